import type { Query, Signal } from '../signal';

/** Nearest notes whose links are followed. */
const NEIGHBOURS = 20;

/** What the notes with similar words link to: a k-nearest-neighbour vote, each neighbour with its cosine. */
export const similar: Signal = {
  name: 'similar',
  features: [
    { name: 'linkedBySimilar', scale: 3, candidates: 60 },
    { name: 'linkedWithSimilar', scale: 3, candidates: 40 },
  ],

  gather({ corpus, slot, nearest }, [linkedBy, linkedAround]) {
    eachNeighbour(nearest, (neighbour, cosine) => {
      for (const other of corpus.graph.out(neighbour)) if (other !== slot) linkedBy?.add(other, cosine);
      const around = corpus.graph.linked(neighbour);
      const part = cosine / Math.log(3 + corpus.graph.out(neighbour).length);
      for (const other of around) if (other !== slot) linkedAround?.add(other, part);
    });
  },

  evidence({ corpus, nearest }, candidate) {
    const voters: number[] = [];
    eachNeighbour(nearest, (neighbour) => {
      if (corpus.graph.linksTo(neighbour, candidate)) voters.push(neighbour);
    });
    return voters.map((voter) => {
      const { path, title } = corpus.note(voter);
      return { kind: 'note', note: path, title, count: voters.length };
    });
  },
};

function eachNeighbour({ ids, cosines }: Query['nearest'], visit: (neighbour: number, cosine: number) => void): void {
  for (let i = 0; i < Math.min(NEIGHBOURS, ids.length); i++) visit(ids[i] ?? 0, cosines[i] ?? 0);
}
