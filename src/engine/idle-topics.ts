import type { Topics } from '../core/topics/topic';
import { type Chore, type Ground, unlessChanged } from './idle-work';
import type { Slices } from './schedule';

/** Keeps the topics up to date: some time after the last change, or at once when asked. */
export class IdleTopics implements Chore {
  readonly priority = 'topics';
  /** Milliseconds that the last computation took, without what came in between. */
  cost = 0;

  constructor(private readonly ground: Ground) {}

  /** The topics of the present revision, computed if need be; starts again where the index changes on the way. */
  async *bringUpToDate(): Slices<Topics> {
    const { index, runtime } = this.ground;
    for (;;) {
      const { library } = index;
      const known = library.topics();
      if (known !== null && known.revision === library.revision) return { ...known, revision: index.revisionOf(known.revision) };
      const computed = yield* unlessChanged(this.ground, 'topics', library.computeTopics());
      if (computed === null) continue;
      this.cost = computed.cost;
      runtime.post({ kind: 'topics', revision: index.revision });
    }
  }
}
