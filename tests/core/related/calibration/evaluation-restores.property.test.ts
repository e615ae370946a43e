import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NotePath } from '../../../../src/core/note/note';
import type { Library } from '../../../../src/core/library';
import { MODES } from '../../../../src/core/related/calibration/evaluation-options';
import { MemoryVault, notesIn, sampleVault } from '../../../vault-builder';

async function answersOf(library: Library, paths: readonly NotePath[]): Promise<string> {
  const answers = [];
  for (const path of paths) answers.push(await library.related(path, { limit: 30, unlinked: false, muted: [] }));
  return JSON.stringify(answers);
}

it('a hidden-link test leaves related notes exactly as they were, ended or given up anywhere', async () => {
  const { library } = new MemoryVault().put(notesIn(sampleVault));
  const paths = library.paths().filter((_, i) => i % 6 === 0);
  const before = await answersOf(library, paths);
  const options = fc.record({ share: fc.constantFrom(0.05, 0.3, 1), seed: fc.nat(99), mode: fc.constantFrom(...MODES) });
  await fc.assert(fc.asyncProperty(options, fc.option(fc.nat(150)), async (tested, until) => {
    const steps = library.evaluate(tested);
    for (let i = 0; until === null || i < until; i++) if ((await steps.next()).done) break;
    await steps.return(undefined as never);
    expect(await answersOf(library, paths)).toBe(before);
  }), { numRuns: 12 });
});
