import type { Library } from '../../src/core/library';
import type { Topics } from '../../src/core/topics/topic';

/** The topics, computed in one go the first time; the slices between which the app draws are not needed here. */
export async function topicsOf(library: Library): Promise<Topics> {
  const known = library.topics();
  if (known) return known;
  const slices = library.computeTopics();
  for (;;) {
    const slice = await slices.next();
    if (slice.done === true) return slice.value;
  }
}
