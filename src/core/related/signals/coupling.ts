import type { Signal } from '../signal';

const MOST_CITED = 1000;

/** Notes that cite the same notes, rarely cited ones counting more: bibliographic coupling (Kessler 1963). */
export const coupling: Signal = {
  name: 'coupling',
  features: [{ name: 'coupling', scale: 1, candidates: 50 }],

  gather({ corpus, slot }, [coupled]) {
    const { graph } = corpus;
    for (const cited of graph.out(slot)) {
      const citing = graph.in(cited);
      if (citing.size > MOST_CITED) continue;
      const weight = 1 / Math.log(2 + citing.size);
      for (const other of citing) if (other !== slot) coupled?.add(other, weight);
    }
  },

  evidence({ corpus, slot }, candidate) {
    const { graph } = corpus;
    const both = Array.from(graph.out(slot)).filter((cited) => graph.linksTo(candidate, cited));
    both.sort((a, b) => graph.in(a).size - graph.in(b).size || corpus.byPath(a, b));
    return both.map((cited) => {
      const { path, title } = corpus.note(cited);
      return { kind: 'note', note: path, title, count: graph.in(cited).size };
    });
  },
};
