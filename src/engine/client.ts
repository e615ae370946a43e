import type { RequestName, Requests } from './protocol';

/** The one door to the engine. Every request settles exactly once: with its answer, an `EngineError`, or `Cancelled`. */
export interface EngineClient {
  request<K extends RequestName>(name: K, ask: Requests[K]['ask'], signal?: AbortSignal): Promise<Requests[K]['answer']>;
  /** Calls `listener` after each change of the index; returns the unsubscriber. */
  onRevision(listener: (revision: number) => void): () => void;
  /** Calls `listener` each time the topics were recomputed. */
  onTopics(listener: (revision: number) => void): () => void;
  /** Ends the engine; requests under way are rejected with `Cancelled`. */
  dispose(): void;
}
