import type { NotePath } from '../../note/note';
import type { TopicGroup } from './decided-groups';

/** A topic has moved on when fewer of the core notes it was named for are still in it, of those that there still are. */
const STILL_HERE = 0.5;

/** The name that a topic had, where it is still the topic that was named so; `null` where it is new or has moved on. */
export function lastingName({ remembered, notes }: TopicGroup, placeOf: (path: NotePath) => number | undefined): string | null {
  if (remembered === null || remembered.name === '') return null;
  const inside = new Set(notes);
  const left = remembered.namedFor.flatMap((path) => placeOf(path) ?? []);
  const here = left.filter((note) => inside.has(note)).length;
  return here > 0 && here >= STILL_HERE * left.length ? remembered.name : null;
}
