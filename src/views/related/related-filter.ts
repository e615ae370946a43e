import type { RelatedOptions } from '../../core/related/answer';
import { plainPath } from '../../settings';

/** What the user has set in the filter bar of the related view. */
export interface ShownFilter {
  readonly topic: 'same' | 'other' | null;
  readonly field: 'same' | 'other' | null;
  /** As the vault writes it; `''` for any. */
  readonly folder: string;
  /** Without `#`; `''` for any. */
  readonly tag: string;
  /** From 0, close, to 1, far. */
  readonly distance: number;
}

export const NO_FILTER: ShownFilter = { topic: null, field: null, folder: '', tag: '', distance: 0 };

/** Reads a filter from the layout the app has kept; total. */
export function readFilter(value: unknown): ShownFilter {
  if (typeof value !== 'object' || value === null) return NO_FILTER;
  const { topic, field, folder, tag, distance } = value as { readonly [K in keyof ShownFilter]?: unknown };
  return {
    topic: readSide(topic),
    field: readSide(field),
    folder: typeof folder === 'string' ? plainPath(folder) : '',
    tag: typeof tag === 'string' ? plainTag(tag) : '',
    distance: typeof distance === 'number' && distance >= 0 && distance <= 1 ? distance : 0,
  };
}

/** A tag as notes carry it: without `#`, white space and a final slash. */
export function plainTag(tag: string): string {
  return tag.trim().replace(/^#+/, '').replace(/\/+$/, '');
}

/** Whether anything is set, a distance included. */
export function isSet(filter: ShownFilter): boolean {
  return isFiltering(filter) || filter.distance > 0;
}

/** Whether something is set that keeps notes back; the distance only orders them. */
export function isFiltering({ topic, field, folder, tag }: ShownFilter): boolean {
  return topic !== null || field !== null || folder !== '' || tag !== '';
}

/** The part of a query that the filter makes up; nothing where nothing is set. */
export function filterOptions(filter: ShownFilter): Pick<RelatedOptions, 'filter' | 'distance'> {
  const { topic, field, folder, tag, distance } = filter;
  const parts = { ...(topic === null ? {} : { topic }), ...(field === null ? {} : { field }), ...(folder === '' ? {} : { folder }), ...(tag === '' ? {} : { tag }) };
  return { ...(isFiltering(filter) ? { filter: parts } : {}), ...(distance > 0 ? { distance } : {}) };
}

/** What is set, each part in a few words: `another topic`, `in “Papers”`. */
export function wordFilter({ topic, field, folder, tag, distance }: ShownFilter): string[] {
  return [
    ...(topic === null ? [] : [topic === 'same' ? 'same topic' : 'another topic']),
    ...(field === null ? [] : [field === 'same' ? 'same field' : 'another field']),
    ...(folder === '' ? [] : [`in “${folder}”`]),
    ...(tag === '' ? [] : [`with #${tag}`]),
    ...(distance > 0 ? [distance > 0.5 ? 'far first' : 'farther first'] : []),
  ];
}

/** The filter of one view, and whether its bar stands open; kept in the view's state. */
export class ChosenFilter {
  private chosen = NO_FILTER;
  private open = false;

  /** @param onChange called after each change of the filter or the bar, with whether the filter itself has changed */
  constructor(private readonly onChange: (isAnother: boolean) => void) {}

  get current(): ShownFilter {
    return this.chosen;
  }

  get isOpen(): boolean {
    return this.open;
  }

  set(change: Partial<ShownFilter>): void {
    const before = JSON.stringify(this.chosen);
    this.chosen = readFilter({ ...this.chosen, ...change });
    if (JSON.stringify(this.chosen) !== before) this.onChange(true);
  }

  reset(): void {
    this.set(NO_FILTER);
  }

  toggle(): void {
    this.open = !this.open;
    this.onChange(false);
  }

  save(): unknown {
    return { ...this.chosen, open: this.open };
  }

  /** Takes over what `save` gave; says nothing to `onChange`. */
  restore(value: unknown): void {
    this.chosen = readFilter(value);
    this.open = typeof value === 'object' && value !== null && 'open' in value && value.open === true;
  }
}

function readSide(value: unknown): 'same' | 'other' | null {
  return value === 'same' || value === 'other' ? value : null;
}
