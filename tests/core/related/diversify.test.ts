import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diversify } from '../../../src/core/related/diversify';
import { MemoryCorpus } from './corpus-builder';

const words = (seed: string, count: number): string => Array.from({ length: count }, (_, i) => `${seed}${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}`).join(' ');
const ESSAY = words('thalamus', 80);

const vault = new MemoryCorpus({
  'Essay.md': ESSAY,
  'Copy of essay.md': `${ESSAY} once more`,
  'Half of essay.md': words('thalamus', 40),
  'Stub one.md': 'thalamus',
  'Stub two.md': 'thalamus',
  'Lecture 1.md': words('cortex', 60),
  'Lecture 2.md': words('amygdala', 60),
  'Lecture 3.md': words('pons', 60),
  'Lecture 4.md': words('striatum', 60),
  'Other.md': words('cerebellum', 60),
  'Another.md': words('insula', 60),
});
const ranked = (...scores: readonly (readonly [string, number])[]) => scores.map(([path, score]) => ({ slot: vault.slot(path), score }));
const shown = (list: ReturnType<typeof diversify>): string[] => list.map(({ slot }) => vault.path(slot).replace('.md', ''));

describe('diversify', () => {
  it('makes near-duplicates one result, the best of them, and names the others', () => {
    const [first, ...others] = diversify(vault.corpus, ranked(['Copy of essay.md', 2], ['Other.md', 1.9], ['Essay.md', 1.8]), 10);
    expect(vault.path(first?.slot ?? -1)).toBe('Copy of essay.md');
    expect(first?.copies?.map((slot) => vault.path(slot))).toEqual(['Essay.md']);
    expect(shown(others)).toEqual(['Other']);
    expect(others[0]).not.toHaveProperty('copies');
  });

  it('keeps a part of a text, and short notes with the same few words, for themselves', () => {
    expect(shown(diversify(vault.corpus, ranked(['Essay.md', 2], ['Half of essay.md', 1], ['Stub one.md', 0.9], ['Stub two.md', 0.8]), 10)).sort())
      .toEqual(['Essay', 'Half of essay', 'Stub one', 'Stub two']);
  });

  it('lets no series fill the list', () => {
    const series = ranked(['Lecture 1.md', 2], ['Lecture 2.md', 1.95], ['Lecture 3.md', 1.9], ['Lecture 4.md', 1.85], ['Other.md', 1.75], ['Another.md', 1.7]);
    expect(shown(diversify(vault.corpus, series, 10))).toEqual(['Lecture 1', 'Other', 'Lecture 2', 'Another', 'Lecture 3', 'Lecture 4']);
  });

  it('keeps the order of what does not repeat itself', () => {
    expect(shown(diversify(vault.corpus, ranked(['Other.md', 3], ['Another.md', 2.9], ['Lecture 1.md', 1]), 10))).toEqual(['Other', 'Another', 'Lecture 1']);
  });

  it('loses and invents nothing, begins with the best, and its scores fall', () => {
    const slots = vault.slots();
    const scored = fc.uniqueArray(fc.constantFrom(...slots), { minLength: 1 }).chain((chosen) =>
      fc.array(fc.integer({ min: -3000, max: 3000 }).map((thousandths) => thousandths / 1000), { minLength: chosen.length, maxLength: chosen.length })
        .map((scores) => chosen.map((slot, i) => ({ slot, score: scores[i] ?? 0 })).sort((a, b) => b.score - a.score)));
    fc.assert(fc.property(scored, (list) => {
      const diverse = diversify(vault.corpus, list, list.length);
      const all = diverse.flatMap(({ slot, copies = [] }) => [slot, ...copies]);
      expect([...all].sort((a, b) => a - b)).toEqual(list.map(({ slot }) => slot).sort((a, b) => a - b));
      expect(diverse[0]?.score).toBe(list[0]?.score);
      diverse.forEach(({ score }, i) => expect(score).toBeLessThanOrEqual(diverse[i - 1]?.score ?? Infinity));
    }));
  });
});
