import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONCEPTS } from '../../../src/core/concepts/concept';
import { joinsFields, mixOf, shownFields, type Weighed } from '../../../src/core/concepts/field-mix';

const FIELDS = shownFields({ ...DEFAULT_CONCEPTS, fieldNames: { neuroscience: 'Brain', ai: 'AI' } }, new Map([['music', 'Music'], ['art', 'Art']]));
const of = (weight: number, ...fields: string[]): Weighed => ({ weight, fields });

/** Field → percentage. */
function mix(...concepts: Weighed[]): Record<string, number> {
  return Object.fromEntries(mixOf(concepts, FIELDS).map(({ field, share }) => [field, Math.round(100 * share)]));
}

describe('the fields', () => {
  it('stand in a fixed order, each with its colour', () => {
    expect(FIELDS.map(({ name, color }) => [name, color])).toEqual([['Brain', 0], ['AI', 1], ['Art', 2], ['Music', 3]]);
  });
});

describe('a mix', () => {
  it('is made of the weights of the concepts, divided evenly among the fields of each', () => {
    expect(mix(of(1, 'neuroscience'), of(1, 'neuroscience'), of(1, 'ai'), of(1, 'neuroscience', 'ai'), of(4, 'ai', 'neuroscience'))).toEqual({ neuroscience: 56, ai: 44 });
  });

  it('is empty where no field is spoken of with two concepts', () => {
    expect(mix()).toEqual({});
    expect(mix(of(9, 'neuroscience'), of(9, 'ai'), of(9))).toEqual({});
    expect(mix(of(1, 'neuroscience', 'ai'), of(1, 'neuroscience', 'ai'))).toEqual({});
  });

  it('has no field with a word in passing', () => {
    expect(mix(of(50, 'neuroscience'), of(50, 'neuroscience'), of(1, 'music'), of(1, 'music'))).toEqual({ neuroscience: 100 });
  });

  it('has shares that add up to 1, in the order of the fields', () => {
    const concept = fc.record({ weight: fc.double({ min: 0.01, max: 20, noNaN: true }), fields: fc.subarray(['neuroscience', 'ai', 'art', 'unknown']) });
    fc.assert(fc.property(fc.array(concept, { maxLength: 20 }), (concepts) => {
      const shares = mixOf(concepts, FIELDS);
      if (shares.length > 0) expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(shares.map(({ color }) => color)).toEqual(shares.map(({ color }) => color).sort());
      expect(shares.every(({ share }) => share > 0)).toBe(true);
    }));
  });
});

describe('joining two fields', () => {
  const joins = (...concepts: Weighed[]): boolean => joinsFields(concepts, mixOf(concepts, FIELDS));

  it('takes two concepts of each that the other has not, and a good part of these', () => {
    expect(joins(of(1, 'neuroscience'), of(1, 'neuroscience'), of(1, 'ai'), of(1, 'ai'), of(9, 'neuroscience', 'ai'))).toBe(true);
    expect(joins(of(1, 'neuroscience'), of(1, 'ai'), of(1, 'ai', 'neuroscience'), of(1, 'ai', 'neuroscience'))).toBe(false);
    expect(joins(of(9, 'neuroscience'), of(9, 'neuroscience'), of(1, 'ai'), of(1, 'ai'))).toBe(false);
    expect(joins(...Array.from({ length: 6 }, () => of(1, 'neuroscience', 'ai')))).toBe(false);
    expect(joins(of(1, 'neuroscience'), of(1, 'neuroscience'))).toBe(false);
  });
});
