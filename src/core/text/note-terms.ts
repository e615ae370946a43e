import type { AcronymDefinition } from '../concepts/acronyms';
import type { Note } from '../note/note';

/**
 * What the index keeps of a note's words. A pure function of the note and its blocks, so it can be stored and read back
 * without the text; terms are strings here because the numbering of terms belongs to one index.
 */
export interface NoteTerms {
  /** Unique terms in order of first occurrence. The first is empty: it marks a break between blocks. */
  readonly vocabulary: readonly string[];
  /** Weighted occurrences of each term (title and headings weigh more); 0 for stop words and the break. */
  readonly counts: Uint16Array;
  /** The running text, block after block, as indexes into the vocabulary; stop words included, so that phrases can be found. */
  readonly sequence: Uint16Array | Uint32Array;
  /** For each of `Note.links` the position in `sequence` of its words; `NOT_IN_TEXT` for links outside the prose. */
  readonly linkAt: Uint32Array;
  /**
   * The lines of the blocks that carry weight, as pairs: the line's number (see `lineHash`; 0 for one too short to be a template),
   * then its first position in `sequence` times 8 plus the weight of its words.
   */
  readonly lines: Uint32Array;
  /**
   * Words of the running text written in a way that their terms do not show (see `spelling.ts`): twice the position in `sequence`,
   * plus 1 for a word in -ing, plus 0 for one in capitals. Ascending.
   */
  readonly spelt: Uint32Array;
  /** What the text itself says its acronyms stand for. */
  readonly acronyms: readonly AcronymDefinition[];
  /** Title, then aliases, each as terms (stop words included). */
  readonly names: readonly (readonly string[])[];
}

export const NOT_IN_TEXT = 0xffffffff;

/** One note as it enters the index, and as it is stored between two starts. */
export interface Entry {
  readonly note: Note;
  readonly terms: NoteTerms;
}
