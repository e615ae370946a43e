/** The words of one note, numbered by the index. */
export interface Document {
  /** Term ids, once each, in order of first occurrence; the first is the break. */
  readonly terms: Uint32Array;
  /** Weighted occurrences, 0 for stop words and the break; less for words of lines that many notes repeat. */
  readonly counts: Uint16Array;
  /** The same without regard to other notes. */
  readonly ownCounts: Uint16Array;
  /** The running text as indexes into `terms`. */
  readonly sequence: Uint16Array | Uint32Array;
  /** For each link of the note its position in `sequence`. */
  readonly linkAt: Uint32Array;
  /** As in `NoteTerms`. */
  readonly lines: Uint32Array;
  /** Title, then aliases, as term ids. */
  readonly names: readonly Uint32Array[];
}

/** A note that is not there has no words. */
export const WORDLESS: Document = {
  terms: new Uint32Array(0), counts: new Uint16Array(0), ownCounts: new Uint16Array(0), sequence: new Uint16Array(0), linkAt: new Uint32Array(0),
  lines: new Uint32Array(0), names: [],
};
