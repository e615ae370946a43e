import type { App, Component } from 'obsidian';
import { isSet, wordFilter, type ChosenFilter, type ShownFilter } from './related-filter';
import { TextSuggest, vaultFolders, vaultTags } from '../list/text-suggest';

/** Steps of the slider from close to far. */
const STEPS = 10;

type Side = 'same' | 'other';

/** The filters below the header: open, every control; closed, one line that says what is set, if anything is. */
export class RelatedFilterBar {
  private readonly bar: HTMLElement;
  private readonly topic: HTMLSelectElement;
  private readonly field: HTMLSelectElement;
  private readonly folder: HTMLInputElement;
  private readonly tag: HTMLInputElement;
  private readonly distance: HTMLInputElement;
  private readonly resetButton: HTMLButtonElement;
  private readonly line: HTMLElement;
  private readonly words: HTMLElement;

  /** @param leave called after Escape has closed the bar: the focus belongs elsewhere then */
  constructor(
    app: App,
    parent: HTMLElement,
    private readonly component: Component,
    private readonly chosen: ChosenFilter,
    leave: () => void,
  ) {
    this.bar = parent.createDiv({ cls: 'connectome-filter', attr: { role: 'group', 'aria-label': 'Filters' } });
    component.registerDomEvent(this.bar, 'keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      chosen.toggle();
      leave();
    });
    const sides = this.bar.createDiv('connectome-filter-row');
    this.topic = this.addSides(sides, 'Topic', ['Any topic', 'Same topic', 'Other topic'], (topic) => chosen.set({ topic }));
    this.field = this.addSides(sides, 'Field', ['Any field', 'Same field', 'Other field'], (field) => chosen.set({ field }));
    const names = this.bar.createDiv('connectome-filter-row');
    this.folder = this.addText(names, 'Folder', (folder) => chosen.set({ folder }));
    this.tag = this.addText(names, 'Tag', (tag) => chosen.set({ tag }));
    new TextSuggest(app, this.folder, () => vaultFolders(app), (folder) => chosen.set({ folder }));
    new TextSuggest(app, this.tag, () => vaultTags(app), (tag) => chosen.set({ tag }));
    const foot = this.bar.createDiv('connectome-filter-row connectome-filter-foot');
    this.distance = this.addDistance(foot);
    this.resetButton = this.addReset(foot, 'connectome-filter-reset', 'Reset');
    this.line = parent.createDiv('connectome-filter-line');
    this.words = this.line.createSpan({ cls: 'connectome-filter-words', attr: { role: 'status' } });
    this.addReset(this.line, 'connectome-filter-clear', 'Clear');
    this.show();
  }

  /** Draws the filter as it is now. A box that is being typed in keeps what is in it. */
  show(): void {
    const { current, isOpen } = this.chosen;
    this.bar.hidden = !isOpen;
    this.topic.value = current.topic ?? '';
    this.field.value = current.field ?? '';
    showText(this.folder, current.folder);
    showText(this.tag, current.tag === '' ? '' : `#${current.tag}`);
    this.showDistance(current);
    this.resetButton.disabled = !isSet(current);
    for (const el of [this.topic, this.field, this.folder, this.tag]) el.toggleClass('is-set', el.value !== '');
    this.line.hidden = isOpen || !isSet(current);
    const words = wordFilter(current).join(', ');
    this.words.setText(`${words.charAt(0).toUpperCase()}${words.slice(1)}`);
  }

  /** Moves the focus to the first control. */
  focus(): void {
    this.topic.focus();
  }

  private addSides(parent: HTMLElement, label: string, [any, same, other]: readonly [string, string, string], set: (side: Side | null) => void): HTMLSelectElement {
    const select = parent.createEl('select', { cls: 'dropdown connectome-filter-side', attr: { 'aria-label': label } });
    for (const [value, text] of [['', any], ['same', same], ['other', other]] as const) select.createEl('option', { value, text });
    this.component.registerDomEvent(select, 'change', () => set(select.value === 'same' || select.value === 'other' ? select.value : null));
    return select;
  }

  /** A box that counts when it is left, or Enter is pressed: half a name would hide everything. */
  private addText(parent: HTMLElement, label: string, set: (text: string) => void): HTMLInputElement {
    const input = parent.createEl('input', { cls: 'connectome-filter-text', type: 'search', placeholder: label, attr: { 'aria-label': label, spellcheck: 'false' } });
    this.component.registerDomEvent(input, 'change', () => set(input.value));
    this.component.registerDomEvent(input, 'input', () => {
      if (input.value === '') set('');
    });
    return input;
  }

  private addDistance(parent: HTMLElement): HTMLInputElement {
    const label = parent.createEl('label', 'connectome-filter-distance');
    label.createSpan({ text: 'Close' });
    const slider = label.createEl('input', { type: 'range', attr: { min: '0', max: String(STEPS), step: '1', 'aria-label': 'Surprise me, from close to far' } });
    label.createSpan({ text: 'Far' });
    this.component.registerDomEvent(slider, 'input', () => this.chosen.set({ distance: Number(slider.value) / STEPS }));
    return slider;
  }

  private showDistance({ distance }: ShownFilter): void {
    const step = Math.round(distance * STEPS);
    this.distance.value = String(step);
    this.distance.setAttr('aria-valuetext', step === 0 ? 'close' : `${step * (100 / STEPS)} % far`);
    this.distance.toggleClass('is-set', step > 0);
  }

  private addReset(parent: HTMLElement, cls: string, text: string): HTMLButtonElement {
    const button = parent.createEl('button', { cls: `connectome-filter-button ${cls}`, text });
    this.component.registerDomEvent(button, 'click', () => this.chosen.reset());
    return button;
  }
}

function showText(input: HTMLInputElement, value: string): void {
  if (input.doc.activeElement !== input || input.value === '') input.value = value;
}
