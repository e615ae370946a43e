import type { FieldMix } from '../concepts/concept';
import type { Note } from '../note/note';
import type { Tokenizer } from '../text/tokens';

/** Indexes into `TopicInput.notes`, ascending, without repeats. */
export type Members = Uint32Array;

/** What the topics are made from. Notes in path order; everything else refers to them by index. */
export interface TopicInput {
  readonly notes: readonly Note[];
  /** Undirected links between two different notes, each pair once with a < b; `count` is the number of links in both directions. */
  readonly links: { readonly a: Uint32Array; readonly b: Uint32Array; readonly count: Uint32Array };
  /** Topical tags, every level of a nested tag as a tag of its own; `name` is the display form without `#`, with its levels. Keys are those of the note graph. */
  readonly tags: readonly { readonly key: string; readonly name: string; readonly members: Members }[];
  readonly sources: readonly { readonly key: string; readonly label: string; readonly members: Members }[];
  /** For each note its nearest by cosine of tf-idf, best first. */
  readonly nearest: readonly { readonly ids: Uint32Array; readonly cosines: Float32Array }[];
  /** The different terms of a note with their weighted occurrences (0 for stop words), and the running text as places in `ids`. */
  readonly termsOf: (note: number) => { readonly ids: Uint32Array; readonly counts: ArrayLike<number>; readonly sequence: ArrayLike<number> };
  readonly term: (id: number) => string;
  /** How some notes together divide into fields, and whether one joins two of them. */
  readonly fields: (notes: readonly number[]) => FieldMix;
  readonly joins: (note: number) => boolean;
  /** Whole words of titles, headings, tags and sentences, also in scripts without spaces; the terms are those of the index. */
  readonly words: Tokenizer['forEachWord'];
}
