import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centrality, chooseDiverse, cosine, rankSentences, type TermVector } from '../../../src/core/summary/rank-sentences';

const bag = (text: string): TermVector => new Map(text.split(' ').map((term) => [term, 1]));

describe('centrality', () => {
  it('is highest for the sentence that the others resemble, and adds up to at most 1', () => {
    const ranks = centrality([bag('a b'), bag('a b c d'), bag('c d'), bag('e f')]);
    expect(ranks.indexOf(Math.max(...ranks))).toBe(1);
    expect(ranks.indexOf(Math.min(...ranks))).toBe(3);
    expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeLessThanOrEqual(1 + 1e-9);
  });
});

describe('chooseDiverse', () => {
  it('passes over what says the same as a better one', () => {
    expect(chooseDiverse([1, 0.9, 0.5], [bag('a b c'), bag('a b c'), bag('x y z')], 2, 0.6)).toEqual([0, 2]);
  });

  it('stops when nothing more is allowed', () => {
    expect(chooseDiverse([1, 0.9], [bag('a'), bag('b')], 2, 0.6, (index) => index === 1)).toEqual([1]);
    expect(chooseDiverse([], [], 3, 0.6)).toEqual([]);
  });
});

describe('rankSentences', () => {
  it('scores within [0, 1] whatever the words', () => {
    const sentence = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 }).map((words) => ({ terms: bag(words.join(' ')), startsParagraph: false }));
    fc.assert(fc.property(fc.array(sentence), (sentences) => {
      const scores = rankSentences(sentences, { title: bag('a b'), abstract: new Map(), idf: () => 1 });
      expect(scores).toHaveLength(sentences.length);
      for (const score of scores) expect(score >= 0 && score <= 1 + 1e-9).toBe(true);
    }));
  });
});

describe('cosine', () => {
  it('is 1 for the same direction and 0 without common terms or without terms', () => {
    expect(cosine(new Map([['a', 2]]), new Map([['a', 5]]))).toBeCloseTo(1);
    expect(cosine(bag('a'), bag('b'))).toBe(0);
    expect(cosine(new Map(), bag('b'))).toBe(0);
  });
});
