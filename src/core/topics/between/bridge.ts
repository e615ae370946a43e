import type { FieldShare } from '../../concepts/concept';
import type { NotePath } from '../../note/note';
import type { TopicRef } from '../topic';

/** A note as evidence names it. */
export interface NamedNote {
  readonly note: NotePath;
  readonly title: string;
}

/** The notes on one side that a bridge is linked with, in either direction; maps of content and daily notes are not among them. */
export interface LinkedSide {
  /** How many there are. */
  readonly links: number;
  /** The most central of them, at most 6. */
  readonly notes: readonly NamedNote[];
}

/** A note with several links into each of two topics or more. */
export interface Bridge extends NamedNote {
  /** Positive; see `two-sided.ts`. */
  readonly score: number;
  /** Participation coefficient of its links over the topics, in [0, 1): 0 where all go to one topic. */
  readonly participation: number;
  /** One for each topic that it joins, two or more, the one with most links first. */
  readonly sides: readonly (LinkedSide & { readonly topic: TopicRef })[];
}

/** What a note has to do with one of the two fields it joins. */
export interface FieldSide extends LinkedSide {
  /** Its share is that of the note's own concepts; 0 where the note joins the fields by its links alone. */
  readonly field: FieldShare;
  /** Its concepts that belong to this field and not to the other, those that weigh most first, at most 6. */
  readonly concepts: readonly string[];
}

/** A note that joins two fields: by what it speaks of, by the notes it is linked with, or both. */
export interface FieldBridge extends NamedNote {
  /** In (0, 1]. */
  readonly score: number;
  /** In the fixed order of the fields. */
  readonly sides: readonly [FieldSide, FieldSide];
}

/** The notes that join topics and those that join fields, best first. */
export interface Bridges {
  readonly topics: readonly Bridge[];
  readonly fields: readonly FieldBridge[];
}
