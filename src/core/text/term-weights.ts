import { LARGEST_COUNT } from './counted-ids';

/** Changes of document frequencies that are remembered one by one; after more it is only known that they changed. */
const MOST_MOVED = 4096;

/** 1 + ln of a count, 0 for none. */
export const LOG_COUNTS = Float64Array.from({ length: LARGEST_COUNT + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

/** Document frequencies that changed: the term and its frequency before; `null` where they are too many to be told. */
export type MovedFrequencies = ReadonlyMap<number, number> | null;

/**
 * In how many notes each term counts, and what a term weighs by it: tf-idf `(1 + ln tf)·ln(1 + (N − df + ½)/(df + ½))` (Robertson &
 * Spärck Jones' idf), which is `(1 + ln tf)·(ln(N + 1) − ln(df + ½))`, so that no table has to be made anew when N changes.
 */
export class TermWeights {
  private frequencies = new Uint32Array(1024);
  private size = 0;
  private wholeLog = 0;
  private logs = new Float64Array(0);
  private moved: Map<number, number> | null = new Map();

  /** Number of notes. */
  get notes(): number {
    return this.size;
  }

  /** Takes up that notes came or went. */
  resize(by: 1 | -1): void {
    this.size += by;
    this.wholeLog = Math.log(this.size + 1);
    if (this.size < this.logs.length) return;
    this.logs = Float64Array.from({ length: 2 * this.size + 2 }, (_, df) => Math.log(df + 0.5));
  }

  /** Makes room for terms below `terms`. */
  grow(terms: number): void {
    if (this.frequencies.length >= terms) return;
    const grown = new Uint32Array(terms * 2);
    grown.set(this.frequencies);
    this.frequencies = grown;
  }

  /** Number of notes in which the term counts. */
  frequency(term: number): number {
    return this.frequencies[term] ?? 0;
  }

  /** The frequencies of all terms by id; there may be room behind them. */
  all(): Uint32Array {
    return this.frequencies;
  }

  /** Takes up that the term counts in one note more or fewer. */
  tally(term: number, by: 1 | -1): void {
    const { moved } = this;
    if (moved && !moved.has(term)) {
      if (moved.size >= MOST_MOVED) this.moved = null;
      else moved.set(term, this.frequencies[term]!);
    }
    this.frequencies[term]! += by;
  }

  /** What moved since this was last asked. */
  takeMoved(): MovedFrequencies {
    const { moved } = this;
    if (moved?.size === 0) return moved;
    this.moved = new Map();
    return moved;
  }

  /** Whether anything moved since `takeMoved`. */
  get hasMoved(): boolean {
    return this.moved?.size !== 0;
  }

  /** Counts on in a copy until what is answered is called. */
  fork(): () => void {
    const before = this.frequencies;
    this.frequencies = before.slice();
    this.moved = null;
    return () => {
      this.frequencies = before;
      this.moved = null;
    };
  }

  /** Inverse document frequency of a term that `df` notes carry; at least 0. */
  idf(df: number): number {
    return Math.max(0, this.wholeLog - (this.logs[df] ?? this.wholeLog));
  }

  /** tf-idf weight of a term that occurs `count` times in a note. */
  weight(term: number, count: number): number {
    return count === 0 ? 0 : LOG_COUNTS[count < LARGEST_COUNT ? count : LARGEST_COUNT]! * this.idf(this.frequencies[term]!);
  }
}
