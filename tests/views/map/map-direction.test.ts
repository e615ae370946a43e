import { describe, expect, it } from 'vitest';
import { nearestPlace, nextInDirection } from '../../../src/views/map/map-direction';

const places = [{ x: 0, y: 0 }, { x: 2, y: 0.5 }, { x: 1.5, y: 2 }, { x: -3, y: 0 }, { x: 5, y: 0 }];
const all = (): boolean => true;

describe('the arrow keys', () => {
  it('go to the nearest note that way', () => {
    const from = { x: 0, y: 0 };
    expect((['left', 'right', 'up', 'down'] as const).map((direction) => nextInDirection(places, from, direction, all))).toEqual([3, 1, 2, null]);
  });

  it('pass over notes that are not shown', () => {
    expect(nextInDirection(places, { x: 0, y: 0 }, 'right', (i) => i !== 1)).toBe(4);
  });

  it('begin at the note nearest to the middle', () => {
    expect(nearestPlace(places, { x: 1.9, y: 0.4 }, all)).toBe(1);
    expect(nearestPlace(places, { x: 0, y: 0 }, () => false)).toBeNull();
  });
});
