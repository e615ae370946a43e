import { debounce, ItemView, Notice, type HoverPopover, type Menu, type PaneType, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import type { SuggestedLink } from '../../core/suggest/suggestion';
import { activeNote } from '../note/active-note';
import { openPluginSettings } from '../app-settings';
import { addHeaderButton } from '../list/click-target';
import { ClosedSections } from '../list/closed-sections';
import type { ViewContext } from '../context';
import { isExcluded } from '../note/excluded';
import { openLinkAll } from './link-all-modal';
import { copyText, insertLink, lastEditor, linkTo, openNote, type NoteTarget } from '../note/note-links';
import { addEntry, fillNoteMenu } from '../note/note-menu';
import { leaveToEditor } from '../reveal';
import { makeLinks, type WantedLink } from './suggested-edits';
import { SuggestedPanel, type SuggestedPanelActions } from './suggested-panel';
import { askSuggested } from './suggested-question';
import type { PredictedAction } from './suggested-rows';
import { INITIAL, nextState } from '../note/note-state';
import { shownSuggestions, type SuggestedEvent, type SuggestedState } from './suggested-state';
import { addTag } from './suggested-tag-edit';
import { Tree } from '../list/tree';
import { SUGGESTED_VIEW } from '../view-types';
import { countOf, errorLine } from '../words';

/** Milliseconds from another note becoming active to the question about it. */
const AT_ONCE = 20;
/** Milliseconds from a change to the question it leads to; the same while the vault is being read and the index changes all the time. */
const SOON = 80;
const WHILE_INDEXING = 1500;

/** Links and tags that the active note could have, each made with one click. */
export class SuggestedView extends ItemView implements SuggestedPanelActions {
  hoverPopover: HoverPopover | null = null;
  override navigation = false;
  override icon = 'link-2';
  readonly closed = new ClosedSections(() => this.app.workspace.requestSaveLayout());
  private state: SuggestedState = INITIAL;
  private asking: AbortController | null = null;
  /** The note of the latest question. */
  private followed: NotePath | null = null;
  /** Whether the tags are to get the focus as soon as they are there. */
  private wantsTags = false;
  private panel: SuggestedPanel | null = null;
  private readonly followSoon = debounce(() => this.followIfElsewhere(), AT_ONCE, true);
  private readonly askAgainLater = debounce(() => this.ask(), WHILE_INDEXING, false);
  private readonly askAgainSoon = debounce(() => this.ask(), SOON, false);

  constructor(leaf: WorkspaceLeaf, private readonly context: ViewContext) {
    super(leaf);
  }

  override getViewType(): string {
    return SUGGESTED_VIEW;
  }

  override getDisplayText(): string {
    return 'Suggested links';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), closed: this.closed.save() };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    if (typeof state === 'object' && state !== null && 'closed' in state) {
      this.closed.restore(state.closed);
      this.panel?.refreshSections();
    }
    await super.setState(state, result);
  }

  protected override async onOpen(): Promise<void> {
    const { app, contentEl, context } = this;
    contentEl.empty();
    contentEl.addClass('connectome', 'connectome-view');
    const buttons = contentEl.createDiv('nav-header').createDiv('nav-buttons-container');
    addHeaderButton(this, buttons, 'list-checks', 'Link all mentions…', () => this.linkAll());
    addHeaderButton(this, buttons, 'copy', 'Copy as list of links', () => this.copyList());
    const scroll = contentEl.createDiv('connectome-scroll');
    const tree = new Tree(scroll.createDiv('connectome-tree'), 'Suggested links', {
      app, component: this, hoverParent: this, sourcePath: () => this.path() ?? '', leave: () => leaveToEditor(app),
    });
    this.panel = new SuggestedPanel(scroll, contentEl.createDiv('connectome-foot'), tree, this, this);
    this.registerEvent(app.workspace.on('file-open', () => this.followSoon()));
    this.registerEvent(app.workspace.on('active-leaf-change', () => this.followSoon()));
    this.registerEvent(app.workspace.on('layout-change', () => this.panel?.update(this.state, false)));
    this.registerEvent(app.vault.on('delete', () => this.followSoon()));
    this.register(context.onChange(() => this.onChange()));
    this.register(context.engine.onRevision(() => this.askAgain()));
    this.dispatch({ kind: 'status', status: context.status() });
    this.ask();
    await Promise.resolve();
  }

  protected override async onClose(): Promise<void> {
    for (const soon of [this.followSoon, this.askAgainLater, this.askAgainSoon]) soon.cancel();
    this.asking?.abort();
    this.panel = null;
    await Promise.resolve();
  }

  /** Moves to the suggested tags, as soon as they are known. */
  showTags(): void {
    this.wantsTags = true;
    this.focusTags();
  }

  open(target: NoteTarget, pane: PaneType | boolean): void {
    void openNote(this.app, target, pane);
  }

  menu(menu: Menu, link: SuggestedLink): void {
    const here = this.path();
    const { mention, others, note: target, title } = link;
    if (here !== null && mention) {
      addEntry(menu, 'action', 'link', 'Link this mention', () => this.act(link));
      const places = [mention, ...others];
      const all = (): void => this.link(here, places.map((place) => ({ target, mention: place })));
      if (others.length > 0) addEntry(menu, 'action', 'list-checks', `Link all ${countOf(places.length, 'mention')}`, all);
      addEntry(menu, 'open', 'text-search', 'Show in this note', () => this.open({ path: here, line: mention.line }, false));
    }
    fillNoteMenu(this.app, menu, { target: { path: target }, title, sourcePath: here ?? '', win: this.contentEl.win, leaf: this.leaf });
  }

  act(link: SuggestedLink): void {
    const here = this.path();
    if (here === null) return;
    const { note: target, title, mention } = link;
    if (mention) this.link(here, [{ target, mention }]);
    else if (this.predictedAction() === 'Insert') insertLink(this.app, target, title);
    else void copyText(this.contentEl.win, linkTo(this.app, target, here, title), 'the link');
  }

  predictedAction(): PredictedAction {
    return lastEditor(this.app)?.file.path === this.path() ? 'Insert' : 'Copy';
  }

  addTag(tag: string): void {
    const here = this.path();
    if (here !== null) this.attempt(addTag(this.app, here, tag), 'The tag could not be added');
  }

  openSettings(): void {
    openPluginSettings(this.app);
  }

  retry(): void {
    if (this.context.status().state === 'failed') void this.context.rebuild();
    else this.ask();
  }

  isExcluded(path: string): boolean {
    return isExcluded(this.app, this.context.settings(), path);
  }

  private path(): NotePath | null {
    return shownSuggestions(this.state)?.path ?? null;
  }

  private link(path: NotePath, wanted: readonly WantedLink[]): void {
    this.attempt(makeLinks(this.app, this.context.engine, path, wanted), 'The link could not be made');
  }

  private linkAll(): void {
    const path = this.path();
    if (path === null) new Notice('Open a note first.');
    else this.attempt(openLinkAll(this.app, this.context, path), 'The mentions could not be found');
  }

  private copyList(): void {
    const shown = shownSuggestions(this.state);
    const links = [...(shown?.mentioned ?? []), ...(shown?.predicted ?? [])];
    if (!shown || links.length === 0) return;
    const lines = links.map(({ note, title }) => `- ${linkTo(this.app, note, shown.path, title)}`);
    void copyText(this.contentEl.win, lines.join('\n'), countOf(lines.length, 'link'));
  }

  private attempt(work: Promise<unknown>, what: string): void {
    work.catch((error: unknown) => new Notice(`${what}: ${errorLine(error)}`));
  }

  private onChange(): void {
    this.dispatch({ kind: 'status', status: this.context.status() });
    this.askAgain();
  }

  private askAgain(): void {
    if (this.context.status().state === 'indexing' && this.state.body.kind === 'shown') this.askAgainLater();
    else this.askAgainSoon();
  }

  private followIfElsewhere(): void {
    if (activeNote(this.app) !== this.followed) this.ask();
    else this.panel?.update(this.state, false);
  }

  private ask(): void {
    const { state } = this.context.status();
    if (!this.panel || state === 'starting' || state === 'failed') return;
    this.asking?.abort();
    const path = activeNote(this.app);
    this.followed = path;
    const why = path === null ? null : this.context.whyMissing(path);
    if (path === null) this.dispatch({ kind: 'closed' });
    else if (why !== null) this.dispatch({ kind: 'missing', path, why });
    else this.question(path);
  }

  private question(path: NotePath): void {
    this.dispatch({ kind: 'asked' });
    const { question } = this.state;
    const asking = new AbortController();
    this.asking = asking;
    askSuggested(this.app, this.context.engine, path, this.context.settings(), asking.signal).then(
      (shown) => this.dispatch({ kind: 'answered', question, path, shown }),
      (error: unknown) => this.dispatch({ kind: 'failed', question, message: errorLine(error) }),
    );
  }

  private dispatch(event: SuggestedEvent): void {
    const before = this.state;
    this.state = nextState(before, event);
    if (this.state === before || event.kind === 'asked') return;
    this.panel?.update(this.state, this.path() !== (shownSuggestions(before)?.path ?? null));
    if (event.kind === 'answered') this.focusTags();
  }

  private focusTags(): void {
    if (!this.wantsTags || this.path() === null || this.path() !== activeNote(this.app)) return;
    this.wantsTags = false;
    this.panel?.focusTags();
    if (shownSuggestions(this.state)?.tags.length === 0) new Notice('No tags come to mind for this note.');
  }
}
