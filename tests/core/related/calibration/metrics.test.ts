import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Mean, type Figures } from '../../../../src/core/related/calibration/metrics';

const figures = (...questions: (readonly [hits: readonly number[], wanted: number])[]): Figures => {
  const mean = new Mean();
  for (const [hits, wanted] of questions) mean.add(hits, wanted);
  return mean.figures();
};

describe('figures of ranked lists', () => {
  it('are those of the book', () => {
    expect(figures([[0], 1])).toEqual({ ndcg10: 1, mrr: 1, recall10: 1 });
    // 1 / log2(3) = 0.63093.
    expect(figures([[1], 1])).toEqual({ ndcg10: 0.6309, mrr: 0.5, recall10: 1 });
    // (1/log2(2) + 1/log2(4)) / (1/log2(2) + 1/log2(3) + 1/log2(4)) = 1.5 / 2.13093.
    expect(figures([[0, 2], 3])).toEqual({ ndcg10: 0.7039, mrr: 1, recall10: 0.6667 });
  });

  it('look at the first ten alone, but for the reciprocal rank', () => {
    expect(figures([[9], 1])).toEqual({ ndcg10: 0.2891, mrr: 0.1, recall10: 1 });
    expect(figures([[10], 1])).toEqual({ ndcg10: 0, mrr: 0.0909, recall10: 0 });
    // Ten of twenty that are wanted are all that ten places hold.
    expect(figures([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 20])).toEqual({ ndcg10: 1, mrr: 1, recall10: 0.5 });
  });

  it('are averaged over the questions, those without an answer included', () => {
    expect(figures([[0], 1], [[], 1])).toEqual({ ndcg10: 0.5, mrr: 0.5, recall10: 0.5 });
    expect(figures()).toEqual({ ndcg10: 0, mrr: 0, recall10: 0 });
  });

  it('lie between 0 and 1 and do not depend on the order of hits or questions', () => {
    const question = fc.uniqueArray(fc.nat(30), { maxLength: 8 }).chain((hits) => fc.tuple(fc.constant(hits), fc.integer({ min: Math.max(1, hits.length), max: 40 })));
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 6 }), (questions) => {
        const found = figures(...questions);
        for (const value of Object.values(found)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        const turned = figures(...questions.map(([hits, wanted]) => [[...hits].reverse(), wanted] as const).reverse());
        expect(turned.ndcg10).toBeCloseTo(found.ndcg10, 3);
        expect(turned.mrr).toBeCloseTo(found.mrr, 3);
        expect(turned.recall10).toBeCloseTo(found.recall10, 3);
      }),
    );
  });
});
