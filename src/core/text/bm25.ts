import { countOf, idOf } from './counted-ids';
import type { DocumentCollection } from './document-collection';
import { heaviestTerms, type WeighedTerms } from './heaviest-terms';
import type { TermWeights } from './term-weights';
import type { Vocabulary } from './vocabulary';

/** Terms of a note that are its query. */
const TERMS = 40;
const K1 = 1.5;
const B = 0.7;
/** What an occurrence in the body counts (`analyse.ts`), and what the counts of a note of usual length add up to. */
const BODY = 2;
const USUAL_LENGTH = 1000;

/** BM25 (Robertson & Walker 1994) with the heaviest terms of a note as the query, each by its own weight. */
export class Bm25 {
  /** By slot: where among the notes that are scored the note stands, from 1; zeros between two questions. */
  private places = new Uint32Array(0);

  constructor(private readonly collection: DocumentCollection, private readonly weights: TermWeights, private readonly vocabulary: Vocabulary) {}

  /** Scores of notes, at least 0. No note may be among them twice. */
  scores(slot: number, others: ArrayLike<number>): Float64Array {
    const scores = new Float64Array(others.length);
    const { collection, weights } = this;
    const document = collection.document(slot);
    if (!document) return scores;
    const { base } = collection;
    if (this.places.length < collection.capacity) this.places = new Uint32Array(2 * collection.capacity);
    const { places } = this;
    const frequencies = weights.all();
    const query = heaviestTerms(document, TERMS, weights, this.vocabulary);
    for (let t = 0; t < query.terms.length; t++) query.weights[t]! *= weights.idf(frequencies[query.terms[t]!]!);
    const saturations = new Float64Array(others.length);
    for (let k = 0; k < others.length; k++) {
      const other = collection.document(others[k]!);
      if (!other) continue;
      saturations[k] = K1 * (1 - B + (B * other.weight) / USUAL_LENGTH) * BODY;
      if (base.isCurrent(others[k]!)) places[others[k]!] = k + 1;
      else scores[k] = scoreOf(other.weighed, query, saturations[k]!);
    }
    for (let t = 0; t < query.terms.length; t++) {
      const end = base.end(query.terms[t]!);
      for (let p = base.start(query.terms[t]!); p < end; p++) {
        const place = places[idOf(base.entries[p]!)]!;
        if (place === 0) continue;
        const count = countOf(base.entries[p]!);
        scores[place - 1]! += (query.weights[t]! * count) / (count + saturations[place - 1]!);
      }
    }
    for (let k = 0; k < others.length; k++) {
      // Rounded, so that the order in which sums were made cannot show.
      scores[k] = Math.round(scores[k]! * 1e6) / 1e6;
      if (others[k]! < places.length) places[others[k]!] = 0;
    }
    return scores;
  }
}

/** The score of a note whose postings do not hold. */
function scoreOf(weighed: Uint32Array, { terms, weights }: WeighedTerms, saturation: number): number {
  let score = 0;
  for (const counted of weighed) {
    const t = terms.indexOf(idOf(counted));
    if (t >= 0) score += (weights[t]! * countOf(counted)) / (countOf(counted) + saturation);
  }
  return score;
}
