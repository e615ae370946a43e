import { describe, expect, it } from 'vitest';
import { adjustedMutualInformation } from '../../../scripts/bench/adjusted-mutual-information';
import { seededRandom } from '../../../src/core/random';

describe('adjustedMutualInformation', () => {
  it('is 1 for the same grouping under other numbers', () => {
    expect(adjustedMutualInformation([0, 0, 1, 1, 2], [7, 7, 3, 3, 5])).toBeCloseTo(1, 12);
    expect(adjustedMutualInformation([0, 0, 0], [4, 4, 4])).toBe(1);
    expect(adjustedMutualInformation([0, 1, 2], [9, 8, 7])).toBe(1);
  });

  it('is 0 where one side tells nothing apart', () => {
    expect(adjustedMutualInformation([0, 0, 0, 0], [0, 1, 2, 3])).toBeCloseTo(0, 12);
    expect(adjustedMutualInformation([0, 0, 0, 0], [0, 0, 1, 1])).toBeCloseTo(0, 12);
  });

  it('gives the mean over all groupings with the same sizes exactly', () => {
    // MI of a with every permutation of b, by hand: H(a) = ln 2 in 2 of 6 cases of sizes (2, 2), else 0.
    const exact = Math.log(2) / 3;
    const informed = (found: number): number => (found - exact) / (Math.log(2) - exact);
    expect(adjustedMutualInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(informed(0), 12);
  });

  it('agrees with the mean over all orders of one side, counted out', () => {
    const a = [0, 0, 0, 1, 1, 2, 2];
    const b = [0, 0, 1, 1, 1, 1, 2];
    const orders = ordersOf(b);
    const mean = orders.reduce((sum, order) => sum + information(a, order), 0) / orders.length;
    const entropies = (information(a, a) + information(b, b)) / 2;
    expect(adjustedMutualInformation(a, b)).toBeCloseTo((information(a, b) - mean) / (entropies - mean), 12);
  });

  it('is about 0 for chance, however many groups', () => {
    const random = seededRandom(3);
    const draw = (groups: number): number[] => Array.from({ length: 2000 }, () => Math.floor(random() * groups));
    for (const groups of [3, 40, 400]) expect(Math.abs(adjustedMutualInformation(draw(groups), draw(groups)))).toBeLessThan(0.02);
  });

  it('refuses groupings of different lengths', () => {
    expect(() => adjustedMutualInformation([0], [0, 1])).toThrow('1 things');
  });
});

function ordersOf(things: readonly number[]): number[][] {
  if (things.length <= 1) return [[...things]];
  return things.flatMap((thing, i) => ordersOf([...things.slice(0, i), ...things.slice(i + 1)]).map((rest) => [thing, ...rest]));
}

function information(a: readonly number[], b: readonly number[]): number {
  const share = (same: (i: number) => boolean): number => a.filter((_, i) => same(i)).length / a.length;
  const each = a.map((own, i) => Math.log(share((k) => a[k] === own && b[k] === b[i]) / (share((k) => a[k] === own) * share((k) => b[k] === b[i]))));
  return each.reduce((sum, value) => sum + value, 0) / a.length;
}
