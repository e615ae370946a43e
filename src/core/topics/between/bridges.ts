import type { TopicInput } from '../input';
import { kindOf, STANDING } from '../note-kind';
import { standBetween } from './two-sided';

const MOST = 8;

/**
 * The notes of each topic that link it with another one, strongest first, at most 8 a topic. Maps of content and daily notes are on no
 * side of a link, and come after the others themselves.
 *
 * @param topicOf topic of each note, −1 for none.
 */
export function bridges(input: TopicInput, topicOf: Int32Array, topics: number): number[][] {
  const sides = input.notes.map(() => new Map<number, number>());
  const kinds = input.notes.map(kindOf);
  const count = (note: number, other: number): void => {
    const topic = topicOf[other] ?? -1;
    if (topic >= 0 && kinds[other] === 'note') sides[note]?.set(topic, (sides[note]?.get(topic) ?? 0) + 1);
  };
  const { a, b } = input.links;
  for (let i = 0; i < a.length; i++) {
    count(a[i]!, b[i]!);
    count(b[i]!, a[i]!);
  }
  const found = Array.from({ length: topics }, (): { note: number; score: number }[] => []);
  input.notes.forEach((_, index) => {
    const own = topicOf[index] ?? -1;
    if (own < 0) return;
    const score = standBetween(sides[index] ?? new Map<number, number>(), own).score * STANDING[kinds[index] ?? 'note'];
    if (score > 0) found[own]?.push({ note: index, score });
  });
  return found.map((list) => list.sort((x, y) => y.score - x.score || x.note - y.note).slice(0, MOST).map(({ note }) => note));
}
