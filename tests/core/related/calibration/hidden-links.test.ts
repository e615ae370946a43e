import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsOf, shuffledPairs } from '../../../../src/core/related/calibration/hidden-links';
import { MemoryCorpus } from '../corpus-builder';

const names = ['A', 'B', 'C', 'D', 'E', 'F'];
const links = fc.subarray(names).map((targets) => targets.map((name) => `[[${name}]]`).join(' '));
const vaultOf = (texts: readonly string[]): [string, string][] => texts.map((text, i) => [`${names[i] ?? ''}.md`, text]);
const pairsOf = (vault: MemoryCorpus, seed: number): [string, string][] => shuffledPairs(vault.corpus, seed).map(([from, to]) => [vault.path(from), vault.path(to)]);

describe('the links that are hidden', () => {
  it('hold each pair of linked notes once, whichever way they are linked, and no note with itself', () => {
    fc.assert(
      fc.property(fc.tuple(links, links, links, links, links, links), fc.nat(), (texts, seed) => {
        const vault = new MemoryCorpus(new Map(vaultOf(texts)));
        const pairs = pairsOf(vault, seed);
        const linked = new Set(vaultOf(texts).flatMap(([from, text]) => names.flatMap((name) => (text.includes(`[[${name}]]`) && from !== `${name}.md` ? [[from, `${name}.md`].sort().join()] : []))));
        expect(pairs.map((pair) => [...pair].sort().join()).sort()).toEqual([...linked].sort());
        for (const [from, to] of pairs) {
          expect(vault.corpus.graph.linksTo(vault.slot(from), vault.slot(to))).toBe(true);
          // Of two notes that link to each other the first by path is asked.
          if (vault.corpus.graph.linksTo(vault.slot(to), vault.slot(from))) expect(from < to).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('come in the same order however the vault was written, and in another for another seed', () => {
    fc.assert(
      fc.property(fc.tuple(links, links, links, links, links, links), fc.shuffledSubarray(names, { minLength: 6 }), (texts, order) => {
        const notes = new Map(vaultOf(texts));
        const straight = new MemoryCorpus(notes);
        const crooked = new MemoryCorpus({ 'Z.md': '[[A]] [[B]]', 'F.md': '[[C]]' });
        crooked.remove('Z.md');
        for (const name of order) crooked.put({ [`${name}.md`]: notes.get(`${name}.md`) ?? '' });
        expect(pairsOf(crooked, 7)).toEqual(pairsOf(straight, 7));
      }),
      { numRuns: 40 },
    );
    const full = new MemoryCorpus(new Map(vaultOf(names.map(() => names.map((name) => `[[${name}]]`).join(' ')))));
    expect(pairsOf(full, 1)).toHaveLength(15);
    expect(pairsOf(full, 1)).not.toEqual(pairsOf(full, 2));
  });

  it('are asked of the note that links', () => {
    expect(questionsOf([[1, 2], [3, 2], [1, 4]])).toEqual(new Map([[1, new Set([2, 4])], [3, new Set([2])]]));
    expect(questionsOf([]).size).toBe(0);
  });
});
