import type { Corpus } from '../../corpus';
import type { Signal } from '../signal';

/** Linked notes whose neighbours are looked at, those with the fewest links first: a hub's say little of this note. */
const MOST_LINKED = 40;

/** Its words are like those of notes that are linked with this one. */
export const resemblance: Signal = {
  name: 'resemblance',
  features: [{ name: 'similarToLinked', scale: 3, candidates: 60 }],

  gather({ corpus, slot, linked }, [column]) {
    for (const neighbour of telling(corpus, linked)) {
      const { ids, cosines } = corpus.neighbours.of(neighbour);
      ids.forEach((other, i) => {
        if (other !== slot) column?.add(other, cosines[i]!);
      });
    }
  },

  evidence({ corpus, linked }, candidate) {
    const alike = telling(corpus, linked).flatMap((neighbour) => {
      const { ids, cosines } = corpus.neighbours.of(neighbour);
      const at = neighbour === candidate ? -1 : ids.indexOf(candidate);
      return at < 0 ? [] : [{ neighbour, cosine: cosines[at]! }];
    });
    alike.sort((a, b) => b.cosine - a.cosine || corpus.byPath(a.neighbour, b.neighbour));
    return alike.map(({ neighbour }) => {
      const { path, title } = corpus.note(neighbour);
      return { kind: 'note', note: path, title, count: alike.length };
    });
  },
};

/** The linked notes whose neighbours are looked at. */
export function telling({ graph, byPath }: Corpus, linked: ReadonlySet<number>): number[] {
  const slots = [...linked];
  if (slots.length <= MOST_LINKED) return slots;
  return slots.sort((a, b) => graph.degree(a) - graph.degree(b) || byPath(a, b)).slice(0, MOST_LINKED);
}
