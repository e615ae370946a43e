import { Keymap, Menu, type App, type Component, type HoverParent } from 'obsidian';
import { startNoteDrag } from './drag-note';
import { lineIn } from './note-links';
import { isExpanded, itemElementAt, nodeOf, selfOf, type TreeItem } from '../list/tree-item';

/** The source under which the app's page preview lists our links. */
export const HOVER_SOURCE = 'connectome';

export interface GestureHost {
  readonly app: App;
  /** Listeners live as long as this component. */
  readonly component: Component;
  readonly hoverParent: HoverParent;
  /** The note that the links are shown beside; `''` without one. */
  sourcePath(): string;
}

interface Hit {
  readonly row: HTMLElement;
  readonly item: TreeItem;
  /** Whether a click here opens and closes the row instead of following it. */
  readonly toggles: boolean;
}

/** Shows the context menu of an element where it was asked for; one asked for by key comes without a place of its own. */
export function showMenu(menu: Menu, event: MouseEvent, el: HTMLElement): void {
  const box = el.getBoundingClientRect();
  if (event.clientX === 0 && event.clientY === 0) menu.showAtPosition({ x: box.left + 8, y: box.bottom }, el.doc);
  else menu.showAtMouseEvent(event);
}

/**
 * What the pointer can do with the rows of a tree: everything it can do with a link in Obsidian. A part of a row that carries
 * `data-toggle` opens and closes it, everywhere else a click follows it.
 */
export class LinkGestures {
  constructor(
    root: HTMLElement,
    private readonly host: GestureHost,
    private readonly itemOf: (row: Element) => TreeItem | undefined,
    private readonly onPick: (row: HTMLElement) => void,
  ) {
    const { component } = host;
    component.registerDomEvent(root, 'click', (event) => this.onClick(event));
    component.registerDomEvent(root, 'auxclick', (event) => this.onMiddleClick(event));
    component.registerDomEvent(root, 'mousedown', (event) => {
      // Keeps the middle button from scrolling.
      if (event.button === 1 && this.hitBy(event)) event.preventDefault();
    });
    component.registerDomEvent(root, 'mouseover', (event) => this.onHover(event));
    component.registerDomEvent(root, 'contextmenu', (event) => this.onMenu(event));
    component.registerDomEvent(root, 'dragstart', (event) => this.onDrag(event));
  }

  private hitBy(event: Event): Hit | null {
    const at = nodeOf(event.target);
    const target = at?.instanceOf(Element) ? at : at?.parentElement;
    const row = target && itemElementAt(target);
    const item = row && this.itemOf(row);
    if (!target || !row || !item) return null;
    const group = target.closest('[role="group"]');
    if (group && group !== row && row.contains(group)) return null;
    if (target.closest('button, a[href]')) return null;
    const toggle = target.closest('[data-toggle]');
    return { row, item, toggles: item.toggle !== undefined && (item.open === undefined || (toggle !== null && row.contains(toggle))) };
  }

  private onClick(event: MouseEvent): void {
    const hit = this.hitBy(event);
    if (!hit || event.button !== 0) return;
    this.onPick(hit.row);
    if (hit.toggles) hit.item.toggle?.(!isExpanded(hit.row));
    else hit.item.open?.(Keymap.isModEvent(event));
  }

  private onMiddleClick(event: MouseEvent): void {
    const hit = this.hitBy(event);
    if (!hit?.item.open || event.button !== 1) return;
    event.preventDefault();
    hit.item.open('tab');
  }

  private onHover(event: MouseEvent): void {
    const hit = this.hitBy(event);
    const target = hit?.item.target?.();
    if (!hit || !target) return;
    const targetEl = selfOf(hit.row);
    const line = lineIn(target);
    if (targetEl.contains(nodeOf(event.relatedTarget))) return;
    this.host.app.workspace.trigger('hover-link', {
      event,
      source: HOVER_SOURCE,
      hoverParent: this.host.hoverParent,
      targetEl,
      linktext: target.path,
      sourcePath: this.host.sourcePath(),
      ...(line === undefined ? {} : { state: { scroll: line } }),
    });
  }

  private onMenu(event: MouseEvent): void {
    const hit = this.hitBy(event);
    if (!hit?.item.menu) return;
    event.preventDefault();
    const menu = new Menu();
    hit.item.menu(menu);
    showMenu(menu, event, selfOf(hit.row));
  }

  private onDrag(event: DragEvent): void {
    const target = this.hitBy(event)?.item.target?.();
    if (target) startNoteDrag(this.host.app, event, target.path);
  }
}
