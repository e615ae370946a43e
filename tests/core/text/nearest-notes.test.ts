import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/random';
import { InvertedIndex } from '../../../src/core/text/inverted-index';
import type { NoteTerms } from '../../../src/core/text/note-terms';

const NOTES = 700;

function termsOf(words: readonly string[]): NoteTerms {
  const vocabulary = ['', ...new Set(words)];
  return {
    vocabulary, counts: Uint16Array.from(vocabulary, (term) => words.filter((word) => word === term).length), sequence: Uint16Array.from(words, (word) => vocabulary.indexOf(word)),
    linkAt: new Uint32Array(0), lines: new Uint32Array(0), spelt: new Uint32Array(0), acronyms: [], names: [],
  };
}

/** Words of all frequencies, from those of one note to those of most: whose norms are bounded, and whose are made anew. */
function text(random: () => number): string[] {
  return Array.from({ length: 20 + Math.floor(30 * random()) }, () => `w${Math.floor(1200 * random() ** 4)}`);
}

describe('NearestNotes', () => {
  it('answers after edits as an index does that was built anew', () => {
    const random = seededRandom(3);
    const texts = Array.from({ length: NOTES }, () => text(random));
    const edited = new InvertedIndex((a, b) => a - b);
    texts.forEach((words, slot) => edited.put(slot, termsOf(words)));
    for (let edit = 0; edit < 120; edit++) {
      const slot = Math.floor(random() * NOTES);
      // Asked in between, so that norms are remembered from before the edit.
      edited.nearest(slot, 20);
      texts[slot] = edit % 3 === 0 ? text(random) : [...(texts[slot] ?? []), `w${Math.floor(60 * random())}`];
      edited.put(slot, termsOf(texts[slot] ?? []));
      if (edit % 10 !== 0) continue;
      const anew = new InvertedIndex((a, b) => a - b);
      texts.forEach((words, other) => anew.put(other, termsOf(words)));
      for (const asked of [slot, edit, NOTES - 1]) expect(edited.nearest(asked, 10)).toEqual(anew.nearest(asked, 10));
    }
  });

  it('forgets words that were withheld for a while', () => {
    const random = seededRandom(5);
    const texts = Array.from({ length: 200 }, () => text(random));
    const index = new InvertedIndex((a, b) => a - b);
    texts.forEach((words, slot) => index.put(slot, termsOf(words)));
    const before = Array.from({ length: 200 }, (_, slot) => [Array.from(index.nearest(slot, 10).ids), index.norm(slot)]);
    for (const count of [1, 80]) {
      const others = new Map(Array.from({ length: count }, (_, slot) => [slot, index.document(slot)?.withoutWords([0, 1, 2])] as const).flatMap(([slot, document]) => (document ? [[slot, document] as const] : [])));
      const restore = index.withhold(others);
      index.nearest(0, 10);
      restore();
      expect(Array.from({ length: 200 }, (_, slot) => [Array.from(index.nearest(slot, 10).ids), index.norm(slot)])).toEqual(before);
    }
  });
});
