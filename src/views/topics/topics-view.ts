import { debounce, ItemView, Notice, type HoverPopover, type Menu, type PaneType, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import type { TopicSentence } from '../../core/summary/summary';
import type { Topic, Topics } from '../../core/topics/topic';
import { activeNote } from '../note/active-note';
import type { ViewContext } from '../context';
import { GranularitySlider } from './granularity-slider';
import { KeyedList } from '../list/keyed-list';
import { Message } from '../list/message';
import { openNote, type NoteTarget } from '../note/note-links';
import { fillNoteMenu, fillTopicMenu } from '../note/note-menu';
import { ProgressLine } from '../list/progress-line';
import { leaveToEditor, openTopicPage, revealMap, revealRelated, type ShowsTopic } from '../reveal';
import { findTopics, type TopicEntry, type TopicFilter } from './topic-filter';
import { TopicDeciding } from './topic-menu';
import { createTopicNote } from '../topic-note/topic-note';
import type { TopicActions } from './topic-details';
import { addTopicPageEntries } from '../topic-page/topic-page-actions';
import { TopicRow } from './topic-row';
import { TopicsHeader, type TopicsHeaderActions } from './topics-header';
import { topicsMessage, type MessageActions } from './topics-message';
import { INITIAL, nextState, type TopicsEvent, type TopicsState } from './topics-state';
import { Tree } from '../list/tree';
import { TOPICS_VIEW } from '../view-types';
import { errorLine } from '../words';

const SOON = 80;
/** Communities are dear: after an edit they are asked for now and then; the engine tells when it has new ones of its own accord. */
const AFTER_EDITS = 5000;
const SUMMARY_SENTENCES = 3;

/** What the vault is about: its topics, their notes, and what they say in short. */
export class TopicsView extends ItemView implements TopicActions, TopicsHeaderActions, MessageActions, ShowsTopic {
  hoverPopover: HoverPopover | null = null;
  override navigation = false;
  override icon = 'shapes';
  private state: TopicsState = INITIAL;
  private filter: TopicFilter = { query: '', joining: false };
  private showsHidden = false;
  /** The decisions about topics by which they were last asked for. */
  private decided = '';
  private wanted: string | null = null;
  private asking: AbortController | null = null;
  private header: TopicsHeader | null = null;
  private granularity: GranularitySlider | null = null;
  private tree: Tree | null = null;
  private list: KeyedList<TopicEntry, TopicRow> | null = null;
  private message: Message | null = null;
  private progress: ProgressLine | null = null;
  private readonly askSoon = debounce(() => this.ask(), SOON, false);
  private readonly askLater = debounce(() => this.ask(), AFTER_EDITS, false);
  private readonly renderSoon = debounce(() => this.render(), SOON, true);

  constructor(
    leaf: WorkspaceLeaf,
    private readonly context: ViewContext,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return TOPICS_VIEW;
  }

  override getDisplayText(): string {
    return 'Topics';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), joining: this.filter.joining, hidden: this.showsHidden };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    if (typeof state === 'object' && state !== null && 'hidden' in state) this.showsHidden = state.hidden === true;
    if (typeof state === 'object' && state !== null && 'joining' in state) this.setFilter({ joining: state.joining === true });
    await super.setState(state, result);
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source);
    const { body } = this.state;
    const hidden = body.kind === 'shown' ? body.topics.topics.filter((topic) => topic.hidden).length : 0;
    if (hidden === 0 && !this.showsHidden) return;
    menu.addItem((item) => item.setSection('pane').setIcon('eye').setTitle(`Show hidden topics (${hidden})`).setChecked(this.showsHidden).onClick(() => this.toggleHidden()));
  }

  protected override async onOpen(): Promise<void> {
    const { contentEl, context } = this;
    contentEl.empty();
    contentEl.addClass('connectome', 'connectome-view');
    this.header = new TopicsHeader(contentEl, this, this);
    this.granularity = new GranularitySlider(contentEl, this, context, () => this.ask());
    const scroll = contentEl.createDiv('connectome-scroll');
    const tree = new Tree(scroll.createDiv('connectome-tree'), 'Topics', {
      app: this.app,
      component: this,
      hoverParent: this,
      sourcePath: () => this.activeNote() ?? '',
      leave: () => leaveToEditor(this.app),
    });
    this.tree = tree;
    this.list = new KeyedList(
      tree.root,
      ({ key }) => key,
      () => new TopicRow(tree, this, this),
    );
    this.message = new Message(scroll, this);
    this.progress = new ProgressLine(contentEl.createDiv('connectome-foot'));
    this.registerEvent(this.app.workspace.on('file-open', () => this.renderSoon()));
    this.register(context.onChange(() => this.onChange()));
    this.register(context.engine.onTopics(() => this.askSoon()));
    this.register(context.engine.onRevision(() => this.askLater()));
    this.dispatch({ kind: 'status', status: context.status() });
    this.ask();
    await Promise.resolve();
  }

  protected override async onClose(): Promise<void> {
    for (const soon of [this.askSoon, this.askLater, this.renderSoon]) soon.cancel();
    this.asking?.abort();
    this.tree = null;
    this.list = null;
    await Promise.resolve();
  }

  showTopic(id: string): void {
    this.wanted = id;
    this.setFilter({ query: '', joining: false });
    this.app.workspace.requestSaveLayout();
  }

  open(target: NoteTarget, pane: PaneType | boolean): void {
    void openNote(this.app, target, pane);
  }

  menu(menu: Menu, target: NoteTarget, title: string): void {
    fillNoteMenu(this.app, menu, { target, title, sourcePath: this.activeNote() ?? '', win: this.contentEl.win, leaf: this.leaf });
  }

  topicMenu(menu: Menu, topic: Topic, rename: () => void): void {
    addTopicPageEntries(this.app, menu, topic);
    fillTopicMenu(this.app, menu, topic, this.contentEl.win, () => this.createNote(topic));
    this.deciding().fillMenu(menu, topic, rename);
  }

  renameTopic(topic: Topic, name: string): void {
    this.deciding().rename(topic, name);
  }

  openPage(topic: Topic, pane: PaneType | boolean): void {
    void openTopicPage(this.app, topic, pane);
  }

  async summarise(topic: Topic): Promise<readonly TopicSentence[]> {
    try {
      return (await this.context.engine.request('topicSummary', { id: topic.id, sentences: SUMMARY_SENTENCES })) ?? [];
    } catch {
      // The list of notes is worth showing without it; the next state of the topic asks again.
      return [];
    }
  }

  activeNote(): NotePath | null {
    return activeNote(this.app);
  }

  openRelated(): void {
    void revealRelated(this.app);
  }

  openMap(): void {
    void revealMap(this.app, false);
  }

  find(query: string): void {
    this.filter = { ...this.filter, query };
    this.renderSoon();
  }

  findAll(): void {
    this.setFilter({ query: '' });
  }

  focusList(): void {
    this.renderSoon.run();
    this.tree?.focus(this.tree.rows()[0] ?? null);
  }

  toggleJoining(): void {
    this.setFilter({ joining: !this.filter.joining });
    this.app.workspace.requestSaveLayout();
  }

  showActive(): void {
    const active = this.activeNote();
    const { body } = this.state;
    if (body.kind !== 'shown' || active === null) return;
    const topic = body.topics.topics.find(({ notes }) => notes.some(({ note }) => note === active));
    if (topic) this.showTopic(topic.id);
    else new Notice('The active note is not in a topic.');
  }

  collapseAll(): void {
    this.tree?.patch(() => {
      for (const row of this.list?.values() ?? []) row.close();
    });
  }

  toggleHidden(): void {
    this.showsHidden = !this.showsHidden;
    this.render();
    this.app.workspace.requestSaveLayout();
  }

  private deciding(): TopicDeciding {
    const { body } = this.state;
    return new TopicDeciding(this.app, this.context, body.kind === 'shown' ? body.topics : { topics: [] });
  }

  private createNote(topic: Topic): void {
    createTopicNote(this.app, this.context, topic).catch((error: unknown) => new Notice(`The topic note could not be written: ${errorLine(error)}`));
  }

  private setFilter(change: Partial<TopicFilter>): void {
    this.filter = { ...this.filter, ...change };
    this.header?.show(this.filter);
    this.render();
  }

  private onChange(): void {
    const status = this.context.status();
    const isDone = status.state === 'ready' && this.state.progress !== null;
    this.dispatch({ kind: 'status', status });
    const isDecided = this.decided !== JSON.stringify(this.context.settings().topicDecisions);
    if (isDone || isDecided || this.state.body.kind !== 'shown') this.askSoon();
  }

  private ask(): void {
    const { state } = this.context.status();
    if (!this.tree || state === 'starting' || state === 'failed') return;
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    this.decided = JSON.stringify(this.context.settings().topicDecisions);
    this.dispatch({ kind: 'asked' });
    const { question } = this.state;
    this.context.engine.request('topics', {}, asking.signal).then(
      (topics) => this.dispatch({ kind: 'answered', question, topics }),
      (error: unknown) => this.dispatch({ kind: 'failed', question, message: errorLine(error) }),
    );
  }

  private dispatch(event: TopicsEvent): void {
    const before = this.state;
    this.state = nextState(before, event);
    if (this.state !== before && event.kind !== 'asked') this.render();
  }

  private render(): void {
    const { body, progress } = this.state;
    const entries = body.kind === 'shown' ? findTopics(this.showsHidden ? body.topics : withoutHidden(body.topics), this.filter) : [];
    this.tree?.patch(() => this.list?.update(entries));
    if (this.tree) this.tree.root.hidden = entries.length === 0;
    this.message?.show(topicsMessage(this.state, entries.length, this.filter, this));
    this.progress?.show(progress, entries.length > 0);
    this.granularity?.show(body.kind === 'shown' ? body.topics.topics.length : null);
    const row = this.wanted === null ? undefined : this.list?.get(this.wanted);
    if (!row) return;
    this.wanted = null;
    row.reveal();
  }

  showAllFields(): void {
    if (this.filter.joining) this.toggleJoining();
  }

  retry(): void {
    if (this.context.status().state === 'failed') void this.context.rebuild();
    else this.ask();
  }
}

function withoutHidden(topics: Topics): Topics {
  return { ...topics, topics: topics.topics.filter(({ hidden }) => !hidden) };
}
