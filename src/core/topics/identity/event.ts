import type { NotePath } from '../../note/note';

export type TopicEventKind = 'born' | 'died' | 'merged' | 'split' | 'renamed' | 'grew' | 'shrank';

/** A topic as an event names it. */
export interface NamedTopic {
  readonly id: string;
  readonly name: string;
}

/** Something that happened to a topic. */
export interface TopicEvent {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: TopicEventKind;
  readonly topic: string;
  /** What it was called then. */
  readonly name: string;
  /** The topics that merged into it or were split off from it; the same topic under its old name where it was renamed. */
  readonly others: readonly NamedTopic[];
  /** Notes that it has more than before; negative where fewer. */
  readonly delta: number;
  /** Notes that have come and gone since the event before, at most 20 of each. */
  readonly joined: readonly NotePath[];
  readonly left: readonly NotePath[];
}
