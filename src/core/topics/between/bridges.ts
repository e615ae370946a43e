import type { TopicInput } from '../input';
import { kindOf } from '../note-kind';

/** Linked notes that a note needs on each side to join two topics. */
const LEAST_EACH_SIDE = 2;
const MOST = 8;
const STANDING = { note: 1, map: 0.35, day: 0.1 } as const;

/**
 * The notes of each topic that link it with another one, strongest first, at most 8 a topic. Two-sided: a note counts as much as
 * the weaker of its two sides, and by the share of its links that go to just these two topics, so that hubs, which link to
 * everything, do not win as they do with betweenness.
 *
 * @param topicOf topic of each note, −1 for none.
 */
export function bridges(input: TopicInput, topicOf: Int32Array, topics: number): number[][] {
  const sides = input.notes.map(() => new Map<number, number>());
  const { a, b } = input.links;
  for (let i = 0; i < a.length; i++) {
    count(sides[a[i]!], topicOf[b[i]!]);
    count(sides[b[i]!], topicOf[a[i]!]);
  }
  const found = Array.from({ length: topics }, (): { note: number; score: number }[] => []);
  input.notes.forEach((note, index) => {
    const score = twoSided(sides[index] ?? new Map<number, number>(), topicOf[index] ?? -1) * STANDING[kindOf(note)];
    if (score > 0) found[topicOf[index]!]?.push({ note: index, score });
  });
  return found.map((list) => list.sort((x, y) => y.score - x.score || x.note - y.note).slice(0, MOST).map(({ note }) => note));
}

function count(sides: Map<number, number> | undefined, topic: number | undefined): void {
  if (topic !== undefined && topic >= 0) sides?.set(topic, (sides.get(topic) ?? 0) + 1);
}

function twoSided(sides: ReadonlyMap<number, number>, own: number): number {
  const here = sides.get(own) ?? 0;
  if (own < 0 || here < LEAST_EACH_SIDE) return 0;
  let all = 0;
  for (const links of sides.values()) all += links;
  let best = 0;
  for (const [topic, there] of sides) {
    if (topic === own || there < LEAST_EACH_SIDE) continue;
    best = Math.max(best, Math.min(here, there) * (here + there) / all);
  }
  return best;
}
