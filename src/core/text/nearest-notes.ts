import { kthLargest, topSlots, type TieBreak } from '../top-slots';
import { HEAD } from './document';
import type { DocumentCollection } from './document-collection';
import { heaviestTerms, type WeighedTerms } from './heaviest-terms';
import type { NoteComparison } from './likeness';
import type { Norms } from './norms';
import { LOG_COUNTS, type TermWeights } from './term-weights';
import type { Vocabulary } from './vocabulary';

export interface Neighbours {
  /** Slots, nearest first. */
  readonly ids: Uint32Array;
  /** Cosines, in (0, 1]. */
  readonly cosines: Float32Array;
}

/** Terms of a note that are looked up to find its neighbours, heaviest first; the cosine itself is over all terms. */
const FEWEST_PROBES = 24;
const MOST_PROBES = 48;
/** More than rounding to 1e-9 moves a score. */
const ROUNDING = 2e-9;

/** Finds the notes with the most similar words: candidates by walking postings, the exact cosine for those. */
export class NearestNotes {
  private scores = new Float64Array(0);
  /** Weights of the terms that are looked up, where notes are compared one by one. */
  private probes = new Float64Array(0);

  constructor(
    private readonly collection: DocumentCollection, private readonly weights: TermWeights, private readonly norms: Norms,
    private readonly comparison: NoteComparison, private readonly vocabulary: Vocabulary, private readonly tie: TieBreak,
  ) {}

  /** The `k` notes with the most similar words, nearest first. */
  of(slot: number, k: number): Neighbours {
    const document = this.collection.document(slot);
    if (!document || k <= 0) return { ids: new Uint32Array(0), cosines: new Float32Array(0) };
    this.collection.refresh();
    if (this.scores.length < this.collection.capacity) this.scores = new Float64Array(this.collection.capacity * 2);
    const looked = heaviestTerms(document, Math.min(MOST_PROBES, Math.max(FEWEST_PROBES, k)), this.weights, this.vocabulary);
    const touched = this.accumulate(looked);
    this.scores[slot] = 0;
    // The walk over postings leaves out common terms, so its best are only candidates; the exact cosine decides.
    const candidates = this.best(touched, k + Math.max(8, k >> 1));
    for (const other of touched) this.scores[other] = 0;
    const cosines = this.comparison.cosines(slot, candidates);
    const order = Array.from(candidates.keys()).sort((a, b) => cosines[b]! - cosines[a]! || this.tie(candidates[a]!, candidates[b]!));
    const kept = order.filter((i) => cosines[i]! > 0).slice(0, k);
    return { ids: Uint32Array.from(kept, (i) => candidates[i]!), cosines: Float32Array.from(kept, (i) => cosines[i]!) };
  }

  /** Adds up dot products over the notes with one of the terms; answers their slots. */
  private accumulate({ terms, weights }: WeighedTerms): number[] {
    const { scores, collection: { base } } = this;
    const { slots, counts, current } = base;
    const touched: number[] = [];
    for (let t = 0; t < terms.length; t++) {
      const term = terms[t]!;
      const part = weights[t]! * this.weights.idf(this.weights.frequency(term));
      const end = base.end(term);
      for (let p = base.start(term); p < end; p++) {
        const slot = slots[p]!;
        if (current[slot] === 0) continue;
        if (scores[slot] === 0) touched.push(slot);
        scores[slot]! += part * LOG_COUNTS[counts[p]!]!;
      }
    }
    if (this.collection.delta.size > 0) this.accumulateDelta({ terms, weights }, touched);
    return touched;
  }

  /** Does for the notes that are not in the base what walking their postings would do. */
  private accumulateDelta({ terms, weights }: WeighedTerms, touched: number[]): void {
    if (this.probes.length < this.vocabulary.size) this.probes = new Float64Array(this.vocabulary.size * 2);
    const { probes, scores } = this;
    for (let t = 0; t < terms.length; t++) probes[terms[t]!] = weights[t]!;
    for (const slot of this.collection.delta) {
      const document = this.collection.document(slot);
      if (!document) continue;
      const { numbers, tallies, size } = document;
      let dot = 0;
      for (let i = 0; i < size; i++) {
        const term = numbers[HEAD + i]!;
        if (probes[term] !== 0) dot += probes[term]! * this.weights.weight(term, tallies[i]!);
      }
      if (dot > 0 && scores[slot] === 0) touched.push(slot);
      scores[slot]! += dot;
    }
    for (const term of terms) probes[term] = 0;
  }

  /** The `count` slots with the largest scores divided by their norms. A norm is only made where its bounds leave open whether the slot is among them. */
  private best(touched: readonly number[], count: number): number[] {
    const { scores, norms } = this;
    norms.settle();
    let possible = touched;
    if (touched.length > count) {
      const least = new Float64Array(touched.length);
      for (let i = 0; i < touched.length; i++) least[i] = scores[touched[i]!]! / norms.most(touched[i]!);
      const bound = kthLargest(least, count) - ROUNDING;
      possible = touched.filter((slot) => scores[slot]! >= bound * norms.least(slot));
    }
    // Rounded, so that the order in which sums were made cannot show.
    for (const slot of possible) scores[slot] = Math.round((1e9 * scores[slot]!) / norms.of(slot)) / 1e9;
    return topSlots(possible, scores, count, this.tie);
  }
}
