import type { Library } from '../core/library';
import type { IdleTopics } from './idle-topics';
import { type Ground, unlessChanged } from './idle-work';
import type { Slices } from './schedule';

/** Answers a question about the topics of the present revision, which are brought up to date first; starts again where the index changes on the way. */
export async function* ofPresentTopics<T>(ground: Ground, topics: IdleTopics, name: string, ask: (library: Library) => AsyncGenerator<void, T>): Slices<T> {
  for (;;) {
    yield* topics.bringUpToDate();
    const answered = yield* unlessChanged(ground, name, ask(ground.index.library));
    if (answered !== null) return answered.result;
  }
}
