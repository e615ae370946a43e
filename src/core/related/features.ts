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

/** Numbers that the ranker sees of a candidate: `log1p(scale·x)` of each feature, then `x / largest`. */
export const WIDTH = 2 * FEATURES.length;

/** Candidates that are looked at closer, at most. */
const MOST_CANDIDATES = 200;
/** Of reciprocal rank fusion: the larger, the less it counts to be the very first of a list. */
const FUSION = 60;

/** Candidates of one query with the features of each. Owned by the table and overwritten by the next query. */
export interface Candidates {
  readonly slots: readonly number[];
  /** Largest value of each feature over the candidates. */
  readonly largest: ReadonlyMap<string, number>;
  /** The ranker's view of each, `WIDTH` numbers after one another; there may be room behind them. */
  readonly rows: Float64Array;
}

/** The columns of all features, reused from query to query. */
export class FeatureTable {
  private readonly columns = new Map<string, Column>();
  /** Those of `FEATURES`, in their order. */
  private readonly ranked: readonly Column[];
  private readonly votes = new Column();
  private rows = new Float64Array(0);

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
  compute(query: Query, { unlinked, muted }: { readonly unlinked: boolean; readonly muted: readonly SignalName[] }): Candidates {
    const { capacity } = this.corpus.graph;
    for (const column of this.columns.values()) column.reset(capacity);
    this.votes.reset(capacity);
    const sources = [...ALL_SIGNALS.filter((signal) => !muted.includes(signal.name)), popularity];
    for (const source of sources) {
      const columns = this.of(source);
      source.gather?.(query, columns);
      source.features.forEach(({ candidates }, i) => this.vote(columns[i]!, candidates));
    }
    this.votes.set(query.slot, 0);
    if (unlinked) for (const slot of query.linked) this.votes.set(slot, 0);
    const slots = topSlots(this.votes.touched(), this.votes.raw(), MOST_CANDIDATES, this.corpus.byPath).sort(this.corpus.byPath);
    for (const source of sources) source.fill?.(query, slots, this.of(source));
    const largest = new Map<string, number>();
    for (const [name, column] of this.columns) largest.set(name, largestOf(column.raw(), slots));
    return { slots, largest, rows: this.view(slots, largest) };
  }

  /**
   * Lets the first of one list vote for becoming candidates, the more the further in front they stand: reciprocal rank fusion (Cormack,
   * Clarke & Büttcher 2009), so that of a long tail those stay that several signals find.
   */
  private vote(column: Column, candidates: number): void {
    if (candidates === 0 || column.touched().length === 0) return;
    const best = topSlots(column.touched(), column.raw(), candidates, this.corpus.byPath);
    for (let rank = 0; rank < best.length; rank++) this.votes.add(best[rank]!, 1 / (FUSION + rank));
  }

  /** What the ranker sees: feature by feature, so that each column is read in one go. */
  private view(slots: readonly number[], largest: ReadonlyMap<string, number>): Float64Array {
    if (this.rows.length < slots.length * WIDTH) this.rows = new Float64Array(slots.length * WIDTH);
    const { rows } = this;
    FEATURES.forEach(({ name, scale }, f) => {
      const values = this.ranked[f]!.raw();
      const top = largest.get(name) ?? 0;
      for (let i = 0, at = f; i < slots.length; i++, at += WIDTH) {
        const value = values[slots[i]!]!;
        rows[at] = value === 0 ? 0 : Math.log1p(scale * value);
        rows[at + FEATURES.length] = value === 0 ? 0 : value / top;
      }
    });
    return rows;
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
