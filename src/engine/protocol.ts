import type { LibraryStats } from '../core/library';
import type { ConceptOptions, FieldMix } from '../core/concepts/concept';
import type { Block, NotePath } from '../core/note/note';
import type { Metadata } from '../core/note/metadata';
import type { RelatedAnswer, RelatedOptions } from '../core/related/answer';
import type { NoteSummary, TopicSentence } from '../core/summary/summary';
import type { TopicRef, Topics } from '../core/topics/topic';

/** What tells two states of a file apart. */
export interface Stamp {
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
  /** A hash of the files its links lead to, as the app resolved them: it moves when another note appears, goes or is renamed. */
  readonly links: number;
}

/** A note that is not in the index, with the reason in a few words. */
export interface Skipped {
  readonly note: string;
  readonly why: string;
}

/** A note as the vault hands it over: the text and what the app has parsed of it, which of a canvas is nothing. */
export interface NoteSource {
  readonly path: NotePath;
  readonly stamp: Stamp;
  readonly text: string;
  readonly metadata: Metadata;
  /** Where the app resolved link paths to; what is missing here the index resolves itself. */
  readonly resolved: ReadonlyMap<string, NotePath>;
}

export interface EngineOptions {
  readonly workflowTags: readonly string[];
  readonly concepts: ConceptOptions;
}

export interface Update {
  readonly put: readonly NoteSource[];
  /** Notes that are gone or no longer wanted. A rename is a `remove` and a `put` in one update. */
  readonly remove: readonly NotePath[];
  /** Files the app could not read, for the index report. */
  readonly unreadable: readonly Skipped[];
}

/** What the index report shows. Times in milliseconds. */
export interface IndexReport extends LibraryStats {
  readonly revision: number;
  /** Notes that are not in the index, each with its reason. */
  readonly skipped: readonly Skipped[];
  /** Notes taken over from the store without reading them, and notes read, since the start. */
  readonly restored: number;
  readonly read: number;
  readonly storage: 'indexeddb' | 'memory';
  readonly ms: Readonly<Record<string, number>>;
}

/** What the related view shows for one note, in one answer. */
export interface NotePanel {
  readonly note: NotePath;
  readonly title: string;
  readonly topic: TopicRef | null;
  readonly fields: FieldMix;
  readonly related: RelatedAnswer['related'];
}

/** Every request with its answer. `null` stands for "no such note in the index". */
export interface Requests {
  open: { ask: { readonly vault: string; readonly options: EngineOptions }; answer: { readonly stamps: ReadonlyMap<NotePath, Stamp> } };
  configure: { ask: EngineOptions; answer: { readonly revision: number } };
  /** One change of the index: up to 64 notes show up at once. A note of `put` that cannot be read is named in the answer. */
  update: { ask: Update; answer: { readonly revision: number; readonly skipped: readonly Skipped[] } };
  panel: { ask: { readonly path: NotePath; readonly options: RelatedOptions }; answer: NotePanel | null };
  summary: { ask: { readonly path: NotePath; readonly sentences: number }; answer: NoteSummary | null };
  /** Brings the topics up to the current revision, in slices, and answers when they are. */
  topics: { ask: Record<string, never>; answer: Topics };
  topicSummary: { ask: { readonly id: string; readonly sentences: number }; answer: readonly TopicSentence[] | null };
  blocks: { ask: { readonly path: NotePath }; answer: readonly Block[] | null };
  report: { ask: Record<string, never>; answer: IndexReport };
  /** Forgets everything, in memory and in the store. */
  clear: { ask: Record<string, never>; answer: { readonly revision: number } };
}

export type RequestName = keyof Requests;

/** One request on its way; `id` is unique among those of one client. */
export type RequestMessage<K extends RequestName = RequestName> = {
  readonly [N in K]: { readonly kind: 'request'; readonly id: number; readonly name: N; readonly ask: Requests[N]['ask'] };
}[K];

export type ToEngine = RequestMessage | { readonly kind: 'cancel'; readonly id: number };

export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string; readonly cancelled: boolean }
  | { readonly kind: 'revision'; readonly revision: number }
  /** Topics were recomputed in idle time. */
  | { readonly kind: 'topics'; readonly revision: number };
