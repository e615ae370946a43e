import type { Component } from 'obsidian';
import type { MapData } from '../../core/map/map-data';
import { KeyedList } from '../list/keyed-list';
import { setPaletteColor } from '../list/palette-color';
import { countOf, formatCount } from '../words';
import { regionKey } from './map-filter';

export interface LegendActions {
  toggleRegion(key: string): void;
}

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly color: number | null;
  readonly size: number;
  readonly on: boolean;
}

/** The topics with their colours beside the map; a click takes one off it, another puts it back. */
export class MapLegend {
  private readonly el: HTMLElement;
  private readonly list: KeyedList<Entry, LegendRow>;

  constructor(parent: HTMLElement, component: Component, actions: LegendActions) {
    this.el = parent.createDiv({ cls: 'connectome-map-legend', attr: { role: 'group', 'aria-label': 'Topics on the map' } });
    this.list = new KeyedList(this.el, ({ key }) => key, () => new LegendRow(this.el, component, actions));
  }

  show(map: MapData | null, off: readonly string[], open: boolean): void {
    this.el.hidden = !open || map === null;
    if (map === null || !open) return;
    this.list.update(map.regions.map(({ name, color, size }, i): Entry => {
      const key = regionKey(map, i);
      return { key, name, color, size, on: !off.includes(key) };
    }));
  }
}

class LegendRow {
  readonly el: HTMLElement;
  private readonly dot: HTMLElement;
  private readonly name: HTMLElement;
  private readonly count: HTMLElement;
  private key = '';

  constructor(parent: HTMLElement, component: Component, actions: LegendActions) {
    this.el = parent.createEl('button', { cls: 'connectome-map-legend-row', type: 'button' });
    this.dot = this.el.createSpan('connectome-dot');
    this.name = this.el.createSpan('connectome-map-legend-name');
    this.count = this.el.createSpan('connectome-map-legend-count');
    component.registerDomEvent(this.el, 'click', () => actions.toggleRegion(this.key));
  }

  update({ key, name, color, size, on }: Entry): void {
    this.key = key;
    setPaletteColor(this.dot, color);
    this.name.setText(name);
    this.count.setText(formatCount(size));
    this.el.setAttrs({ 'aria-pressed': on, 'aria-label': `${name}, ${countOf(size, 'note')}` });
    this.el.toggleClass('is-off', !on);
  }
}
