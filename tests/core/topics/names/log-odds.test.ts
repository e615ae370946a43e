import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logOdds } from '../../../../src/core/topics/names/log-odds';

describe('logOdds', () => {
  it('is positive for words that are denser here than elsewhere, negative for the others, about zero for the rest', () => {
    expect(logOdds(10, 20, 12, 200)).toBeGreaterThan(3);
    expect(logOdds(0, 20, 100, 200)).toBeLessThan(-1);
    expect(Math.abs(logOdds(5, 20, 50, 200))).toBeLessThan(0.1);
  });

  it('trusts many cases more than few at the same share', () => {
    expect(logOdds(30, 60, 36, 600)).toBeGreaterThan(logOdds(3, 6, 4, 600));
  });

  it('is a number for all counts that can occur, and grows with the count here', () => {
    fc.assert(fc.property(fc.nat(50), fc.nat(50), fc.nat(100), fc.nat(100), (here, size, there, rest) => {
      const [room, count] = [Math.max(here, size), Math.min(here, size)];
      const total = room + Math.max(there, rest);
      const all = count + Math.min(there, rest);
      expect(Number.isFinite(logOdds(count, room, all, Math.max(1, total)))).toBe(true);
      if (count > 0 && all < total) expect(logOdds(count, room, all, total)).toBeGreaterThanOrEqual(logOdds(count - 1, room, all, total));
    }));
  });
});
