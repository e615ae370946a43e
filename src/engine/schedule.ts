/** Which work goes first: questions that someone waits for, then changes of the index, then topics, then learning from the links. */
const PRIORITIES = ['query', 'index', 'topics', 'learning'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Work in slices: each `yield` lets other work of a higher priority go first. */
export type Slices<T> = AsyncGenerator<void, T, void>;

export interface Settle<T> {
  done(value: T): void;
  failed(error: unknown): void;
}

interface Work {
  /** Whether nothing else may run between its first slice and its last. */
  readonly alone: boolean;
  step(): Promise<boolean>;
  /** Resolves when it has put back what it took. */
  cancel(): Promise<void>;
}

/**
 * Runs one slice at a time. Within a priority the work is done in the order it came and to its end, so that changes of the
 * index keep their order and a query sees one state of it from its start to its end.
 */
export class Schedule {
  private readonly queues: Readonly<Record<Priority, Work[]>> = { query: [], index: [], topics: [], learning: [] };
  private running = false;
  /** The work under way that nothing else may come between. */
  private holder: Work | null = null;
  /** Settles when what was cancelled has put back what it took. */
  private ending: Promise<unknown> = Promise.resolve();

  /** `pause` resolves after messages that have arrived were delivered. */
  constructor(private readonly pause: () => Promise<void>) {}

  /**
   * Queues work. `settle` is called once, or never where the work is cancelled first; the answer is the canceller. With `alone` no other
   * work runs between its first slice and its last, whatever its priority.
   */
  add<T>(priority: Priority, slices: Slices<T>, settle: Settle<T>, alone = false): () => void {
    const work = sliced(slices, settle, alone);
    this.queues[priority].push(work);
    if (!this.running) void this.run();
    return () => {
      this.ending = Promise.all([this.ending, work.cancel()]);
      this.remove(work);
    };
  }

  /** Cancels everything. */
  clear(): void {
    for (const queue of Object.values(this.queues)) {
      for (const work of queue.splice(0)) this.ending = Promise.all([this.ending, work.cancel()]);
    }
    this.holder = null;
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.next() !== null) {
      await this.pause();
      await this.ending;
      const work = this.next();
      if (work === null) break;
      if (work.alone) this.holder = work;
      if (await work.step()) this.remove(work);
    }
    this.running = false;
  }

  private next(): Work | null {
    if (this.holder !== null) return this.holder;
    for (const priority of PRIORITIES) {
      const [first] = this.queues[priority];
      if (first !== undefined) return first;
    }
    return null;
  }

  private remove(work: Work): void {
    if (this.holder === work) this.holder = null;
    for (const queue of Object.values(this.queues)) {
      const at = queue.indexOf(work);
      if (at >= 0) queue.splice(at, 1);
    }
  }
}

function sliced<T>(slices: Slices<T>, settle: Settle<T>, alone: boolean): Work {
  let cancelled = false;
  return {
    alone,
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
    async cancel(): Promise<void> {
      cancelled = true;
      // A generator in the middle of a slice ends at the end of that slice; its own `finally` runs.
      await slices.return(undefined as never).catch(() => undefined);
    },
  };
}
