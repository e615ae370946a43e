import type { NotePath } from '../../note/note';
import type { TopicSentence } from '../../summary/summary';
import type { Topic, TopicRef } from '../topic';

/** A note as a page names it. */
export interface PageNote {
  readonly note: NotePath;
  readonly title: string;
}

/** A core note with the number of other notes of its topic that it is linked with, in one direction or both. */
export interface CoreNote extends PageNote {
  readonly links: number;
}

/** A source that several notes of a topic cite. */
export interface PageSource {
  /** `kind:id`. */
  readonly key: string;
  /** For reading. */
  readonly label: string;
  readonly url: string | null;
  /** The notes of the topic that cite it, core notes first; at least two. */
  readonly notes: readonly PageNote[];
}

/** What was written in a month, by the dates that the notes themselves give. */
export interface MonthOfWork {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly created: number;
  /** Notes that were last edited then, later than on the day they were created. */
  readonly edited: number;
}

export interface NeighbourTopic {
  readonly topic: TopicRef;
  /** Pairs of linked notes, one in each of the two topics. */
  readonly links: number;
  /** Topical tags that notes of both carry, those of most notes here first, without `#`. */
  readonly tags: readonly string[];
  /** Concepts and terms that both speak of. */
  readonly terms: readonly string[];
}

/** A note that joins its topic with others. */
export interface BridgeNote extends PageNote {
  /** Notes of its own topic that it is linked with. */
  readonly inside: number;
  /** The topics it leads into, most links first, with the notes it is linked with there. */
  readonly into: readonly { readonly topic: TopicRef; readonly notes: readonly PageNote[] }[];
}

/** A target of links that no note has yet. */
export interface OpenPlaceholder {
  /** As a link would have it. */
  readonly target: string;
  /** For reading. */
  readonly name: string;
  /** The notes of the topic that link to it, core notes first; at least two. */
  readonly notes: readonly PageNote[];
}

/** A note of another topic that belongs here nearly as much. */
export interface GuestNote extends PageNote {
  /** Its own topic. */
  readonly topic: TopicRef | null;
}

/** All that is to be said of one topic. */
export interface TopicPage {
  readonly topic: Topic;
  readonly core: readonly CoreNote[];
  readonly guests: readonly GuestNote[];
  /** The most cited first. */
  readonly sources: readonly PageSource[];
  /** The first and the last date (`YYYY-MM-DD`) that its notes give; `null` where none gives one. */
  readonly span: { readonly from: string; readonly to: string } | null;
  /** In order; months without work are left out. */
  readonly activity: readonly MonthOfWork[];
  /** Each of them from one of the core notes. */
  readonly summary: readonly TopicSentence[];
  readonly neighbours: readonly NeighbourTopic[];
  readonly bridges: readonly BridgeNote[];
  readonly placeholders: readonly OpenPlaceholder[];
}
