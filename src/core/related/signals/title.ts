import type { Corpus } from '../../corpus';
import type { Signal } from '../signal';

/** Words in more titles than this are not followed. */
const COMMON = 2000;
/** Nor are words in the texts of more notes than this. */
const COMMON_IN_TEXT = 1000;

/** Words of one title in the other title, and in the other text, by rarity. */
export const title: Signal = {
  name: 'title',
  features: [
    { name: 'titleInTitle', scale: 10, candidates: 30 },
    { name: 'titleInText', scale: 1, candidates: 80 },
    { name: 'textHasTitle', scale: 3, candidates: 50 },
  ],

  gather({ corpus, slot, document }, [inTitle, inText, textHasTitle]) {
    const own = new Set(corpus.names.of(slot).title);
    const ownWeight = titleWeight(corpus, slot);
    const found = corpus.cache.scratch(0, corpus.graph.capacity);
    const { terms, counts } = document;
    terms.forEach((term, i) => {
      if (counts[i] === 0) return;
      const titled = corpus.names.titled(term);
      if (titled.length > COMMON) return;
      const weight = corpus.index.idf(corpus.index.documentFrequency(term));
      for (const other of titled) {
        if (other === slot) continue;
        found.add(other, weight);
        if (own.has(term)) inTitle?.add(other, weight / Math.sqrt(ownWeight * titleWeight(corpus, other)));
      }
    });
    const weights = found.raw();
    for (const other of found.touched()) inText?.add(other, weights[other]! ** 2 / titleWeight(corpus, other));
    for (const term of own) {
      const frequency = corpus.index.documentFrequency(term);
      if (frequency > COMMON_IN_TEXT) continue;
      const weight = corpus.index.idf(frequency) / ownWeight;
      for (const other of corpus.index.carriers(term)) if (other !== slot) textHasTitle?.add(other, weight);
    }
  },

  evidence({ corpus, slot }, candidate) {
    const own = new Set(corpus.names.of(slot).title);
    const shared = Array.from(corpus.names.of(candidate).title).filter((term) => own.has(term));
    const { index } = corpus;
    shared.sort((a, b) => index.documentFrequency(a) - index.documentFrequency(b) || (index.term(a) < index.term(b) ? -1 : 1));
    return shared.map((term) => ({ kind: 'term', text: index.term(term), count: index.documentFrequency(term) }));
  },
};

function titleWeight({ index, names }: Corpus, slot: number): number {
  let sum = 0;
  for (const term of names.of(slot).title) sum += index.idf(index.documentFrequency(term));
  return sum || 1;
}
