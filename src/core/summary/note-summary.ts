import type { Block, Note } from '../note/note';
import type { Tokenizer } from '../text/tokens';
import { candidateSentences, termsOf, type CandidateSentence } from './candidate-sentences';
import { chooseDiverse, rankSentences, weigh } from './rank-sentences';
import { rarity, type WordStatistics } from './rarity';
import type { SummarySentence } from './summary';

export interface NoteSummaryRequest extends WordStatistics {
  readonly note: Note;
  readonly blocks: readonly Block[];
  /** At most this many. */
  readonly sentences: number;
  readonly tokenizer: Tokenizer;
}

/** How much relevance counts against saying something new. */
const RELEVANCE = 0.6;
/** A summary is rather shorter than filled with sentences below this share of the best score. */
const FLOOR = 0.2;

/** A note below this is shown as it is if it has no full sentence. */
const FEW_WORDS = 30;

/** The sentences that say most of what a note says, in document order; empty if it has no prose. */
export function summariseNote({ note, blocks, sentences, tokenizer, ...statistics }: NoteSummaryRequest): SummarySentence[] {
  const idf = rarity(statistics);
  const scored = scoreSentences(note, blocks, idf, tokenizer);
  const scores = scored.map(({ score }) => score);
  const vectors = scored.map(({ candidate }) => weigh(candidate.terms, idf));
  const floor = FLOOR * scores.reduce((a, b) => Math.max(a, b), 0);
  const chosen = chooseDiverse(scores, vectors, sentences, RELEVANCE, (index) => (scores[index] ?? 0) >= floor);
  return chosen.sort((a, b) => a - b).flatMap((index) => {
    const candidate = scored[index]?.candidate;
    if (candidate === undefined) return [];
    const { text, line, paragraph, block: { heading, seconds } } = candidate;
    return [{ text, line, heading, paragraph, seconds }];
  });
}

export interface ScoredSentence {
  readonly candidate: CandidateSentence;
  /** In [0, 1]. */
  readonly score: number;
}

/** The sentences of a note that may be shown, in document order, with their scores. Weak ones only if there are no others. */
export function scoreSentences(note: Note, blocks: readonly Block[], idf: (term: string) => number, tokenizer: Tokenizer): ScoredSentence[] {
  const all = candidateSentences(note, blocks, tokenizer);
  const title = termsOf([note.title, ...note.aliases].join('\n'), note.language, tokenizer).terms;
  const abstract = termsOf(note.description ?? '', note.language, tokenizer).terms;
  const scores = rankSentences(all, { title, abstract, idf });
  const scored = all.map((candidate, index) => ({ candidate, score: (scores[index] ?? 0) * candidate.form }));
  const strong = scored.filter(({ candidate }) => !candidate.weak);
  if (strong.length > 0 || note.words < FEW_WORDS) return strong.length > 0 ? strong : scored;
  // A list of short labels says nothing as a summary.
  return scored.filter(({ candidate }) => candidate.terms.size >= 3);
}
