import { Keymap, Menu, type App, type Component, type HoverParent, type PaneType } from 'obsidian';
import type { MapData } from '../../core/map/map-data';
import type { NotePath } from '../../core/note/note';
import { HOVER_SOURCE } from '../note/link-gestures';
import { countOf } from '../words';
import { nearestPlace, nextInDirection, type Direction } from './map-direction';
import { KEYS_HELP, onMapKey, type MapKeyActions } from './map-keys';
import { MapStage } from './map-stage';
import { MapTooltip } from './map-tooltip';

export interface PaneHost {
  readonly app: App;
  readonly component: Component;
  readonly hoverParent: HoverParent;
  open(note: NotePath, pane: PaneType | boolean): void;
  menu(menu: Menu, note: NotePath, title: string): void;
  /** The keyboard wants to be elsewhere. */
  leave(): void;
}

/** Units of the map in view around a note that was looked for. */
const AROUND_NOTE = 10;

/** The picture itself, with everything the pointer and the keyboard can do on it. */
export class MapPane implements MapKeyActions {
  readonly el: HTMLElement;
  private readonly stage: MapStage;
  private readonly tooltip: MapTooltip;
  private readonly told: HTMLElement;
  private map: MapData | null = null;
  private shown: readonly boolean[] = [];
  private degrees: readonly number[] = [];
  private active: number | null = null;
  private hovered: number | null = null;
  private focused: number | null = null;

