import type { MapData, MapNode } from '../../core/map/map-data';

/** What the user has set above the map; everything empty shows every note. */
export interface MapFilter {
  /** Keys of regions that are switched off. */
  readonly off: readonly string[];
  /** Id of a field; `''` for any. */
  readonly field: string;
  /** Without `#`; `''` for any. */
  readonly tag: string;
  readonly folder: string;
  /** `YYYY-MM`; `''` for no bound. Notes without a date count only where there is none. */
  readonly from: string;
  readonly to: string;
}

export const NO_FILTER: MapFilter = { off: [], field: '', tag: '', folder: '', from: '', to: '' };

/** Reads a filter from the layout the app has kept; total. */
export function readMapFilter(value: unknown): MapFilter {
  if (typeof value !== 'object' || value === null) return NO_FILTER;
  const { off, field, tag, folder, from, to } = value as { readonly [K in keyof MapFilter]?: unknown };
  return {
    off: Array.isArray(off) ? off.filter((key) => typeof key === 'string') : [],
    field: wordOf(field),
    tag: wordOf(tag).replace(/^#+/, '').replace(/\/+$/, ''),
    folder: wordOf(folder).replace(/^\/+|\/+$/g, ''),
    from: monthOf(from),
    to: monthOf(to),
  };
}

export function isSet(filter: MapFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
}

/** What a region is called in `MapFilter.off`. */
export function regionKey(map: MapData, region: number): string {
  const { id, name } = map.regions[region] ?? { id: null, name: '' };
  return id ?? `/${name}`;
}

/** By node, whether it is shown. */
export function shownNodes(map: MapData, filter: MapFilter): readonly boolean[] {
  const off = new Set(filter.off);
  const regions = map.regions.map((_, region) => !off.has(regionKey(map, region)));
  const tag = filter.tag.toLowerCase();
  return map.nodes.map((node) => regions[node.region] === true && passes(node, filter, tag));
}

function passes({ note, tags, fields, month }: MapNode, { field, folder, from, to }: MapFilter, tag: string): boolean {
  if (field !== '' && !fields.includes(field)) return false;
  if (tag !== '' && !tags.some((one) => one === tag || one.startsWith(`${tag}/`))) return false;
  if (folder !== '' && !note.toLowerCase().startsWith(`${folder.toLowerCase()}/`)) return false;
  if (from === '' && to === '') return true;
  return month !== null && (from === '' || month >= from) && (to === '' || month <= to);
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function monthOf(value: unknown): string {
  return typeof value === 'string' && /^\d{4}-\d\d$/.test(value) ? value : '';
}
