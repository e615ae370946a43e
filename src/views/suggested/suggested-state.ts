import type { NotePath } from '../../core/note/note';
import type { SuggestedLink, SuggestedTag } from '../../core/suggest/suggestion';
import type { NoteEvent, NoteState } from '../note/note-state';

/** What the view shows about one note. */
export interface SuggestedShown {
  readonly path: NotePath;
  readonly title: string;
  /** Links with a place in the text, best first. */
  readonly mentioned: readonly SuggestedLink[];
  /** Links without one, best first. */
  readonly predicted: readonly SuggestedLink[];
  readonly tags: readonly SuggestedTag[];
}

export type SuggestedState = NoteState<SuggestedShown>;
export type SuggestedEvent = NoteEvent<SuggestedShown>;

/** What is on show of a note, `null` where the view shows none. */
export function shownSuggestions({ body }: SuggestedState): SuggestedShown | null {
  return body.kind === 'shown' ? body.shown : null;
}
