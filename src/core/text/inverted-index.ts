import type { TieBreak } from '../top-slots';
import { type Document, PackedDocument } from './document';
import { DocumentCollection } from './document-collection';
import { type Likeness, NoteComparison, type SharedTerm } from './likeness';
import { LineFrequency, lineHash } from './line-frequency';
import { settledCounts } from './line-weights';
import { type Neighbours, NearestNotes } from './nearest-notes';
import { Norms } from './norms';
import type { Entry } from './note-terms';
import { TermWeights } from './term-weights';
import { Vocabulary } from './vocabulary';

/** Halvings of the weight from which a line is no part of what a note says. */
const TEMPLATE = 2;

/**
 * An inverted index over notes with tf-idf weights (`term-weights.ts`).
 *
 * Postings are one compressed sparse matrix in typed arrays plus the few notes changed since it was built (`document-collection.ts`).
 * Document frequencies are always current, weights are made from them when asked for, so the answers are those of an index built anew.
 */
export class InvertedIndex {
  private readonly vocabulary = new Vocabulary();
  private readonly weights = new TermWeights();
  private readonly collection: DocumentCollection;
  private readonly norms: Norms;
  private readonly comparison: NoteComparison;
  private readonly near: NearestNotes;
  private readonly lines = new LineFrequency();

  /** @param tie decides between notes that are equally near. */
  constructor(readonly tie: TieBreak) {
    const { vocabulary, weights } = this;
    this.collection = new DocumentCollection(vocabulary, weights, (slot) => this.norms.forget(slot));
    this.norms = new Norms(this.collection, weights);
    this.comparison = new NoteComparison(this.collection, weights, this.norms, vocabulary);
    this.near = new NearestNotes(this.collection, weights, this.norms, this.comparison, vocabulary, tie);
  }

  /** Number of notes. */
  get notes(): number {
    return this.weights.notes;
  }

  /** Goes up with each change of what notes say, but not where a few of them have other words for a while. */
  get revision(): number {
    return this.collection.revision;
  }

  /** Goes up whenever a note is given other words, also for a while. */
  get replaced(): number {
    return this.collection.replaced;
  }

  /** One more than the largest term id. */
  get terms(): number {
    return this.vocabulary.size;
  }

  document(slot: number): PackedDocument | undefined {
    return this.collection.document(slot);
  }

  term(id: number): string {
    return this.vocabulary.term(id);
  }

  id(term: string): number | undefined {
    return this.vocabulary.id(term);
  }

  /** The ids of terms; new ones are taken in. */
  number(terms: readonly string[]): number[] {
    const numbers = this.vocabulary.number(terms);
    this.weights.grow(this.vocabulary.size);
    return numbers;
  }

  /** Number of notes in which the term counts. */
  documentFrequency(id: number): number {
    return this.weights.frequency(id);
  }

  put(slot: number, given: Entry['terms']): Document {
    this.remove(slot);
    const document = this.documentOf(given);
    this.lines.add(slot, document.lines);
    this.collection.set(slot, document);
    this.weights.resize(1);
    return document;
  }

  remove(slot: number): void {
    const document = this.document(slot);
    if (!document) return;
    this.lines.remove(slot, document.lines);
    this.collection.set(slot, undefined);
    this.weights.resize(-1);
  }

  /**
   * Lets some notes have other words until what is answered is called. No note may change meanwhile; what is answered is called in the
   * opposite order where this is done within itself.
   *
   * @param documents made of the notes' own by `PackedDocument.withoutWords`.
   */
  withhold(documents: ReadonlyMap<number, PackedDocument>): () => void {
    return this.collection.withhold(documents);
  }

  /**
   * Weighs the lines anew that more or fewer notes repeat than before; to be called after a change, before the next question.
   * Answers the slots of the notes in which other words count than before.
   */
  settle(): number[] {
    const reweighed: number[] = [];
    for (const slot of this.lines.takeMoved()) {
      const document = this.document(slot);
      if (!document) continue;
      const counts = settledCounts(document, this.lines);
      const before = document.counts;
      if (same(counts, before)) continue;
      this.collection.set(slot, document.withCounts(counts));
      if (counts.some((count, i) => (count > 0) !== (before[i]! > 0))) reweighed.push(slot);
    }
    return reweighed;
  }

  /** Whether every line of a text is repeated in so many notes that it says nothing of this one. */
  isTemplate(text: string): boolean {
    return text.split('\n').every((line) => this.lines.halvings(lineHash(line, 0, line.length)) >= TEMPLATE);
  }

  /** Inverse document frequency of a term that `df` notes carry. */
  idf(df: number): number {
    return this.weights.idf(df);
  }

  /** tf-idf weight of a term that occurs `count` times in a note. */
  weight(term: number, count: number): number {
    return this.weights.weight(term, count);
  }

  /** The `k` notes with the most similar words, nearest first; ties as the constructor says. */
  nearest(slot: number, k: number): Neighbours {
    return this.near.of(slot, k);
  }

  /** Exact tf-idf cosines of one note with others, in [0, 1]; 0 where either has no words. */
  cosines(slot: number, others: ArrayLike<number>): Float64Array {
    return this.comparison.cosines(slot, others);
  }

  /** The same, and BM25 scores; see `NoteComparison.likeness`. */
  likeness(slot: number, others: ArrayLike<number>): Likeness {
    return this.comparison.likeness(slot, others);
  }

  /** Cosines of a few notes with each other; see `NoteComparison.cosinesAmong`. */
  cosinesAmong(slots: readonly number[]): Float64Array {
    return this.comparison.cosinesAmong(slots);
  }

  /** The terms that two notes share, those that matter most to their cosine first. */
  sharedTerms(a: number, b: number, limit: number): SharedTerm[] {
    return this.comparison.sharedTerms(a, b, limit);
  }

  /** Slots of the notes in which the term counts. */
  carriers(term: number): number[] {
    return this.collection.carriers(term);
  }

  /** See `NoteComparison.load`; for code that compares one note with many windows of text. */
  load(document: PackedDocument): Float64Array {
    return this.comparison.load(document);
  }

  unload(document: PackedDocument): void {
    this.comparison.unload(document);
  }

  /** Euclidean length of a note's weights. */
  norm(slot: number): number {
    this.norms.settle();
    return this.norms.of(slot);
  }

  /** The words of a note as numbers of this index, in one piece of memory. */
  private documentOf({ vocabulary, counts, sequence, linkAt, lines, spelt, names }: Entry['terms']): PackedDocument {
    const terms = this.number(vocabulary);
    const numbered = names.map((name) => Uint32Array.from(this.number(name)));
    return PackedDocument.of({ terms: Uint32Array.from(terms), ownCounts: counts, sequence, linkAt, lines, spelt, names: numbered });
  }
}

function same(a: Uint16Array, b: Uint16Array): boolean {
  return a === b || a.every((count, i) => count === b[i]);
}
