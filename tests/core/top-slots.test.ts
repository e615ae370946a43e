import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kthLargest, topSlots } from '../../src/core/top-slots';

const bySlot = (a: number, b: number): number => a - b;
/** Few different values, so that many are equal. */
const scores = fc.array(fc.integer({ min: -2, max: 6 }), { maxLength: 60 });

describe('topSlots', () => {
  it('takes the best, ties by the order that is given', () => {
    expect(topSlots([0, 1, 2, 3], [1, 3, 3, 2], 3, bySlot)).toEqual([1, 2, 3]);
    expect(topSlots([0, 1, 2, 3], [1, 3, 3, 2], 1, (a, b) => b - a)).toEqual([2]);
  });

  it('is what sorting all of them gives, in whatever order they come', () => {
    fc.assert(fc.property(scores, fc.nat(70), fc.boolean(), (values, k, turned) => {
      const slots = Array.from(values.keys());
      const sorted = slots.filter((slot) => (values[slot] ?? 0) > 0).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
      expect(topSlots(turned ? [...slots].reverse() : slots, values, k, bySlot)).toEqual(sorted.slice(0, k));
    }));
  });
});

describe('kthLargest', () => {
  it('is what stands there after sorting', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 80 }), fc.nat(79), (values, at) => {
      const k = 1 + (at % values.length);
      expect(kthLargest(Float64Array.from(values), k)).toBe([...values].sort((a, b) => b - a)[k - 1]);
    }));
  });
});
