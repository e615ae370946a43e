import * as mocks from 'obsidian-test-mocks/obsidian';
import { setIcon } from '../icons';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a mock menu item keeps of its calls. */
interface ItemParts {
  readonly title__: string | DocumentFragment;
  readonly icon__: string | null;
  readonly checked__: boolean | null;
  readonly disabled__: boolean;
  readonly warning__: boolean;
  readonly isLabel__: boolean;
  readonly section__: string;
  readonly submenu__: HostMenu | null;
  readonly onClick__: ((event: MouseEvent | KeyboardEvent) => unknown) | null;
}

/** A context menu that is really there: keyboard, mouse, separators between sections, submenus. */
export class HostMenu extends mocks.Menu {
  private el: HTMLElement | null = null;
  private onHidden: (() => unknown) | null = null;
  private readonly dismiss = (event: Event): void => {
    if (!(event.target instanceof Node) || this.el?.contains(event.target) !== true) this.hide();
  };

  constructor() {
    super();
  }

  static override forEvent(event: MouseEvent | PointerEvent): HostMenu {
    event.preventDefault();
    const menu = new HostMenu();
    setTimeout(() => menu.showAtMouseEvent(event), 0);
    return menu;
  }

  override onHide(callback: () => unknown): void {
    this.onHidden = callback;
  }

  override showAtMouseEvent(event: MouseEvent): this {
    event.preventDefault();
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.view?.document);
  }

  override showAtPosition(position: Point, doc: Document = document): this {
    this.el?.remove();
    const el = doc.body.createDiv({ cls: 'menu', attr: { role: 'menu', tabindex: '-1' } });
    this.el = el;
    this.fill(el.createDiv('menu-scroll'));
    const room = { x: doc.documentElement.clientWidth - el.offsetWidth - 4, y: doc.documentElement.clientHeight - el.offsetHeight - 4 };
    el.style.left = `${Math.max(4, Math.min(position.x, room.x))}px`;
    el.style.top = `${Math.max(4, Math.min(position.y, room.y))}px`;
    el.addEventListener('keydown', (event) => this.onKey(event));
    el.focus();
    setTimeout(() => doc.addEventListener('pointerdown', this.dismiss, true), 0);
    return this;
  }

  override hide(): this {
    const { el } = this;
    if (el === null) return this;
    this.el = null;
    el.ownerDocument.removeEventListener('pointerdown', this.dismiss, true);
    el.remove();
    this.onHidden?.();
    return this;
  }

  override close(): void {
    this.hide();
  }

  private fill(parent: HTMLElement): void {
    let section: string | null = null;
    for (const entry of this.items__) {
      if (!(entry instanceof mocks.MenuItem)) {
        parent.createDiv('menu-separator');
        section = null;
        continue;
      }
      const item = entry as unknown as ItemParts;
      if (section !== null && item.section__ !== section) parent.createDiv('menu-separator');
      section = item.section__;
      this.addRow(parent, item);
    }
  }

  private addRow(parent: HTMLElement, item: ItemParts): void {
    const role = item.checked__ === null ? 'menuitem' : 'menuitemcheckbox';
    const row = parent.createDiv({ cls: 'menu-item tappable', attr: { role, tabindex: '-1' } });
    row.toggleClass('is-label', item.isLabel__);
    row.toggleClass('is-disabled', item.disabled__);
    row.toggleClass('is-warning', item.warning__);
    if (item.checked__ !== null) row.setAttr('aria-checked', String(item.checked__));
    const icon = row.createDiv('menu-item-icon');
    if (item.icon__ !== null) setIcon(icon, item.icon__);
    const title = row.createDiv('menu-item-title');
    if (typeof item.title__ === 'string') title.setText(item.title__);
    else title.append(item.title__.cloneNode(true));
    if (item.checked__ === true) setIcon(row.createDiv('menu-item-icon mod-checked'), 'check');
    if (item.submenu__ !== null) setIcon(row.createDiv('menu-item-icon mod-submenu'), 'chevron-right');
    row.addEventListener('click', (event) => this.choose(item, row, event));
  }

  private choose(item: ItemParts, row: HTMLElement, event: MouseEvent | KeyboardEvent): void {
    if (item.disabled__ || item.isLabel__) return;
    if (item.submenu__ !== null) {
      const { right, top } = row.getBoundingClientRect();
      item.submenu__.showAtPosition({ x: right, y: top }, row.ownerDocument);
      return;
    }
    this.hide();
    item.onClick__?.(event);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.hide();
    const rows = [...(this.el?.querySelectorAll<HTMLElement>('.menu-item:not(.is-disabled):not(.is-label)') ?? [])];
    const at = rows.findIndex((row) => row === row.ownerDocument.activeElement);
    if (event.key === 'ArrowDown') rows[(at + 1) % rows.length]?.focus();
    else if (event.key === 'ArrowUp') rows[(at - 1 + rows.length) % rows.length]?.focus();
    else if (event.key === 'Enter') rows[at]?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
