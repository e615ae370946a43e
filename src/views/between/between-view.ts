import { debounce, ItemView, type HoverPopover, type Menu, type PaneType, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { NamedNote } from '../../core/topics/between/bridge';
import { activeNote } from '../note/active-note';
import { BetweenPanel, type BetweenBody, type BetweenPanelActions } from './between-panel';
import { addHeaderButton } from '../list/click-target';
import { ClosedSections, type BetweenPart } from '../list/closed-sections';
import type { ViewContext } from '../context';
import { openNote, type NoteTarget } from '../note/note-links';
import { fillNoteMenu } from '../note/note-menu';
import { leaveToEditor, revealTopics, type ShowsBetween } from '../reveal';
import { Tree } from '../list/tree';
import { BETWEEN_VIEW } from '../view-types';
import { openWhy } from '../why/why-modal';
import { errorLine } from '../words';

const SOON = 80;
/** The answer is dear: after an edit it is asked for now and then. */
const AFTER_EDITS = 5000;

/** The notes that join topics or fields, and the topics that are close and hardly linked. */
export class BetweenView extends ItemView implements BetweenPanelActions, ShowsBetween {
  hoverPopover: HoverPopover | null = null;
  override navigation = false;
  override icon = 'cable';
  readonly closed = new ClosedSections(() => this.app.workspace.requestSaveLayout());
  private body: BetweenBody = { kind: 'starting' };
  private panel: BetweenPanel | null = null;
  /** The question under way; the answers to those before it are dropped. */
  private asking: AbortController | null = null;
  /** The part that is to get the focus as soon as it is there. */
  private wanted: BetweenPart | null = null;
  private readonly askSoon = debounce(() => this.ask(), SOON, false);
  private readonly askLater = debounce(() => this.ask(), AFTER_EDITS, false);

  constructor(leaf: WorkspaceLeaf, private readonly context: ViewContext) {
    super(leaf);
  }

  override getViewType(): string {
    return BETWEEN_VIEW;
  }

  override getDisplayText(): string {
    return 'Bridges and gaps';
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
    addHeaderButton(this, buttons, 'shapes', 'Open topics', () => void revealTopics(app, null));
    addHeaderButton(this, buttons, 'refresh-cw', 'Look again', () => this.ask());
    const scroll = contentEl.createDiv('connectome-scroll');
    const tree = new Tree(scroll.createDiv('connectome-tree'), 'Bridges and gaps', {
      app, component: this, hoverParent: this, sourcePath: () => activeNote(app) ?? '', leave: () => leaveToEditor(app),
    });
    this.panel = new BetweenPanel(scroll, contentEl.createDiv('connectome-foot'), tree, this, this);
    this.register(context.onChange(() => this.onChange()));
    // A question under way is about the topics that it brings up to date itself.
    this.register(context.engine.onTopics(() => this.asking ?? this.askSoon()));
    this.register(context.engine.onRevision(() => this.askLater()));
    this.render();
    this.ask();
    await Promise.resolve();
  }

  protected override async onClose(): Promise<void> {
    for (const soon of [this.askSoon, this.askLater]) soon.cancel();
    this.asking?.abort();
    this.panel = null;
    await Promise.resolve();
  }

  /** Moves to a part, as soon as it is known. */
  showPart(part: BetweenPart): void {
    this.wanted = part;
    this.render();
  }

  open(target: NoteTarget, pane: PaneType | boolean): void {
    void openNote(this.app, target, pane);
  }

  menu(menu: Menu, target: NoteTarget, title: string): void {
    fillNoteMenu(this.app, menu, { target, title, sourcePath: activeNote(this.app) ?? '', win: this.contentEl.win, leaf: this.leaf });
  }

  explain(one: NamedNote, other: NamedNote): void {
    openWhy(this.app, this.context, one.note, other.note);
  }

  retry(): void {
    if (this.context.status().state === 'failed') void this.context.rebuild();
    else this.ask();
  }

  private onChange(): void {
    const status = this.context.status();
    if (status.state === 'failed') {
      this.asking?.abort();
      this.body = { kind: 'failed', message: status.message };
    } else if (this.body.kind !== 'shown' && !this.asking) this.askSoon();
    this.render();
  }

  private ask(): void {
    const { state } = this.context.status();
    if (!this.panel || state === 'starting' || state === 'failed') return;
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    const { engine } = this.context;
    const { signal } = asking;
    Promise.all([engine.request('bridges', {}, signal), engine.request('gaps', {}, signal)]).then(
      ([bridges, gaps]) => this.settle(asking, { kind: 'shown', bridges, gaps }),
      (error: unknown) => this.settle(asking, { kind: 'failed', message: errorLine(error) }),
    );
  }

  private settle(asking: AbortController, body: BetweenBody): void {
    if (this.asking !== asking) return;
    this.asking = null;
    if (asking.signal.aborted) return;
    this.body = body;
    this.render();
  }

  private render(): void {
    this.panel?.update(this.body, this.context.status());
    if (this.wanted === null || this.body.kind !== 'shown') return;
    this.panel?.reveal(this.wanted);
    this.wanted = null;
  }
}
