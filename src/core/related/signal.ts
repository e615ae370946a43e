import type { Note } from '../note/note';
import type { PackedDocument } from '../text/document';
import type { Neighbours } from '../text/nearest-notes';
import type { Evidence, SignalName } from './answer';
import type { Column } from './column';
import type { Corpus } from '../corpus';

/** One number per (note, candidate) that a signal gives to the ranker. */
export interface Feature {
  /** Unique over all signals; the ranker's weights are kept under it. */
  readonly name: string;
  /** The ranker sees `log1p(scale · x)`: about 1 for a typical value of `x`. */
  readonly scale: number;
  /** This many of its best notes become candidates; 0 where it is only computed for the candidates of others. */
  readonly candidates: number;
}

/** How many notes with similar words a query starts from. */
export const NEAREST = 100;

/** A note asked for, and what several signals need of it. */
export interface Query {
  readonly corpus: Corpus;
  readonly slot: number;
  readonly note: Note;
  readonly document: PackedDocument;
  /** Notes linked with it in either direction. */
  readonly linked: ReadonlySet<number>;
  /** Its nearest notes by words. */
  readonly nearest: Neighbours;
}

/** A run of terms, and the names it stands for as they are written. */
export interface Phrase {
  readonly phrase: readonly string[];
  readonly names: readonly string[];
}

/** Evidence whose sentence has still to be looked up in the text of `note`. */
export interface Quote {
  readonly kind: 'quote';
  /** Slot of the note that is quoted. */
  readonly slot: number;
  /** The sentence that holds these of the note's links (indexes into `Note.links`), or this run of terms. */
  readonly find: { readonly links: readonly number[] } | Phrase;
  /** What is said where the sentence cannot be found. */
  readonly otherwise: Evidence | null;
}

/** Evidence as a signal gives it: terms are still keys, sentences still to be quoted. */
export type Draft = Evidence | Quote;

/** What the ranker is told of candidates. */
export interface FeatureSource {
  readonly features: readonly Feature[];
  /** Fills the columns (one per feature) with what is found by walking from the note. */
  gather?(query: Query, columns: readonly Column[]): void;
  /** Fills, for the candidates, the columns that are too dear to compute for all notes. */
  fill?(query: Query, candidates: readonly number[], columns: readonly Column[]): void;
}

/** One way in which two notes can belong together. */
export interface Signal extends FeatureSource {
  readonly name: SignalName;
  /** Pieces of evidence kept for one candidate, at most; 6 where nothing is said. */
  readonly mostEvidence?: number;
  /** What a reader can check; empty where the signal has nothing to say for this candidate. Most telling first. */
  evidence(query: Query, candidate: number): readonly Draft[];
}
