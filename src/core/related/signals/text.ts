import type { Signal } from '../signal';

/** Shared terms shown as evidence, at most. */
const SHOWN = 6;
/** Terms in more than this share of the notes are no evidence. */
const COMMON_SHARE = 0.2;

/** Similar words: cosine of tf-idf vectors (Salton & Buckley 1988). */
export const text: Signal = {
  name: 'text',
  features: [{ name: 'cosine', scale: 10, candidates: 0 }],

  gather({ nearest }, [cosine]) {
    nearest.ids.forEach((other, i) => cosine?.set(other, nearest.cosines[i] ?? 0));
  },

  fill({ corpus, slot }, candidates, [cosine]) {
    const others = candidates.filter((other) => cosine?.get(other) === 0);
    corpus.index.cosines(slot, others).forEach((value, i) => cosine?.set(others[i] ?? 0, value));
  },

  evidence({ corpus: { index }, slot }, candidate) {
    const common = Math.max(5, index.notes * COMMON_SHARE);
    return index
      .sharedTerms(slot, candidate, SHOWN * 3)
      .filter(({ term }) => index.documentFrequency(term) <= common)
      .slice(0, SHOWN)
      .map(({ term }) => ({ kind: 'term', text: index.term(term), count: index.documentFrequency(term) }));
  },
};
