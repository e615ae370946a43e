import type { Block, Note } from '../note/note';
import { candidateSentences, type CandidateSentence } from '../summary/candidate-sentences';
import { blockLanguage } from '../text/language';
import type { Tokenizer } from '../text/tokens';

/** A sentence of a note; `marks` are the words in it that the other one has too, as they are written. */
export interface Passage {
  readonly text: string;
  /** 0-based line of its first character. */
  readonly line: number;
  readonly marks: readonly string[];
}

/** Two sentences that speak of the same, one of each note. */
export interface MatchingPassages {
  /** In (0, 1): the cosine, lowered for short and unfinished sentences. */
  readonly score: number;
  readonly here: Passage;
  readonly there: Passage;
}

/** A note with its own text: without the lines that many notes repeat. */
export interface NoteText {
  readonly note: Note;
  readonly blocks: readonly Block[];
}

/** What is known of words. */
export interface Words {
  /** tf-idf weight of a term that occurs `count` times in a sentence; 0 for one that no note has. */
  weight(this: void, term: string, count: number): number;
  readonly tokenizer: Tokenizer;
}

/** Sentences looked at of each note, the first ones. */
const MOST_SENTENCES = 600;
/** One word in common happens by chance. */
const FEWEST_SHARED = 2;
const LEAST_SCORE = 0.12;
/** What a pair is worth for each of its two that is no good sentence: too short or long, a question, unfinished. */
const WEAK = 0.6;

interface Weighed {
  readonly sentence: CandidateSentence;
  readonly weights: ReadonlyMap<string, number>;
  /** Sum of the squared weights. */
  readonly square: number;
}

interface Pair {
  readonly here: number;
  readonly there: number;
  readonly score: number;
}

/**
 * The pairs of sentences, one of each note, that share most: by tf-idf cosine of their words, best first, no sentence twice. Each squared
 * length is raised by the mean of all, so that a sentence of two words does not match best because it has no others (the idea of pivoted
 * length normalisation, Singhal, Buckley & Mitra 1996). Headings, captions, tables, references and lists of links are no sentences.
 */
export function matchingPassages(here: NoteText, there: NoteText, limit: number, words: Words): MatchingPassages[] {
  const left = weigh(here, words);
  const right = weigh(there, words);
  const used = { here: new Set<number>(), there: new Set<number>() };
  const chosen: MatchingPassages[] = [];
  for (const pair of pairs(left, right)) {
    if (chosen.length >= limit) break;
    const [a, b] = [left[pair.here], right[pair.there]];
    if (!a || !b || used.here.has(pair.here) || used.there.has(pair.there)) continue;
    used.here.add(pair.here);
    used.there.add(pair.there);
    chosen.push({ score: pair.score, here: passage(here.note, a, b, words.tokenizer), there: passage(there.note, b, a, words.tokenizer) });
  }
  return chosen;
}

function weigh({ note, blocks }: NoteText, { weight, tokenizer }: Words): Weighed[] {
  return candidateSentences(note, blocks, tokenizer).slice(0, MOST_SENTENCES).map((sentence) => {
    const weights = new Map<string, number>();
    let square = 0;
    for (const [term, count] of sentence.terms) {
      const value = weight(term, count);
      if (value <= 0) continue;
      weights.set(term, value);
      square += value * value;
    }
    return { sentence, weights, square };
  });
}

/** All pairs that share enough, best first, then in the order of the notes. */
function pairs(left: readonly Weighed[], right: readonly Weighed[]): Pair[] {
  const all = [...left, ...right];
  const mean = all.reduce((sum, { square }) => sum + square, 0) / (all.length || 1);
  const carriers = new Map<string, number[]>();
  right.forEach(({ weights }, at) => {
    for (const term of weights.keys()) {
      const known = carriers.get(term);
      if (known) known.push(at);
      else carriers.set(term, [at]);
    }
  });
  const found: Pair[] = [];
  left.forEach(({ weights, square, sentence }, here) => {
    const products = new Map<number, { dot: number; shared: number }>();
    for (const [term, weight] of weights) {
      for (const there of carriers.get(term) ?? []) {
        const product = products.get(there) ?? { dot: 0, shared: 0 };
        product.dot += weight * (right[there]?.weights.get(term) ?? 0);
        product.shared++;
        products.set(there, product);
      }
    }
    for (const [there, { dot, shared }] of products) {
      // Rounded, so that the order in which sums were made cannot show.
      const cosine = dot / Math.sqrt((square + mean) * ((right[there]?.square ?? 0) + mean));
      const score = Math.round(1e6 * cosine * worth(sentence) * worth(right[there]?.sentence)) / 1e6;
      if (shared >= FEWEST_SHARED && score >= LEAST_SCORE) found.push({ here, there, score });
    }
  });
  return found.sort((a, b) => b.score - a.score || a.here - b.here || a.there - b.there);
}

function worth(sentence: CandidateSentence | undefined): number {
  return sentence?.weak === true ? WEAK : 1;
}

function passage(note: Note, { sentence: { text, line, block } }: Weighed, { weights }: Weighed, tokenizer: Tokenizer): Passage {
  const marks = new Set<string>();
  let from = 0;
  let to = 0;
  // Pairs of ideographs overlap: they are marked as one.
  const mark = (): void => void (to > from && marks.add(text.slice(from, to)));
  tokenizer.forEachToken(text, blockLanguage(block.text, note.language), (term, start, end) => {
    if (!weights.has(term)) return;
    if (start >= to) {
      mark();
      from = start;
    }
    to = Math.max(to, end);
  });
  mark();
  return { text, line, marks: [...marks] };
}
