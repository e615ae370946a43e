import { topSlots, type TieBreak } from '../top-slots';
import { detached } from './detached';
import { PackedDocument, WORDLESS, type Document } from './document';
import { LineFrequency, lineHash } from './line-frequency';
import { settledCounts } from './line-weights';
import type { Entry } from './note-terms';
import { LARGEST_COUNT, Postings } from './postings';

export interface Neighbours {
  /** Slots, nearest first. */
  readonly ids: Uint32Array;
  /** Cosines, in (0, 1]. */
  readonly cosines: Float32Array;
}

export interface SharedTerm {
  readonly term: number;
  /** Product of both weights: the term's part of the cosine before normalisation. */
  readonly weight: number;
}

/** Posting lists of terms in more than this share of the notes are not walked: they cost most and say least. */
const COMMON_SHARE = 0.1;
const COMMON_FLOOR = 50;
/** Terms of a note that are looked up to find its neighbours, heaviest first; the cosine itself is over all terms. */
const FEWEST_PROBES = 24;
const MOST_PROBES = 48;
/** Terms of a note that are its BM25 query. */
const BM25_TERMS = 40;
const BM25_K1 = 1.5;
const BM25_B = 0.7;
/** What an occurrence in the body counts (`analyse.ts`), and what the counts of a note of usual length add up to. */
const BODY = 2;
const USUAL_LENGTH = 1000;
/** Halvings of the weight from which a line is no part of what a note says. */
const TEMPLATE = 2;
/** A new base of postings is built when the notes changed since make up this share. */
const DELTA_SHARE = 0.1;
const DELTA_FLOOR = 64;

/**
 * An inverted index over notes with tf-idf weights `(1 + ln tf)·ln(1 + (N − df + ½)/(df + ½))` (Robertson & Spärck Jones' idf).
 *
 * Postings are one compressed sparse matrix in typed arrays (the base) plus the few notes changed since it was built (the
 * delta), which are compared directly. Document frequencies are always current, weights are made from them when asked for,
 * so the answers are those of an index built anew.
 */
export class InvertedIndex {
  private readonly ids = new Map<string, number>([['', 0]]);
  private readonly strings: string[] = [''];
  private frequencies = new Uint32Array(1024);
  private readonly documents: (PackedDocument | undefined)[] = [];
  private size = 0;
  private revision = 0;
  /** Notes that have other words for a while. */
  private withheld = 0;

  private base = Postings.none;
  private readonly delta = new Set<number>();
  private readonly lines = new LineFrequency();

  private idfTable = new Float64Array(0);
  private idfSize = -1;
  private norms = new Float64Array(0);
  private normRevisions = new Uint32Array(0);
  private scores = new Float64Array(0);
  private query = new Float64Array(0);
  private asked = new Float64Array(0);

  /** @param tie decides between notes that are equally near. */
  constructor(readonly tie: TieBreak) {}

  /** Number of notes. */
  get notes(): number {
    return this.size;
  }

  /** One more than the largest term id. */
  get terms(): number {
    return this.strings.length;
  }

  document(slot: number): PackedDocument | undefined {
    return this.documents[slot];
  }

  term(id: number): string {
    return this.strings[id] ?? '';
  }

  id(term: string): number | undefined {
    return this.ids.get(term);
  }

  /** Number of notes in which the term counts. */
  documentFrequency(id: number): number {
    return this.frequencies[id] ?? 0;
  }

  put(slot: number, given: Entry['terms']): Document {
    this.remove(slot);
    const document = this.documentOf(given);
    this.documents[slot] = document;
    this.lines.add(slot, document.lines);
    this.count(slot, document);
    this.size++;
    return document;
  }

  remove(slot: number): void {
    const document = this.documents[slot];
    if (!document) return;
    this.lines.remove(slot, document.lines);
    this.uncount(slot, document);
    this.documents[slot] = undefined;
    this.delta.delete(slot);
    this.size--;
  }

  /**
   * Lets some notes have other words until what is answered is called. No note may change meanwhile; what is answered is called in the
   * opposite order where this is done within itself.
   *
   * @param documents made of the notes' own by `PackedDocument.withoutWords`.
   */
  withhold(documents: ReadonlyMap<number, PackedDocument>): () => void {
    this.refresh();
    return documents.size > MOST_ASIDE ? this.withholdMany(documents) : this.withholdFew(documents);
  }

