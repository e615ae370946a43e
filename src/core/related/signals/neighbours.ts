import type { Signal } from '../signal';

/** A note with more links than this is a map of content: that two notes are both in it says next to nothing. */
const LARGEST_HUB = 1000;

/** Common neighbours weighted by rarity: Adamic & Adar 2003, "Friends and neighbors on the Web". */
export const neighbours: Signal = {
  name: 'neighbours',
  features: [
    { name: 'adamicAdar', scale: 1, candidates: 100 },
    { name: 'adamicAdarByDegree', scale: 10, candidates: 0 },
  ],

  gather({ corpus, slot, linked }, [adamicAdar]) {
    for (const middle of linked) {
      const links = corpus.graph.degree(middle);
      if (links > LARGEST_HUB) continue;
      const weight = 1 / Math.log(2 + links);
      for (const other of corpus.graph.linked(middle)) if (other !== slot) adamicAdar?.add(other, weight);
    }
  },

  fill({ corpus, slot }, candidates, [adamicAdar, byDegree]) {
    const own = 1 + corpus.graph.degree(slot);
    for (const candidate of candidates) byDegree?.add(candidate, (adamicAdar?.get(candidate) ?? 0) / Math.sqrt(own * (1 + corpus.graph.degree(candidate))));
  },

  evidence({ corpus, linked }, candidate) {
    const common = [...corpus.graph.linked(candidate)].filter((other) => linked.has(other));
    common.sort((a, b) => corpus.graph.degree(a) - corpus.graph.degree(b) || corpus.byPath(a, b));
    return common.map((middle) => {
      const { path, title } = corpus.note(middle);
      return { kind: 'note', note: path, title, count: common.length };
    });
  },
};
