import { NEAREST, type Signal } from '../signal';

/** Shared terms shown as evidence, at most. */
const SHOWN = 6;
/** Shared terms that are looked at, the weightiest first. */
const LOOKED_AT = 40;
/** How much more a term counts that stands in a title. */
const TITLED = 3;
/** Terms in more than this share of the notes are no evidence. */
const COMMON_SHARE = 0.2;

/** Similar words: cosine of tf-idf vectors (Salton & Buckley 1988), and BM25 with the note's heaviest terms as the query. */
export const text: Signal = {
  name: 'text',
  features: [
    { name: 'cosine', scale: 10, candidates: NEAREST },
    { name: 'bm25', scale: 1, candidates: 0 },
  ],

  gather({ nearest }, [cosine]) {
    nearest.ids.forEach((other, i) => cosine?.set(other, nearest.cosines[i] ?? 0));
  },

  fill({ corpus, slot }, candidates, [cosine, bm25]) {
    const { cosines, scores } = corpus.index.likeness(slot, candidates);
    candidates.forEach((other, i) => {
      cosine?.set(other, cosines[i]!);
      bm25?.set(other, scores[i]!);
    });
  },

  evidence({ corpus: { index, names }, slot }, candidate) {
    const common = Math.max(5, index.notes * COMMON_SHARE);
    // Words that titles are made of say more of the subject than others just as rare.
    const telling = (term: number, weight: number): number => weight * (names.titled(term).length > 0 ? TITLED : 1);
    return index
      .sharedTerms(slot, candidate, LOOKED_AT)
      .filter(({ term }) => index.documentFrequency(term) <= common)
      .map(({ term, weight }) => ({ term, weight: telling(term, weight) }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, SHOWN)
      .map(({ term }) => ({ kind: 'term', text: index.term(term), count: index.documentFrequency(term) }));
  },
};
