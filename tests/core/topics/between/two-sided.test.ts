import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standBetween } from '../../../../src/core/topics/between/two-sided';

const counts = fc.dictionary(fc.nat(12).map(String), fc.integer({ min: 1, max: 60 })).map((given) => new Map(Object.entries(given).map(([side, count]) => [Number(side), count])));

describe('how a note stands between sides', () => {
  it('takes two links on each of two sides', () => {
    expect(standBetween(new Map([[0, 5], [1, 1]]))).toMatchObject({ sides: [0], score: 0 });
    expect(standBetween(new Map([[0, 2], [1, 2]])).score).toBeCloseTo(Math.log(3));
    expect(standBetween(new Map([[0, 2], [1, 3], [2, 1]])).sides).toEqual([1, 0]);
  });

  it('prefers even sides, many links, and few links elsewhere', () => {
    const score = (...links: readonly number[]): number => standBetween(new Map(links.map((count, side) => [side, count]))).score;
    expect(score(4, 4)).toBeGreaterThan(score(7, 2));
    expect(score(4, 4)).toBeGreaterThan(score(2, 2));
    expect(score(4, 4)).toBeGreaterThan(score(4, 4, 4, 4, 4));
  });

  it('can ask that one side be the note’s own', () => {
    const between = new Map([[0, 1], [1, 4], [2, 4]]);
    expect(standBetween(between).score).toBeGreaterThan(0);
    expect(standBetween(between, 0).score).toBe(0);
    expect(standBetween(between, 2).score).toBe(standBetween(between).score);
  });

  it('gives the participation coefficient of all links', () => {
    expect(standBetween(new Map([[3, 7]])).participation).toBe(0);
    expect(standBetween(new Map([[0, 5], [1, 5], [2, 5], [3, 5]])).participation).toBeCloseTo(0.75);
    expect(standBetween(new Map()).participation).toBe(0);
  });

  it('does not depend on the order of the sides, and scores only what has two', () => {
    fc.assert(fc.property(counts, (given) => {
      const found = standBetween(given);
      expect(standBetween(new Map([...given].reverse()))).toEqual(found);
      expect(found.score > 0).toBe(found.sides.length >= 2);
      expect(found.participation).toBeGreaterThanOrEqual(0);
      expect(found.participation).toBeLessThan(1);
    }));
  });
});
