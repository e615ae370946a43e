import type { LibraryStats } from '../core/library';
import type { ConceptOptions, FieldMix } from '../core/concepts/concept';
import type { ExportFormat } from '../core/export/export-format';
import type { Block, NotePath } from '../core/note/note';
import type { Metadata } from '../core/note/metadata';
import type { EditResult, TextEdit } from '../core/mentions/link-edit';
import type { MapData, MapQuestion } from '../core/map/map-data';
import type { MentionedNote, NoteText } from '../core/mentions/mention';
import type { NoteChain } from '../core/paths/path';
import type { RelatedAnswer, RelatedOptions, SignalName } from '../core/related/answer';
import type { Evaluation, EvaluationOptions } from '../core/related/calibration/evaluate';
import type { WhyAnswer } from '../core/related/why';
import type { SuggestAnswer, SuggestOptions, TagAnswer } from '../core/suggest/suggestion';
import type { NoteSummary, TopicSentence } from '../core/summary/summary';
import type { Bridges } from '../core/topics/between/bridge';
import type { Gap } from '../core/topics/between/gap';
import type { TopicOptions } from '../core/topics/options';
import type { HistoryQuestion, TopicsHistory } from '../core/topics/identity/history';
import type { TopicPage } from '../core/topics/page/topic-page';
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
  /** Whether the ranking of related notes may learn from the links of the vault. */
  readonly learnFromLinks: boolean;
  readonly topics: TopicOptions;
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
  /** The topic that it belongs to nearly as much. */
  readonly secondTopic: TopicRef | null;
  readonly fields: FieldMix;
  readonly related: RelatedAnswer['related'];
}

/** By what related notes are ranked. */
export interface RankingReport {
  /** `learnt` from the links; by the shipped weights since there were `too-few` links, it is `waiting` for an idle moment, or learning is `off`. */
  readonly state: 'learnt' | 'too-few' | 'waiting' | 'off';
  /** Questions it learnt from, each about the links of one note, and pairs of notes that were linked then; 0 where nothing was learnt. */
  readonly questions: number;
  readonly learntFrom: number;
  /** Pairs of notes that are linked now. */
  readonly pairs: number;
  /** Questions needed to learn at all. */
  readonly fewest: number;
  /** How much each signal counts, as a share of all. */
  readonly weights: Readonly<Partial<Record<SignalName, number>>>;
}

/** Every request with its answer. `null` stands for "no such note in the index". */
export interface Requests {
  open: { ask: { readonly vault: string; readonly options: EngineOptions }; answer: { readonly stamps: ReadonlyMap<NotePath, Stamp> } };
  configure: { ask: EngineOptions; answer: { readonly revision: number } };
  /** One change of the index: up to 64 notes show up at once. A note of `put` that cannot be read is named in the answer. */
  update: { ask: Update; answer: { readonly revision: number; readonly skipped: readonly Skipped[] } };
  panel: { ask: { readonly path: NotePath; readonly options: RelatedOptions }; answer: NotePanel | null };
  /** All that speaks for two notes belonging together, but what muted signals say. */
  why: { ask: { readonly path: NotePath; readonly other: NotePath; readonly muted: readonly SignalName[] }; answer: WhyAnswer | null };
  /** The ways from one note to another, the shortest first. */
  paths: { ask: { readonly from: NotePath; readonly to: NotePath; readonly limit: number }; answer: readonly NoteChain[] | null };
  /** The notes that a note names, by its present text; those it links to already too. */
  mentions: { ask: { readonly path: NotePath; readonly text: NoteText }; answer: readonly MentionedNote[] | null };
  /** Links that a note could make; without its present text only those that are predicted. */
  suggest: { ask: { readonly path: NotePath; readonly text: NoteText | null; readonly options: SuggestOptions }; answer: SuggestAnswer | null };
  /** The text of a note with words made links, or links made words again; asks nothing of the index. */
  editText: { ask: { readonly text: string; readonly edits: readonly TextEdit[]; readonly make: 'links' | 'words' }; answer: EditResult };
  /** Tags that a note could carry. */
  tags: { ask: { readonly path: NotePath; readonly limit: number }; answer: TagAnswer | null };
  summary: { ask: { readonly path: NotePath; readonly sentences: number }; answer: NoteSummary | null };
  /** Brings the topics up to the current revision, in slices, and answers when they are. */
  topics: { ask: Record<string, never>; answer: Topics };
  /** What has happened to topics since some time, as far as it is remembered. */
  topicHistory: { ask: HistoryQuestion; answer: TopicsHistory };
  /** A note has another path now; the topics follow it. Its removal and its new state come by `update`. */
  renamed: { ask: { readonly from: NotePath; readonly to: NotePath }; answer: null };
  /** The index holds the whole vault now, as it does until the next `open` or `clear`: only then are topics remembered. */
  complete: { ask: Record<string, never>; answer: null };
  /** All that is to be said of a topic as it was last computed; `null` where no topic has this id. */
  topicPage: { ask: { readonly id: string; readonly sentences: number }; answer: TopicPage | null };
  /** The topic map, or the surroundings of a note, of topics that are up to date. */
  map: { ask: MapQuestion; answer: MapData | null };
  /** The same at once: of the topics as they were last computed, by folder where there are none yet. */
  quickMap: { ask: MapQuestion; answer: MapData | null };
  topicSummary: { ask: { readonly id: string; readonly sentences: number }; answer: readonly TopicSentence[] | null };
  /** The notes that join topics or fields, and what is missing between topics; of the topics of the current revision, as for `topics`. */
  bridges: { ask: Record<string, never>; answer: Bridges };
  gaps: { ask: Record<string, never>; answer: readonly Gap[] };
  /** The graph as the text of a file; of the topics of the current revision. */
  export: { ask: { readonly format: ExportFormat }; answer: string };
  blocks: { ask: { readonly path: NotePath }; answer: readonly Block[] | null };
  report: { ask: Record<string, never>; answer: IndexReport };
  /** The hidden-link test: how well the ranking finds links of this vault that are hidden from it. Nothing else is answered meanwhile; tells of its progress. */
  evaluate: { ask: EvaluationOptions; answer: Evaluation };
  calibration: { ask: Record<string, never>; answer: RankingReport };
  /** Back to the shipped weights, and no learning until `configure` allows it again. */
  forgetCalibration: { ask: Record<string, never>; answer: RankingReport };
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
  /** How far a request under way is, in [0, 1]. */
  | { readonly kind: 'progress'; readonly id: number; readonly share: number }
  /** The index changed, or related notes are ranked in another way than before: answers may be others now. */
  | { readonly kind: 'revision'; readonly revision: number }
  /** Topics were recomputed in idle time. */
  | { readonly kind: 'topics'; readonly revision: number };
