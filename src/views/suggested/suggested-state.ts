import type { NotePath } from '../../core/note/note';
import type { SuggestedLink, SuggestedTag } from '../../core/suggest/suggestion';
import type { IndexStatus } from '../../engine/status';
import { progressOf, type Progress } from '../list/progress-line';

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

/** What is in the body of the view; the old body stays until there is a new one. */
export type SuggestedBody =
  | { readonly kind: 'starting' }
  | { readonly kind: 'no-note' }
  /** The note is not in the index and will not be. */
  | { readonly kind: 'missing'; readonly path: NotePath; readonly why: string }
  /** The note is not in the index yet. */
  | { readonly kind: 'unread'; readonly path: NotePath }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'shown'; readonly shown: SuggestedShown };

export interface SuggestedState {
  readonly body: SuggestedBody;
  /** `null` while nothing is being indexed. */
  readonly progress: Progress | null;
  /** Number of the latest question; answers to earlier ones are dropped. */
  readonly question: number;
}

export type SuggestedEvent =
  | { readonly kind: 'status'; readonly status: IndexStatus }
  | { readonly kind: 'closed' }
  | { readonly kind: 'missing'; readonly path: NotePath; readonly why: string }
  | { readonly kind: 'asked' }
  | { readonly kind: 'answered'; readonly question: number; readonly path: NotePath; readonly shown: SuggestedShown | null }
  | { readonly kind: 'failed'; readonly question: number; readonly message: string };

export const INITIAL_SUGGESTED: SuggestedState = { body: { kind: 'starting' }, progress: null, question: 0 };

/** The next state of the view. The state itself is returned where nothing changes. */
export function nextSuggested(state: SuggestedState, event: SuggestedEvent): SuggestedState {
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

/** What is on show of a note, `null` where the view shows none. */
export function shownSuggestions({ body }: SuggestedState): SuggestedShown | null {
  return body.kind === 'shown' ? body.shown : null;
}
