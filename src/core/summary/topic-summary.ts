import type { Block, Note } from '../note/note';
import type { Tokenizer } from '../text/tokens';
import { scoreSentences } from './note-summary';
import { centroid, chooseDiverse, cosine, weigh } from './rank-sentences';
import { rarity, type WordStatistics } from './rarity';
import type { TopicSentence } from './summary';

export interface TopicText {
  readonly note: Note;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** How much the note belongs to the topic, in [0, 1]. */
  readonly weight: number;
}

export interface TopicSummaryRequest extends WordStatistics {
  /** Core notes first. */
  readonly texts: readonly TopicText[];
  /** At most this many. */
  readonly sentences: number;
  readonly tokenizer: Tokenizer;
}

/** Best sentences of each note that are compared with those of the others. */
const FROM_EACH = 6;
const RELEVANCE = 0.7;
/** Shares of the score. */
const WEIGHT = { centroid: 0.45, inNote: 0.35, core: 0.2 };

/** Sentences from several notes that together say what a topic is about, best first; a second of one note only after each has had its turn. */
export function summariseTopic({ texts, sentences, tokenizer, ...statistics }: TopicSummaryRequest): TopicSentence[] {
  const idf = rarity(statistics);
  const drafts = texts.flatMap(({ note, title, blocks, weight }) => scoreSentences(note, blocks, idf, tokenizer)
    .sort((a, b) => b.score - a.score)
    .slice(0, FROM_EACH)
    .map(({ candidate, score }) => ({ note, title, weight, score, candidate, vector: weigh(candidate.terms, idf) })));
  const vectors = drafts.map(({ vector }) => vector);
  const centre = centroid(vectors, drafts.map(({ weight }) => 0.2 + weight));
  const scores = drafts.map(({ candidate, vector, score, weight }) => candidate.form
    * (WEIGHT.centroid * cosine(vector, centre) + WEIGHT.inNote * score + WEIGHT.core * weight));
  const withSentences = new Set(drafts.map(({ note }) => note.path)).size;
  const chosen = chooseDiverse(scores, vectors, sentences, RELEVANCE, (index, before) => (
    before.length >= withSentences || !before.some((other) => drafts[other]?.note.path === drafts[index]?.note.path)
  ));
  return chosen.flatMap((index) => {
    const draft = drafts[index];
    return draft === undefined ? [] : [{ text: draft.candidate.text, note: draft.note.path, title: draft.title, line: draft.candidate.line }];
  });
}
