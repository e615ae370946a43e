import { Component, type Modal, type PaneType } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import { openNote, type NoteTarget } from '../note/note-links';
import { Tree } from './tree';

/** Makes rows of a dialog lead to notes, with all gestures of a link; lives while the dialog is open. */
export class ModalRows {
  private readonly component = new Component();
  private readonly hoverParent = { hoverPopover: null };

  constructor(
    private readonly modal: Modal,
    private readonly sourcePath: NotePath,
  ) {}

  load(): void {
    this.component.load();
  }

  unload(): void {
    this.component.unload();
  }

  /** Makes an element a tree of rows. */
  tree(root: HTMLElement, label: string): Tree {
    return new Tree(root, label, { app: this.modal.app, component: this.component, hoverParent: this.hoverParent, sourcePath: () => this.sourcePath });
  }

  /** Makes an element a row of a tree that leads to a note. */
  lead(tree: Tree, el: HTMLElement, target: NoteTarget): void {
    el.addClass('is-clickable');
    tree.add(el, 1, { open: (pane) => this.open(target, pane), target: () => target });
  }

  /** The dialog stays where the note is opened beside what is there. */
  private open(target: NoteTarget, pane: PaneType | boolean): void {
    if (pane === false) this.modal.close();
    void openNote(this.modal.app, target, pane);
  }
}
