import type { Menu, PaneType } from 'obsidian';
import type { NoteTarget } from '../note/note-links';

/** What a row of a tree can do. Where `toggle` is there, the row carries `aria-expanded`. */
export interface TreeItem {
  open?(pane: PaneType | boolean): void;
  /** Opens or closes what is below the row; the row sets its own `aria-expanded`. */
  toggle?(open: boolean): void;
  /** The note behind the row: it can be previewed and dragged. */
  target?(): NoteTarget | null;
  menu?(menu: Menu): void;
  /** A part of the view itself, which Escape does not close. */
  readonly stays?: boolean;
}

/** The rows of a tree in the page. */
export const ITEM = '[role="treeitem"]';

/** The innermost row that holds what an event happened to. */
export function itemElementAt(target: EventTarget | null): HTMLElement | null {
  const node = nodeOf(target);
  const el = node?.instanceOf(Element) ? node : node?.parentElement;
  return el?.closest<HTMLElement>(ITEM) ?? null;
}

export function nodeOf(target: EventTarget | null): Node | null {
  return target && 'nodeType' in target ? (target as Node) : null;
}

/** The row's own line, without what is below it. */
export function selfOf(row: HTMLElement): HTMLElement {
  return row.querySelector<HTMLElement>(':scope > .connectome-self') ?? row;
}

export function isExpanded(row: HTMLElement): boolean {
  return row.getAttr('aria-expanded') === 'true';
}
