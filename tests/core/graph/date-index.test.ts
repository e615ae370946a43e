import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DateIndex } from '../../../src/core/graph/date-index';

const DAY = 86_400_000;
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

describe('DateIndex', () => {
  it('finds the notes of the days before and after, with their distance, the nearest first', () => {
    const index = new DateIndex();
    ['2024-02-28', '2024-03-01', '2024-03-01', '2024-03-04', null, '2025-03-01'].forEach((date, slot) => index.set(slot, date));
    expect([...index.around(1, 4)]).toEqual([[2, 0], [0, 2], [3, 3]]);
    expect([...index.around(1, 3)]).toEqual([[2, 0], [0, 2]]);
    expect([...index.around(1, 4, 1)]).toEqual([[2, 0]]);
    expect([...index.around(0, 10, 1)]).toEqual([[1, 2], [2, 2]]);
    expect([...index.around(4, 400)]).toEqual([]);
    expect([...index.around(9, 400)]).toEqual([]);
  });

  it('passes over a day on which half a vault was imported', () => {
    const index = new DateIndex();
    for (let slot = 0; slot <= 500; slot++) index.set(slot, '2024-03-01');
    index.set(600, '2024-03-02');
    index.set(601, '2024-03-03');
    expect([...index.around(600, 10)]).toEqual([[601, 1]]);
    expect([index.apart(600, 3), index.apart(600, 601)]).toEqual([null, 1]);
    index.clear(0);
    expect(index.apart(600, 3)).toBe(1);
    expect([...index.around(600, 10)]).toHaveLength(501);
  });

  it('takes what is no date for none', () => {
    const index = new DateIndex();
    index.set(0, 'some day');
    index.set(1, '2024-13-01');
    expect([...index.around(0, 10), ...index.around(1, 10)]).toEqual([]);
  });

  it('is that of a naive search after any edits', () => {
    const edit = fc.record({ slot: fc.nat(8), day: fc.option(fc.integer({ min: 19_000, max: 19_030 })) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), fc.integer({ min: 0, max: 20 }), (edits, within) => {
        const index = new DateIndex();
        const days = new Map<number, number>();
        for (const { slot, day } of edits) {
          if (day === null && slot % 2 === 0) index.clear(slot);
          else index.set(slot, day === null ? null : dateOf(day));
          if (day === null) days.delete(slot);
          else days.set(slot, day);
        }
        for (let slot = 0; slot < 9; slot++) {
          const own = days.get(slot);
          const expected = [...days].flatMap(([other, day]): [number, number][] => (own === undefined || other === slot || Math.abs(day - own) >= within ? [] : [[other, Math.abs(day - own)]]));
          const bySlot = ([a]: [number, number], [b]: [number, number]): number => a - b;
          for (const [other, away] of expected) expect(index.apart(slot, other)).toBe(away);
          expect([...index.around(slot, within)].sort(bySlot)).toEqual(expected.sort(bySlot));
        }
      }),
    );
  });
});
