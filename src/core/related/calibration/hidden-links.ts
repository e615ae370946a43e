import type { Corpus } from '../../corpus';
import { seededRandom } from '../../random';

export type Pair = readonly [from: number, to: number];

/** Every pair of linked notes once, the note first that links, in the order of paths and links, then shuffled. Always the same for a seed. */
export function shuffledPairs({ graph }: Corpus, seed: number): Pair[] {
  const pairs = new Map<number, Pair>();
  const { capacity } = graph;
  for (const path of graph.paths()) {
    const from = graph.slot(path) ?? 0;
    for (const to of graph.out(from)) {
      const key = Math.min(from, to) * capacity + Math.max(from, to);
      if (!pairs.has(key)) pairs.set(key, [from, to]);
    }
  }
  const shuffled = [...pairs.values()];
  const random = seededRandom(seed);
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  return shuffled;
}

/** The notes that link first, each with the notes that are to be found for it. */
export function questionsOf(pairs: readonly Pair[]): Map<number, Set<number>> {
  const questions = new Map<number, Set<number>>();
  for (const [from, to] of pairs) {
    const wanted = questions.get(from);
    if (wanted) wanted.add(to);
    else questions.set(from, new Set([to]));
  }
  return questions;
}
