import { kthLargest } from '../top-slots';
import { HEAD, type PackedDocument } from './document';
import type { TermWeights } from './term-weights';
import type { Vocabulary } from './vocabulary';

/** Posting lists of terms in more than this share of the notes are not walked: they cost most and say least. */
const COMMON_SHARE = 0.1;
const COMMON_FLOOR = 50;

/** Terms of more notes than this are common, in a vault of so many notes. */
export function commonFrom(notes: number): number {
  return Math.max(COMMON_FLOOR, notes * COMMON_SHARE);
}

/** Some terms of a note with their tf-idf weights, side by side. */
export interface WeighedTerms {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

/** The heaviest terms of a note, at most `most`, among those that other notes carry too but not every tenth; in the order in which they stand in the note. */
export function heaviestTerms({ numbers, tallies, size }: PackedDocument, most: number, weights: TermWeights, vocabulary: Vocabulary): WeighedTerms {
  const common = commonFrom(weights.notes);
  const frequencies = weights.all();
  const terms = new Uint32Array(size);
  const found = new Float64Array(size);
  let count = 0;
  for (let i = 0; i < size; i++) {
    const term = numbers[HEAD + i]!;
    const df = frequencies[term]!;
    if (df <= 1 || df > common || tallies[i] === 0) continue;
    terms[count] = term;
    found[count++] = weights.weight(term, tallies[i]!);
  }
  if (count <= most) return { terms: terms.subarray(0, count), weights: found.subarray(0, count) };
  const least = kthLargest(found.slice(0, count), most);
  const equal: number[] = [];
  let heavier = 0;
  for (let i = 0; i < count; i++) {
    if (found[i]! > least) heavier++;
    else if (found[i] === least) equal.push(i);
  }
  if (heavier + equal.length > most) equal.sort((a, b) => (vocabulary.term(terms[a]!) < vocabulary.term(terms[b]!) ? -1 : 1));
  const taken = new Set(equal.slice(0, most - heavier));
  let kept = 0;
  for (let i = 0; i < count; i++) {
    if (found[i]! < least || (found[i] === least && !taken.has(i))) continue;
    terms[kept] = terms[i]!;
    found[kept++] = found[i]!;
  }
  return { terms: terms.subarray(0, kept), weights: found.subarray(0, kept) };
}
