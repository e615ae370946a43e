import type { FieldMix } from '../concepts/concept';
import type { NotePath } from '../note/note';
import type { TopicDecision } from './identity/decision';

export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

export interface TopicNote {
  readonly note: NotePath;
  readonly title: string;
  /** Weighted degree inside the topic divided by the largest in the topic, in [0, 1]. */
  readonly weight: number;
  /** Whether it speaks of two fields to a good part. */
  readonly joins: boolean;
}

export interface Subtopic {
  readonly id: string;
  readonly name: string;
  readonly notes: readonly NotePath[];
}

export interface Topic {
  /** Stays with the topic through edits, restarts and rebuilds. */
  readonly id: string;
  readonly name: string;
  /** Index into the palette of topic colours, from 0; stays with the topic, and a new one differs from its neighbours in the list. */
  readonly color: number;
  /** Most distinctive first, written as in the notes. */
  readonly terms: readonly WeightedTerm[];
  /** Topical tags carried by several of its notes, most distinctive first, without `#`. */
  readonly tags: readonly string[];
  /** Core notes first. */
  readonly notes: readonly TopicNote[];
  readonly subtopics: readonly Subtopic[];
  /** Notes with links into other topics, strongest first. */
  readonly bridges: readonly NotePath[];
  /** Notes of other topics that belong here nearly as much, strongest first. */
  readonly guests: readonly NotePath[];
  readonly fields: FieldMix;
  /** Whether the user gave it its name. */
  readonly named: boolean;
  readonly pinned: boolean;
  /** A hidden topic keeps its notes and is in no list. */
  readonly hidden: boolean;
  /** What the user has decided that holds for it. Absent: nothing. */
  readonly decisions?: readonly TopicDecision[];
}

export interface Topics {
  /** The topic revision of the library they were computed at: it also goes up when other topics are wanted of the same notes. */
  readonly revision: number;
  /** Pinned ones first, hidden ones last; the larger before the smaller. */
  readonly topics: readonly Topic[];
  readonly modularity: number;
  /** Notes in no topic of at least two notes, by path. */
  readonly unassigned: readonly NotePath[];
}

/** A topic as named beside a note. */
export interface TopicRef {
  readonly id: string;
  readonly name: string;
  readonly color: number;
  readonly size: number;
}
