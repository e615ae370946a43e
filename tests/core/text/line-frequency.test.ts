import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineFrequency, lineHash } from '../../../src/core/text/line-frequency';

const lines = (...numbers: number[]): Uint32Array => Uint32Array.from(numbers.flatMap((line, at) => [line, at * 8 + 2]));

describe('LineFrequency', () => {
  it('halves the weight of a line at four notes and at each doubling after', () => {
    const frequency = new LineFrequency();
    const seen: number[] = [];
    for (let slot = 0; slot < 16; slot++) {
      frequency.add(slot, lines(7));
      seen.push(frequency.halvings(7));
    }
    expect(seen).toEqual([0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3]);
  });

  it('counts notes, not repetitions inside one', () => {
    const frequency = new LineFrequency();
    frequency.add(0, lines(7, 7, 7, 7, 7));
    expect(frequency.halvings(7)).toBe(0);
  });

  it('names the notes whose lines weigh other than before, once', () => {
    const frequency = new LineFrequency();
    for (const slot of [0, 1, 2]) frequency.add(slot, lines(7));
    expect(frequency.takeMoved()).toEqual([]);
    frequency.add(3, lines(7));
    expect(frequency.takeMoved()).toEqual([0, 1, 2, 3]);
    frequency.remove(1, lines(7));
    expect(frequency.takeMoved()).toEqual([0, 2, 3]);
  });

  it('agrees with counting anew after any edits', () => {
    const notes = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 });
    fc.assert(fc.property(fc.array(fc.record({ slot: fc.nat(9), text: fc.option(notes) }), { maxLength: 60 }), (edits) => {
      const frequency = new LineFrequency();
      const now = new Map<number, number[]>();
      const weighed = new Map<number, string>();
      const weights = (slot: number): string => (now.get(slot) ?? []).map((line) => frequency.halvings(line)).join();
      for (const { slot, text } of edits) {
        const before = now.get(slot);
        if (before) frequency.remove(slot, lines(...before));
        now.delete(slot);
        if (text) {
          frequency.add(slot, lines(...text));
          now.set(slot, text);
        }
        for (const line of [1, 2, 3, 4, 5]) {
          const carriers = [...now.values()].filter((own) => own.includes(line)).length;
          expect(frequency.halvings(line)).toBe(carriers < 4 ? 0 : Math.floor(Math.log2(carriers)) - 1);
        }
        // A note that was not named weighs as it did when it was last looked at; a new one without repeated lines need not be named.
        const moved = new Set(frequency.takeMoved());
        for (const other of now.keys()) {
          const known = other === slot ? (now.get(other) ?? []).map(() => 0).join() : weighed.get(other);
          if (!moved.has(other)) expect(weights(other)).toBe(known);
          weighed.set(other, weights(other));
        }
      }
    }));
  });
});

describe('lineHash', () => {
  it('is the same for lines that differ in white space and digits alone', () => {
    const hash = (text: string): number => lineHash(text, 0, text.length);
    expect(hash('Page 3 of 10, read 2024-01-05')).toBe(hash('Page 7 of 99,  read 1999-12-31'));
    expect(hash('Page three')).not.toBe(hash('Page four'));
  });

  it('is a small integer, never 0', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const hash = lineHash(text, 0, text.length);
      expect(hash).toBeGreaterThanOrEqual(1);
      expect(hash).toBeLessThan(2 ** 30);
    }));
  });
});
