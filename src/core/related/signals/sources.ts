import { sourceLabel } from '../../note/sources/source-label';
import type { Signal } from '../signal';

/** A page that more notes cite is a licence, a style guide or a home page. */
const MOST_CITED = 100;

/** Both cite the same page, paper or recording, the rarer the better. */
export const sources: Signal = {
  name: 'sources',
  features: [{ name: 'sharedSources', scale: 1, candidates: 20 }],

  gather({ corpus, slot }, [shared]) {
    const { sources } = corpus.graph;
    for (const source of sources.of(slot)) {
      const citing = sources.count(source);
      if (citing < 2 || citing > MOST_CITED) continue;
      for (const other of sources.carriers(source)) if (other !== slot) shared?.add(other, 1 / Math.log(1 + citing));
    }
  },

  evidence({ corpus, slot }, candidate) {
    const { sources } = corpus.graph;
    const both = sources.of(slot).filter((source) => sources.has(candidate, source) && sources.count(source) <= MOST_CITED);
    both.sort((a, b) => sources.count(a) - sources.count(b) || (a < b ? -1 : 1));
    return both.map((source) => ({
      kind: 'source',
      label: sourceLabel(source),
      url: sources.url(source),
      count: sources.count(source),
    }));
  },
};
