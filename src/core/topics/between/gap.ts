import type { TopicRef } from '../topic';
import type { NamedNote } from './bridge';

/** Something that notes of both topics have, with how many notes of the first and of the second. */
export interface SharedBetween {
  readonly name: string;
  readonly counts: readonly [number, number];
}

/** Two topics that are close in words, concepts or sources and have fewer links between them than expected. */
export interface Gap {
  readonly topics: readonly [TopicRef, TopicRef];
  /** Closeness times the missing share, in (0, 1). */
  readonly score: number;
  /** How near they are, in (0, 1); see `closeness.ts`. */
  readonly closeness: number;
  /** Pairs of notes that are linked across. */
  readonly links: number;
  /** How many would be if the links of each note led anywhere in the vault (configuration model). */
  readonly expected: number;
  /** Telling terms that notes on both sides use, written as there, at most 8. */
  readonly terms: readonly string[];
  /** At most 8 each, those first that several notes on each side have and few elsewhere. */
  readonly concepts: readonly SharedBetween[];
  readonly sources: readonly SharedBetween[];
  /** The most similar notes, one of each topic, that are not linked. */
  readonly start: readonly [NamedNote, NamedNote];
}
