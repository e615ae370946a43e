import type { Component } from 'obsidian';
import { addHeaderButton, setPressed } from '../list/click-target';
import { JoiningButton } from '../list/joining-button';

export interface HeaderActions {
  togglePin(): void;
  toggleLinked(): void;
  toggleJoining(): void;
  toggleFilters(): void;
  openTopics(): void;
  copyList(): void;
  insertList(): void;
}

/** The buttons above the related notes, and the name of the note the view is pinned to. */
export class RelatedHeader {
  private readonly pin: HTMLElement;
  private readonly linked: HTMLElement;
  private readonly joining: JoiningButton;
  private readonly filters: HTMLElement;
  private readonly pinned: HTMLElement;

  constructor(parent: HTMLElement, component: Component, actions: HeaderActions) {
    const buttons = parent.createDiv('nav-header').createDiv('nav-buttons-container');
    this.pin = addHeaderButton(component, buttons, 'pin', 'Pin to this note', () => actions.togglePin());
    this.linked = addHeaderButton(component, buttons, 'unlink', 'Hide linked notes', () => actions.toggleLinked());
    this.joining = new JoiningButton(component, buttons, () => actions.toggleJoining());
    this.filters = addHeaderButton(component, buttons, 'list-filter', 'Show filters', () => actions.toggleFilters());
    addHeaderButton(component, buttons, 'shapes', 'Open topics', () => actions.openTopics());
    addHeaderButton(component, buttons, 'copy', 'Copy as list of links', () => actions.copyList());
    addHeaderButton(component, buttons, 'list-plus', 'Insert links…', () => actions.insertList());
    this.pinned = parent.createDiv('connectome-pinned');
  }

  /** `pinned`: the title of the note the view is pinned to. */
  show(pinned: string | null, hidesLinked: boolean, joining: boolean): void {
    setPressed(this.pin, pinned !== null, pinned === null ? 'Pin to this note' : 'Follow the active note');
    setPressed(this.linked, hidesLinked, hidesLinked ? 'Show linked notes' : 'Hide linked notes');
    this.joining.show(joining);
    this.pinned.hidden = pinned === null;
    this.pinned.setText(pinned === null ? '' : `Pinned: ${pinned}`);
  }

  /** Moves the focus to the button of the filters. */
  focusFilters(): void {
    this.filters.focus();
  }

  /** `open`: the filter bar is on show; `set`: something in it is set. */
  showFilters(open: boolean, set: boolean): void {
    setPressed(this.filters, open || set, open ? 'Hide filters' : set ? 'Show filters (some are set)' : 'Show filters');
    this.filters.setAttr('aria-expanded', open);
    this.filters.toggleClass('connectome-is-set', set);
  }
}
