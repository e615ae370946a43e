import { debounce, ItemView, type HoverPopover, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { asNotePath, noteName, type NotePath } from '../../core/note/note';
import { activeNote } from '../note/active-note';
import { ClosedSections } from '../list/closed-sections';
import type { ViewContext } from '../context';
import { leaveToEditor } from '../reveal';
import { RelatedActions, type ActingView } from './related-actions';
import { ChosenFilter, isSet } from './related-filter';
import { RelatedFilterBar } from './related-filter-bar';
import { RelatedHeader } from './related-header';
import { RelatedPanel } from './related-panel';
import { askRelated } from './related-question';
import { INITIAL, nextState } from '../note/note-state';
import { shownPath, type RelatedEvent, type RelatedState, type Shown } from './related-state';
import { Tree } from '../list/tree';
import { RELATED_VIEW } from '../view-types';
import { errorLine } from '../words';

/** Milliseconds from another note becoming active to the question about it: long enough to pass over what only flits by. */
const AT_ONCE = 20;
/** Milliseconds from a change to the question it leads to. */
const SOON = 50;
/** The same while the vault is being read and the index changes all the time. */
const WHILE_INDEXING = 1500;

/** The notes that belong with the active one, and why. */
export class RelatedView extends ItemView implements ActingView {
  hoverPopover: HoverPopover | null = null;
  override navigation = false;
  override icon = 'waypoints';
  private state: RelatedState = INITIAL;
  private pinned: NotePath | null = null;
  private joining = false;
  readonly filter = new ChosenFilter((isAnother) => this.filterChanged(isAnother));
  readonly closed = new ClosedSections(() => this.app.workspace.requestSaveLayout());
  private asking: AbortController | null = null;
  /** The note of the latest question. */
  private followed: NotePath | null = null;
  private panel: RelatedPanel | null = null;
  private header: RelatedHeader | null = null;
  private filterBar: RelatedFilterBar | null = null;
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
    return { ...super.getState(), pinned: this.pinned, joining: this.joining, filter: this.filter.save(), closed: this.closed.save() };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    if (typeof state === 'object' && state !== null) {
      if ('pinned' in state) this.pinned = typeof state.pinned === 'string' ? asNotePath(state.pinned) : null;
      if ('joining' in state) this.joining = state.joining === true;
      if ('filter' in state) this.filter.restore(state.filter);
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
    const actions = new RelatedActions(this, context);
    this.header = new RelatedHeader(contentEl, this, actions);
    this.filterBar = new RelatedFilterBar(this.app, contentEl, this, this.filter, () => this.header?.focusFilters());
    const scroll = contentEl.createDiv('connectome-scroll');
    const tree = new Tree(scroll.createDiv('connectome-tree'), 'Related notes', {
      app: this.app,
      component: this,
      hoverParent: this,
      sourcePath: () => shownPath(this.state) ?? '',
      leave: () => leaveToEditor(this.app),
    });
    this.panel = new RelatedPanel(scroll, contentEl.createDiv('connectome-foot'), tree, this, actions);
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
    this.filterBar = null;
    await Promise.resolve();
  }

  retry(): void {
    const { state } = this.context.status();
    if (state === 'failed') void this.context.rebuild();
    else this.ask();
  }

  shown(): Shown | null {
    const { body } = this.state;
    return body.kind === 'shown' ? body.shown : null;
  }

  isJoining(): boolean {
    return this.joining;
  }

  focusFilters(): void {
    this.filterBar?.focus();
  }

  toggleJoining(): void {
    this.joining = !this.joining;
    this.app.workspace.requestSaveLayout();
    this.follow();
  }

  private showHeader(): void {
    this.header?.show(this.pinned === null ? null : this.titleOf(this.pinned), !this.context.settings().showLinked, this.joining);
    this.header?.showFilters(this.filter.isOpen, isSet(this.filter.current));
    this.filterBar?.show();
  }

  private titleOf(path: NotePath): string {
    const shown = this.shown();
    return shown?.panel.note === path ? shown.panel.title : noteName(path);
  }

  togglePin(): void {
    this.pinned = this.pinned === null ? (shownPath(this.state) ?? activeNote(this.app)) : null;
    this.app.workspace.requestSaveLayout();
    this.follow();
  }

  private filterChanged(isAnother: boolean): void {
    this.app.workspace.requestSaveLayout();
    this.showHeader();
    if (isAnother) this.askAgainSoon();
  }

  private onRename(from: string, to: string): void {
    const { folder } = this.filter.current;
    if (folder === from || folder.startsWith(`${from}/`)) this.filter.set({ folder: to + folder.slice(from.length) });
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
    const { question } = this.state;
    const before = this.shown();
    const known = before?.panel.note === path ? before.summary : null;
    const asking = new AbortController();
    this.asking = asking;
    const asked = { path, settings: this.context.settings(), joining: this.joining, filter: this.filter.current, known };
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
}
