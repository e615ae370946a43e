import { describe, expect, it } from 'vitest';
import { type Candidate, CandidateFinder } from '../../../../src/core/topics/names/candidates';
import { phraseIndex } from '../../../../src/core/topics/names/phrases';
import { finish, inputOf, type Sketch } from '../build-input';

/** What sets the first notes apart from all. */
function candidates(here: number, ...texts: string[]): Candidate[] {
  const input = inputOf(texts.map((text, i): Sketch => ({ path: `${String.fromCharCode(97 + i)}.md`, title: `title${i}x`, text })));
  const finder = new CandidateFinder(input, finish(phraseIndex(input, () => true)));
  finder.among(texts.map((_, i) => i));
  const notes = Array.from({ length: here }, (_, i) => i);
  return finder.find(notes, notes.map(() => 1));
}
const elsewhere = Array.from({ length: 12 }, (_, i) => `something about subject${i} and gardens`);

describe('CandidateFinder', () => {
  it('joins two or three words that stand side by side', () => {
    const keys = candidates(3, 'primary visual cortex lesions', 'damage in primary visual cortex', 'primary visual cortex and sleep', ...elsewhere).map(({ key, words }) => `${words} ${key}`);
    expect(keys).toEqual(expect.arrayContaining(['2 primary visual', '2 visual cortex', '3 primary visual cortex']));
    expect(keys.some((key) => key.includes('cortex primary'))).toBe(false);
  });

  it('tells how much commoner a word is here than elsewhere', () => {
    const found = candidates(3, 'cortex gardens', 'cortex gardens', 'cortex gardens', ...elsewhere);
    expect(found.find(({ key }) => key === 'cortex')?.lift).toBe(1);
    expect(candidates(3, 'cortex gardens', 'cortex gardens', 'cortex gardens', ...elsewhere.slice(0, 6), ...Array.from({ length: 6 }, () => 'nothing')).find(({ key }) => key === 'garden')?.lift).toBeCloseTo(15 / 9 / 3, 5);
  });
});
