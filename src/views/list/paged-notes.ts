import type { Component } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import type { TopicNote } from '../../core/topics/topic';
import { KeyedList, type KeyedRow } from './keyed-list';
import { whereabouts, NoteRow } from './note-row';
import type { RowActions } from '../related/related-rows';
import type { Tree } from './tree';
import { formatCount } from '../words';

const PAGE = 50;

/** A list of notes that may have thousands of rows: they are made a page at a time, as they are scrolled to. */
export class PagedNotes {
  private readonly list: KeyedList<TopicNote, TopicNoteRow>;
  private readonly more: HTMLElement;
  private notes: readonly TopicNote[] = [];
  private active: NotePath | null = null;
  private where: ReadonlyMap<NotePath, string> = new Map();
  private pages = 1;

  constructor(
    parent: HTMLElement,
    private readonly tree: Tree,
    level: number,
    actions: RowActions,
    component: Component,
  ) {
    const rows = parent.createDiv({ cls: 'connectome-notes', attr: { role: 'none' } });
    this.list = new KeyedList(
      rows,
      ({ note }) => note,
      () => new TopicNoteRow(tree, level, actions, this),
    );
    this.more = parent.createDiv('connectome-more is-clickable');
    tree.add(this.more, level, { open: () => this.showMore() });
    this.watch(component);
  }

  /** To be called inside `Tree.patch`. */
  show(notes: readonly TopicNote[], active: NotePath | null): void {
    if (notes !== this.notes) this.where = whereabouts(notes);
    this.notes = notes;
    this.active = active;
    this.render();
  }

  whereOf(note: TopicNote): string | null {
    return this.where.get(note.note) ?? null;
  }

  isActive(note: TopicNote): boolean {
    return note.note === this.active;
  }

  private showMore(): void {
    if (this.pages * PAGE >= this.notes.length) return;
    this.tree.patch(() => {
      this.pages += 1;
      this.render();
    });
  }

  private render(): void {
    const shown = this.pages * PAGE;
    this.list.update(this.notes.slice(0, shown));
    this.more.hidden = shown >= this.notes.length;
    this.more.setText(`${formatCount(Math.max(0, this.notes.length - shown))} more`);
  }

  private watch(component: Component): void {
    const { IntersectionObserver: Observer } = this.more.win as Window & { IntersectionObserver?: typeof IntersectionObserver };
    if (!Observer) return;
    const observer = new Observer((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.showMore();
    });
    observer.observe(this.more);
    component.register(() => observer.disconnect());
  }
}

class TopicNoteRow implements KeyedRow<TopicNote> {
  readonly el: HTMLElement;
  private readonly row = new NoteRow();

  constructor(
    private readonly tree: Tree,
    private readonly level: number,
    private readonly actions: RowActions,
    private readonly list: PagedNotes,
  ) {
    this.el = this.row.el;
  }

  update(note: TopicNote): void {
    if (!this.el.hasAttribute('role')) this.join(note);
    this.row.show({
      path: note.note,
      title: note.title,
      where: this.list.whereOf(note),
      linked: 'none',
      strength: note.weight > 0 ? note.weight : null,
      reason: null,
    });
    const isActive = this.list.isActive(note);
    this.el.toggleClass('is-active', isActive);
    this.el.setAttr('aria-current', isActive ? 'true' : null);
  }

  private join({ note: path, title }: TopicNote): void {
    this.tree.add(this.el, this.level, {
      open: (pane) => this.actions.open({ path }, pane),
      target: () => ({ path }),
      menu: (menu) => this.actions.menu(menu, { path }, title),
    });
  }
}
