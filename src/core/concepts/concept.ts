// What the notes speak of, whatever words they use for it. Plain, readonly, structured-cloneable data.

/** The fields that the built-in lexicon knows; a user may call them otherwise, and add others by name. */
export const BUILT_IN_FIELDS = ['neuroscience', 'ai'] as const;

export interface Concept {
  /** What it is called; unique in a vault, compared without case. */
  readonly name: string;
  /** All ways in which it is written, the name included, acronyms too. */
  readonly forms: readonly ConceptForm[];
  /** Ids of its fields; several where it belongs to several, none where the vault alone knows it. */
  readonly fields: readonly string[];
  /** The part of its field that it belongs to; concepts of one part keep company. `''` where there is none. */
  readonly part: string;
}

export interface ConceptForm {
  readonly text: string;
  /** Means other things too: counts only in a note that gives it company. */
  readonly ambiguous: boolean;
}

/** How much of a note or topic belongs to one field. */
export interface FieldShare {
  /** `neuroscience`, `ai`, or the name in lower case of a field that the user added. */
  readonly field: string;
  /** What the user calls it. */
  readonly name: string;
  /** In (0, 1]; the shares of one mix add up to 1. */
  readonly share: number;
  /** Index into the palette, from 0; the same field has the same colour everywhere. */
  readonly color: number;
}

/** Fields in a fixed order (built-in first, then the user's by name); empty where no concept of a field was found. */
export type FieldMix = readonly FieldShare[];

/** What the user settles about concepts. */
export interface ConceptOptions {
  /** Whether the built-in lexicon counts. */
  readonly builtIn: boolean;
  /** Path of a note (with or without `.md`) or a folder in which the user keeps concepts; empty: none. */
  readonly path: string;
  /** What the user calls a built-in field, by its id. */
  readonly fieldNames: Readonly<Record<string, string>>;
}

export const DEFAULT_CONCEPTS: ConceptOptions = { builtIn: true, path: 'Concepts', fieldNames: { neuroscience: 'Neuroscience', ai: 'AI' } };
