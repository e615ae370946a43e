import { countOf, idOf } from './counted-ids';
import { HEAD, type PackedDocument } from './document';
import type { DocumentCollection } from './document-collection';
import { heaviestTerms } from './heaviest-terms';
import type { Norms } from './norms';
import { LOG_COUNTS, type TermWeights } from './term-weights';
import type { Vocabulary } from './vocabulary';

export interface SharedTerm {
  readonly term: number;
  /** Product of both weights: the term's part of the cosine before normalisation. */
  readonly weight: number;
}

export interface Likeness {
  /** In [0, 1]. */
  readonly cosines: Float64Array;
  /** At least 0. */
  readonly scores: Float64Array;
}

/** Terms of a note that are its BM25 query. */
const BM25_TERMS = 40;
const BM25_K1 = 1.5;
const BM25_B = 0.7;
/** What an occurrence in the body counts (`analyse.ts`), and what the counts of a note of usual length add up to. */
const BODY = 2;
const USUAL_LENGTH = 1000;

/** Compares the words of one note with those of others, one by one. */
export class NoteComparison {
  /** By term id: what the note that is compared adds to the dot product for each 1 + ln tf of the other; zeros between two comparisons. */
  private products = new Float64Array(0);
  /** By term id: the weight of the term in the BM25 query, likewise. */
  private asked = new Float64Array(0);

  constructor(
    private readonly collection: DocumentCollection, private readonly weights: TermWeights, private readonly norms: Norms, private readonly vocabulary: Vocabulary,
  ) {}

  /** Exact tf-idf cosines of one note with others, in [0, 1]; 0 where either has no words. */
  cosines(slot: number, others: ArrayLike<number>): Float64Array {
    const result = new Float64Array(others.length);
    const document = this.collection.document(slot);
    if (!document) return result;
    const { norms } = this;
    const products = this.load(document);
    norms.settle();
    const norm = norms.of(slot);
    for (let k = 0; k < others.length; k++) {
      const other = this.collection.document(others[k]!);
      if (!other) continue;
      const { weighed } = other;
      let dot = 0;
      // Most products are zeros: to leave them out would cost more than to add them.
      for (let i = 0; i < weighed.length; i++) dot += products[idOf(weighed[i]!)]! * LOG_COUNTS[countOf(weighed[i]!)]!;
      const lengths = norm * norms.of(others[k]!);
      result[k] = lengths > 0 ? Math.min(1, dot / lengths) : 0;
    }
    this.unload(document);
    return result;
  }

  /** Cosines as `cosines` gives them, and BM25 scores (Robertson & Walker 1994) for the note's heaviest terms as the query, each by its own weight. */
  likeness(slot: number, others: ArrayLike<number>): Likeness {
    const cosines = this.cosines(slot, others);
    const scores = new Float64Array(others.length);
    const document = this.collection.document(slot);
    if (!document) return { cosines, scores };
    const { weights } = this;
    if (this.asked.length < this.vocabulary.size) this.asked = new Float64Array(this.vocabulary.size * 2);
    const { asked } = this;
    const frequencies = weights.all();
    const heaviest = heaviestTerms(document, BM25_TERMS, weights, this.vocabulary);
    const hitWeights = new Float64Array(BM25_TERMS);
    const hitCounts = new Float64Array(BM25_TERMS);
    heaviest.terms.forEach((term, i) => (asked[term] = heaviest.weights[i]! * weights.idf(frequencies[term]!)));
    for (let k = 0; k < others.length; k++) {
      const other = this.collection.document(others[k]!);
      if (!other) continue;
      const { numbers, tallies, size } = other;
      let length = 0;
      let hits = 0;
      for (let i = 0; i < size; i++) {
        const count = tallies[i]!;
        length += count;
        const weight = asked[numbers[HEAD + i]!]!;
        if (weight === 0 || count === 0) continue;
        hitWeights[hits] = weight;
        hitCounts[hits++] = count;
      }
      const saturation = BM25_K1 * (1 - BM25_B + (BM25_B * length) / USUAL_LENGTH) * BODY;
      let score = 0;
      for (let h = 0; h < hits; h++) score += (hitWeights[h]! * hitCounts[h]!) / (hitCounts[h]! + saturation);
      // Rounded, so that the order of a note's terms cannot show.
      scores[k] = Math.round(score * 1e6) / 1e6;
    }
    for (const term of heaviest.terms) asked[term] = 0;
    return { cosines, scores };
  }

  /** The terms that two notes share, those that matter most to their cosine first. */
  sharedTerms(a: number, b: number, limit: number): SharedTerm[] {
    const document = this.collection.document(a);
    const other = this.collection.document(b);
    if (!document || !other) return [];
    const products = this.load(document);
    const shared: SharedTerm[] = [];
    for (const counted of other.weighed) {
      const term = idOf(counted);
      const weight = products[term]! * LOG_COUNTS[countOf(counted)]!;
      if (weight > 0) shared.push({ term, weight });
    }
    this.unload(document);
    return shared.sort((x, y) => y.weight - x.weight || (this.vocabulary.term(x.term) < this.vocabulary.term(y.term) ? -1 : 1)).slice(0, limit);
  }

  /** By term id, what a note adds to a dot product for each 1 + ln tf of another text (`LOG_COUNTS`), until `unload`: 0 for terms it does not have. */
  load({ weighed }: PackedDocument): Float64Array {
    const { weights, vocabulary } = this;
    if (this.products.length < vocabulary.size) this.products = new Float64Array(vocabulary.size * 2);
    const { products } = this;
    const frequencies = weights.all();
    for (let i = 0; i < weighed.length; i++) {
      const term = idOf(weighed[i]!);
      products[term] = LOG_COUNTS[countOf(weighed[i]!)]! * weights.idf(frequencies[term]!) ** 2;
    }
    return products;
  }

  unload({ weighed }: PackedDocument): void {
    const { products } = this;
    for (let i = 0; i < weighed.length; i++) products[idOf(weighed[i]!)] = 0;
  }
}
