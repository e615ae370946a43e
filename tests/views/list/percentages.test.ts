import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOut } from '../../../src/views/list/percentages';

describe('percentages', () => {
  it('give what rounding leaves over to the largest remainders', () => {
    expect(shareOut([0.68, 0.32])).toEqual([68, 32]);
    expect(shareOut([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
    expect(shareOut([0.425, 0.338, 0.237])).toEqual([42, 34, 24]);
  });

  it('name nothing with 0: what was raised is taken from the largest', () => {
    expect(shareOut([0.996, 0.004])).toEqual([99, 1]);
    expect(shareOut([0.002, 0.002, 0.498, 0.498])).toEqual([1, 1, 49, 49]);
  });

  it('are of whatever total', () => {
    expect(shareOut([17, 8])).toEqual([68, 32]);
    expect(shareOut([])).toEqual([]);
  });

  it('add up to 100, are never 0, and are off by less than one for each share', () => {
    const share = fc.double({ min: 1e-6, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 12 }), (shares) => {
        const total = shares.reduce((sum, part) => sum + part, 0);
        const percents = shareOut(shares);
        expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
        percents.forEach((percent, i) => {
          expect(percent).toBeGreaterThanOrEqual(1);
          expect(Math.abs(percent - ((shares[i] ?? 0) / total) * 100)).toBeLessThan(shares.length);
        });
      }),
    );
  });
});
