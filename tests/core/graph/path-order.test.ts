import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PathOrder } from '../../../src/core/graph/path-order';
import { asNotePath, type NotePath } from '../../../src/core/note/note';

describe('PathOrder', () => {
  it('is the order of the paths after notes came and went, also where a slot is taken again', () => {
    const step = fc.record({ slot: fc.nat(12), name: fc.constantFrom('a', 'B', 'é', 'a/b', 'z', '-'), asks: fc.boolean() });
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const paths = new Map<number, NotePath>();
      const order = new PathOrder((slot) => paths.get(slot) ?? asNotePath(''));
      steps.forEach(({ slot, name, asks }, i) => {
        if (paths.delete(slot)) order.remove(slot);
        else {
          paths.set(slot, asNotePath(`${name}${i}`));
          order.add(slot);
        }
        if (!asks && i < steps.length - 1) return;
        const sorted = [...paths].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([taken]) => taken);
        expect(order.slots()).toEqual(sorted);
        const shuffled = [...sorted].sort((a, b) => a - b);
        expect(shuffled.sort((a, b) => order.compare(a, b))).toEqual(sorted);
        for (const taken of sorted) expect(order.compare(99, taken)).toBeLessThan(0);
      });
    }));
  });
});
