import { debounce, ItemView, Menu, type HoverPopover, type PaneType, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { MapData } from '../../core/map/map-data';
import type { NotePath } from '../../core/note/note';
import { activeNote } from '../note/active-note';
import type { ViewContext } from '../context';
import { Message } from '../list/message';
import { openNote } from '../note/note-links';
import { addEntry, fillNoteMenu } from '../note/note-menu';
import { ProgressLine } from '../list/progress-line';
import { leaveToEditor, revealTopics } from '../reveal';
import { MAP_VIEW } from '../view-types';
import { MapAsking } from './map-asking';
import { FIRST_CHOICE, readChoice, type MapChoice } from './map-choice';
import { savePicture } from './map-export';
import { isSet, NO_FILTER, readMapFilter, shownNodes, type MapFilter } from './map-filter';
import { MapFilterBar, type FilterActions } from './map-filter-bar';
import { MapHeader, type MapHeaderActions } from './map-header';
import { MapLegend, type LegendActions } from './map-legend';
import { mapMessage, mapRemark, type MapMessageActions } from './map-message';
import type { MapPane, PaneHost } from './map-pane';
import type { Found } from './map-search';
import { mapSvg } from './map-svg';
import { findWebGl, type WebGl } from './webgl';

const SOON = 80;
/** Topics are dear: after an edit they are asked for now and then; the engine tells when it has new ones of its own accord. */
const AFTER_EDITS = 5000;
/** Width of a saved picture, in pixels. */
const PICTURE = 1600;

/** The topics of the vault as a picture, or what the active note is linked with. */
export class MapView extends ItemView implements MapHeaderActions, FilterActions, LegendActions, MapMessageActions, PaneHost {
  hoverPopover: HoverPopover | null = null;
  override navigation = false;
  override icon = 'map';
  readonly component = this;
  readonly hoverParent = this;
  private readonly asking: MapAsking;
  private choice = FIRST_CHOICE;
  private shown: readonly boolean[] = [];
  private drawn: MapData | null = null;
  private isOpen = false;
  private header: MapHeader | null = null;
  private filters: MapFilterBar | null = null;
  private legend: MapLegend | null = null;
  private frame: HTMLElement | null = null;
  private pane: MapPane | null = null;
  private webGl: WebGl | null = null;
  private starting: Promise<void> | null = null;
  private remark: HTMLElement | null = null;
  private message: Message | null = null;
  private progress: ProgressLine | null = null;
  private readonly askSoon = debounce(() => this.ask(), SOON, false);
  private readonly askLater = debounce(() => this.ask(), AFTER_EDITS, false);

  constructor(leaf: WorkspaceLeaf, private readonly context: ViewContext) {
    super(leaf);
    this.asking = new MapAsking(context.engine, () => this.draw());
  }

  override getViewType(): string {
    return MAP_VIEW;
  }

  override getDisplayText(): string {
    return this.choice.local ? 'Local map' : 'Topic map';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...this.choice };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const before = this.choice;
    this.choice = readChoice(state);
    this.draw();
    if (this.choice.local !== before.local || this.choice.hops !== before.hops) this.ask();
    await super.setState(state, result);
  }

  protected override async onOpen(): Promise<void> {
    const { contentEl, context, app } = this;
    contentEl.empty();
    contentEl.addClass('connectome', 'connectome-view', 'connectome-map');
    this.header = new MapHeader(app, contentEl, this, this);
    this.filters = new MapFilterBar(app, contentEl, this, this);
    this.frame = contentEl.createDiv('connectome-map-frame');
    this.legend = new MapLegend(this.frame, this, this);
    this.remark = this.frame.createDiv({ cls: 'connectome-map-remark', attr: { role: 'status' } });
    this.message = new Message(contentEl, this);
    this.progress = new ProgressLine(contentEl.createDiv('connectome-foot'));
    this.isOpen = true;
    this.registerEvent(app.workspace.on('file-open', () => this.follow()));
    this.registerEvent(app.workspace.on('css-change', () => this.pane?.restyle()));
    this.register(this.contentEl.onWindowMigrated(() => this.startOver()));
    this.register(context.onChange(() => this.onChange()));
    this.register(context.engine.onTopics(() => this.askSoon()));
    this.register(context.engine.onRevision(() => this.askLater()));
    this.asking.tell(context.status());
    this.ask();
    await Promise.resolve();
  }

  protected override async onClose(): Promise<void> {
    for (const soon of [this.askSoon, this.askLater]) soon.cancel();
    this.asking.stop();
    this.isOpen = false;
    this.pane?.destroy();
    this.pane = null;
    await Promise.resolve();
  }

  override onResize(): void {
    this.pane?.resize();
    this.draw();
  }

  shownMap(): MapData | null {
    const { body } = this.asking.state;
    return body.kind === 'shown' ? body.map : null;
  }

  goTo({ kind, index }: Found): void {
    if (kind === 'region') this.pane?.goToRegion(index);
    else this.pane?.goToNode(index);
  }

  toggleLocal(): void {
    this.choose({ local: !this.choice.local });
    this.ask();
  }

  showAll(): void {
    if (this.choice.local) this.toggleLocal();
  }

  setHops(hops: 1 | 2 | 3): void {
    if (hops === this.choice.hops) return;
    this.choose({ hops });
    this.ask();
  }

  toggleFilters(): void {
    this.choose({ filters: !this.choice.filters });
    if (this.choice.filters) this.filters?.focus();
  }

  toggleLegend(): void {
    this.choose({ legend: !this.choice.legend });
  }

  setFilter(change: Partial<MapFilter>): void {
    this.choose({ filter: readMapFilter({ ...this.choice.filter, ...change }) });
  }

  resetFilter(): void {
    this.choose({ filter: NO_FILTER });
  }

  toggleRegion(key: string): void {
    const { off } = this.choice.filter;
    this.setFilter({ off: off.includes(key) ? off.filter((other) => other !== key) : [...off, key] });
  }

  fit(): void {
    this.pane?.fit();
  }

  showList(): void {
    void revealTopics(this.app, null);
  }

  focusMap(): void {
    this.pane?.el.focus();
  }

  exportMenu(event: MouseEvent | KeyboardEvent): void {
    const menu = new Menu();
    addEntry(menu, 'action', 'image', 'Save as SVG', () => this.save('svg'));
    addEntry(menu, 'action', 'image', 'Save as PNG', () => this.save('png'));
    if ('clientX' in event) menu.showAtMouseEvent(event);
    else {
      const { left, bottom } = (event.target as HTMLElement).getBoundingClientRect();
      menu.showAtPosition({ x: left, y: bottom }, this.contentEl.doc);
    }
  }

  open(note: NotePath, pane: PaneType | boolean): void {
    void openNote(this.app, { path: note }, pane);
  }

  menu(menu: Menu, note: NotePath, title: string): void {
    fillNoteMenu(this.app, menu, { target: { path: note }, title, sourcePath: '', win: this.contentEl.win, leaf: this.leaf });
  }

  leave(): void {
    leaveToEditor(this.app);
  }

  retry(): void {
    if (this.context.status().state === 'failed') void this.context.rebuild();
    else this.ask();
  }

  private save(kind: 'svg' | 'png'): void {
    const map = this.shownMap();
    if (!map || !this.pane) return;
    const { win } = this.contentEl;
    const svg = mapSvg(map, { colors: this.pane.colors(), shown: this.shown, width: PICTURE, font: win.getComputedStyle(this.contentEl).fontFamily });
    void savePicture(this.app, svg, this.getDisplayText(), kind);
  }

  private choose(change: Partial<MapChoice>): void {
    this.choice = { ...this.choice, ...change };
    this.app.workspace.requestSaveLayout();
    this.draw();
  }

  private onChange(): void {
    const status = this.context.status();
    const isDone = status.state === 'ready' && this.asking.state.progress !== null;
    this.asking.tell(status);
    if (isDone || this.asking.state.body.kind !== 'shown') this.askSoon();
  }

  /** Another note is open. */
  private follow(): void {
    if (this.choice.local) this.ask();
    else this.pane?.setActive(activeNote(this.app), true);
  }

  private ask(): void {
    const { state } = this.context.status();
    if (!this.isOpen || state === 'starting' || state === 'failed') return;
    const { local, hops } = this.choice;
    if (!local) this.asking.ask({});
    else {
      const note = activeNote(this.app) ?? this.shownMap()?.local;
      this.asking.ask(note ? { local: note, hops } : null);
    }
  }

  private draw(): void {
    if (!this.frame) return;
    const { filter, filters, legend } = this.choice;
    const map = this.shownMap();
    this.shown = map ? shownNodes(map, filter) : [];
    const count = this.shown.filter((one) => one).length;
    const canDraw = this.drawMap(map, count);
    this.header?.show(this.choice, isSet(filter));
    this.filters?.show(map, filter, filters);
    this.legend?.show(map, filter.off, legend && canDraw);
    this.message?.show(mapMessage(this.asking.state, count, canDraw, this));
    this.frame.hidden = !canDraw || map === null || map.nodes.length === 0;
    const remark = mapRemark(this.asking.state);
    this.remark?.setText(remark);
    if (this.remark) this.remark.hidden = remark === '';
    this.progress?.show(this.asking.state.progress, count > 0);
  }

  /** Draws what has changed, unless the view is hidden; answers whether it can be drawn at all. */
  private drawMap(map: MapData | null, count: number): boolean {
    if (!map || !this.frame || map.nodes.length === 0) return true;
    this.frame.hidden = false;
    if (this.frame.offsetWidth === 0) return true;
    if (!this.pane) return this.startPane(this.frame);
    if (this.drawn === map) this.pane.setShown(this.shown);
    else this.pane.show(map, this.shown);
    this.drawn = map;
    this.pane.setActive(activeNote(this.app), false);
    this.pane.el.toggleClass('is-empty', count === 0);
    return true;
  }

  /** sigma is run when a map is first drawn: it fails where a page knows nothing of WebGL at all. */
  private startPane(frame: HTMLElement): boolean {
    this.webGl ??= findWebGl();
    if (this.webGl === 'none') return false;
    this.starting ??= import('./map-pane').then(({ MapPane: Pane }) => {
      this.starting = null;
      if (!this.isOpen || this.pane) return;
      this.pane = new Pane(frame, this, this.webGl === 'software');
      this.draw();
    });
    return true;
  }

  /** The view has moved to another window, whose canvases are others. */
  private startOver(): void {
    this.pane?.destroy();
    this.pane = null;
    this.drawn = null;
    this.draw();
  }
}
