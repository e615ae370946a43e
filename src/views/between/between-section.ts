import { KeyedList, type KeyedRow } from '../list/keyed-list';
import { Section } from '../list/section';
import type { Tree } from '../list/tree';
import { formatCount } from '../words';

/** Rows made at first, and more each time. */
const PAGE = 10;

export interface BetweenSectionOptions<T> {
  readonly title: string;
  /** What is said where there is nothing, with what would make a difference. */
  readonly empty: string;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly keyOf: (item: T) => string;
  readonly create: () => KeyedRow<T>;
}

/** A section with a list that is shown a page at a time. */
export class BetweenSection<T> {
  private readonly section: Section;
  private readonly list: KeyedList<T, KeyedRow<T>>;
  private readonly more: HTMLElement;
  private readonly empty: HTMLElement;
  private items: readonly T[] = [];
  private pages = 1;

  constructor(
    private readonly tree: Tree,
    { title, empty, open, onToggle, keyOf, create }: BetweenSectionOptions<T>,
  ) {
    this.section = new Section(tree.root, tree, title, open, onToggle);
    const { group } = this.section;
    this.list = new KeyedList(group.createDiv({ cls: 'connectome-notes', attr: { role: 'none' } }), keyOf, create);
    this.more = group.createDiv('connectome-more is-clickable');
    this.empty = group.createDiv({ cls: 'connectome-fact', text: empty });
    tree.add(this.more, 2, { open: () => this.showMore() });
    tree.add(this.empty, 2, {});
  }

  /** To be called inside `Tree.patch`. */
  show(items: readonly T[]): void {
    this.items = items;
    const left = items.length - this.pages * PAGE;
    this.list.update(items.slice(0, this.pages * PAGE));
    this.section.setCount(formatCount(items.length));
    this.more.hidden = left <= 0;
    this.more.setText(`${formatCount(Math.max(0, left))} more`);
    this.empty.hidden = items.length > 0;
  }

  setOpen(open: boolean): void {
    this.section.setOpen(open);
  }

  /** Opens it and moves the focus to it. */
  reveal(): void {
    this.tree.patch(() => this.setOpen(true));
    this.section.el.scrollIntoView({ block: 'start' });
    this.tree.focus(this.section.el);
  }

  private showMore(): void {
    this.tree.patch(() => {
      this.pages += 1;
      this.show(this.items);
    });
  }
}
