import type { Topics } from '../core/topics/topic';
import type { NoteIndex } from './note-index';
import type { Runtime } from './runtime';
import type { Schedule, Slices } from './schedule';
import { Slice } from './slice';
import type { Timings } from './timings';

/** Milliseconds without a change before the topics are computed unasked, at least. */
const QUIET = 1500;
/** How many times as long as computing them takes: some of it cannot be interrupted, so in a large vault it is done less often. */
const PATIENCE = 5;

/** Keeps the topics up to date: some time after the last change, or at once when asked. */
export class IdleTopics {
  private timer: (() => void) | null = null;
  private cancel: (() => void) | null = null;
  /** Milliseconds that the last computation took, without what came in between. */
  private cost = 0;

  constructor(
    private readonly runtime: Runtime,
    private readonly schedule: Schedule,
    private readonly index: NoteIndex,
    private readonly timings: Timings,
  ) {}

  /** The index changed: what is being computed unasked is given up and put off. */
  postpone(): void {
    this.close();
    this.timer = this.runtime.after(Math.max(QUIET, PATIENCE * this.cost), () => {
      const end = (): void => {
        this.cancel = null;
      };
      // A failure is left to the next one who asks: an answer nobody waits for has no one to tell.
      this.cancel = this.schedule.add('topics', this.bringUpToDate(), { done: end, failed: end });
    });
  }

  close(): void {
    this.timer?.();
    this.cancel?.();
    this.timer = null;
    this.cancel = null;
  }

  /** The topics of the present revision, computed if need be; starts again where the index changes on the way. */
  async *bringUpToDate(): Slices<Topics> {
    for (;;) {
      const { library } = this.index;
      const known = library.topics();
      if (known !== null && known.revision === library.revision) return this.told(known);
      if (yield* this.compute()) this.runtime.post({ kind: 'topics', revision: this.index.revision });
    }
  }

  /** False where the index changed on the way. */
  private async *compute(): Slices<boolean> {
    const { library } = this.index;
    const { revision } = library;
    const steps = library.computeTopics();
    const slice = new Slice(this.runtime.now);
    let cost = 0;
    for (;;) {
      const from = this.runtime.now();
      const done = this.timings.start('topics');
      const step = await steps.next();
      done();
      cost += this.runtime.now() - from;
      if (step.done === true) {
        this.cost = cost;
        return true;
      }
      if (!slice.over()) continue;
      yield;
      if (this.index.library !== library || library.revision !== revision) return false;
    }
  }

  private told(topics: Topics): Topics {
    return { ...topics, revision: this.index.revisionOf(topics.revision) };
  }
}
