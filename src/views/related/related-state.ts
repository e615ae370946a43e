import type { NotePath } from '../../core/note/note';
import type { NoteSummary } from '../../core/summary/summary';
import type { NotePanel } from '../../engine/protocol';
import type { IndexStatus } from '../../engine/status';
import { progressOf, type Progress } from '../list/progress-line';
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

/** What is in the body of the view; the old body stays until there is a new one. */
export type Body =
  | { readonly kind: 'starting' }
  | { readonly kind: 'no-note' }
  /** The note is not in the index and will not be. */
  | { readonly kind: 'missing'; readonly path: NotePath; readonly why: string }
  /** The note is not in the index yet. */
  | { readonly kind: 'unread'; readonly path: NotePath }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'shown'; readonly shown: Shown };

export interface RelatedState {
  readonly body: Body;
  /** `null` while nothing is being indexed. */
  readonly progress: Progress | null;
  /** Number of the latest question; answers to earlier ones are dropped. */
  readonly question: number;
}

export type RelatedEvent =
  | { readonly kind: 'status'; readonly status: IndexStatus }
  | { readonly kind: 'closed' }
  | { readonly kind: 'missing'; readonly path: NotePath; readonly why: string }
  | { readonly kind: 'asked' }
  | { readonly kind: 'answered'; readonly question: number; readonly path: NotePath; readonly shown: Shown | null }
  | { readonly kind: 'failed'; readonly question: number; readonly message: string };

export const INITIAL: RelatedState = { body: { kind: 'starting' }, progress: null, question: 0 };

/** The next state of the view. The state itself is returned where nothing changes. */
export function nextState(state: RelatedState, event: RelatedEvent): RelatedState {
  switch (event.kind) {
    case 'status':
      if (event.status.state !== 'failed') return { ...state, progress: progressOf(event.status) };
      return { progress: null, question: state.question + 1, body: { kind: 'failed', message: event.status.message } };
    case 'closed':
      return { ...state, question: state.question + 1, body: { kind: 'no-note' } };
    case 'missing':
      return { ...state, question: state.question + 1, body: { kind: 'missing', path: event.path, why: event.why } };
    case 'asked':
      return { ...state, question: state.question + 1 };
    case 'answered':
      if (event.question !== state.question) return state;
      return { ...state, body: event.shown ? { kind: 'shown', shown: event.shown } : { kind: 'unread', path: event.path } };
    case 'failed':
      return event.question === state.question ? { ...state, body: { kind: 'failed', message: event.message } } : state;
  }
}

/** The note that is on show, `null` where the view shows none. */
export function shownPath(state: RelatedState): NotePath | null {
  return state.body.kind === 'shown' ? state.body.shown.panel.note : null;
}
