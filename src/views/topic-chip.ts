import type { Component } from 'obsidian';
import type { TopicRef } from '../core/topics/topic';
import { makeClickable } from './click-target';
import { setPaletteColor } from './palette-color';
import { countOf } from './words';

/** The topic of the note on show; a click leads to it. */
export class TopicChip {
  readonly el: HTMLElement;
  private readonly dot: HTMLElement;
  private readonly name: HTMLElement;
  private readonly size: HTMLElement;
  private topic: TopicRef | null = null;

  constructor(parent: HTMLElement, component: Component, open: (topic: TopicRef) => void) {
    this.el = parent.createDiv('connectome-chip');
    this.dot = this.el.createSpan({ cls: 'connectome-dot', attr: { 'aria-hidden': 'true' } });
    this.name = this.el.createSpan('connectome-chip-name');
    this.size = this.el.createSpan('connectome-count');
    makeClickable(component, this.el, () => {
      if (this.topic) open(this.topic);
    });
    this.show(null);
  }

  show(topic: TopicRef | null): void {
    this.topic = topic;
    this.el.hidden = topic === null;
    if (!topic) return;
    setPaletteColor(this.dot, topic.color);
    this.name.setText(topic.name);
    this.size.setText(countOf(topic.size, 'note'));
  }
}
