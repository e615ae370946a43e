import type { Library } from '../../src/core/library';
import type { Topics } from '../../src/core/topics/topic';

/** The topics, computed in one go the first time. */
export async function topicsOf(library: Library): Promise<Topics> {
  return library.topics() ?? await finish(library.computeTopics());
}

/** Runs work to its end; the slices between which the app draws are not needed here. */
export async function finish<T>(slices: Generator<void, T> | AsyncGenerator<void, T>): Promise<T> {
  for (;;) {
    const slice = await slices.next();
    if (slice.done === true) return slice.value;
  }
}
