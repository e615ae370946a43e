/** Which work goes first: questions that someone waits for, then changes of the index, then topics. */
export type Priority = 'query' | 'index' | 'topics';

/** Work in slices: each `yield` lets other work of a higher priority go first. */
export type Slices<T> = AsyncGenerator<void, T, void>;

export interface Settle<T> {
  done(value: T): void;
  failed(error: unknown): void;
}

interface Work {
  step(): Promise<boolean>;
  cancel(): void;
}

/**
 * Runs one slice at a time. Within a priority the work is done in the order it came and to its end, so that changes of the
 * index keep their order and a query sees one state of it from its start to its end.
 */
export class Schedule {
  private readonly queues: Readonly<Record<Priority, Work[]>> = { query: [], index: [], topics: [] };
  private running = false;

  /** `pause` resolves after messages that have arrived were delivered. */
  constructor(private readonly pause: () => Promise<void>) {}

  /** Queues work. `settle` is called once, or never where the work is cancelled first; the answer is the canceller. */
  add<T>(priority: Priority, slices: Slices<T>, settle: Settle<T>): () => void {
    const queue = this.queues[priority];
    const work = sliced(slices, settle);
    queue.push(work);
    if (!this.running) void this.run();
    return () => {
      work.cancel();
      const at = queue.indexOf(work);
      if (at >= 0) queue.splice(at, 1);
    };
  }

  /** Cancels everything. */
  clear(): void {
    for (const queue of Object.values(this.queues)) {
      for (const work of queue.splice(0)) work.cancel();
    }
  }

  private async run(): Promise<void> {
    this.running = true;
    for (let queue = this.next(); queue !== null; queue = this.next()) {
      await this.pause();
      const first = this.next();
      const work = first?.[0];
      if (first === null || work === undefined) break;
      if (await work.step()) {
        const at = first.indexOf(work);
        if (at >= 0) first.splice(at, 1);
      }
    }
    this.running = false;
  }

  private next(): Work[] | null {
    const { query, index, topics } = this.queues;
    if (query.length > 0) return query;
    if (index.length > 0) return index;
    return topics.length > 0 ? topics : null;
  }
}

function sliced<T>(slices: Slices<T>, settle: Settle<T>): Work {
  let cancelled = false;
  return {
    /** Runs one slice; true when there is none left. */
    async step(): Promise<boolean> {
      try {
        const slice = await slices.next();
        if (slice.done !== true) return cancelled;
        if (!cancelled) settle.done(slice.value);
      } catch (error) {
        if (!cancelled) settle.failed(error);
      }
      return true;
    },
    cancel(): void {
      cancelled = true;
      // A generator in the middle of a slice ends at the end of that slice; its own `finally` runs.
      slices.return(undefined as never).catch(() => undefined);
    },
  };
}
