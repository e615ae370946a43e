import type { MapData } from '../../core/map/map-data';
import type { IndexStatus } from '../../engine/status';
import { progressOf, type Progress } from '../list/progress-line';

export type MapBody =
  | { readonly kind: 'starting' }
  /** A local map is wanted, and no note is open. */
  | { readonly kind: 'no-note' }
  /** The note of a local map is not in the index. */
  | { readonly kind: 'not-indexed' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'shown'; readonly map: MapData };

export interface MapState {
  readonly body: MapBody;
  readonly progress: Progress | null;
  /** Number of the latest question; answers to earlier ones are dropped. */
  readonly question: number;
  /** Whether the picture is the quick one, and a better one is on its way. */
  readonly drafting: boolean;
}

export type MapEvent =
  | { readonly kind: 'status'; readonly status: IndexStatus }
  | { readonly kind: 'asked' }
  | { readonly kind: 'no-note' }
  /** `quick`: the answer to the same question in full is still to come. */
  | { readonly kind: 'answered'; readonly question: number; readonly map: MapData | null; readonly quick: boolean }
  | { readonly kind: 'failed'; readonly question: number; readonly message: string };

export const INITIAL: MapState = { body: { kind: 'starting' }, progress: null, question: 0, drafting: false };

/** The next state of the view; the map on show stays until there is a new one. */
export function nextState(state: MapState, event: MapEvent): MapState {
  switch (event.kind) {
    case 'status':
      if (event.status.state !== 'failed') return { ...state, progress: progressOf(event.status) };
      return { progress: null, question: state.question + 1, body: { kind: 'failed', message: event.status.message }, drafting: false };
    case 'asked':
      return { ...state, question: state.question + 1, drafting: true };
    case 'no-note':
      return { ...state, question: state.question + 1, body: { kind: 'no-note' }, drafting: false };
    case 'answered':
      if (event.question !== state.question || (event.quick && !state.drafting)) return state;
      return { ...state, drafting: event.quick, body: bodyOf(event.map) };
    case 'failed':
      return event.question === state.question ? { ...state, drafting: false, body: { kind: 'failed', message: event.message } } : state;
  }
}

function bodyOf(map: MapData | null): MapBody {
  return map === null ? { kind: 'not-indexed' } : { kind: 'shown', map };
}
