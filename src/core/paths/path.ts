import type { NotePath } from '../note/note';

// What joins two notes step by step. Plain, readonly, structured-cloneable data.

/** What one step goes through: a link between the two notes, or something that both carry. */
export type ViaKind = 'link' | 'tag' | 'source' | 'concept' | 'placeholder';

export interface Via {
  readonly kind: ViaKind;
  /** The tag without `#`, the source, concept or placeholder by name; for a link its words as they are written. */
  readonly name: string;
  /** Notes of the vault that carry the item, the two included; for a link how often the two link to each other. At least 1. */
  readonly count: number;
  /** Of links only: `out` where the first note of the step links to the second, `in` the other way round. */
  readonly direction?: 'out' | 'in' | 'both';
}

export interface PathStep {
  readonly from: NotePath;
  readonly to: NotePath;
  readonly via: Via;
}

export interface ChainNote {
  readonly note: NotePath;
  readonly title: string;
}

/** One way from a note to another. */
export interface NoteChain {
  /** Above 0; see `step-cost.ts`. A direct link costs 1. */
  readonly cost: number;
  /** At least one; each begins where the one before ended, and no note comes twice. */
  readonly steps: readonly PathStep[];
  /** The notes in order, both ends included: one more than there are steps. */
  readonly notes: readonly ChainNote[];
}
