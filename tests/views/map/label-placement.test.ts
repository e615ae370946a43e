import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, type Label } from '../../../src/views/map/label-placement';

const label = (what: string, x: number, y: number, change: Partial<Label<string>> = {}): Label<string> => ({ what, width: 40, height: 10, places: [{ x, y }], always: false, ...change });

describe('labels', () => {
  it('give way to more important ones, and stand elsewhere if they can', () => {
    const placed = placeLabels([label('first', 50, 50), label('second', 60, 52), label('third', 60, 52, { places: [{ x: 60, y: 52 }, { x: 60, y: 70 }] })], 200, 200);
    expect(placed).toEqual([{ what: 'first', x: 50, y: 50 }, { what: 'third', x: 60, y: 70 }]);
  });

  it('are not cut off, and do not cover points, unless they are shown in any case', () => {
    const labels = [label('cut', 10, 50), label('covering', 100, 100), label('picked', 101, 100, { always: true })];
    expect(placeLabels(labels, 200, 200, [{ x: 98, y: 98, width: 4, height: 4 }]).map(({ what }) => what)).toEqual(['picked']);
  });

  it('never cover each other', () => {
    const some = fc.array(fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 200 }), width: fc.integer({ min: 5, max: 120 }) }), { maxLength: 40 });
    fc.assert(fc.property(some, (places) => {
      const placed = placeLabels(places.map(({ x, y, width }) => label(String(width), x, y, { width })), 300, 200);
      return placed.every((one, i) => placed.slice(0, i).every((other) => (
        Math.abs(one.x - other.x) >= (Number(one.what) + Number(other.what)) / 2 || Math.abs(one.y - other.y) >= 10
      )));
    }));
  });
});
