import type { Draft, Query, Signal } from '../signal';

/** One links to the other. Never a feature of the ranker, which is trained on hidden links; see `ranker.ts` for its weight. */
export const link: Signal = {
  name: 'link',
  features: [
    { name: 'linksTo', scale: 1, candidates: 100 },
    { name: 'linkedFrom', scale: 1, candidates: 100 },
  ],

  gather({ corpus, slot }, [linksTo, linkedFrom]) {
    for (const other of corpus.graph.out(slot)) linksTo?.add(other, 1);
    for (const other of corpus.graph.in(slot)) linkedFrom?.add(other, 1);
  },

  evidence(query, candidate) {
    return [...cited(query, query.slot, candidate), ...cited(query, candidate, query.slot)];
  },
};

function cited({ corpus }: Query, from: number, to: number): Draft[] {
  const at = corpus.graph.targets(from).indexOf(to);
  if (at < 0) return [];
  const { path, title } = corpus.note(from);
  return [{ kind: 'quote', slot: from, find: { links: [at] }, otherwise: { kind: 'note', note: path, title, count: 1 } }];
}
