import type { Query, Signal } from '../signal';

/** Nearest notes whose links are followed, and in the wider circle. */
const NEIGHBOURS = 20;
const WIDER = 50;

/** What the notes with similar words link to: a k-nearest-neighbour vote, each neighbour with its cosine. */
export const similar: Signal = {
  name: 'similar',
  features: [
    { name: 'linkedBySimilar', scale: 3, candidates: 60 },
    { name: 'linkedWithSimilar', scale: 3, candidates: 40 },
    { name: 'linkedByWider', scale: 3, candidates: 0 },
    // The nearest of them count most: the cosine is squared.
    { name: 'linkedByNearest', scale: 30, candidates: 0 },
  ],

  gather({ corpus: { graph }, slot, nearest }, [linkedBy, linkedAround, wider, byNearest]) {
    eachNeighbour(nearest, WIDER, (neighbour, cosine, rank) => {
      const out = graph.out(neighbour);
      for (const other of out) {
        if (other === slot) continue;
        wider?.add(other, cosine);
        byNearest?.add(other, cosine * cosine);
        if (rank < NEIGHBOURS) linkedBy?.add(other, cosine);
      }
      if (rank >= NEIGHBOURS) return;
      const part = cosine / Math.log(3 + out.length);
      for (const other of graph.linked(neighbour)) if (other !== slot) linkedAround?.add(other, part);
    });
  },

  evidence({ corpus, nearest }, candidate) {
    const voters: number[] = [];
    eachNeighbour(nearest, NEIGHBOURS, (neighbour) => {
      if (corpus.graph.linksTo(neighbour, candidate)) voters.push(neighbour);
    });
    return voters.map((voter) => {
      const { path, title } = corpus.note(voter);
      return { kind: 'note', note: path, title, count: voters.length };
    });
  },
};

function eachNeighbour({ ids, cosines }: Query['nearest'], most: number, visit: (neighbour: number, cosine: number, rank: number) => void): void {
  for (let i = 0; i < Math.min(most, ids.length); i++) visit(ids[i]!, cosines[i]!, i);
}
