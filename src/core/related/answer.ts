import type { FieldMix } from '../concepts/concept';
import type { NotePath } from '../note/note';

/** Every way in which two notes can belong together, one file each in `signals/`. */
export const SIGNALS = [
  'link', 'neighbours', 'cocitation', 'coupling', 'walk', 'tags', 'sources', 'placeholders',
  'concepts', 'text', 'mention', 'title', 'context', 'similar', 'resemblance', 'folder', 'series', 'date',
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
  /** `linked` of the `count` notes of a folder are linked with the note that was asked about. */
  | { readonly kind: 'linkedFolder'; readonly path: string; readonly linked: number; readonly count: number }
  /** `name` is what the names of the series have in common, with `…` for the number or date. */
  | { readonly kind: 'series'; readonly name: string; readonly count: number }
  /** Dates of both as `YYYY-MM-DD`, that of the note asked about first. */
  | { readonly kind: 'dates'; readonly dates: readonly [string, string]; readonly days: number }
  /** The user pinned the result to the note that was asked about: told where nothing in the vault connects them. */
  | { readonly kind: 'pin'; readonly note: NotePath; readonly title: string }
  /** `text` is one sentence of `note`; `marks` are the words in it that count. */
  | { readonly kind: 'sentence'; readonly note: NotePath; readonly title: string; readonly line: number; readonly text: string; readonly marks: readonly string[] };

/** What a reason is made from: a signal, or the user's own word. */
export type ReasonName = SignalName | 'pin';

export interface Reason {
  readonly signal: ReasonName;
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
  /** Notes that say the same in nearly the same words, left out for this one, best first; absent where there are none. */
  readonly copies?: readonly NotePath[];
  /** Largest share first; at least one. */
  readonly reasons: readonly Reason[];
  /** The user pinned it to the note that was asked about; its score is 1. Absent: not pinned. */
  readonly pinned?: true;
}

/** What a user looks for among the related notes. Each part that is given holds for every result, pinned ones included. */
export interface RelatedFilter {
  /** In the topic of the note, or in another; a note that is in no topic is neither. */
  readonly topic?: 'same' | 'other';
  /** Of the note's main field (the one with the largest share), or of another; a note without a field is neither. */
  readonly field?: 'same' | 'other';
  /** In this folder or one below it; a vault path without a slash at its ends, never empty. */
  readonly folder?: string;
  /** With this tag or one nested in it, whatever the case; without `#`, never empty. */
  readonly tag?: string;
}

/** `related`: what belongs with a note; `suggested`: what would plausibly be linked from it, popular notes included. */
export type RankedList = 'related' | 'suggested';

export interface RelatedOptions {
  /** Absent: `related`. */
  readonly list?: RankedList;
  /** At most this many results. */
  readonly limit: number;
  /** Leave out notes that this note links to or is linked from. */
  readonly unlinked: boolean;
  /** Leave out notes that do not join two fields; absent: no. */
  readonly joining?: boolean;
  /** Signals that must not count. */
  readonly muted: readonly SignalName[];
  /** Notes that must not appear; absent: none. */
  readonly hidden?: readonly NotePath[];
  /** Notes that come first, in this order, candidates or not; absent: none. A hidden one does not. */
  readonly pinned?: readonly NotePath[];
  readonly filter?: RelatedFilter;
  /** From 0, the closest notes first, to 1, notes far away that something connects nevertheless (`selection.ts`); absent: 0. */
  readonly distance?: number;
}

export interface RelatedAnswer {
  readonly note: NotePath;
  readonly related: readonly RelatedNote[];
}
