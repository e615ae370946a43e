import { debounce, Notice, type Component } from 'obsidian';
import type { ViewContext } from '../context';
import { countOf, errorLine } from '../words';

/** Milliseconds after the last step before topics are made anew. */
const STILL = 250;
const COARSEST = -3;
const STEPS = ['much broader', 'broader', 'slightly broader', 'by the size of the vault', 'slightly finer', 'finer', 'much finer'];

/** The slider from broad to fine topics, with how many there are: said aloud when that changes. */
export class GranularitySlider {
  private readonly slider: HTMLInputElement;
  private readonly count: HTMLElement;
  private topics: number | null = null;
  private readonly applySoon = debounce(() => this.apply(), STILL, true);

  /** @param changed called when other topics can be asked for. */
  constructor(
    parent: HTMLElement,
    component: Component,
    private readonly context: ViewContext,
    private readonly changed: () => void,
  ) {
    const row = parent.createDiv('connectome-granularity');
    row.createSpan({ text: 'Broad', attr: { 'aria-hidden': 'true' } });
    this.slider = row.createEl('input', { type: 'range', attr: { min: COARSEST, max: COARSEST + STEPS.length - 1, step: 1, 'aria-label': 'Topics, from broad to fine' } });
    row.createSpan({ text: 'Fine', attr: { 'aria-hidden': 'true' } });
    this.count = row.createSpan({ cls: 'connectome-granularity-count', attr: { role: 'status' } });
    component.registerDomEvent(this.slider, 'input', () => {
      this.describe();
      this.applySoon();
    });
    component.register(() => this.applySoon.cancel());
    component.register(context.onChange(() => this.follow()));
    this.follow();
  }

  /** Says how many topics there are; `null` where that is not known yet. */
  show(topics: number | null): void {
    this.topics = topics;
    const text = topics === null ? '' : countOf(topics, 'topic');
    if (this.count.textContent !== text) this.count.setText(text);
  }

  private apply(): void {
    const topicGranularity = Number(this.slider.value);
    if (topicGranularity === this.context.settings().topicGranularity) return;
    this.count.setText('Finding topics…');
    this.context.changeSettings({ topicGranularity }).then(
      () => this.changed(),
      (error: unknown) => {
        this.show(this.topics);
        new Notice(`The setting could not be saved: ${errorLine(error)}`);
      },
    );
  }

  /** Settings may be changed elsewhere; a hand on the slider goes before. */
  private follow(): void {
    if (this.slider.doc.activeElement !== this.slider) this.slider.value = String(this.context.settings().topicGranularity);
    this.describe();
  }

  private describe(): void {
    this.slider.setAttr('aria-valuetext', STEPS[Number(this.slider.value) - COARSEST] ?? '');
  }
}
