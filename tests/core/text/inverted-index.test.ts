import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvertedIndex } from '../../../src/core/text/inverted-index';
import type { PackedDocument } from '../../../src/core/text/document';
import { termsOf } from './plain-terms';

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

/** BM25 with the words of one text as the query, each by its tf-idf weight, and the length of a usual note fixed at 1000. */
function naiveBm25(texts: readonly string[], a: number, b: number): number {
  const words = (slot: number): string[] => (texts[slot] ?? '').split(' ').filter((word) => word !== '');
  const count = (slot: number, word: string): number => words(slot).filter((other) => other === word).length;
  const saturation = 1.5 * (1 - 0.7 + (0.7 * words(b).length) / 1000) * 2;
  return [...new Set(words(a))].reduce((sum, word) => {
    const df = texts.filter((_, slot) => count(slot, word) > 0).length;
    const idf = Math.log(1 + (texts.length - df + 0.5) / (df + 0.5));
    return df < 2 ? sum : sum + ((1 + Math.log(count(a, word))) * idf * idf * count(b, word)) / (count(b, word) + saturation);
  }, 0);
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

describe('likeness', () => {
  it('gives the cosines, and the BM25 scores of the book for the words of the one as the query', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 12 }), (texts) => {
        const index = new InvertedIndex(bySlot);
        texts.forEach((words, slot) => index.put(slot, termsOf(words)));
        const slots = [...texts.keys()];
        for (const slot of slots) {
          const { cosines, scores } = index.likeness(slot, slots);
          expect(cosines).toEqual(index.cosines(slot, slots));
          slots.forEach((other) => expect(scores[other]).toBeCloseTo(naiveBm25(texts, slot, other), 5));
          const among = index.cosinesAmong(slots);
          slots.forEach((other) => expect(among[slot * slots.length + other]).toBeCloseTo(other === slot ? 0 : cosines[other] ?? NaN, 9));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is none with a note that is not there, nor of one', () => {
    const index = new InvertedIndex(bySlot);
    index.put(0, termsOf('axon cortex'));
    index.put(1, termsOf('axon'));
    expect([...index.cosinesAmong([0, 5])]).toEqual([0, 0, 0, 0]);
    expect([...index.likeness(0, [5]).scores, ...index.likeness(0, [5]).cosines, ...index.likeness(5, [0, 1]).scores]).toEqual([0, 0, 0, 0]);
  });
});

describe('words that are withheld', () => {
  const snapshot = (index: InvertedIndex, slots: readonly number[]): unknown => ({
    nearest: slots.map((slot) => index.nearest(slot, 10)), likeness: slots.map((slot) => index.likeness(slot, slots)), norms: slots.map((slot) => index.norm(slot)),
    terms: Array.from({ length: index.terms }, (_, term) => [index.documentFrequency(term), index.carriers(term).sort(bySlot)]), documents: slots.map((slot) => index.document(slot)),
  });
  const without = (index: InvertedIndex, slots: readonly number[]): Map<number, PackedDocument> =>
    new Map(slots.flatMap((slot) => {
      const document = index.document(slot);
      return document ? [[slot, document.withoutWords([0])] as const] : [];
    }));
  const indexOf = (count: number, first = ''): InvertedIndex => {
    const words = ['cortex', 'axon', 'reward', 'dopamine', 'spike', 'model', 'loss', 'retina', 'sleep', 'token'];
    const index = new InvertedIndex(bySlot);
    for (let slot = 0; slot < count; slot++) index.put(slot, lineOf(`${first}${words[slot % 10] ?? ''} ${words[(slot * 3) % 10] ?? ''} ${words[(slot * 7 + 1) % 10] ?? ''}`));
    return index;
  };
  /** The words in one line, each counting once. */
  const lineOf = (words: string) => ({ ...termsOf(words), lines: Uint32Array.of(0, 1) });

  it('come back, few or many, one withholding within another, from the base of postings and from the changes since', () => {
    for (const count of [20, 200]) {
      const index = indexOf(count);
      index.nearest(0, 3);
      for (let slot = 0; slot < 5; slot++) index.put(slot, lineOf('dopamine model spike'));
      const slots = Array.from({ length: count }, (_, slot) => slot);
      const before = snapshot(index, slots);
      for (const outer of [[], [0, 7, 9], slots]) {
        const restore = index.withhold(without(index, outer));
        const between = snapshot(index, slots);
        index.withhold(without(index, [1, 7]))();
        expect(snapshot(index, slots)).toEqual(between);
        restore();
        expect(snapshot(index, slots)).toEqual(before);
      }
    }
  });

  it('of many notes are as if they had never been written', () => {
    const index = indexOf(120, 'secret ');
    const slots = Array.from({ length: 120 }, (_, slot) => slot);
    const restore = index.withhold(without(index, slots));
    const anew = indexOf(120);
    for (const slot of slots) {
      expect(index.nearest(slot, 10)).toEqual(anew.nearest(slot, 10));
      expect(index.likeness(slot, slots)).toEqual(anew.likeness(slot, slots));
    }
    expect(index.documentFrequency(index.id('secret') ?? -1)).toBe(0);
    expect(index.carriers(index.id('secret') ?? -1)).toEqual([]);
    restore();
    expect(index.carriers(index.id('secret') ?? -1)).toHaveLength(120);
  });

  it('of few notes are in no list of carriers, while other notes count as before', () => {
    const index = indexOf(120, 'secret ');
    const restore = index.withhold(without(index, [3, 4]));
    const secret = index.id('secret') ?? -1;
    expect(index.carriers(secret)).toHaveLength(118);
    expect(index.carriers(secret)).not.toContain(3);
    expect(index.documentFrequency(secret)).toBe(120);
    restore();
    expect(index.carriers(secret)).toHaveLength(120);
  });
});
