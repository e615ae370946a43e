import { Bm25 } from './bm25';
import { countOf, idOf } from './counted-ids';
import type { PackedDocument } from './document';
import type { DocumentCollection } from './document-collection';
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

const NO_WORDS = new Uint32Array(0);

/** Compares the words of one note with those of others, one by one. */
export class NoteComparison {
  /** By term id: what the note that is compared adds to the dot product for each 1 + ln tf of the other; zeros between two comparisons. */
  private products = new Float64Array(0);
  /** By term id: the last link of the term's chain in `cosinesAmong`; zeros in between. */
  private heads = new Uint32Array(0);
  private readonly bm25: Bm25;

  constructor(
    private readonly collection: DocumentCollection, private readonly weights: TermWeights, private readonly norms: Norms, private readonly vocabulary: Vocabulary,
  ) {
    this.bm25 = new Bm25(collection, weights, vocabulary);
  }

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

  /**
   * Exact cosines of a few notes with each other: that of the `a`-th and the `b`-th at `a·n + b`, 0 of a note with itself. What they share
   * is found by chains of those that carry a term, which is less than to read each note once for every other.
   */
  cosinesAmong(slots: readonly number[]): Float64Array {
    const { length } = slots;
    const cosines = new Float64Array(length * length);
    const { norms, weights } = this;
    norms.settle();
    if (this.heads.length < this.vocabulary.size) this.heads = new Uint32Array(this.vocabulary.size * 2);
    const { heads } = this;
    const frequencies = weights.all();
    const rows = slots.map((slot) => this.collection.document(slot)?.weighed ?? NO_WORDS);
    // By link of a chain, from 1: the link before, the note, what it adds.
    const links = rows.reduce((sum, row) => sum + row.length, 1);
    const before = new Uint32Array(links);
    const owners = new Uint32Array(links);
    const parts = new Float64Array(links);
    let link = 1;
    rows.forEach((row, a) => {
      for (let i = 0; i < row.length; i++) {
        const term = idOf(row[i]!);
        const log = LOG_COUNTS[countOf(row[i]!)]!;
        for (let other = heads[term]!; other !== 0; other = before[other]!) cosines[a * length + owners[other]!]! += log * parts[other]!;
        before[link] = heads[term]!;
        owners[link] = a;
        parts[link] = log * weights.idf(frequencies[term]!) ** 2;
        heads[term] = link++;
      }
    });
    for (const row of rows) for (let i = 0; i < row.length; i++) heads[idOf(row[i]!)] = 0;
    for (let a = 0; a < length; a++) {
      for (let b = 0; b < a; b++) {
        const lengths = norms.of(slots[a]!) * norms.of(slots[b]!);
        const cosine = lengths > 0 ? Math.min(1, cosines[a * length + b]! / lengths) : 0;
        cosines[a * length + b] = cosine;
        cosines[b * length + a] = cosine;
      }
    }
    return cosines;
  }

  /** Cosines as `cosines` gives them, and BM25 scores (`bm25.ts`). */
  likeness(slot: number, others: ArrayLike<number>): Likeness {
    return { cosines: this.cosines(slot, others), scores: this.bm25.scores(slot, others) };
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
