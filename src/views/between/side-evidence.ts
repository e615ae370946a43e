import type { Menu } from 'obsidian';
import type { NamedNote } from '../../core/topics/between/bridge';
import type { BetweenActions } from './between-actions';
import type { Tree } from '../list/tree';
import { addIcon } from '../worded';

/** Level of what is below a row of bridges and gaps in the tree. */
const LEVEL = 3;

/** Makes an element a row that leads to a note, with all gestures of a link. */
export function leadToNote(el: HTMLElement, { note: path, title }: NamedNote, tree: Tree, actions: BetweenActions, more: (menu: Menu) => void = () => undefined): void {
  tree.add(el, LEVEL, {
    open: (pane) => actions.open({ path }, pane),
    target: () => ({ path }),
    menu: (menu) => {
      more(menu);
      actions.menu(menu, { path }, title);
    },
  });
}

/** A line of evidence that leads nowhere. */
export function writeFact(group: HTMLElement, tree: Tree, icon: string, text: string): void {
  const el = group.createDiv('connectome-fact');
  addIcon(el, icon);
  el.createSpan({ cls: 'connectome-reason', text });
  tree.add(el, LEVEL, {});
}
