import type { TopicPage } from '../../core/topics/page/topic-page';
import type { TopicRef } from '../../core/topics/topic';
import type { IndexStatus } from '../../engine/status';
import { progressOf, type Progress } from '../list/progress-line';

/** What a page is of: the topic's id, with its name and some of its core notes, by which it is found again where the id is gone. */
export interface PageSubject {
  readonly id: string;
  readonly name: string;
  readonly notes: readonly string[];
}

/** The answer to a question for a page: the page, or that the topic is gone, with the one its notes are in now. */
export type PageAnswer = { readonly kind: 'shown'; readonly page: TopicPage } | { readonly kind: 'gone'; readonly nearest: TopicRef | null };

export type PageBody = { readonly kind: 'starting' } | { readonly kind: 'failed'; readonly message: string } | PageAnswer;

export interface TopicPageState {
  readonly subject: PageSubject;
  /** The old body stays until there is a new one of the same topic. */
  readonly body: PageBody;
  readonly progress: Progress | null;
  /** Number of the latest question; answers to earlier ones are dropped. */
  readonly question: number;
}

export type PageEvent =
  | { readonly kind: 'status'; readonly status: IndexStatus }
  | { readonly kind: 'subject'; readonly subject: PageSubject }
  | { readonly kind: 'asked' }
  | { readonly kind: 'answered'; readonly question: number; readonly answer: PageAnswer }
  | { readonly kind: 'failed'; readonly question: number; readonly message: string };

export const INITIAL: TopicPageState = { subject: { id: '', name: '', notes: [] }, body: { kind: 'starting' }, progress: null, question: 0 };

/** Core notes by which a topic is found again. */
const KNOWN_BY = 8;

/** The next state of the view. The state itself is returned where nothing changes. */
export function nextState(state: TopicPageState, event: PageEvent): TopicPageState {
  switch (event.kind) {
    case 'status':
      if (event.status.state !== 'failed') return { ...state, progress: progressOf(event.status) };
      return { ...state, progress: null, question: state.question + 1, body: { kind: 'failed', message: event.status.message } };
    case 'subject':
      return { ...state, subject: event.subject, question: state.question + 1, body: { kind: 'starting' } };
    case 'asked':
      return { ...state, question: state.question + 1 };
    case 'answered':
      if (event.question !== state.question) return state;
      return { ...state, body: event.answer, subject: event.answer.kind === 'shown' ? subjectOf(event.answer.page) : state.subject };
    case 'failed':
      return event.question === state.question ? { ...state, body: { kind: 'failed', message: event.message } } : state;
  }
}

function subjectOf({ topic: { id, name, notes } }: TopicPage): PageSubject {
  return { id, name, notes: notes.slice(0, KNOWN_BY).map(({ note }) => note) };
}

/** Reads what the workspace layout holds; `null` where it is no subject. */
export function readSubject(saved: unknown): PageSubject | null {
  if (typeof saved !== 'object' || saved === null || !('id' in saved) || typeof saved.id !== 'string') return null;
  const notes = 'notes' in saved && Array.isArray(saved.notes) ? saved.notes.filter((note): note is string => typeof note === 'string') : [];
  return { id: saved.id, name: 'name' in saved && typeof saved.name === 'string' ? saved.name : '', notes };
}
