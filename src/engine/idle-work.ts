import type { NoteIndex } from './note-index';
import type { Runtime } from './runtime';
import type { Priority, Schedule, Slices } from './schedule';
import { Slice } from './slice';
import type { Timings } from './timings';

/** Milliseconds without a change before anything is done unasked, at least. */
const QUIET = 1500;
/** How many times as long as it takes: some of it cannot be interrupted, so in a large vault it is done less often. */
const PATIENCE = 5;

/** Something to be kept up to date without being asked. */
export interface Chore {
  readonly priority: Priority;
  /** Milliseconds that it took the last time where it cannot well be interrupted; 0 where it can. */
  readonly cost: number;
  bringUpToDate(): Slices<unknown>;
}

/** Does the chores, in the order of their priorities, some time after the last change; another change has them given up and put off. */
export class IdleWork {
  private timer: (() => void) | null = null;
  private readonly cancels = new Set<() => void>();

  constructor(
    private readonly runtime: Runtime,
    private readonly schedule: Schedule,
    private readonly chores: readonly Chore[],
  ) {}

  /** The index changed. */
  postpone(): void {
    this.close();
    const cost = Math.max(...this.chores.map((chore) => chore.cost));
    this.timer = this.runtime.after(Math.max(QUIET, PATIENCE * cost), () => this.chores.forEach((chore) => this.start(chore)));
  }

  close(): void {
    this.timer?.();
    this.timer = null;
    for (const cancel of this.cancels) cancel();
    this.cancels.clear();
  }

  private start(chore: Chore): void {
    const end = (): void => void this.cancels.delete(cancel);
    // A failure is left to the next one who asks: an answer nobody waits for has no one to tell.
    const cancel = this.schedule.add(chore.priority, chore.bringUpToDate(), { done: end, failed: end });
    this.cancels.add(cancel);
  }
}

/** What long work on the library needs around it. */
export interface Ground {
  readonly runtime: Runtime;
  readonly index: NoteIndex;
  readonly timings: Timings;
}

/**
 * Runs the steps of long work on the library in slices, its time noted under `name`; `null` where the index changed on the way, by the
 * revision that counts. `cost` is the time it took in milliseconds, without what came in between.
 */
export async function* unlessChanged<T>(
  { runtime, index, timings }: Ground, name: string, steps: AsyncGenerator<void, T>, counts: 'revision' | 'topicRevision' = 'revision',
): Slices<{ readonly result: T; readonly cost: number } | null> {
  const { library } = index;
  const revision = library[counts];
  const slice = new Slice(runtime.now);
  let cost = 0;
  try {
    for (;;) {
      const from = runtime.now();
      const done = timings.start(name);
      const step = await steps.next();
      done();
      cost += runtime.now() - from;
      if (step.done === true) return { result: step.value, cost };
      if (!slice.over()) continue;
      yield;
      if (index.library !== library || library[counts] !== revision) return null;
    }
  } finally {
    // Given up half-way, it puts back what it took.
    await steps.return(undefined as never);
  }
}
