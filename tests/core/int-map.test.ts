import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntMap } from '../../src/core/int-map';

describe('IntMap', () => {
  it('is a map from integers to integers', () => {
    const map = new IntMap();
    map.set(7, -1);
    map.set(0xffffffff, 3);
    map.set(7, 2);
    expect([map.get(7), map.get(0xffffffff), map.get(8), map.size]).toEqual([2, 3, undefined, 2]);
    map.delete(7);
    map.delete(8);
    expect([map.get(7), map.size]).toEqual([undefined, 1]);
  });

  it('agrees with a plain map after any edits, many of them in the same corner of the table', () => {
    const key = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 0xffffffff }));
    const edit = fc.record({ key, value: fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })) });
    fc.assert(fc.property(fc.array(edit, { maxLength: 400 }), (edits) => {
      const map = new IntMap();
      const plain = new Map<number, number>();
      for (const { key: k, value } of edits) {
        if (value === null) {
          map.delete(k);
          plain.delete(k);
        } else {
          map.set(k, value);
          plain.set(k, value);
        }
        expect(map.size).toBe(plain.size);
      }
      for (const { key: k } of edits) expect(map.get(k)).toBe(plain.get(k));
    }), { numRuns: 300 });
  });
});