  /**
   * @param inSoftware whether WebGL is drawn without a graphics card
   * @throws Error where WebGL is missing
   */
  constructor(parent: HTMLElement, private readonly host: PaneHost, inSoftware: boolean) {
    this.el = parent.createDiv({ cls: 'connectome-map-pane', attr: { tabindex: '0', role: 'application', 'aria-roledescription': 'map' } });
    const canvases = this.el.createDiv({ cls: 'connectome-map-canvases', attr: { 'aria-hidden': 'true' } });
    this.told = this.el.createDiv({ cls: 'connectome-map-told', attr: { role: 'status' } });
    this.tooltip = new MapTooltip(this.el);
    const isStill = (): boolean => this.el.win.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.stage = new MapStage(canvases, {
      hovered: (node, event) => this.hover(node, event),
      picked: (node, event) => this.openNode(node, Keymap.isModEvent(event)),
      pickedRegion: (region) => {
        if (region !== null) this.goToRegion(region);
      },
      menu: (node, event) => this.menuOf(node)?.showAtMouseEvent(event),
    }, isStill, inSoftware);
    const { component } = host;
    component.registerDomEvent(this.el, 'keydown', (event) => {
      if (event.target !== this.el || !onMapKey(event, this)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    component.registerDomEvent(this.el, 'auxclick', (event) => {
      if (event.button === 1 && this.hovered !== null) this.openNode(this.hovered, 'tab');
    });
    component.registerDomEvent(this.el, 'mousedown', (event) => {
      // Keeps the middle button from scrolling.
      if (event.button === 1) event.preventDefault();
    });
    component.registerDomEvent(this.el, 'blur', () => this.focus(null));
  }

  show(map: MapData, shown: readonly boolean[]): void {
    const noteOf = (i: number | null): NotePath | undefined => (i === null ? undefined : this.map?.nodes[i]?.note);
    const kept = [noteOf(this.active), noteOf(this.focused)];
    const isAnother = this.map !== null && this.map.local !== map.local;
    this.map = map;
    this.shown = shown;
    const degrees = map.nodes.map(() => 0);
    for (const ends of [map.edges.a, map.edges.b]) for (const end of ends) degrees[end] = (degrees[end] ?? 0) + 1;
    this.degrees = degrees;
    const [active, focused] = kept.map((note) => (note === undefined ? null : this.indexOf(note)));
    this.hovered = null;
    this.tooltip.hide();
    this.stage.show(map, shown);
    [this.active, this.focused] = [active ?? null, focused ?? null];
    this.stage.mark({ active: this.active, focused: this.focused, hovered: null });
    if (isAnother) this.stage.fit();
    const topics = map.regions.filter(({ id }) => id !== null).length;
    this.el.setAttr('aria-label', `Topic map: ${countOf(map.nodes.length, 'note')} in ${countOf(topics, 'topic')}. ${KEYS_HELP}`);
  }

  setShown(shown: readonly boolean[]): void {
    this.shown = shown;
    this.stage.setShown(shown);
  }

  /** Marks the note that is open, and has it in view where `follow` says so. */
  setActive(note: NotePath | null, follow: boolean): void {
    const active = note === null ? null : this.indexOf(note);
    if (active === this.active) return;
    this.active = active;
    this.stage.mark({ active });
    const node = active === null ? undefined : this.map?.nodes[active];
    if (node && follow) this.stage.bringIntoView(node.x, node.y);
  }

  goToRegion(i: number): void {
    const region = this.map?.regions[i];
    if (region) this.stage.flyTo(region.x, region.y, region.radius * 1.25);
  }

  goToNode(i: number): void {
    const node = this.map?.nodes[i];
    if (!node) return;
    this.el.focus();
    this.focus(i);
    this.stage.flyTo(node.x, node.y, AROUND_NOTE);
  }

  move(direction: Direction): void {
    const { map } = this;
    if (!map) return;
    const isShown = (i: number): boolean => this.shown[i] === true;
    const from = this.focused === null ? undefined : map.nodes[this.focused];
    const start = (): number | null => (this.active !== null && isShown(this.active) ? this.active : nearestPlace(map.nodes, this.stage.middle(), isShown));
    const next = from ? nextInDirection(map.nodes, from, direction, isShown) : start();
    const node = next === null ? undefined : map.nodes[next];
    if (!node) return;
    this.focus(next);
    this.stage.bringIntoView(node.x, node.y);
  }

  zoom(factor: number): void {
    this.stage.zoom(factor);
  }

  fit(): void {
    this.stage.fit();
  }

  open(pane: PaneType | boolean): void {
    if (this.focused !== null) this.openNode(this.focused, pane);
  }

  menuAtFocus(): void {
    const node = this.focused === null ? undefined : this.map?.nodes[this.focused];
    if (!node || this.focused === null) return;
    const { left, top } = this.el.getBoundingClientRect();
    const { x, y } = this.stage.pixels(node.x, node.y);
    this.menuOf(this.focused)?.showAtPosition({ x: left + x + 8, y: top + y + 8 }, this.el.doc);
  }

  leave(): void {
    if (this.focused === null) this.host.leave();
    else this.focus(null);
  }

  restyle(): void {
    this.stage.restyle();
  }

  resize(): void {
    this.stage.resize();
  }

  colors(): ReturnType<MapStage['colorsNow']> {
    return this.stage.colorsNow();
  }

  destroy(): void {
    this.stage.kill();
    this.el.remove();
  }

  private indexOf(note: NotePath): number | null {
    const i = this.map?.nodes.findIndex((node) => node.note === note) ?? -1;
    return i < 0 ? null : i;
  }

  private focus(i: number | null): void {
    if (i === this.focused) return;
    this.focused = i;
    this.stage.mark({ focused: i });
    const node = i === null ? undefined : this.map?.nodes[i];
    this.told.setText(node && i !== null ? `${node.title}, ${this.map?.regions[node.region]?.name ?? ''}, ${countOf(this.degrees[i] ?? 0, 'link')}` : '');
  }

  private hover(i: number | null, event: MouseEvent | null): void {
    this.hovered = i;
    this.stage.mark({ hovered: i });
    this.el.toggleClass('is-over-note', i !== null);
    const { map } = this;
    const node = i === null ? undefined : map?.nodes[i];
    if (!map || !node || i === null) {
      this.tooltip.hide();
      return;
    }
    this.tooltip.show(map, i, this.degrees[i] ?? 0, this.stage.pixels(node.x, node.y));
    if (event) this.host.app.workspace.trigger('hover-link', { event, source: HOVER_SOURCE, hoverParent: this.host.hoverParent, targetEl: this.el, linktext: node.note, sourcePath: '' });
  }

  private openNode(i: number, pane: PaneType | boolean): void {
    const node = this.map?.nodes[i];
    if (node) this.host.open(node.note, pane);
  }

  private menuOf(i: number): Menu | null {
    const node = this.map?.nodes[i];
    if (!node) return null;
    const menu = new Menu();
    this.host.menu(menu, node.note, node.title);
    return menu;
  }
}
