import type { NotePath } from '../../core/note/note';
import type { IndexStatus } from '../../engine/status';
import { progressOf, type Progress } from '../list/progress-line';

/** What is in the body of a view about one note; the old body stays until there is a new one. */
export type NoteBody<Shown> =
  | { readonly kind: 'starting' }
  | { readonly kind: 'no-note' }
  /** The note is not in the index and will not be. */
  | { readonly kind: 'missing'; readonly path: NotePath; readonly why: string }
  /** The note is not in the index yet. */
  | { readonly kind: 'unread'; readonly path: NotePath }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'shown'; readonly shown: Shown };

/** The state of a view that shows something about one note. */
export interface NoteState<Shown> {
  readonly body: NoteBody<Shown>;
  /** `null` while nothing is being indexed. */
  readonly progress: Progress | null;
  /** Number of the latest question; answers to earlier ones are dropped. */
  readonly question: number;
}

export type NoteEvent<Shown> =
  | { readonly kind: 'status'; readonly status: IndexStatus }
  | { readonly kind: 'closed' }
  | { readonly kind: 'missing'; readonly path: NotePath; readonly why: string }
  | { readonly kind: 'asked' }
  | { readonly kind: 'answered'; readonly question: number; readonly path: NotePath; readonly shown: Shown | null }
  | { readonly kind: 'failed'; readonly question: number; readonly message: string };

export const INITIAL: NoteState<never> = { body: { kind: 'starting' }, progress: null, question: 0 };

/** The next state of the view. The state itself is returned where nothing changes. */
export function nextState<Shown>(state: NoteState<Shown>, event: NoteEvent<Shown>): NoteState<Shown> {
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
