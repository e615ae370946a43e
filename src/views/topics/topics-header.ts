import { SearchComponent, type Component } from 'obsidian';
import { addHeaderButton } from '../list/click-target';
import { JoiningButton } from '../list/joining-button';
import type { TopicFilter } from './topic-filter';

export interface TopicsHeaderActions {
  openRelated(): void;
  openMap(): void;
  showActive(): void;
  toggleJoining(): void;
  collapseAll(): void;
  /** What is in the find box has changed. */
  find(query: string): void;
  /** Empties the find box at once. */
  findAll(): void;
  focusList(): void;
}

/** The buttons above the topics, and the box that finds in them. */
export class TopicsHeader {
  private readonly joining: JoiningButton;
  private readonly box: SearchComponent;

  constructor(
    parent: HTMLElement,
    component: Component,
    private readonly actions: TopicsHeaderActions,
  ) {
    const header = parent.createDiv('nav-header');
    const buttons = header.createDiv('nav-buttons-container');
    addHeaderButton(component, buttons, 'waypoints', 'Open related notes', () => actions.openRelated());
    addHeaderButton(component, buttons, 'map', 'Open topic map', () => actions.openMap());
    addHeaderButton(component, buttons, 'locate', 'Go to the topic of the active note', () => actions.showActive());
    this.joining = new JoiningButton(component, buttons, () => actions.toggleJoining());
    addHeaderButton(component, buttons, 'chevrons-down-up', 'Collapse all', () => actions.collapseAll());
    this.box = new SearchComponent(header.createDiv('connectome-find')).setPlaceholder('Find a topic, note or term');
    this.box.inputEl.setAttr('aria-label', 'Find a topic, note or term');
    this.box.onChange((query) => actions.find(query));
    component.registerDomEvent(this.box.inputEl, 'keydown', (event) => this.onKey(event));
  }

  show({ query, joining }: TopicFilter): void {
    this.joining.show(joining);
    if (this.box.getValue() !== query) this.box.setValue(query);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') this.actions.focusList();
    else if (event.key === 'Escape' && this.box.getValue() !== '') this.actions.findAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
