import type { Component, Menu, PaneType } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import type { TopicNote } from '../../core/topics/topic';
import { KeyedList, type KeyedRow } from '../list/keyed-list';
import type { NoteTarget } from '../note/note-links';
import { PagedNotes } from '../list/paged-notes';
import { setPaletteColor } from '../list/palette-color';
import type { RowActions } from '../related/related-rows';
import { Section } from '../list/section';
import type { Tree } from '../list/tree';
import { addIcon } from '../worded';

/** One row of a list on a page. */
export interface PageItem {
  readonly key: string;
  readonly label: string;
  /** What a count at its end counts; empty for none. */
  readonly count: string;
  /** A second, quieter line. */
  readonly detail: string | null;
  /** Colour of the topic it stands for; `null` for another thing. */
  readonly color: number | null;
  /** Notes below it, on show when it is opened. */
  readonly notes: readonly TopicNote[];
}

/** What the rows of one list lead to; rows that lead nowhere only open and close. */
export interface PageItemActions<T> {
  readonly open?: (item: T, pane: PaneType | boolean) => void;
  readonly target?: (item: T) => NoteTarget;
  readonly menu?: (menu: Menu, item: T) => void;
}

export interface PageListHost {
  readonly tree: Tree;
  readonly component: Component;
  readonly rows: RowActions;
  activeNote(): NotePath | null;
}

/** A section of a page: a heading, and below it rows, each perhaps with notes of its own. */
export class PageList<T extends PageItem> {
  readonly section: Section;
  private readonly list: KeyedList<T, PageRow<T>>;

  constructor(parent: HTMLElement, title: string, host: PageListHost, actions: PageItemActions<T>) {
    this.section = new Section(parent, host.tree, title, true);
    const rows = this.section.group.createDiv({ cls: 'connectome-page-rows', attr: { role: 'none' } });
    this.list = new KeyedList(rows, ({ key }) => key, () => new PageRow(host, actions));
  }

  /** To be called inside `Tree.patch`. An empty list is not shown. */
  show(items: readonly T[]): void {
    this.section.el.hidden = items.length === 0;
    this.list.update(items);
  }
}

class PageRow<T extends PageItem> implements KeyedRow<T> {
  readonly el = createDiv('tree-item connectome-page-item');
  private readonly self = this.el.createDiv('tree-item-self is-clickable connectome-self connectome-page-self');
  private readonly chevron = addIcon(this.self, 'chevron-right', 'connectome-page-chevron');
  private readonly dot = this.self.createSpan({ cls: 'connectome-dot', attr: { 'aria-hidden': 'true' } });
  private readonly inner = this.self.createDiv('connectome-page-label');
  private readonly label = this.inner.createDiv('connectome-page-words');
  private readonly detail = this.inner.createDiv('connectome-page-detail');
  private readonly count = this.self.createSpan('connectome-count');
  private readonly group = this.el.createDiv({ cls: 'connectome-topic-group', attr: { role: 'group' } });
  private notes: PagedNotes | null = null;
  private item: T | null = null;
  private isOpen = false;

  constructor(
    private readonly host: PageListHost,
    private readonly actions: PageItemActions<T>,
  ) {
    this.chevron.setAttr('data-toggle', '');
  }

  update(item: T): void {
    const isFirst = this.item === null;
    this.item = item;
    if (isFirst) this.join(item);
    this.label.setText(item.label);
    this.detail.setText(item.detail ?? '');
    this.detail.hidden = item.detail === null;
    this.dot.hidden = item.color === null;
    setPaletteColor(this.dot, item.color);
    this.count.setText(item.count);
    this.chevron.hidden = item.notes.length === 0;
    this.setOpen(this.isOpen && item.notes.length > 0);
  }

  private join(first: T): void {
    const { open, target, menu } = this.actions;
    const now = (): T => this.item ?? first;
    this.host.tree.add(this.el, 2, {
      toggle: (isOpen) => this.host.tree.patch(() => this.setOpen(isOpen && now().notes.length > 0)),
      ...(open && { open: (pane: PaneType | boolean) => open(now(), pane) }),
      ...(target && { target: () => target(now()) }),
      ...(menu && { menu: (to: Menu) => menu(to, now()) }),
    });
  }

  private setOpen(open: boolean): void {
    this.isOpen = open;
    this.el.setAttr('aria-expanded', this.item && this.item.notes.length > 0 ? open : null);
    this.group.hidden = !open;
    if (!open || !this.item) return;
    this.notes ??= new PagedNotes(this.group, this.host.tree, 3, this.host.rows, this.host.component);
    this.notes.show(this.item.notes, this.host.activeNote());
  }
}
