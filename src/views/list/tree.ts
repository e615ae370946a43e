import { Keymap } from 'obsidian';
import { LinkGestures, type GestureHost } from '../note/link-gestures';
import { isExpanded, ITEM, itemElementAt, selfOf, type TreeItem } from './tree-item';

export interface TreeHost extends GestureHost {
  /** Escape where nothing is left to close. */
  leave?(): void;
}

/**
 * A tree of rows in the ARIA sense: one tab stop, arrow keys to walk it, and the gestures of a link in Obsidian on each row that leads
 * to a note. Rows are elements with the role `treeitem`; what is below a row is in an element with the role `group` inside it.
 *
 * The pattern: https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export class Tree {
  private readonly items = new WeakMap<Element, TreeItem>();
  private current: HTMLElement | null = null;

  constructor(
    readonly root: HTMLElement,
    label: string,
    private readonly host: TreeHost,
  ) {
    root.setAttrs({ role: 'tree', 'aria-label': label });
    const { component } = host;
    component.registerDomEvent(root, 'keydown', (event) => this.onKey(event));
    component.registerDomEvent(root, 'focusin', (event) => this.onFocus(event));
    new LinkGestures(
      root,
      host,
      (row) => this.items.get(row),
      (row) => this.makeCurrent(row),
    );
  }

  /** Makes an element a row of the tree. `level` counts from 1. */
  add(el: HTMLElement, level: number, item: TreeItem): void {
    el.setAttrs({ role: 'treeitem', 'aria-level': level, tabindex: -1 });
    if (item.target) selfOf(el).setAttr('draggable', 'true');
    this.items.set(el, item);
  }

  /** Changes the tree; afterwards one row can be reached by Tab, and the focus is where it was, or near it. */
  patch(change: () => void): void {
    const inside = this.hasFocus();
    const at = this.current ? this.rows().indexOf(this.current) : 0;
    change();
    const rows = this.rows();
    const kept = this.current && rows.includes(this.current) ? this.current : null;
    const next = kept ?? rows[Math.min(Math.max(at, 0), rows.length - 1)] ?? null;
    this.makeCurrent(next);
    if (inside && next && !this.hasFocus()) focusRow(next);
  }

  hasFocus(): boolean {
    return this.root.contains(this.root.doc.activeElement);
  }

  /** Focuses a row, or the current one. */
  focus(row: HTMLElement | null = this.current): void {
    if (!row) return;
    this.makeCurrent(row);
    focusRow(row);
  }

  /** The rows that can be seen, in order. */
  rows(): HTMLElement[] {
    return this.root.findAll(ITEM).filter((el) => !el.closest('[hidden]'));
  }

  private makeCurrent(row: HTMLElement | null): void {
    if (this.current && this.current !== row) this.current.tabIndex = -1;
    this.current = row;
    if (row) row.tabIndex = 0;
  }

  private onFocus(event: FocusEvent): void {
    const row = itemElementAt(event.target);
    if (row) this.makeCurrent(row);
  }

  private onKey(event: KeyboardEvent): void {
    const row = itemElementAt(event.target);
    const item = row && this.items.get(row);
    if (!row || !item || event.target !== row || event.isComposing) return;
    if (!this.act(event, row, item)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private act(event: KeyboardEvent, row: HTMLElement, item: TreeItem): boolean {
    const leftward = row.win.getComputedStyle(this.root).direction === 'rtl';
    switch (event.key) {
      case 'ArrowDown':
        return this.walk(row, 1);
      case 'ArrowUp':
        return this.walk(row, -1);
      case 'Home':
        return this.focusOn(this.rows()[0]);
      case 'End':
        return this.focusOn(this.rows().pop());
      case 'ArrowRight':
        return leftward ? this.goOut(row, item) : this.goIn(row, item);
      case 'ArrowLeft':
        return leftward ? this.goIn(row, item) : this.goOut(row, item);
      case 'Enter':
        if (item.open) item.open(Keymap.isModEvent(event));
        else item.toggle?.(!isExpanded(row));
        return true;
      case ' ':
        if (item.toggle) item.toggle(!isExpanded(row));
        else item.open?.(false);
        return true;
      case 'Escape':
        return this.escape(row);
      default:
        return false;
    }
  }

  private walk(row: HTMLElement, step: number): boolean {
    const rows = this.rows();
    return this.focusOn(rows[rows.indexOf(row) + step]);
  }

  private goIn(row: HTMLElement, item: TreeItem): boolean {
    if (!item.toggle) return true;
    if (!isExpanded(row)) item.toggle(true);
    else this.focusOn(row.find(`[role="group"] ${ITEM}`));
    return true;
  }

  private goOut(row: HTMLElement, item: TreeItem): boolean {
    if (item.toggle && isExpanded(row)) item.toggle(false);
    else this.focusOn(itemElementAt(row.parentElement));
    return true;
  }

  /** Closes the nearest open row; with none open the focus leaves the tree. */
  private escape(row: HTMLElement): boolean {
    for (let el: HTMLElement | null = row; el; el = itemElementAt(el.parentElement)) {
      const item = this.items.get(el);
      if (!item?.toggle || item.stays || !isExpanded(el)) continue;
      item.toggle(false);
      this.focusOn(el);
      return true;
    }
    this.host.leave?.();
    return this.host.leave !== undefined;
  }

  private focusOn(row: HTMLElement | null | undefined): boolean {
    if (row) this.focus(row);
    return true;
  }
}

function focusRow(row: HTMLElement): void {
  row.focus({ preventScroll: true });
  selfOf(row).scrollIntoView({ block: 'nearest' });
}
