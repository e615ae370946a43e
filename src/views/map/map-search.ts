import { AbstractInputSuggest, type App } from 'obsidian';
import type { MapData } from '../../core/map/map-data';
import { setPaletteColor } from '../list/palette-color';
import { countOf } from '../words';

/** What can be found on a map: a region or a note, by its index. */
export interface Found {
  readonly kind: 'region' | 'node';
  readonly index: number;
  readonly name: string;
}

const MOST = 40;

/** Topics, then notes, with all words that are typed in their names; those that begin with them first. */
export function findOnMap(map: MapData, query: string): Found[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return map.regions.slice(0, MOST).map(({ name }, index) => ({ kind: 'region', index, name }));
  const matches = ({ name }: Found): boolean => words.every((word) => name.toLowerCase().includes(word));
  const begins = ({ name }: Found): boolean => name.toLowerCase().startsWith(words[0] ?? '');
  const ranked = (all: readonly Found[]): Found[] => {
    const found = all.filter(matches);
    return [...found.filter(begins), ...found.filter((one) => !begins(one))];
  };
  const regions = map.regions.map(({ name }, index): Found => ({ kind: 'region', index, name }));
  const nodes = map.nodes.map(({ title }, index): Found => ({ kind: 'node', index, name: title }));
  return [...ranked(regions), ...ranked(nodes)].slice(0, MOST);
}

/** Offers the topics and notes of the map below a find box. */
export class MapSearch extends AbstractInputSuggest<Found> {
  constructor(
    app: App,
    private readonly input: HTMLInputElement,
    private readonly map: () => MapData | null,
    private readonly onPick: (found: Found) => void,
  ) {
    super(app, input);
  }

  protected override getSuggestions(query: string): Found[] {
    const map = this.map();
    return map ? findOnMap(map, query) : [];
  }

  override renderSuggestion({ kind, index, name }: Found, el: HTMLElement): void {
    const map = this.map();
    el.addClass('connectome', 'connectome-map-found');
    const region = map?.regions[kind === 'region' ? index : (map.nodes[index]?.region ?? -1)];
    setPaletteColor(el.createSpan('connectome-dot'), region?.color ?? null);
    el.createSpan({ cls: 'connectome-map-found-name', text: name });
    el.createSpan({ cls: 'connectome-map-found-where', text: kind === 'region' ? countOf(region?.size ?? 0, 'note') : (region?.name ?? '') });
  }

  override selectSuggestion(found: Found): void {
    this.input.value = '';
    this.close();
    this.onPick(found);
  }
}
