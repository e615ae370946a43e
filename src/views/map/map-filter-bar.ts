import type { App, Component } from 'obsidian';
import type { MapData } from '../../core/map/map-data';
import { TextSuggest, vaultFolders, vaultTags } from '../list/text-suggest';
import { isSet, regionKey, type MapFilter } from './map-filter';

export interface FilterActions {
  setFilter(change: Partial<MapFilter>): void;
  resetFilter(): void;
  toggleFilters(): void;
  focusMap(): void;
}

/** What is shown on the map: topic, field, folder, tag, and the months in which notes were written. */
export class MapFilterBar {
  private readonly bar: HTMLElement;
  private readonly topic: HTMLSelectElement;
  private readonly field: HTMLSelectElement;
  private readonly folder: HTMLInputElement;
  private readonly tag: HTMLInputElement;
  private readonly from: HTMLInputElement;
  private readonly to: HTMLInputElement;
  private readonly reset: HTMLButtonElement;
  private map: MapData | null = null;

  constructor(app: App, parent: HTMLElement, private readonly component: Component, actions: FilterActions) {
    this.bar = parent.createDiv({ cls: 'connectome-filter connectome-map-filter', attr: { role: 'group', 'aria-label': 'Filters' } });
    component.registerDomEvent(this.bar, 'keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      actions.toggleFilters();
      actions.focusMap();
    });
    const row = this.bar.createDiv('connectome-filter-row');
    this.topic = this.addSelect(row, 'Topic', (key) => actions.setFilter({ off: this.allBut(key) }));
    this.field = this.addSelect(row, 'Field', (field) => actions.setFilter({ field }));
    this.folder = this.addBox(row, 'Folder', 'search', (folder) => actions.setFilter({ folder }));
    this.tag = this.addBox(row, 'Tag', 'search', (tag) => actions.setFilter({ tag }));
    new TextSuggest(app, this.folder, () => vaultFolders(app), (folder) => actions.setFilter({ folder }));
    new TextSuggest(app, this.tag, () => vaultTags(app), (tag) => actions.setFilter({ tag }));
    this.from = this.addBox(row, 'Written from', 'month', (from) => actions.setFilter({ from }));
    this.to = this.addBox(row, 'Written until', 'month', (to) => actions.setFilter({ to }));
    this.reset = row.createEl('button', { cls: 'connectome-filter-button', text: 'Reset' });
    component.registerDomEvent(this.reset, 'click', () => actions.resetFilter());
  }

  show(map: MapData | null, filter: MapFilter, open: boolean): void {
    this.map = map;
    this.bar.hidden = !open;
    if (!open) return;
    const keys = map?.regions.map((_, i) => regionKey(map, i)) ?? [];
    fill(this.topic, 'Any topic', keys.map((value, i) => ({ value, text: map?.regions[i]?.name ?? '' })));
    const on = keys.filter((key) => !filter.off.includes(key));
    this.topic.value = on.length === 1 && keys.length > 1 ? (on[0] ?? '') : '';
    fill(this.field, 'Any field', map?.fields.map(({ id, name }) => ({ value: id, text: name })) ?? []);
    this.field.value = filter.field;
    showText(this.folder, filter.folder);
    showText(this.tag, filter.tag === '' ? '' : `#${filter.tag}`);
    showText(this.from, filter.from);
    showText(this.to, filter.to);
    this.reset.disabled = !isSet(filter);
    for (const el of [this.topic, this.field, this.folder, this.tag, this.from, this.to]) el.toggleClass('is-set', el.value !== '');
  }

  focus(): void {
    this.topic.focus();
  }

  private allBut(key: string): string[] {
    const { map } = this;
    return map === null || key === '' ? [] : map.regions.map((_, i) => regionKey(map, i)).filter((other) => other !== key);
  }

  private addSelect(parent: HTMLElement, label: string, set: (value: string) => void): HTMLSelectElement {
    const select = parent.createEl('select', { cls: 'dropdown connectome-filter-side', attr: { 'aria-label': label } });
    this.component.registerDomEvent(select, 'change', () => set(select.value));
    return select;
  }

  /** A box that counts when it is left, or Enter is pressed, and when it is emptied. */
  private addBox(parent: HTMLElement, label: string, type: 'search' | 'month', set: (text: string) => void): HTMLInputElement {
    const input = parent.createEl('input', { cls: 'connectome-filter-text', type, placeholder: label, attr: { 'aria-label': label, spellcheck: 'false' } });
    this.component.registerDomEvent(input, 'change', () => set(input.value));
    this.component.registerDomEvent(input, 'input', () => {
      if (input.value === '') set('');
    });
    return input;
  }
}

function fill(select: HTMLSelectElement, any: string, options: readonly { readonly value: string; readonly text: string }[]): void {
  const wanted = JSON.stringify(options);
  if (select.dataset['options'] === wanted) return;
  select.dataset['options'] = wanted;
  select.empty();
  for (const { value, text } of [{ value: '', text: any }, ...options]) select.createEl('option', { value, text });
}

function showText(input: HTMLInputElement, value: string): void {
  if (input.doc.activeElement !== input || input.value === '') input.value = value;
}
