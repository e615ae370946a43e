import type { Component } from 'obsidian';
import { addHeaderButton, setPressed } from './click-target';

/** The header button of the filter that leaves only notes that join two fields. */
export class JoiningButton {
  private readonly el: HTMLElement;

  constructor(component: Component, parent: HTMLElement, toggle: () => void) {
    this.el = addHeaderButton(component, parent, 'blend', '', toggle);
    this.show(false);
  }

  show(joining: boolean): void {
    setPressed(this.el, joining, joining ? 'Show all notes' : 'Show only notes that join fields');
  }
}