  /** Looks at the notes beside the base, with document frequencies as they are. */
  private withholdFew(documents: ReadonlyMap<number, PackedDocument>): () => void {
    const { base } = this;
    const before = Array.from(documents.keys(), (slot) => ({ slot, document: this.documents[slot], isAside: this.delta.has(slot) }));
    const put = (slot: number, document: PackedDocument | undefined): void => {
      this.documents[slot] = document;
      if (slot < this.normRevisions.length) this.normRevisions[slot] = NEVER;
    };
    for (const [slot, document] of documents) {
      put(slot, document);
      base.outdate(slot);
      this.delta.add(slot);
    }
    this.withheld++;
    return () => {
      for (const { slot, document, isAside } of before) {
        put(slot, document);
        if (isAside) continue;
        base.restore(slot);
        this.delta.delete(slot);
      }
      this.withheld--;
    };
  }

  /** Builds postings of their own for the time being. */
  private withholdMany(documents: ReadonlyMap<number, PackedDocument>): () => void {
    const before = { base: this.base, delta: [...this.delta], frequencies: this.frequencies, documents: Array.from(documents.keys(), (slot) => this.documents[slot]) };
    this.frequencies = this.frequencies.slice();
    for (const [slot, document] of documents) {
      this.tally(this.documents[slot], -1);
      this.documents[slot] = document;
      this.tally(document, 1);
    }
    this.base = Postings.of(this.documents, this.strings.length, this.frequencies);
    this.delta.clear();
    this.revision++;
    return () => {
      Array.from(documents.keys()).forEach((slot, i) => {
        this.documents[slot] = before.documents[i];
      });
      this.frequencies = before.frequencies;
      this.base = before.base;
      this.delta.clear();
      for (const slot of before.delta) this.delta.add(slot);
      this.revision++;
    };
  }

  private tally(document: PackedDocument | undefined, by: 1 | -1): void {
    const { terms, counts } = document ?? WORDLESS;
    for (let i = 0; i < terms.length; i++) if (counts[i]! > 0) this.frequencies[terms[i]!]! += by;
  }

