import { topSlots, type TieBreak } from '../top-slots';
import { countOf, idOf } from './counted-ids';
import type { DocumentCollection } from './document-collection';
import type { NoteComparison } from './likeness';
import type { Norms } from './norms';
import { Probes } from './probes';
import { LOG_COUNTS, type TermWeights } from './term-weights';
import type { Vocabulary } from './vocabulary';

export interface Neighbours {
  /** Slots, nearest first. */
  readonly ids: Uint32Array;
  /** Cosines, in (0, 1]. */
  readonly cosines: Float32Array;
}

/** More than rounding to 1e-9 moves a score. */
const ROUNDING = 2e-9;

/** Finds the notes with the most similar words: candidates by walking postings, the exact cosine for those. */
export class NearestNotes {
  private readonly probes: Probes;
  private scores = new Float64Array(0);
  /** The slots that have a score, as many as `found`, before others. */
  private touched = new Uint32Array(0);
  private found = 0;
  /** Weights of the terms that are looked up, where notes are compared one by one. */
  private asked = new Float64Array(0);

  constructor(
    private readonly collection: DocumentCollection, private readonly weights: TermWeights, private readonly norms: Norms,
    private readonly comparison: NoteComparison, private readonly vocabulary: Vocabulary, private readonly tie: TieBreak,
  ) {
    this.probes = new Probes(weights);
  }

  /** The `k` notes with the most similar words, nearest first. */
  of(slot: number, k: number): Neighbours {
    const document = this.collection.document(slot);
    if (!document || k <= 0) return { ids: new Uint32Array(0), cosines: new Float32Array(0) };
    this.collection.refresh();
    this.makeRoom();
    this.probes.choose(document);
    this.accumulate();
    const { scores, touched, found } = this;
    scores[slot] = 0;
    // The walk over postings leaves out common terms, so its best are only candidates; the exact cosine decides.
    const candidates = this.best(k + Math.max(8, k >> 1));
    for (let i = 0; i < found; i++) scores[touched[i]!] = 0;
    return this.nearestOf(candidates, this.comparison.cosines(slot, candidates), k);
  }

  private makeRoom(): void {
    const { capacity } = this.collection;
    if (this.scores.length >= capacity) return;
    this.scores = new Float64Array(2 * capacity);
    this.touched = new Uint32Array(2 * capacity);
  }

  private nearestOf(candidates: readonly number[], cosines: Float64Array, k: number): Neighbours {
    const order: number[] = [];
    for (let i = 0; i < candidates.length; i++) if (cosines[i]! > 0) order.push(i);
    order.sort((a, b) => cosines[b]! - cosines[a]! || this.tie(candidates[a]!, candidates[b]!));
    const length = Math.min(k, order.length);
    const nearest = { ids: new Uint32Array(length), cosines: new Float32Array(length) };
    for (let i = 0; i < length; i++) {
      nearest.ids[i] = candidates[order[i]!]!;
      nearest.cosines[i] = cosines[order[i]!]!;
    }
    return nearest;
  }

  /** Adds up dot products over the notes with one of the terms that are looked up. */
  private accumulate(): void {
    const { scores, touched, probes: { terms, weights, count }, collection: { base } } = this;
    const { entries, current } = base;
    let found = 0;
    for (let t = 0; t < count; t++) {
      const term = terms[t]!;
      const part = weights[t]! * this.weights.idf(this.weights.frequency(term));
      const end = base.end(term);
      for (let p = base.start(term); p < end; p++) {
        const slot = idOf(entries[p]!);
        if (current[slot] === 0) continue;
        const score = scores[slot]!;
        if (score === 0) touched[found++] = slot;
        scores[slot] = score + part * LOG_COUNTS[countOf(entries[p]!)]!;
      }
    }
    this.found = found;
    if (this.collection.delta.size > 0) this.accumulateDelta();
  }

  /** Does for the notes that are not in the base what walking their postings would do. */
  private accumulateDelta(): void {
    if (this.asked.length < this.vocabulary.size) this.asked = new Float64Array(this.vocabulary.size * 2);
    const { asked, scores, touched, probes: { terms, weights, count } } = this;
    for (let t = 0; t < count; t++) asked[terms[t]!] = weights[t]! * this.weights.idf(this.weights.frequency(terms[t]!));
    for (const slot of this.collection.delta) {
      const document = this.collection.document(slot);
      if (!document) continue;
      const { weighed } = document;
      let dot = 0;
      for (let i = 0; i < weighed.length; i++) dot += asked[idOf(weighed[i]!)]! * LOG_COUNTS[countOf(weighed[i]!)]!;
      if (dot === 0) continue;
      touched[this.found++] = slot;
      scores[slot] = dot;
    }
    for (let t = 0; t < count; t++) asked[terms[t]!] = 0;
  }

  /** The `count` slots with the largest scores divided by their norms, in any order. A norm is only made where its bounds leave open whether the slot is among them. */
  private best(count: number): readonly number[] {
    const { scores, touched, found, norms } = this;
    norms.settle();
    const bound = this.bound(count);
    const possible: number[] = [];
    for (let i = 0; i < found; i++) {
      const score = scores[touched[i]!]!;
      if (score > 0 && score >= bound * norms.least(touched[i]!)) possible.push(touched[i]!);
    }
    if (possible.length <= count) return possible;
    // Rounded, so that the order in which sums were made cannot show.
    for (const slot of possible) scores[slot] = Math.round((1e9 * scores[slot]!) / norms.of(slot)) / 1e9;
    return topSlots(possible, scores, count, this.tie);
  }

  /** What the `count` best scores, divided by their norms, are at least; 0 where there are no more than these. */
  private bound(count: number): number {
    const { scores, touched, found, norms } = this;
    if (found <= count) return 0;
    const largest = new Float64Array(count);
    let last = 0;
    for (let i = 0; i < found; i++) {
      const score = scores[touched[i]!]!;
      const norm = norms.most(touched[i]!);
      if (score <= last * norm) continue;
      const value = score / norm;
      let at = count - 1;
      for (; at > 0 && largest[at - 1]! < value; at--) largest[at] = largest[at - 1]!;
      largest[at] = value;
      last = largest[count - 1]!;
    }
    return last - ROUNDING;
  }
}
