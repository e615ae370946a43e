import { countedId } from './counted-ids';

/** The part of a document that its postings are made from. */
export interface Posted {
  /** Term ids, once each. */
  readonly terms: Uint32Array;
  /** Weighted occurrences, 0 for terms that do not count. */
  readonly counts: Uint16Array;
}

/**
 * For each term the notes in which it counts, as compressed sparse rows in typed arrays: the postings of term `t` are at
 * `start(t)` to `end(t)` of `entries`. Built at once; of what changes later only removals are noted.
 */
export class Postings {
  private constructor(
    private readonly offsets: Uint32Array,
    /** Slots, each with a count (see `counted-ids.ts`). */
    readonly entries: Uint32Array,
    /** By slot: 1 where the postings of a note are still those of its text. */
    readonly current: Uint8Array,
  ) {}

  static readonly none = new Postings(new Uint32Array(1), new Uint32Array(0), new Uint8Array(0));

  /** @param frequencies for each of `terms` term ids the number of documents in which it counts. */
  static of(documents: readonly (Posted | undefined)[], terms: number, frequencies: Uint32Array): Postings {
    const offsets = new Uint32Array(terms + 1);
    for (let t = 0; t < terms; t++) offsets[t + 1] = offsets[t]! + frequencies[t]!;
    const entries = new Uint32Array(offsets[terms]!);
    const next = offsets.slice();
    const current = new Uint8Array(documents.length);
    documents.forEach((document, slot) => {
      if (!document) return;
      current[slot] = 1;
      const { terms: own, counts: ownCounts } = document;
      for (let i = 0; i < own.length; i++) {
        if (ownCounts[i] === 0) continue;
        entries[next[own[i]!]!++] = countedId(slot, ownCounts[i]!);
      }
    });
    return new Postings(offsets, entries, current);
  }

  start(term: number): number {
    return term + 1 < this.offsets.length ? this.offsets[term]! : 0;
  }

  end(term: number): number {
    return term + 1 < this.offsets.length ? this.offsets[term + 1]! : 0;
  }

  /** Whether the postings of a note are still those of its text. */
  isCurrent(slot: number): boolean {
    return this.current[slot] === 1;
  }

  /** Takes back `outdate`: the note's text is again what the postings were built of. */
  restore(slot: number): void {
    if (slot < this.current.length) this.current[slot] = 1;
  }

  /** The note changed or is gone: its postings are to be passed over. */
  outdate(slot: number): void {
    if (slot < this.current.length) this.current[slot] = 0;
  }
}
