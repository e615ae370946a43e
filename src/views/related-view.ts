import { debounce, ItemView, Notice, type HoverPopover, type Menu, type PaneType, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { asNotePath, noteName, type NotePath } from '../core/note/note';
import type { NoteSummary } from '../core/summary/summary';
import type { TopicRef } from '../core/topics/topic';
import { activeNote } from './active-note';
import { openPluginSettings } from './app-settings';
import { ClosedSections } from './closed-sections';
import type { ViewContext } from './context';
import { isExcluded } from './excluded';
import { copyText, linkTo, openNote, type NoteTarget } from './note-links';
import { addEntry, fillNoteMenu, fillSummaryMenu } from './note-menu';
import { leaveToEditor, revealTopics } from './reveal';
import { RelatedHeader, type HeaderActions } from './related-header';
import { RelatedPanel, type PanelActions } from './related-panel';
import { askRelated } from './related-question';
import { INITIAL, nextState, shownPath, type RelatedEvent, type RelatedState } from './related-state';
import { Tree } from './tree';
import { RELATED_VIEW } from './view-types';
import { errorLine } from './words';

/** Milliseconds from another note becoming active to the question about it: long enough to pass over what only flits by. */
const AT_ONCE = 20;
/** Milliseconds from a change to the question it leads to. */
const SOON = 50;
/** The same while the vault is being read and the index changes all the time. */
const WHILE_INDEXING = 1500;

/** The notes that belong with the active one, and why. */
export class RelatedView extends ItemView implements PanelActions, HeaderActions {
  hoverPopover: HoverPopover | null = null;
  override navigation = false;
  override icon = 'waypoints';
  private state: RelatedState = INITIAL;
  private pinned: NotePath | null = null;
  private joining = false;
  readonly closed = new ClosedSections(() => this.app.workspace.requestSaveLayout());
  private asking: AbortController | null = null;
  /** The note of the latest question. */
  private followed: NotePath | null = null;
  private panel: RelatedPanel | null = null;
  private header: RelatedHeader | null = null;
  private readonly followSoon = debounce(() => this.followIfElsewhere(), AT_ONCE, true);
  private readonly askAgainLater = debounce(() => this.ask(), WHILE_INDEXING, false);
  private readonly askAgainSoon = debounce(() => this.ask(), SOON, false);

  constructor(
    leaf: WorkspaceLeaf,
    private readonly context: ViewContext,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return RELATED_VIEW;
  }

  override getDisplayText(): string {
    return 'Related notes';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), pinned: this.pinned, joining: this.joining, closed: this.closed.save() };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    if (typeof state === 'object' && state !== null) {
      if ('pinned' in state) this.pinned = typeof state.pinned === 'string' ? asNotePath(state.pinned) : null;
      if ('joining' in state) this.joining = state.joining === true;
      if ('closed' in state) this.closed.restore(state.closed);
      this.panel?.refreshSections();
      this.follow();
    }
    await super.setState(state, result);
  }

  protected override async onOpen(): Promise<void> {
    const { contentEl, context } = this;
    contentEl.empty();
    contentEl.addClass('connectome', 'connectome-view');
    this.header = new RelatedHeader(contentEl, this, this);
    const scroll = contentEl.createDiv('connectome-scroll');
    const tree = new Tree(scroll.createDiv('connectome-tree'), 'Related notes', {
      app: this.app,
      component: this,
      hoverParent: this,
      sourcePath: () => shownPath(this.state) ?? '',
      leave: () => leaveToEditor(this.app),
    });
    this.panel = new RelatedPanel(scroll, contentEl.createDiv('connectome-foot'), tree, this, this);
    this.registerEvent(this.app.workspace.on('file-open', () => this.followSoon()));
    this.registerEvent(this.app.workspace.on('active-leaf-change', () => this.followSoon()));
    this.registerEvent(this.app.vault.on('rename', (file, from) => this.onRename(from, file.path)));
    this.registerEvent(this.app.vault.on('delete', (file) => this.onDelete(file.path)));
    this.register(context.onChange(() => this.onChange()));
    this.register(context.engine.onRevision(() => this.askAgain()));
    this.register(context.engine.onTopics(() => this.askAgain()));
    this.dispatch({ kind: 'status', status: context.status() });
    this.follow();
    await Promise.resolve();
  }

  protected override async onClose(): Promise<void> {
    for (const soon of [this.followSoon, this.askAgainLater, this.askAgainSoon]) soon.cancel();
    this.asking?.abort();
    this.panel = null;
    await Promise.resolve();
  }

  open(target: NoteTarget, pane: PaneType | boolean): void {
    void openNote(this.app, target, pane);
  }

  menu(menu: Menu, target: NoteTarget, title: string): void {
    const sourcePath = shownPath(this.state) ?? '';
    fillNoteMenu(this.app, menu, { target, title, sourcePath, win: this.contentEl.win, leaf: this.leaf });
    addEntry(menu, 'action', 'list', 'Copy all as list', () => this.copyList());
  }

  summary(menu: Menu, summary: NoteSummary): void {
    fillSummaryMenu(this.app, menu, summary, this.contentEl.win);
  }

  openTopic(topic: TopicRef): void {
    void revealTopics(this.app, topic.id);
  }

  openSettings(): void {
    openPluginSettings(this.app);
  }

  retry(): void {
    const { state } = this.context.status();
    if (state === 'failed') void this.context.rebuild();
    else this.ask();
  }

  openTopics(): void {
    void revealTopics(this.app, null);
  }

  showLinked(): void {
    this.change({ showLinked: true });
  }

  toggleLinked(): void {
    this.change({ showLinked: !this.context.settings().showLinked });
  }

  countAllSignals(): void {
    this.change({ mutedSignals: [] });
  }

  showAllFields(): void {
    if (this.joining) this.toggleJoining();
  }

  toggleJoining(): void {
    this.joining = !this.joining;
    this.app.workspace.requestSaveLayout();
    this.follow();
  }

  isExcluded(path: string): boolean {
    return isExcluded(this.app, this.context.settings(), path);
  }

  settings() {
    return this.context.settings();
  }

  private showHeader(): void {
    this.header?.show(this.pinned === null ? null : this.titleOf(this.pinned), !this.context.settings().showLinked, this.joining);
  }

  private titleOf(path: NotePath): string {
    const { body } = this.state;
    return body.kind === 'shown' && body.shown.panel.note === path ? body.shown.panel.title : noteName(path);
  }

  togglePin(): void {
    this.pinned = this.pinned === null ? (shownPath(this.state) ?? activeNote(this.app)) : null;
    this.app.workspace.requestSaveLayout();
    this.follow();
  }

  copyList(): void {
    const { body } = this.state;
    if (body.kind !== 'shown' || body.shown.panel.related.length === 0) return;
    const { note, related } = body.shown.panel;
    const lines = related.map((item) => `- ${linkTo(this.app, item.note, note, item.title)}`);
    void copyText(this.contentEl.win, lines.join('\n'), `${lines.length} links`);
  }

  private onRename(from: string, to: string): void {
    if (this.pinned !== from) return;
    this.pinned = asNotePath(to);
    this.follow();
  }

  private onDelete(path: string): void {
    if (this.pinned === path) this.pinned = null;
    this.followSoon();
  }

  private onChange(): void {
    this.dispatch({ kind: 'status', status: this.context.status() });
    this.showHeader();
    this.askAgain();
  }

  private askAgain(): void {
    if (this.context.status().state === 'indexing' && this.state.body.kind === 'shown') this.askAgainLater();
    else this.askAgainSoon();
  }

  private follow(): void {
    this.showHeader();
    this.ask();
  }

  /** Moving between panes asks nothing anew. */
  private followIfElsewhere(): void {
    if (this.wantedPath() !== this.followed) this.follow();
  }

  private wantedPath(): NotePath | null {
    return this.pinned ?? activeNote(this.app);
  }

  private ask(): void {
    const { state } = this.context.status();
    if (!this.panel || state === 'starting' || state === 'failed') return;
    this.asking?.abort();
    const path = this.wantedPath();
    this.followed = path;
    if (path === null) {
      this.dispatch({ kind: 'closed' });
      return;
    }
    const why = this.context.whyMissing(path);
    if (why !== null) {
      this.dispatch({ kind: 'missing', path, why });
      return;
    }
    this.dispatch({ kind: 'asked' });
    const { question, body } = this.state;
    const known = body.kind === 'shown' && body.shown.panel.note === path ? body.shown.summary : null;
    const asking = new AbortController();
    this.asking = asking;
    const asked = { path, settings: this.context.settings(), joining: this.joining, known };
    askRelated(this.context.engine, asked, asking.signal, (shown) =>
      this.dispatch({ kind: 'answered', question, path, shown }),
    ).catch((error: unknown) => this.dispatch({ kind: 'failed', question, message: errorLine(error) }));
  }

  private dispatch(event: RelatedEvent): void {
    const before = this.state;
    this.state = nextState(before, event);
    if (this.state === before) return;
    if (event.kind === 'asked') return;
    this.panel?.update(this.state, shownPath(this.state) !== shownPath(before));
    this.showHeader();
  }

  private change(change: Parameters<ViewContext['changeSettings']>[0]): void {
    this.context.changeSettings(change).catch((error: unknown) => new Notice(`The setting could not be saved: ${errorLine(error)}`));
  }
}
