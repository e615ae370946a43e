import { Keymap, Menu, type Component, type PaneType } from 'obsidian';
import type { TopicRef } from '../../core/topics/topic';
import { makeClickable } from '../list/click-target';
import { showMenu } from '../note/link-gestures';
import { setPaletteColor } from '../list/palette-color';
import { countOf } from '../words';

export interface TopicChipActions {
  open(topic: TopicRef, pane: PaneType | boolean): void;
  menu(menu: Menu, topic: TopicRef): void;
}

/** The topic of the note on show, and under it the one that it belongs to nearly as much; a click leads to the page of either, and a menu to the other ways to it. */
export class TopicChip {
  private readonly el: HTMLElement;
  private readonly dot: HTMLElement;
  private readonly name: HTMLElement;
  private readonly size: HTMLElement;
  private readonly also: HTMLElement;
  private readonly alsoDot: HTMLElement;
  private readonly alsoName: HTMLElement;
  private topic: TopicRef | null = null;
  private second: TopicRef | null = null;

  constructor(parent: HTMLElement, component: Component, actions: TopicChipActions) {
    this.el = parent.createDiv('connectome-chip');
    this.dot = dotIn(this.el);
    this.name = this.el.createSpan('connectome-chip-name');
    this.size = this.el.createSpan('connectome-count');
    this.also = parent.createDiv('connectome-chip-also');
    this.also.createSpan({ text: 'also in' });
    this.alsoDot = dotIn(this.also);
    this.alsoName = this.also.createSpan('connectome-chip-also-name');
    leadTo(component, this.el, actions, () => this.topic);
    leadTo(component, this.also, actions, () => this.second);
    this.show(null, null);
  }

  show(topic: TopicRef | null, second: TopicRef | null): void {
    this.topic = topic;
    this.second = second;
    this.el.hidden = topic === null;
    this.also.hidden = second === null;
    if (topic) {
      setPaletteColor(this.dot, topic.color);
      this.name.setText(topic.name);
      this.size.setText(countOf(topic.size, 'note'));
    }
    if (second) {
      setPaletteColor(this.alsoDot, second.color);
      this.alsoName.setText(second.name);
    }
  }
}

/** Clicks lead to the page of the topic, the context menu to the other ways to it. */
function leadTo(component: Component, el: HTMLElement, actions: TopicChipActions, topicOf: () => TopicRef | null): void {
  makeClickable(component, el, (event) => {
    const topic = topicOf();
    if (topic) actions.open(topic, Keymap.isModEvent(event));
  });
  component.registerDomEvent(el, 'auxclick', (event) => {
    const topic = topicOf();
    if (topic && event.button === 1) actions.open(topic, 'tab');
  });
  component.registerDomEvent(el, 'contextmenu', (event) => {
    const topic = topicOf();
    if (!topic) return;
    event.preventDefault();
    const menu = new Menu();
    actions.menu(menu, topic);
    showMenu(menu, event, el);
  });
}

function dotIn(parent: HTMLElement): HTMLElement {
  return parent.createSpan({ cls: 'connectome-dot', attr: { 'aria-hidden': 'true' } });
}
