import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeDiscs } from '../../../src/core/map/discs';
import type { Disc } from '../../../src/core/map/point';

const farApart = (discs: readonly Disc[], gap: number): boolean => discs.every((one, i) => discs.slice(0, i).every((other) => (
  Math.hypot(one.x - other.x, one.y - other.y) >= one.radius + other.radius + gap - 0.1
)));
const radius = fc.double({ min: 1, max: 20, noNaN: true });
const point = fc.record({ x: fc.double({ min: -50, max: 50, noNaN: true }), y: fc.double({ min: -50, max: 50, noNaN: true }) });

describe('discs', () => {
  it('never overlap, whatever is known of them', () => {
    fc.assert(fc.property(fc.array(fc.record({ radius, start: fc.option(point) }), { maxLength: 12 }), (discs) => farApart(placeDiscs(discs, [], 1), 1)), { numRuns: 60 });
  });

  it('stay where they are when they do not touch', () => {
    const starts = [{ x: 0, y: 0 }, { x: 30, y: 0 }, { x: 0, y: 30 }];
    const placed = placeDiscs(starts.map((start) => ({ radius: 5, start })), [], 1);
    expect(placed).toEqual(starts.map(({ x, y }) => ({ x, y, radius: 5 })));
  });

  it('lie nearer to those they are tied with', () => {
    const discs = Array.from({ length: 8 }, () => ({ radius: 4, start: null }));
    const ties = [{ a: 0, b: 7, weight: 5 }, { a: 1, b: 6, weight: 5 }];
    const placed = placeDiscs(discs, ties, 1);
    const between = (a: number, b: number): number => Math.hypot(placed[a]!.x - placed[b]!.x, placed[a]!.y - placed[b]!.y);
    const all = placed.flatMap((_, i) => placed.slice(0, i).map((__, j) => between(i, j)));
    const mean = all.reduce((sum, distance) => sum + distance, 0) / all.length;
    for (const { a, b } of ties) expect(between(a, b)).toBeLessThan(mean);
  });
});
