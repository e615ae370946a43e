import type { FeatureSource } from './signal';

/** How much a candidate is linked to, links itself and says, whatever note is asked about: a prior, which a list may take back (`ranker.ts`). */
export const popularity: FeatureSource = {
  features: [
    { name: 'inDegree', scale: 1, candidates: 0 },
    { name: 'outDegree', scale: 1, candidates: 0 },
    { name: 'length', scale: 1, candidates: 0 },
  ],

  fill({ corpus }, candidates, [inDegree, outDegree, length]) {
    for (const candidate of candidates) {
      inDegree?.add(candidate, corpus.graph.in(candidate).size);
      outDegree?.add(candidate, corpus.graph.out(candidate).length);
      length?.add(candidate, corpus.note(candidate).words);
    }
  },
};
