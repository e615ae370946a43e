import type { FieldMix } from '../concepts/concept';
import type { NotePath } from '../note/note';

/** Every way in which two notes can belong together, one file each in `signals/`. */
export const SIGNALS = [
  'link', 'neighbours', 'cocitation', 'coupling', 'walk', 'tags', 'sources', 'placeholders',
  'concepts', 'text', 'mention', 'title', 'context', 'similar', 'folder',
] as const;

export type SignalName = (typeof SIGNALS)[number];

/** A fact that can be checked against the notes. A reason is worded from these (`wording.ts`), never from a weight. */
export type Evidence =
  | { readonly kind: 'note'; readonly note: NotePath; readonly title: string; readonly count: number }
  | { readonly kind: 'tag'; readonly name: string; readonly count: number }
  | { readonly kind: 'source'; readonly label: string; readonly url: string | null; readonly count: number }
  | { readonly kind: 'placeholder'; readonly name: string; readonly count: number }
  | { readonly kind: 'term'; readonly text: string; readonly count: number }
  /** `name` is what the lexicon calls it, `written` what the note asked for calls it. */
  | { readonly kind: 'concept'; readonly name: string; readonly written: string; readonly count: number }
  | { readonly kind: 'folder'; readonly path: string; readonly count: number }
  /** `text` is one sentence of `note`; `marks` are the words in it that count. */
  | { readonly kind: 'sentence'; readonly note: NotePath; readonly title: string; readonly line: number; readonly text: string; readonly marks: readonly string[] };

export interface Reason {
  readonly signal: SignalName;
  /** Part of the score that is owed to this signal; the shares of one result add up to 1. */
  readonly share: number;
  /** Never empty. `count` is how many notes of the vault carry the item, this pair included. */
  readonly evidence: readonly Evidence[];
}

export type Linked = 'none' | 'out' | 'in' | 'both';

export interface RelatedNote {
  readonly note: NotePath;
  readonly title: string;
  /** In (0, 1], comparable within one answer only. */
  readonly score: number;
  readonly linked: Linked;
  readonly fields: FieldMix;
  /** Whether it speaks of two fields to a good part. */
  readonly joins: boolean;
  /** Largest share first; at least one. */
  readonly reasons: readonly Reason[];
}

export interface RelatedOptions {
  /** At most this many results. */
  readonly limit: number;
  /** Leave out notes that this note links to or is linked from. */
  readonly unlinked: boolean;
  /** Leave out notes that do not join two fields; absent: no. */
  readonly joining?: boolean;
  /** Signals that must not count. */
  readonly muted: readonly SignalName[];
}

export interface RelatedAnswer {
  readonly note: NotePath;
  readonly related: readonly RelatedNote[];
}
