import { SearchComponent, type App, type Component } from 'obsidian';
import type { MapData } from '../../core/map/map-data';
import { addHeaderButton, setPressed } from '../list/click-target';
import { readHops, type MapChoice } from './map-choice';
import { MapSearch, type Found } from './map-search';

export interface MapHeaderActions {
  /** The map on show, if any. */
  shownMap(): MapData | null;
  goTo(found: Found): void;
  toggleLocal(): void;
  setHops(hops: 1 | 2 | 3): void;
  toggleFilters(): void;
  toggleLegend(): void;
  fit(): void;
  showList(): void;
  exportMenu(event: MouseEvent | KeyboardEvent): void;
  focusMap(): void;
}

/** The find box and the buttons above a map. */
export class MapHeader {
  private readonly local: HTMLElement;
  private readonly filters: HTMLElement;
  private readonly legend: HTMLElement;
  private readonly hops: HTMLElement;
  private readonly hopsInput: HTMLInputElement;
  private readonly hopsWords: HTMLElement;

  constructor(app: App, parent: HTMLElement, component: Component, actions: MapHeaderActions) {
    const header = parent.createDiv('connectome-map-header');
    const box = new SearchComponent(header.createDiv('connectome-map-find')).setPlaceholder('Find a topic or note');
    box.inputEl.setAttr('aria-label', 'Find a topic or note on the map');
    const search = new MapSearch(app, box.inputEl, () => actions.shownMap(), (found) => actions.goTo(found));
    component.register(() => search.close());
    component.registerDomEvent(box.inputEl, 'keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing || box.getValue() !== '') return;
      actions.focusMap();
    });
    this.hops = header.createEl('label', 'connectome-map-hops');
    this.hopsInput = this.hops.createEl('input', { type: 'range', attr: { min: '1', max: '3', step: '1', 'aria-label': 'Links from the note' } });
    this.hopsWords = this.hops.createSpan();
    component.registerDomEvent(this.hopsInput, 'input', () => actions.setHops(readHops(Number(this.hopsInput.value))));
    const buttons = header.createDiv('nav-buttons-container');
    this.local = addHeaderButton(component, buttons, 'crosshair', '', () => actions.toggleLocal());
    this.filters = addHeaderButton(component, buttons, 'filter', '', () => actions.toggleFilters());
    this.legend = addHeaderButton(component, buttons, 'palette', '', () => actions.toggleLegend());
    addHeaderButton(component, buttons, 'scan', 'Show the whole map', () => actions.fit());
    addHeaderButton(component, buttons, 'list', 'Show as list', () => actions.showList());
    addHeaderButton(component, buttons, 'download', 'Save as picture…', (event) => actions.exportMenu(event));
  }

  /** `filtering`: the filters keep something back. */
  show({ local, hops, filters, legend }: MapChoice, filtering: boolean): void {
    setPressed(this.local, local, local ? 'Show all topics' : 'Show only what is linked with the active note');
    setPressed(this.filters, filters, filters ? 'Hide filters' : 'Show filters');
    this.filters.toggleClass('connectome-is-set', filtering);
    setPressed(this.legend, legend, legend ? 'Hide legend' : 'Show legend');
    this.hops.hidden = !local;
    this.hopsInput.value = String(hops);
    const words = hops === 1 ? '1 link away' : `${hops} links away`;
    this.hopsInput.setAttr('aria-valuetext', words);
    this.hopsWords.setText(words);
  }
}
