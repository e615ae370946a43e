import type { IndexStatus } from '../engine/status';

/** The status of the index, and those who want to know of its changes. */
export class ShownStatus {
  current: IndexStatus = { state: 'starting' };
  private readonly listeners = new Set<() => void>();

  /** Calls `listener` after each change; returns the unsubscriber. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  show(status: IndexStatus): void {
    if (JSON.stringify(status) === JSON.stringify(this.current)) return;
    this.current = status;
    // In a turn of its own: a listener that throws must not end the indexing.
    for (const listener of this.listeners) {
      queueMicrotask(() => {
        if (this.listeners.has(listener)) listener();
      });
    }
  }

  close(): void {
    this.listeners.clear();
  }
}
