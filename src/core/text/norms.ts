import { countOf, idOf } from './counted-ids';
import type { DocumentCollection } from './document-collection';
import { LOG_COUNTS, type TermWeights } from './term-weights';

/** A term of no more notes than this is rare: when its frequency moves, the norms of its notes are made anew. */
const RARE = 128;
/** Not known: never a drift. */
const UNKNOWN = -1;
/** A drift (see `Norms`) from which bounds are too wide to be of use. */
const FARTHEST = 0.5;

/**
 * Euclidean lengths of the notes' weights. They move a little with every edit, since the weights of its terms do: instead of making all
 * of them anew, they are kept with a bound on how far they can have moved. The inverse document frequencies of all terms but rare ones
 * have moved by `drift` at most, in natural logarithms, so a norm has moved by no more than that times the length of the note's
 * `1 + ln tf`; where a rare term moved, the norms of its few notes are forgotten.
 */
export class Norms {
  private lengths = new Float64Array(0);
  private spans = new Float64Array(0);
  /** The drift at which each was made. */
  private known = new Float64Array(0);
  private drift = 0;
  private notes = 0;

  constructor(private readonly collection: DocumentCollection, private readonly weights: TermWeights) {}

  /** The note has other words. */
  forget(slot: number): void {
    if (slot < this.known.length) this.known[slot] = UNKNOWN;
  }

  /** Takes up what changed; to be called before others are asked for, which is then done for all notes at once. */
  settle(): void {
    const { capacity } = this.collection;
    if (this.known.length < capacity) this.grow(2 * capacity);
    const { notes } = this.weights;
    if (!this.weights.hasMoved && notes === this.notes) return;
    const moved = this.weights.takeMoved();
    const resized = Math.abs(Math.log((notes + 1) / (this.notes + 1)));
    let far = 0;
    for (const [term, before] of moved ?? []) {
      const now = this.weights.frequency(term);
      if (now === before) continue;
      if (Math.min(now, before) > RARE) far = Math.max(far, Math.abs(Math.log((now + 0.5) / (before + 0.5))));
      else this.forgetCarriers(term);
    }
    this.notes = notes;
    for (const slot of this.collection.delta) this.forget(slot);
    this.drift += resized + far;
    if (moved !== null && this.drift <= FARTHEST) return;
    this.drift = 0;
    this.known.fill(UNKNOWN);
  }

  /** After `settle`: the norm of a note, 0 where it has no words. */
  of(slot: number): number {
    return this.known[slot] === this.drift ? this.lengths[slot]! : this.make(slot);
  }

  /** After `settle`: what the norm is at most. */
  most(slot: number): number {
    const known = this.known[slot]!;
    return known === UNKNOWN ? this.make(slot) : this.lengths[slot]! + (this.drift - known) * this.spans[slot]!;
  }

  /** After `settle`: what the norm is at least; may be negative. */
  least(slot: number): number {
    const known = this.known[slot]!;
    return known === UNKNOWN ? this.make(slot) : this.lengths[slot]! - (this.drift - known) * this.spans[slot]!;
  }

  private make(slot: number): number {
    const document = this.collection.document(slot);
    let sum = 0;
    let span = 0;
    if (document) {
      const { weighed } = document;
      const frequencies = this.weights.all();
      for (let i = 0; i < weighed.length; i++) {
        const log = LOG_COUNTS[countOf(weighed[i]!)]!;
        const weight = log * this.weights.idf(frequencies[idOf(weighed[i]!)]!);
        sum += weight * weight;
        span += log * log;
      }
    }
    this.spans[slot] = Math.sqrt(span);
    this.known[slot] = this.drift;
    return (this.lengths[slot] = Math.sqrt(sum));
  }

  private forgetCarriers(term: number): void {
    const { base } = this.collection;
    for (let p = base.start(term); p < base.end(term); p++) this.forget(idOf(base.entries[p]!));
  }

  private grow(capacity: number): void {
    const grown = (values: Float64Array): Float64Array<ArrayBuffer> => {
      const larger = new Float64Array(capacity).fill(UNKNOWN);
      larger.set(values);
      return larger;
    };
    this.lengths = grown(this.lengths);
    this.spans = grown(this.spans);
    this.known = grown(this.known);
  }
}