  /**
   * Weighs the lines anew that more or fewer notes repeat than before; to be called after a change, before the next question.
   * Answers the slots of the notes in which other words count than before.
   */
  settle(): number[] {
    const reweighed: number[] = [];
    for (const slot of this.lines.takeMoved()) {
      const document = this.documents[slot];
      if (!document) continue;
      const counts = settledCounts(document, this.lines);
      if (same(counts, document.counts)) continue;
      this.uncount(slot, document);
      this.count(slot, (this.documents[slot] = document.withCounts(counts)));
      const before = document.counts;
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
    if (this.idfSize !== this.size) {
      this.idfTable = Float64Array.from({ length: this.size + 1 }, (_, n) => Math.log(1 + (this.size - n + 0.5) / (n + 0.5)));
      this.idfSize = this.size;
    }
    return this.idfTable[df] ?? 0;
  }

  /** The `k` notes with the most similar words, nearest first; ties as the constructor says. */
  nearest(slot: number, k: number): Neighbours {
    const document = this.documents[slot];
    if (!document || k <= 0) return { ids: new Uint32Array(0), cosines: new Float32Array(0) };
    const touched = this.accumulate(document, slot, Math.min(MOST_PROBES, Math.max(FEWEST_PROBES, k)));
    // The walk over postings leaves out common terms, so its best are only candidates; the exact cosine decides.
    const candidates = topSlots(touched, this.scores, k + Math.max(8, k >> 1), this.tie);
    for (const other of touched) this.scores[other] = 0;
    const cosines = this.cosines(slot, candidates);
    const order = Array.from(candidates.keys()).sort((a, b) => cosines[b]! - cosines[a]! || this.tie(candidates[a]!, candidates[b]!));
    const kept = order.filter((i) => cosines[i]! > 0).slice(0, k);
    return { ids: Uint32Array.from(kept, (i) => candidates[i]!), cosines: Float32Array.from(kept, (i) => cosines[i]!) };
  }

  /** Exact tf-idf cosines of one note with others, in [0, 1]; 0 where either has no words. */
  cosines(slot: number, others: ArrayLike<number>): Float64Array {
    const result = new Float64Array(others.length);
    const document = this.documents[slot];
    if (!document) return result;
    const query = this.load(document);
    const norm = this.norm(slot);
    for (let k = 0; k < others.length; k++) {
      const other = others[k]!;
      const { terms, counts } = this.documents[other] ?? WORDLESS;
      let dot = 0;
      for (let i = 0; i < terms.length; i++) {
        const weight = query[terms[i]!]!;
        if (weight !== 0) dot += weight * this.weight(terms[i]!, counts[i]!);
      }
      const norms = norm * this.norm(other);
      result[k] = norms > 0 ? Math.min(1, dot / norms) : 0;
    }
    this.unload(document);
    return result;
  }

  /**
   * Exact tf-idf cosines of one note with others, in [0, 1], and their BM25 scores (Robertson & Walker 1994) for the note's heaviest terms
   * as the query, each by its own weight; at least 0.
   */
  likeness(slot: number, others: ArrayLike<number>): { readonly cosines: Float64Array; readonly scores: Float64Array } {
    const cosines = new Float64Array(others.length);
    const scores = new Float64Array(others.length);
    const document = this.documents[slot];
    if (!document) return { cosines, scores };
    const query = this.load(document);
    const asked = this.roomForAsked();
    const heaviest = this.heaviest(document, this.commonFrequency(), BM25_TERMS);
    for (const { term, weight } of heaviest) asked[term] = weight * this.idf(this.frequencies[term]!);
    const norm = this.norm(slot);
    for (let k = 0; k < others.length; k++) {
      const { terms, counts } = this.documents[others[k]!] ?? WORDLESS;
      let length = 0;
      for (let i = 0; i < counts.length; i++) length += counts[i]!;
      const saturation = BM25_K1 * (1 - BM25_B + (BM25_B * length) / USUAL_LENGTH) * BODY;
      let dot = 0;
      let score = 0;
      for (let i = 0; i < terms.length; i++) {
        const term = terms[i]!;
        const weight = query[term]!;
        if (weight === 0) continue;
        dot += weight * this.weight(term, counts[i]!);
        if (asked[term] !== 0) score += (asked[term]! * counts[i]!) / (counts[i]! + saturation);
      }
      const norms = norm * this.norm(others[k]!);
      // Rounded, so that the order of a note's terms cannot show.
      cosines[k] = norms > 0 ? Math.min(1, dot / norms) : 0;
      scores[k] = Math.round(score * 1e6) / 1e6;
    }
    for (const { term } of heaviest) asked[term] = 0;
    this.unload(document);
    return { cosines, scores };
  }

  /** The terms that two notes share, those that matter most to their cosine first. */
  sharedTerms(a: number, b: number, limit: number): SharedTerm[] {
    const document = this.documents[a];
    const other = this.documents[b];
    if (!document || !other) return [];
    const query = this.load(document);
    const shared: SharedTerm[] = [];
    const { terms, counts } = other;
    terms.forEach((term, i) => {
      const weight = query[term]! * this.weight(term, counts[i]!);
      if (weight > 0) shared.push({ term, weight });
    });
    this.unload(document);
    return shared.sort((x, y) => y.weight - x.weight || (this.term(x.term) < this.term(y.term) ? -1 : 1)).slice(0, limit);
  }

  /** tf-idf weight of a term that occurs `count` times in a note. */
  weight(term: number, count: number): number {
    return count === 0 ? 0 : logCount(count) * this.idf(this.frequencies[term]!);
  }

  /** Slots of the notes in which the term counts. */
  carriers(term: number): number[] {
    this.refresh();
    const { base } = this;
    const found: number[] = [];
    for (let p = base.start(term); p < base.end(term); p++) if (base.isCurrent(base.slots[p]!)) found.push(base.slots[p]!);
    for (const slot of this.delta) {
      const document = this.documents[slot];
      const i = document ? document.terms.indexOf(term) : -1;
      if (document && i >= 0 && document.counts[i]! > 0) found.push(slot);
    }
    return found;
  }

  /** Weights of a note's terms by term id, until `unload`; for code that compares one note with many windows of text. */
  load(document: Document): Float64Array {
    const query = this.roomForTerms();
    const { terms, counts } = document;
    for (let i = 0; i < terms.length; i++) query[terms[i]!] = this.weight(terms[i]!, counts[i]!);
    return query;
  }

  unload(document: Document): void {
    for (const term of document.terms) this.query[term] = 0;
  }

  /** Euclidean length of a note's weights; remembered until the next change. */
  norm(slot: number): number {
    if (this.norms.length < this.documents.length) {
      this.norms = new Float64Array(this.documents.length * 2);
      this.normRevisions = new Uint32Array(this.documents.length * 2);
    }
    if (this.normRevisions[slot] === this.revision) return this.norms[slot]!;
    const { terms, counts } = this.documents[slot] ?? WORDLESS;
    let sum = 0;
    for (let i = 0; i < terms.length; i++) {
      const weight = this.weight(terms[i]!, counts[i]!);
      sum += weight * weight;
    }
    this.norms[slot] = Math.sqrt(sum);
    this.normRevisions[slot] = this.revision;
    return this.norms[slot];
  }

  /** Adds up, over the notes that share a telling term with `document`, dot products divided by their norms. */
  private accumulate(document: Document, self: number, probes: number): number[] {
    this.refresh();
    if (this.scores.length < this.documents.length) this.scores = new Float64Array(this.documents.length * 2);
    const { base } = this;
    const { slots, counts } = base;
    const scores = this.scores;
    const touched: number[] = [];
    const looked = this.heaviest(document, this.commonFrequency(), probes);
    for (const { term, weight } of looked) {
      const idf = this.idf(this.frequencies[term]!);
      const end = base.end(term);
      for (let p = base.start(term); p < end; p++) {
        const slot = slots[p]!;
        if (!base.isCurrent(slot)) continue;
        if (scores[slot] === 0) touched.push(slot);
        scores[slot]! += weight * LOG_COUNTS[counts[p]!]! * idf;
      }
    }
    if (this.delta.size > 0) this.accumulateDelta(looked, touched);
    // Rounded, so that the order in which sums were made cannot show.
    for (const slot of touched) scores[slot] = slot === self ? 0 : Math.round((1e9 * scores[slot]!) / this.norm(slot)) / 1e9;
    return touched;
  }

  /** Does for the notes that are not in the base what walking their postings would do. */
  private accumulateDelta(looked: readonly { term: number; weight: number }[], touched: number[]): void {
    const query = this.roomForTerms();
    for (const { term, weight } of looked) query[term] = weight;
    for (const slot of this.delta) {
      const { terms, counts } = this.documents[slot] ?? WORDLESS;
      let dot = 0;
      for (let i = 0; i < terms.length; i++) if (query[terms[i]!] !== 0) dot += query[terms[i]!]! * this.weight(terms[i]!, counts[i]!);
      if (dot > 0 && this.scores[slot] === 0) touched.push(slot);
      this.scores[slot]! += dot;
    }
    for (const { term } of looked) query[term] = 0;
  }

  private roomForAsked(): Float64Array {
    if (this.asked.length < this.strings.length) this.asked = new Float64Array(this.strings.length * 2);
    return this.asked;
  }

  /** A zero for every term id, to be left as such. */
  private roomForTerms(): Float64Array {
    if (this.query.length < this.strings.length) this.query = new Float64Array(this.strings.length * 2);
    return this.query;
  }

  /** The terms by which a note is looked up. */
  private heaviest({ terms, counts }: Document, common: number, probes: number): { term: number; weight: number }[] {
    const found: { term: number; weight: number }[] = [];
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i]!;
      const df = this.frequencies[term]!;
      if (counts[i]! > 0 && df > 1 && df <= common) found.push({ term, weight: this.weight(term, counts[i]!) });
    }
    if (found.length <= probes) return found;
    return found.sort((a, b) => b.weight - a.weight || (this.term(a.term) < this.term(b.term) ? -1 : 1)).slice(0, probes);
  }

  private commonFrequency(): number {
    return Math.max(COMMON_FLOOR, this.size * COMMON_SHARE);
  }

  /** Builds the base anew once the delta has grown too large to be walked. */
  private refresh(): void {
    if (this.withheld > 0 || this.delta.size <= Math.max(DELTA_FLOOR, this.size * DELTA_SHARE)) return;
    this.base = Postings.of(this.documents, this.strings.length, this.frequencies);
    this.delta.clear();
  }

  private count(slot: number, document: PackedDocument): void {
    this.tally(document, 1);
    this.delta.add(slot);
    this.revision++;
  }

  private uncount(slot: number, document: PackedDocument): void {
    this.tally(document, -1);
    this.base.outdate(slot);
    this.revision++;
  }

  /** The words of a note as numbers of this index, in one piece of memory. */
  private documentOf({ vocabulary, counts, sequence, linkAt, lines, spelt, names }: Entry['terms']): PackedDocument {
    const terms = this.number(vocabulary);
    const numbered = names.map((name) => Uint32Array.from(this.number(name)));
    return PackedDocument.of({ terms: Uint32Array.from(terms), ownCounts: counts, sequence, linkAt, lines, spelt, names: numbered });
  }

  /** The ids of terms; new ones are taken in. */
  number(terms: readonly string[]): number[] {
    const numbers: number[] = new Array<number>(terms.length);
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i]!;
      let id = this.ids.get(term);
      if (id === undefined) {
        id = this.strings.length;
        const own = detached(term);
        this.ids.set(own, id);
        this.strings.push(own);
      }
      numbers[i] = id;
    }
    if (this.frequencies.length < this.strings.length) {
      const grown = new Uint32Array(this.strings.length * 2);
      grown.set(this.frequencies);
      this.frequencies = grown;
    }
    return numbers;
  }
}

/** Notes with other words for a while that can be looked at one by one. */
const MOST_ASIDE = 50;
/** A revision that is never reached. */
const NEVER = 0xffffffff;
const LOG_COUNTS = Float64Array.from({ length: LARGEST_COUNT + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

function logCount(count: number): number {
  return LOG_COUNTS[Math.min(LARGEST_COUNT, count)]!;
}

function same(a: Uint16Array, b: Uint16Array): boolean {
  return a === b || a.every((count, i) => count === b[i]);
}
