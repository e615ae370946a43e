import { readableName } from '../../note/readable-name';
import type { Signal } from '../signal';

const MOST_WANTED = 500;

/** Both link to the same note that is not written yet. */
export const placeholders: Signal = {
  name: 'placeholders',
  features: [{ name: 'sharedPlaceholders', scale: 1, candidates: 40 }],

  gather({ corpus, slot }, [shared]) {
    const { placeholders } = corpus.graph;
    for (const placeholder of placeholders.of(slot)) {
      const wanting = placeholders.count(placeholder);
      if (wanting < 2 || wanting > MOST_WANTED) continue;
      for (const other of placeholders.carriers(placeholder)) if (other !== slot) shared?.add(other, 1 / Math.log(1 + wanting));
    }
  },

  evidence({ corpus, slot }, candidate) {
    const { placeholders } = corpus.graph;
    const both = placeholders.of(slot).filter((placeholder) => placeholders.has(candidate, placeholder));
    both.sort((a, b) => placeholders.count(a) - placeholders.count(b) || (a < b ? -1 : 1));
    return both.map((placeholder) => ({
      kind: 'placeholder',
      name: readableName(placeholders.nameIn(slot, placeholder)),
      count: placeholders.count(placeholder),
    }));
  },
};
