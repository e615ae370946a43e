import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvertedIndex } from '../../../src/core/text/inverted-index';
import type { NoteTerms } from '../../../src/core/text/note-terms';

/** The terms of a text of plain words. */
function termsOf(text: string): NoteTerms {
  const words = text.split(' ').filter((word) => word !== '');
  const vocabulary = ['', ...new Set(words)];
  return {
    vocabulary,
    counts: Uint16Array.from(vocabulary, (term) => words.filter((word) => word === term).length),
    sequence: Uint16Array.from(words, (word) => vocabulary.indexOf(word)),
    linkAt: new Uint32Array(0),
    lines: new Uint32Array(0),
    spelt: new Uint32Array(0),
    acronyms: [],
    names: [],
  };
}

/** The same figures by the book, from the texts themselves. */
function naiveCosine(texts: ReadonlyMap<number, string>, a: number, b: number): number {
  const weights = (slot: number): Map<string, number> => {
    const words = (texts.get(slot) ?? '').split(' ').filter((word) => word !== '');
    return new Map(
      words.map((word) => {
        const df = [...texts.values()].filter((text) => text.split(' ').includes(word)).length;
        const tf = words.filter((other) => other === word).length;
        return [word, (1 + Math.log(tf)) * Math.log(1 + (texts.size - df + 0.5) / (df + 0.5))];
      }),
    );
  };
  const [one, other] = [weights(a), weights(b)];
  const length = (vector: Map<string, number>): number => Math.hypot(...vector.values());
  const dot = [...one].reduce((sum, [word, weight]) => sum + weight * (other.get(word) ?? 0), 0);
  return dot === 0 ? 0 : dot / (length(one) * length(other));
}

const bySlot = (a: number, b: number): number => a - b;
const text = fc.array(fc.constantFrom('cortex', 'axon', 'reward', 'dopamine', 'the', 'spike', 'model', 'loss'), { maxLength: 12 }).map((words) => words.join(' '));
const edits = fc.array(fc.record({ slot: fc.nat(12), text: fc.option(text) }), { maxLength: 40 });

describe('InvertedIndex', () => {
  it('finds the notes with the most similar words', () => {
    const index = new InvertedIndex(bySlot);
    ['dopamine reward error', 'dopamine reward', 'visual cortex', 'visual area'].forEach((words, slot) => index.put(slot, termsOf(words)));
    expect(Array.from(index.nearest(0, 5).ids)).toEqual([1]);
    expect(Array.from(index.nearest(2, 5).ids)).toEqual([3]);
  });

  it('tells which shared terms matter, rare ones first', () => {
    const index = new InvertedIndex(bySlot);
    ['model axon', 'model axon', 'model', 'model'].forEach((words, slot) => index.put(slot, termsOf(words)));
    expect(index.sharedTerms(0, 1, 2).map(({ term }) => index.term(term))).toEqual(['axon', 'model']);
  });

  it('is safe with terms named like object properties', () => {
    const index = new InvertedIndex(bySlot);
    index.put(0, termsOf('constructor __proto__ toString'));
    index.put(1, termsOf('__proto__'));
    expect(Array.from(index.nearest(1, 3).ids)).toEqual([0]);
  });

  it('gives the cosines of the book after any edits', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        const index = new InvertedIndex(bySlot);
        const texts = new Map<number, string>();
        for (const step of steps) {
          if (step.text === null) {
            index.remove(step.slot);
            texts.delete(step.slot);
          } else {
            index.put(step.slot, termsOf(step.text));
            texts.set(step.slot, step.text);
          }
        }
        for (const a of texts.keys()) {
          const others = [...texts.keys()];
          const cosines = index.cosines(a, others);
          others.forEach((b, i) => expect(cosines[i]).toBeCloseTo(naiveCosine(texts, a, b), 9));
          const { ids, cosines: near } = index.nearest(a, texts.size);
          const expected = others.filter((b) => b !== a && naiveCosine(texts, a, b) > 0);
          expect(Array.from(ids).sort(bySlot)).toEqual(expected.sort(bySlot));
          expect(Array.from(near)).toEqual(Array.from(near).sort((x, y) => y - x));
        }
      }),
    );
  });

  it('answers alike from the base of postings and from the notes changed since', () => {
    const words = ['cortex', 'axon', 'reward', 'dopamine', 'spike', 'model', 'loss', 'retina', 'sleep', 'token'];
    const textOf = (slot: number): string => [0, 1, 2].map((i) => words[(slot * (i + 3) + i) % words.length]).join(' ');
    const grown = new InvertedIndex(bySlot);
    for (let slot = 0; slot < 300; slot++) {
      grown.put(slot, termsOf(textOf(slot)));
      if (slot % 50 === 0) grown.nearest(slot, 3);
    }
    for (let slot = 0; slot < 300; slot += 7) grown.put(slot, termsOf(textOf(slot + 1)));
    const anew = new InvertedIndex(bySlot);
    for (let slot = 0; slot < 300; slot++) anew.put(slot, termsOf(textOf(slot % 7 === 0 ? slot + 1 : slot)));
    for (let slot = 0; slot < 300; slot += 11) expect(grown.nearest(slot, 10)).toEqual(anew.nearest(slot, 10));
  });
});
