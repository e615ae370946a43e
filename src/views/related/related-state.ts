import type { NotePath } from '../../core/note/note';
import type { NoteSummary } from '../../core/summary/summary';
import type { NotePanel } from '../../engine/protocol';
import type { NoteEvent, NoteState } from '../note/note-state';
import type { ShownFilter } from './related-filter';

/** What the related view shows about one note. */
export interface Shown {
  readonly panel: NotePanel;
  readonly summary: NoteSummary | null;
  /** Whether only notes that join fields were asked for. */
  readonly joining: boolean;
  /** The filter that was asked with. */
  readonly filter: ShownFilter;
  /** How many results the user's filters keep back, known where the list is empty; else 0. */
  readonly hidden: number;
}

export type RelatedState = NoteState<Shown>;
export type RelatedEvent = NoteEvent<Shown>;

/** The note that is on show, `null` where the view shows none. */
export function shownPath(state: RelatedState): NotePath | null {
  return state.body.kind === 'shown' ? state.body.shown.panel.note : null;
}
