import { debounce, ItemView, type HoverPopover, type Menu, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { Topic } from '../../core/topics/topic';
import type { ViewContext } from '../context';
import { TopicPageCommands, type TopicPageHost } from './topic-page-actions';
import { TopicPagePanel } from './topic-page-panel';
import { askTopicPage } from './topic-page-question';
import { INITIAL, nextState, readSubject, type PageEvent, type TopicPageState } from './topic-page-state';
import { Tree } from '../list/tree';
import { TOPIC_VIEW } from '../view-types';
import { errorLine } from '../words';

/** Milliseconds from new topics, and from an edit, to the question they lead to. */
const SOON = 80;
const AFTER_EDITS = 3000;

/** The page of one topic, in the main area. */
export class TopicPageView extends ItemView implements TopicPageHost {
  hoverPopover: HoverPopover | null = null;
  override navigation = true;
  override icon = 'newspaper';
  private current: TopicPageState = INITIAL;
  private asking: AbortController | null = null;
  private panel: TopicPagePanel | null = null;
  private readonly commands: TopicPageCommands;
  private readonly askSoon = debounce(() => this.ask(), SOON, false);
  private readonly askLater = debounce(() => this.ask(), AFTER_EDITS, false);

  constructor(
    leaf: WorkspaceLeaf,
    private readonly context: ViewContext,
  ) {
    super(leaf);
    this.commands = new TopicPageCommands(this, context);
  }

  override getViewType(): string {
    return TOPIC_VIEW;
  }

  override getDisplayText(): string {
    return this.current.subject.name || 'Topic';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...this.current.subject };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const subject = readSubject(state);
    if (subject && subject.id !== this.current.subject.id) {
      // Only what had a topic before has a way back.
      result.history = this.current.subject.id !== '';
      this.dispatch({ kind: 'subject', subject });
      this.ask();
    }
    await super.setState(state, result);
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source);
    this.commands.pageMenu(menu);
  }

  protected override async onOpen(): Promise<void> {
    const { contentEl, context, commands } = this;
    contentEl.empty();
    contentEl.addClass('connectome', 'connectome-view', 'connectome-page');
    this.addAction('file-plus', 'Create topic note', () => commands.createNote());
    this.addAction('shapes', 'Show in topics', () => commands.openTopics());
    const scroll = contentEl.createDiv('connectome-scroll');
    const tree = new Tree(scroll.createDiv('connectome-tree'), 'Topic', { app: this.app, component: this, hoverParent: this, sourcePath: () => '' });
    this.panel = new TopicPagePanel(scroll, contentEl.createDiv('connectome-foot'), tree, this, commands);
    this.register(context.onChange(() => this.onChange()));
    this.register(context.engine.onTopics(() => this.askSoon()));
    this.register(context.engine.onRevision(() => this.askLater()));
    this.dispatch({ kind: 'status', status: context.status() });
    this.ask();
    await Promise.resolve();
  }

  protected override async onClose(): Promise<void> {
    this.askSoon.cancel();
    this.askLater.cancel();
    this.asking?.abort();
    this.panel = null;
    await Promise.resolve();
  }

  shownTopic(): Topic | null {
    return this.current.body.kind === 'shown' ? this.current.body.page.topic : null;
  }

  retry(): void {
    if (this.context.status().state === 'failed') void this.context.rebuild();
    else this.ask();
  }

  private onChange(): void {
    const status = this.context.status();
    const isDone = status.state === 'ready' && this.current.progress !== null;
    this.dispatch({ kind: 'status', status });
    if (isDone || this.current.body.kind !== 'shown') this.askSoon();
  }

  private ask(): void {
    const { state } = this.context.status();
    if (!this.panel || this.current.subject.id === '' || state === 'starting' || state === 'failed') return;
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    this.dispatch({ kind: 'asked' });
    const { question, subject } = this.current;
    askTopicPage(this.context.engine, subject, asking.signal).then(
      (answer) => this.dispatch({ kind: 'answered', question, answer }),
      (error: unknown) => this.dispatch({ kind: 'failed', question, message: errorLine(error) }),
    );
  }

  private dispatch(event: PageEvent): void {
    const before = this.current;
    this.current = nextState(before, event);
    if (this.current === before || event.kind === 'asked') return;
    const isAnother = event.kind === 'subject';
    this.panel?.update(this.current, isAnother);
    if (event.kind === 'answered') this.followName(before.subject.name, before.subject.id);
  }

  /** The tab is called after the topic, which may have another name or id than when it was opened. */
  private followName(name: string, id: string): void {
    const { subject } = this.current;
    if (subject.name === name && subject.id === id) return;
    this.app.workspace.requestSaveLayout();
    if (hasHeader(this.leaf)) this.leaf.updateHeader();
  }
}

/** Not in the public API; without it a tab has its new name from the next time it is drawn. */
function hasHeader(leaf: WorkspaceLeaf): leaf is WorkspaceLeaf & { updateHeader(): void } {
  return 'updateHeader' in leaf && typeof leaf.updateHeader === 'function';
}
