import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { InvertedIndex } from '../../../src/core/text/inverted-index';
import { NeighbourLists } from '../../../src/core/text/neighbour-lists';
import { termsOf } from './plain-terms';

const WORDS = ['cortex', 'axon', 'reward', 'dopamine', 'spike', 'model', 'loss', 'retina', 'sleep', 'token', 'policy', 'grid'];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' '));
const bySlot = (a: number, b: number): number => a - b;

class Notes {
  readonly index = new InvertedIndex(bySlot);
  readonly lists = new NeighbourLists(this.index);

  put(slot: number, words: string): void {
    this.index.put(slot, termsOf(words));
    this.lists.change(slot);
  }

  remove(slot: number): void {
    this.index.remove(slot);
    this.lists.change(slot);
  }
}

/** Texts that differ, each with a few words in common with some others. */
const wordsOf = (slot: number, salt = 0): string => [1, 5, 7, 11].map((step, i) => `${WORDS[(slot * step + i * salt) % WORDS.length] ?? ''}${Math.floor(slot / 40) % 3 === 0 ? '' : String((slot * step) % 5)}`).join(' ');

describe('NeighbourLists', () => {
  it('are those of a search after any edits in a vault of fewer than 500 notes', () => {
    const edit = fc.record({ slot: fc.nat(30), words: fc.option(text), asked: fc.nat(30) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        const notes = new Notes();
        for (const { slot, words, asked } of edits) {
          if (words === null) notes.remove(slot);
          else notes.put(slot, words);
          notes.lists.of(asked);
        }
        for (let slot = 0; slot <= 30; slot++) expect(notes.lists.of(slot)).toMatchObject(notes.index.nearest(slot, 20));
      }),
      { numRuns: 60 },
    );
  });

  it('are searched for once, however often they are asked for', () => {
    const notes = new Notes();
    for (let slot = 0; slot < 30; slot++) notes.put(slot, wordsOf(slot));
    const nearest = vi.spyOn(notes.index, 'nearest');
    for (let time = 0; time < 3; time++) for (let slot = 0; slot < 30; slot++) notes.lists.of(slot);
    expect(nearest).toHaveBeenCalledTimes(30);
  });

  describe('in a large vault', () => {
    const SIZE = 1500;

    function largeVault(): Notes {
      const notes = new Notes();
      for (let slot = 0; slot < SIZE; slot++) notes.put(slot, wordsOf(slot));
      for (let slot = 0; slot < SIZE; slot++) notes.lists.of(slot);
      return notes;
    }

    it('a changed note is searched for and no other, unless one has lost a neighbour', () => {
      const notes = largeVault();
      const nearest = vi.spyOn(notes.index, 'nearest');
      notes.put(7, wordsOf(7, 3));
      const losing = Array.from({ length: SIZE }, (_, slot) => slot).filter((slot) => slot !== 7);
      for (let slot = 0; slot < SIZE; slot++) notes.lists.of(slot);
      const searched = nearest.mock.calls.map(([slot]) => slot);
      expect(searched).toContain(7);
      // A list has at most twenty notes, so a note is in twenty lists on average: far from all.
      expect(searched.length).toBeLessThan(losing.length / 10);
      nearest.mockClear();
      for (let slot = 0; slot < SIZE; slot++) notes.lists.of(slot);
      expect(nearest).not.toHaveBeenCalled();
    });

    it('cosines stay within a hundredth of those of a search, and the changed notes are where they belong', () => {
      fc.assert(
        fc.property(fc.array(fc.record({ slot: fc.nat(SIZE - 1), salt: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 6 }), fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 5, maxLength: 20 }), (edits, asked) => {
          const notes = largeVault();
          for (const { slot, salt } of edits) {
            notes.put(slot, wordsOf(slot, salt));
            for (const other of asked) notes.lists.of(other);
          }
          for (const slot of [...asked, ...edits.map((edit) => edit.slot)]) {
            const { ids, cosines } = notes.lists.of(slot);
            const exact = notes.index.cosines(slot, ids);
            cosines.forEach((cosine, i) => expect(Math.abs(cosine - (exact[i] ?? NaN))).toBeLessThan(0.01));
            expect(Array.from(cosines)).toEqual(Array.from(cosines).sort((a, b) => b - a));
            expect(new Set(ids).size).toBe(ids.length);
            // No note is left out that is clearly nearer than the last of the list.
            const last = ids.length < 20 ? 0 : cosines[ids.length - 1] ?? 0;
            const { ids: best, cosines: theirs } = notes.index.nearest(slot, 20);
            best.forEach((other, i) => expect(ids.includes(other) || (theirs[i] ?? 0) <= last + 0.01).toBe(true));
          }
        }),
        { numRuns: 5 },
      );
    });

    it('a note that is gone leaves every list, one that changed moves to its new place', () => {
      const notes = largeVault();
      const slot = Array.from({ length: SIZE }, (_, i) => i).find((one) => notes.lists.of(one).ids.length === 20) ?? -1;
      const [first = -1, second = -1, third = -1] = notes.lists.of(slot).ids;
      notes.put(first, 'quite other words');
      expect(notes.lists.of(slot).ids).not.toContain(first);
      notes.remove(second);
      notes.put(third, 'quite other words');
      expect([...notes.lists.of(slot).ids]).toEqual([...notes.index.nearest(slot, 20).ids]);
      notes.put(third, wordsOf(slot));
      expect(notes.lists.of(slot).ids[0]).toBe(third);
      expect(new Set(notes.lists.of(slot).ids).size).toBe(20);
    });

    it('more changes than a list can take up make it anew', () => {
      const notes = largeVault();
      for (let slot = 100; slot < 400; slot++) notes.put(slot, wordsOf(slot, 5));
      for (const slot of [0, 50, 250, 1400]) expect(notes.lists.of(slot)).toMatchObject(notes.index.nearest(slot, 20));
    });
  });

  it('started anew, they are those of before when that ends', () => {
    const notes = new Notes();
    for (let slot = 0; slot < 30; slot++) notes.put(slot, wordsOf(slot));
    const before = notes.lists.of(3);
    const restore = notes.lists.startAnew();
    expect(notes.lists.of(3)).not.toBe(before);
    expect(notes.lists.of(3)).toEqual(before);
    restore();
    expect(notes.lists.of(3)).toBe(before);
  });

  it('are empty for a note without words and for none', () => {
    const notes = new Notes();
    notes.put(0, '');
    notes.put(1, 'axon');
    for (const slot of [0, 1, 7]) expect(notes.lists.of(slot).ids).toHaveLength(0);
  });
});
