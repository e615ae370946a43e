import type { Component } from 'obsidian';
import type { TopicRef } from '../core/topics/topic';
import { makeClickable } from './click-target';
import { setPaletteColor } from './palette-color';
import { countOf } from './words';

/** The topic of the note on show, and under it the one that it belongs to nearly as much; a click leads to either. */
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

  constructor(parent: HTMLElement, component: Component, open: (topic: TopicRef) => void) {
    this.el = parent.createDiv('connectome-chip');
    this.dot = dotIn(this.el);
    this.name = this.el.createSpan('connectome-chip-name');
    this.size = this.el.createSpan('connectome-count');
    this.also = parent.createDiv('connectome-chip-also');
    this.also.createSpan({ text: 'also in' });
    this.alsoDot = dotIn(this.also);
    this.alsoName = this.also.createSpan('connectome-chip-also-name');
    makeClickable(component, this.el, () => {
      if (this.topic) open(this.topic);
    });
    makeClickable(component, this.also, () => {
      if (this.second) open(this.second);
    });
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

function dotIn(parent: HTMLElement): HTMLElement {
  return parent.createSpan({ cls: 'connectome-dot', attr: { 'aria-hidden': 'true' } });
}
