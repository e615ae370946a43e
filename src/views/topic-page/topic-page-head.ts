import type { Component } from 'obsidian';
import type { TopicPage } from '../../core/topics/page/topic-page';
import { monthOf } from './activity-bins';
import { makeClickable } from '../list/click-target';
import { FieldBar } from '../list/field-bar';
import { setPaletteColor } from '../list/palette-color';
import { Sparkline } from './sparkline';
import { telling } from '../topics/topic-terms';
import { countOf } from '../words';

const MOST_TERMS = 10;
const MOST_TAGS = 6;

/** What a page begins with: the topic's name and size, when it was written, its terms, tags and fields. */
export class TopicPageHead {
  readonly el: HTMLElement;
  private readonly title: HTMLElement;
  private readonly dot: HTMLElement;
  /** The name alone: where it can be edited in place, here. */
  private readonly name: HTMLElement;
  private readonly facts: HTMLElement;
  private readonly pills: HTMLElement;
  private readonly fields: FieldBar;
  private readonly activity: Sparkline;

  /** `searchTag`: what a click on a tag does; `null` where the app cannot search. */
  constructor(parent: HTMLElement, private readonly component: Component, private readonly searchTag: ((tag: string) => void) | null) {
    this.el = parent.createDiv('connectome-page-head');
    this.title = this.el.createDiv({ cls: 'connectome-page-title', attr: { role: 'heading', 'aria-level': 1 } });
    this.dot = this.title.createSpan({ cls: 'connectome-dot', attr: { 'aria-hidden': 'true' } });
    this.name = this.title.createSpan('connectome-page-name');
    this.facts = this.el.createDiv('connectome-page-facts');
    this.pills = this.el.createDiv({ cls: 'connectome-terms', attr: { role: 'group', 'aria-label': 'Terms and tags' } });
    const figures = this.el.createDiv('connectome-page-figures');
    this.fields = new FieldBar(figures, 'full');
    this.activity = new Sparkline(figures);
    this.el.hidden = true;
  }

  show(page: TopicPage | null): void {
    this.el.hidden = page === null;
    if (!page) return;
    const { topic } = page;
    setPaletteColor(this.dot, topic.color);
    this.name.setText(topic.name);
    this.facts.setText(factsOf(page));
    this.fields.show(topic.fields);
    this.activity.show(page.activity, topic.color);
    this.showPills(telling(topic, MOST_TERMS), topic.tags.slice(0, MOST_TAGS));
  }

  private showPills(terms: readonly string[], tags: readonly string[]): void {
    const written = JSON.stringify([terms, tags]);
    if (written === this.pills.dataset['written']) return;
    this.pills.dataset['written'] = written;
    this.pills.empty();
    this.pills.hidden = terms.length + tags.length === 0;
    for (const term of terms) this.pills.createSpan({ cls: 'connectome-pill', text: term });
    for (const tag of tags) {
      const pill = this.pills.createSpan({ cls: 'connectome-pill connectome-tag', text: `#${tag}` });
      const { searchTag } = this;
      if (searchTag) makeClickable(this.component, pill, () => searchTag(tag));
    }
  }
}

/** `14 notes · 3 subtopics · Feb 2023 to Nov 2026` */
export function factsOf({ topic, span }: TopicPage): string {
  const [from, to] = span ? [monthOf(span.from), monthOf(span.to)] : ['', ''];
  return [
    countOf(topic.notes.length, 'note'),
    ...(topic.subtopics.length > 0 ? [countOf(topic.subtopics.length, 'subtopic')] : []),
    ...(from === '' ? [] : [from === to ? from : `${from} to ${to}`]),
  ].join(' · ');
}
