import type { NotePath } from '../note/note';
import type { WeightedTerm } from '../topics/topic';

export interface SummarySentence {
  readonly text: string;
  /** 0-based line of the sentence's first character. */
  readonly line: number;
  readonly heading: string | null;
  /** 1-based number of the paragraph among the note's prose blocks. */
  readonly paragraph: number;
  /** Where the section starts in the note's video. */
  readonly seconds: number | null;
}

export interface NoteSummary {
  readonly note: NotePath;
  /** In document order. */
  readonly sentences: readonly SummarySentence[];
  /** Key terms, best first, written as in the note. */
  readonly terms: readonly WeightedTerm[];
}

export interface TopicSentence {
  readonly text: string;
  readonly note: NotePath;
  readonly title: string;
  readonly line: number;
}
