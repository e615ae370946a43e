import { describe, expect, it } from 'vitest';
import { NO_PLACES, readPlaces, storedPlaces } from '../../../src/core/map/places';
import { asNotePath } from '../../../src/core/note/note';

const places = { topics: new Map([['t1', { x: 1, y: -2, radius: 3 }]]), notes: new Map([[asNotePath('a.md'), { x: 0.5, y: 0.25 }]]) };

describe('stored places', () => {
  it('are read as they were written', () => {
    expect(readPlaces(storedPlaces(places))).toEqual(places);
  });

  it('are none where they are damaged, of another schema or not there', () => {
    const stored = storedPlaces(places);
    const bad = [undefined, null, 7, {}, { ...stored, schema: 0 }, { ...stored, points: [0.5, 0.25] }, { ...stored, points: new Float32Array(1) }, { ...stored, discs: Float32Array.of(1, NaN, 3) }, { ...stored, paths: [3] }];
    for (const value of bad) expect(readPlaces(value)).toEqual(NO_PLACES);
  });
});
