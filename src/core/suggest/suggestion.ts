import type { Mention } from '../mentions/mention';
import type { NotePath } from '../note/note';
import type { Evidence, Reason, SignalName } from '../related/answer';

export interface SuggestOptions {
  /** At most this many links. */
  readonly limit: number;
  /** Signals that must not count for predicted links. */
  readonly muted: readonly SignalName[];
  /** Notes that must not appear; absent: none. */
  readonly hidden?: readonly NotePath[];
}

/** A link that a note could make. */
export interface SuggestedLink {
  readonly note: NotePath;
  readonly title: string;
  /** In (0, 1], best first; comparable within one answer only. */
  readonly score: number;
  /** The place in the text to link, `null` for a link that is predicted without one. */
  readonly mention: Mention | null;
  /** Further places that name the note. */
  readonly others: readonly Mention[];
  /** Largest share first; at least one. */
  readonly reasons: readonly Reason[];
}

export interface SuggestAnswer {
  readonly note: NotePath;
  readonly title: string;
  readonly suggested: readonly SuggestedLink[];
}

/** A tag that a note could carry. */
export interface SuggestedTag {
  /** Without `#`, as most of the related notes that carry it write it. */
  readonly tag: string;
  /** In (0, 1], best first. */
  readonly score: number;
  /**
   * `note`: a related note with the tag, `count` how many of the related ones have it; `folder`: the note's folder, `count` how many of its notes have it;
   * `term`: the tag's words stand in the text, `count` how many notes of the vault have the tag. At least one.
   */
  readonly evidence: readonly Evidence[];
}

export interface TagAnswer {
  readonly note: NotePath;
  readonly title: string;
  readonly tags: readonly SuggestedTag[];
}
