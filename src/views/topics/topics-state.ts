import type { Topics } from '../../core/topics/topic';
import type { IndexStatus } from '../../engine/status';
import { progressOf, type Progress } from '../list/progress-line';

export type TopicsBody =
  { readonly kind: 'starting' } | { readonly kind: 'failed'; readonly message: string } | { readonly kind: 'shown'; readonly topics: Topics };

export interface TopicsState {
  readonly body: TopicsBody;
  readonly progress: Progress | null;
  /** Number of the latest question; answers to earlier ones are dropped. */
  readonly question: number;
}

export type TopicsEvent =
  | { readonly kind: 'status'; readonly status: IndexStatus }
  | { readonly kind: 'asked' }
  | { readonly kind: 'answered'; readonly question: number; readonly topics: Topics }
  | { readonly kind: 'failed'; readonly question: number; readonly message: string };

export const INITIAL: TopicsState = { body: { kind: 'starting' }, progress: null, question: 0 };

/** The next state of the view. The state itself is returned where nothing changes; the topics on show stay until there are new ones. */
export function nextState(state: TopicsState, event: TopicsEvent): TopicsState {
  switch (event.kind) {
    case 'status':
      if (event.status.state !== 'failed') return { ...state, progress: progressOf(event.status) };
      return { progress: null, question: state.question + 1, body: { kind: 'failed', message: event.status.message } };
    case 'asked':
      return { ...state, question: state.question + 1 };
    case 'answered':
      if (event.question !== state.question || isSame(state.body, event.topics)) return state;
      return { ...state, body: { kind: 'shown', topics: event.topics } };
    case 'failed':
      return event.question === state.question ? { ...state, body: { kind: 'failed', message: event.message } } : state;
  }
}

function isSame(body: TopicsBody, topics: Topics): boolean {
  return body.kind === 'shown' && body.topics.revision === topics.revision;
}
