import type { CarriedConcept } from '../../concepts/concept-index';
import { conceptWeight } from '../../concepts/field-mix';
import type { Corpus } from '../../corpus';
import type { Signal } from '../signal';

/** A concept of more notes than this share of them is what the vault is about. */
const COMMON_SHARE = 0.25;
const COMMON_FLOOR = 10;
/** Nor is a concept of more notes than this followed, however many there are. */
const COMMON_CEILING = 2000;

/** Both speak of the same concept, whatever words they use for it: the rarer it is, and the more both write of it, the better. */
export const concepts: Signal = {
  name: 'concepts',
  features: [
    { name: 'sharedConcepts', scale: 0.2, candidates: 50 },
    // So that of a long note, which shares much with everything, a short one on the same subject is not lost from sight.
    { name: 'conceptOverlap', scale: 5, candidates: 0 },
  ],
  // All that a reader may want to count; the sentence names two.
  mostEvidence: 40,

  gather({ corpus, slot }, [shared]) {
    const { concepts: index } = corpus;
    for (const { id, count } of tellingConcepts(corpus, slot)) {
      const once = weightOf(corpus, id, 1);
      for (const other of index.members(id)) {
        // None there where the words that were a concept are withheld.
        const there = other === slot ? 0 : index.count(other, id);
        if (there > 0) shared?.add(other, count === 1 ? once : weightOf(corpus, id, Math.min(count, there)));
      }
    }
  },

  fill({ corpus: { concepts: index }, slot }, candidates, [shared, overlap]) {
    const own = index.varietyOf(slot);
    for (const other of candidates) {
      const weight = shared?.get(other) ?? 0;
      // A note that shares a concept writes of one.
      if (weight > 0) overlap?.add(other, weight / Math.sqrt(own * index.varietyOf(other)));
    }
  },

  evidence({ corpus, slot }, candidate) {
    const { concepts: index } = corpus;
    const both = tellingConcepts(corpus, slot).flatMap(({ id, count }) => {
      const there = index.count(candidate, id);
      return there > 0 ? [{ id, name: index.name(id), weight: weightOf(corpus, id, Math.min(count, there)) }] : [];
    });
    both.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
    return both.map(({ id, name }) => ({ kind: 'concept', name, written: index.formsIn(slot, id)[0] ?? name, count: index.members(id).length }));
  },
};

function weightOf({ concepts: index, graph }: Corpus, concept: number, count: number): number {
  return conceptWeight(count, index.members(concept).length, graph.size);
}

function tellingConcepts({ concepts: index, graph }: Corpus, slot: number): CarriedConcept[] {
  const most = Math.min(COMMON_CEILING, Math.max(COMMON_FLOOR, graph.size * COMMON_SHARE));
  return index.of(slot).filter(({ id }) => index.members(id).length > 1 && index.members(id).length <= most);
}
