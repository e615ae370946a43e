import { topSlots } from '../top-slots';
import { Column } from './column';
import type { Corpus } from '../corpus';
import { ALL_SIGNALS } from './registry';
import { popularity } from './popularity';
import type { Feature, FeatureSource, Query, Signal } from './signal';
import type { SignalName } from './answer';

/** The signals that the ranker weighs: all but the link itself, which is hidden from it when it is trained. */
const RANKED: readonly Signal[] = ALL_SIGNALS.filter((signal) => signal.name !== 'link');

/** Every feature of the ranker, in the order of its weights. Popularity is no signal, and no reason, but without it the others would be made to stand for it. */
export const FEATURES: readonly Feature[] = [...RANKED, popularity].flatMap((source) => source.features);

/** Candidates of one query with the features of each. Owned by the table and overwritten by the next query. */
export interface Candidates {
  readonly slots: readonly number[];
  /** Largest value of each feature over the candidates. */
  readonly largest: ReadonlyMap<string, number>;
  /** The same for `FEATURES`, in their order. */
  readonly tops: Float64Array;
}

/** The columns of all features, reused from query to query. */
export class FeatureTable {
  private readonly columns = new Map<string, Column>();
  /** Those of `FEATURES`, in their order. */
  private readonly ranked: readonly Column[];

  constructor(private readonly corpus: Corpus) {
    for (const source of [...ALL_SIGNALS, popularity]) for (const feature of source.features) this.columns.set(feature.name, new Column());
    this.ranked = FEATURES.map(({ name }) => this.column(name));
  }

  /** Value of a feature for a candidate of the last query. */
  value(feature: string, slot: number): number {
    return this.column(feature).get(slot);
  }

  /** Largest value of any feature of a signal for a candidate, each divided by its largest over all candidates; in [0, 1]. */
  strength(signal: Signal, slot: number, { largest }: Candidates): number {
    return signal.features.reduce((strongest, { name }) => {
      const top = largest.get(name) ?? 0;
      return top > 0 ? Math.max(strongest, this.value(name, slot) / top) : strongest;
    }, 0);
  }

  /** Finds the candidates of a query and computes their features. */
  compute(query: Query, options: { readonly unlinked: boolean; readonly muted: readonly SignalName[] }): Candidates {
    const capacity = this.corpus.graph.capacity;
    for (const column of this.columns.values()) column.reset(capacity);
    const sources = [...ALL_SIGNALS.filter((signal) => !options.muted.includes(signal.name)), popularity];
    const found = new Set<number>();
    for (const source of sources) {
      const columns = this.of(source);
      source.gather?.(query, columns);
      source.features.forEach(({ candidates }, i) => {
        const column = columns[i];
        if (column && candidates > 0) for (const slot of topSlots(column.touched(), column.raw(), candidates, this.corpus.byPath)) found.add(slot);
      });
    }
    found.delete(query.slot);
    if (options.unlinked) for (const slot of query.linked) found.delete(slot);
    const slots = [...found].sort(this.corpus.byPath);
    for (const source of sources) source.fill?.(query, slots, this.of(source));
    const largest = new Map<string, number>();
    for (const [name, column] of this.columns) largest.set(name, largestOf(column.raw(), slots));
    return { slots, largest, tops: Float64Array.from(FEATURES, ({ name }) => largest.get(name) ?? 0) };
  }

  /** Writes the ranker's view of one candidate to `row`: `log1p(scale·x)` of each feature, then `x / largest`; length `2·FEATURES.length`. */
  row({ tops }: Candidates, slot: number, row: Float64Array): void {
    const width = FEATURES.length;
    for (let f = 0; f < width; f++) {
      const value = this.ranked[f]!.raw()[slot]!;
      row[f] = value === 0 ? 0 : Math.log1p(FEATURES[f]!.scale * value);
      row[width + f] = value === 0 ? 0 : value / tops[f]!;
    }
  }

  private of({ features }: FeatureSource): Column[] {
    return features.map(({ name }) => this.column(name));
  }

  private column(name: string): Column {
    const column = this.columns.get(name);
    if (!column) throw new RangeError(`no feature named "${name}"`);
    return column;
  }
}

function largestOf(values: Float64Array, slots: readonly number[]): number {
  let largest = 0;
  for (const slot of slots) if (values[slot]! > largest) largest = values[slot]!;
  return largest;
}
