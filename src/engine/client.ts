import type { RequestName, Requests } from './protocol';

/** The one door to the engine. Every request settles exactly once: with its answer, an `EngineError`, or `Cancelled`. */
export interface EngineClient {
  /** `progress` is told how far a long request is, in [0, 1], never after it has settled. */
  request<K extends RequestName>(name: K, ask: Requests[K]['ask'], signal?: AbortSignal, progress?: (share: number) => void): Promise<Requests[K]['answer']>;
  /** Calls `listener` after each change of the index, and when notes are ranked in another way; returns the unsubscriber. */
  onRevision(listener: (revision: number) => void): () => void;
  /** Calls `listener` each time the topics were recomputed. */
  onTopics(listener: (revision: number) => void): () => void;
  /** Ends the engine; requests under way are rejected with `Cancelled`. */
  dispose(): void;
}

/** The engine as its owner holds it. */
export interface Engine extends EngineClient {
  /** Calls `listener` after the engine was started again and holds nothing: it wants `open` and every note anew. */
  onRestart(listener: () => void): () => void;
  /** Calls `listener` when the engine has stopped for good; requests fail until `restart`. */
  onStopped(listener: (message: string) => void): () => void;
  /** Starts the engine anew, whatever state it is in. */
  restart(): void;
}

/** A request failed in the engine, or the engine itself did. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}

/** A request was given up by the one who asked, or the engine was disposed. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';

  constructor() {
    super('cancelled');
  }
}
