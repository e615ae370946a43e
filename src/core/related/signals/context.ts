import { LOG_COUNTS } from '../../text/term-weights';
import type { Signal } from '../signal';

const SHOWN = 4;

/** Cosine of the note's words with the words around the links that point at the candidate (citation context, Ritchie et al. 2008). */
export const context: Signal = {
  name: 'context',
  features: [{ name: 'context', scale: 10, candidates: 0 }],

  gather() {
    // Only for the candidates of others: the words around the links of a whole vault would have to be walked.
  },

  fill({ corpus, slot, document }, candidates, [column]) {
    const { index, cache: { contexts } } = corpus;
    const products = contexts.load(document);
    const norm = index.norm(slot);
    for (const candidate of candidates) {
      const { terms, counts, square } = contexts.of(candidate, slot);
      let dot = 0;
      for (let i = 0; i < terms.length; i++) dot += products[terms[i]!]! * LOG_COUNTS[counts[i]!]!;
      if (dot > 0) column?.add(candidate, dot / (norm * Math.sqrt(square)));
    }
    index.unload(document);
  },

  evidence({ corpus, slot, document }, candidate) {
    const { index, cache: { contexts } } = corpus;
    const products = contexts.load(document);
    const found: { term: number; weight: number }[] = [];
    const around = contexts.of(candidate, slot);
    around.terms.forEach((term, i) => {
      const weight = products[term]! * LOG_COUNTS[around.counts[i]!]!;
      if (weight > 0) found.push({ term, weight });
    });
    index.unload(document);
    found.sort((a, b) => b.weight - a.weight || (index.term(a.term) < index.term(b.term) ? -1 : 1));
    return found.slice(0, SHOWN).map(({ term }) => ({ kind: 'term', text: index.term(term), count: index.documentFrequency(term) }));
  },
};
