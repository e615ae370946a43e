import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_EVALUATION, MODES } from '../../../../src/core/related/calibration/evaluation-options';
import { MemoryVault, notesIn, sampleVault } from '../../../vault-builder';

describe('linked pairs', () => {
  it('count once each, whichever way and however often the notes link', () => {
    const { library } = new MemoryVault().put({ 'a.md': '[[b]] [[b]] [[c]] [[a]] [[none]]', 'b.md': '[[a]]', 'c.md': 'x', 'd.md': '[[c]]' });
    expect(library.linkedPairs).toBe(3);
    expect(new MemoryVault().library.linkedPairs).toBe(0);
  });

  it('are as many as there are sets of two linked notes', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 20 }), (links) => {
      const notes = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`n${i}.md`, links.filter(([from]) => from === i).map(([, to]) => `[[n${to}]]`).join(' ')]));
      const pairs = new Set(links.filter(([a, b]) => a !== b).map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`));
      expect(new MemoryVault().put(notes).library.linkedPairs).toBe(pairs.size);
    }), { numRuns: 30 });
  });
});

describe('the number of steps told beforehand', () => {
  it('is not far from what the test takes', async () => {
    const { library } = new MemoryVault().put(notesIn(sampleVault));
    for (const mode of MODES) {
      const told = library.evaluationSteps({ ...DEFAULT_EVALUATION, mode });
      const steps = library.evaluate({ ...DEFAULT_EVALUATION, mode });
      let taken = 0;
      while (!(await steps.next()).done) taken++;
      expect(taken / told, `${mode}: ${taken} of ${told}`).toBeGreaterThan(0.4);
      expect(taken / told, `${mode}: ${taken} of ${told}`).toBeLessThan(1.3);
    }
  });
});
