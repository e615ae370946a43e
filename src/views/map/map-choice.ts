import { NO_FILTER, readMapFilter, type MapFilter } from './map-filter';

/** What the user has set on a map; the app keeps it in its layout. */
export interface MapChoice {
  /** Whether only what is linked with the active note is shown, up to so many links away. */
  readonly local: boolean;
  readonly hops: 1 | 2 | 3;
  readonly filter: MapFilter;
  /** Whether the filters and the legend stand open. */
  readonly filters: boolean;
  readonly legend: boolean;
}

export const FIRST_CHOICE: MapChoice = { local: false, hops: 1, filter: NO_FILTER, filters: false, legend: true };

/** Reads a choice from the layout the app has kept; total. */
export function readChoice(value: unknown): MapChoice {
  if (typeof value !== 'object' || value === null) return FIRST_CHOICE;
  const { local, hops, filter, filters, legend } = value as { readonly [K in keyof MapChoice]?: unknown };
  return { local: local === true, hops: readHops(hops), filter: readMapFilter(filter), filters: filters === true, legend: legend !== false };
}

/** A number of links that can be asked for. */
export function readHops(value: unknown): 1 | 2 | 3 {
  return value === 2 || value === 3 ? value : 1;
}
