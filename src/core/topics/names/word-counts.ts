import type { TopicInput } from '../input';
import { IN_NAME, type PhraseIndex } from './phrases';

/** In how many of some notes each term and phrase occurs. Typed arrays over all ids, so that counting is an addition. */
export class WordCounts {
  /** Notes that hold the term, each counted with its share. */
  readonly body: Float64Array;
  readonly bodyNotes: Uint32Array;
  /** Notes that have the phrase in a title, alias or tag, and in a heading only, each counted with its share. */
  readonly named: Float64Array;
  readonly headed: Float64Array;
  readonly phraseNotes: Uint32Array;
  /** What was counted since the last `clear`. */
  readonly terms: number[] = [];
  readonly phrases: number[] = [];

  constructor(private readonly input: TopicInput, private readonly index: PhraseIndex, terms: number) {
    this.body = new Float64Array(terms);
    this.bodyNotes = new Uint32Array(terms);
    this.named = new Float64Array(index.phrases.length);
    this.headed = new Float64Array(index.phrases.length);
    this.phraseNotes = new Uint32Array(index.phrases.length);
  }

  add(note: number, share: number): void {
    const { ids, counts } = this.input.termsOf(note);
    for (let k = 0; k < ids.length; k++) {
      if (counts[k] === 0) continue;
      const id = ids[k]!;
      if (this.bodyNotes[id]!++ === 0) this.terms.push(id);
      this.body[id]! += share;
    }
    const phrases = this.index.ids[note];
    const weights = this.index.weights[note];
    if (!phrases || !weights) return;
    for (let k = 0; k < phrases.length; k++) {
      const id = phrases[k]!;
      if (this.phraseNotes[id]!++ === 0) this.phrases.push(id);
      if (weights[k] === IN_NAME) this.named[id]! += share;
      else this.headed[id]! += share;
    }
  }

  clear(): void {
    for (const id of this.terms) this.body[id] = this.bodyNotes[id] = 0;
    for (const id of this.phrases) this.named[id] = this.headed[id] = this.phraseNotes[id] = 0;
    this.terms.length = 0;
    this.phrases.length = 0;
  }
}

const UNKNOWN = -2;

/** Which phrase of one word is which term; each is looked up once. */
export class Vocabulary {
  /** One more than the largest term id of any note. */
  readonly size: number;
  private readonly phrases: Int32Array;
  private readonly terms: Int32Array;

  constructor(private readonly input: TopicInput, private readonly index: PhraseIndex) {
    let size = 0;
    for (let note = 0; note < input.notes.length; note++) {
      for (const id of input.termsOf(note).ids) if (id >= size) size = id + 1;
    }
    this.size = size;
    this.phrases = new Int32Array(size).fill(UNKNOWN);
    this.terms = new Int32Array(index.phrases.length).fill(-1);
  }

  /** The phrase that is just this term, −1 where it is in no title, tag or heading. */
  phraseOf(term: number): number {
    let phrase = this.phrases[term] ?? -1;
    if (phrase !== UNKNOWN) return phrase;
    phrase = this.index.byKey.get(this.input.term(term)) ?? -1;
    this.phrases[term] = phrase;
    if (phrase >= 0) this.terms[phrase] = term;
    return phrase;
  }

  /** The term of a phrase of one word, −1 while `phraseOf` has not met it. */
  termOf(phrase: number): number {
    return this.terms[phrase] ?? -1;
  }
}
