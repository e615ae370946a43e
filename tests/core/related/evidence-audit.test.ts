// Every piece of evidence of sampled results, derived again from the notes without the index.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asNotePath, type NotePath } from '../../../src/core/note/note';
import type { Evidence, SignalName } from '../../../src/core/related/answer';
import { seededRandom } from '../../../src/core/random';
import { hasShared, shared } from '../../shared-data';
import { MemoryVault, notesIn, sampleVault } from '../../vault-builder';
import { faultsOf, faultsOfWhy } from './evidence-checks';
import { RawVault } from './raw-vault';

const SAMPLES = 500;
const LIMIT = 12;
const PER_NOTE = 3;
/** Of every so many results all that can be said is looked at, not only what the list says. */
const EXPLAINED = 10;

interface Audit {
  /** Results looked at, and the pieces of evidence in their reasons. */
  readonly results: number;
  readonly pieces: number;
  readonly faults: readonly string[];
}

/** Looks at `samples` results of random notes, a few of each. */
async function audit(folder: string, samples: number): Promise<Audit> {
  const files = notesIn(folder);
  const { library } = new MemoryVault().put(files);
  const raw = new RawVault(files);
  const random = seededRandom(7);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const paths = library.paths();
  const seen = new Set<string>();
  const faults: string[] = [];
  let pieces = 0;
  for (let tries = 0; seen.size < samples && tries < 20 * samples; tries++) {
    const asked = pick(paths) as NotePath;
    const answer = await library.related(asked, { limit: LIMIT, unlinked: false, muted: [] });
    for (let i = 0; i < PER_NOTE && seen.size < samples; i++) {
      const result = pick(answer?.related ?? []);
      if (!result || seen.has(`${asked}\n${result.note}`)) continue;
      seen.add(`${asked}\n${result.note}`);
      if (seen.size % EXPLAINED === 0) {
        const why = await library.why(asked, result.note, []);
        if (!why) throw new Error(`no explanation for ${asked} and ${result.note}`);
        for (const fault of faultsOfWhy(raw, why)) faults.push(`why ${asked} → ${result.note}: ${fault}`);
      }
      for (const reason of result.reasons) {
        pieces += reason.evidence.length;
        for (const fault of faultsOf(raw, asked, result.note, reason)) faults.push(`${asked} → ${result.note}, ${reason.signal}: ${fault}`);
      }
    }
  }
  return { results: seen.size, pieces, faults };
}

describe('the checks themselves', () => {
  const files = new Map(Object.entries({
    'x/A.md': '---\ncreated: 2024-01-01\n---\nOn axons, see [[B]]. It grows.\n\nBoth #t and LTP. [p](https://e.org/1) [[Missing]]',
    'x/B.md': '---\ncreated: 2024-01-03\n---\nAxons and long-term potentiation, #t. [p](https://e.org/1) [[Missing]]',
    'C.md': 'Both [[A]] and [[B]] agree.',
    'D.md': 'Nothing.',
  }));
  const raw = new RawVault(files);
  const [a, b, c, d] = ['x/A.md', 'x/B.md', 'C.md', 'D.md'].map(asNotePath) as [NotePath, NotePath, NotePath, NotePath];
  const faults = (signal: SignalName, ...evidence: Evidence[]): string[] => faultsOf(raw, a, b, { signal, share: 1, evidence });
  const sentence = (note: NotePath, title: string, line: number, text: string, ...marks: string[]): Evidence => ({ kind: 'sentence', note, title, line, text, marks });

  const cases: readonly (readonly [SignalName, Evidence, Evidence])[] = [
    ['tags', { kind: 'tag', name: 't', count: 2 }, { kind: 'tag', name: 't', count: 3 }],
    ['tags', { kind: 'tag', name: 't', count: 2 }, { kind: 'tag', name: 'u', count: 2 }],
    ['sources', { kind: 'source', label: 'e.org/1', url: null, count: 2 }, { kind: 'source', label: 'e.org/1', url: null, count: 4 }],
    ['sources', { kind: 'source', label: 'e.org/1', url: null, count: 2 }, { kind: 'source', label: 'e.org/2', url: null, count: 2 }],
    ['placeholders', { kind: 'placeholder', name: 'Missing', count: 2 }, { kind: 'placeholder', name: 'Missing', count: 1 }],
    ['placeholders', { kind: 'placeholder', name: 'Missing', count: 2 }, { kind: 'placeholder', name: 'Other', count: 2 }],
    ['text', { kind: 'term', text: 'axons', count: 2 }, { kind: 'term', text: 'axons', count: 3 }],
    ['text', { kind: 'term', text: 'axon', count: 2 }, { kind: 'term', text: 'agree', count: 1 }],
    ['title', { kind: 'term', text: 'A', count: 0 }, { kind: 'term', text: 'axons', count: 2 }],
    ['concepts', { kind: 'concept', name: 'long-term potentiation', written: 'LTP', count: 2 }, { kind: 'concept', name: 'long-term potentiation', written: 'LTP', count: 3 }],
    ['concepts', { kind: 'concept', name: 'long-term potentiation', written: 'LTP', count: 2 }, { kind: 'concept', name: 'fMRI', written: 'LTP', count: 2 }],
    ['folder', { kind: 'folder', path: 'x', count: 2 }, { kind: 'folder', path: 'x', count: 3 }],
    ['folder', { kind: 'folder', path: 'x', count: 2 }, { kind: 'folder', path: '', count: 2 }],
    ['link', { kind: 'note', note: a, title: 'A', count: 1 }, { kind: 'note', note: b, title: 'B', count: 1 }],
    ['cocitation', { kind: 'note', note: c, title: 'C', count: 1 }, { kind: 'note', note: c, title: 'C', count: 2 }],
    ['cocitation', { kind: 'note', note: c, title: 'C', count: 1 }, { kind: 'note', note: d, title: 'D', count: 1 }],
    ['neighbours', { kind: 'note', note: c, title: 'C', count: 1 }, { kind: 'note', note: d, title: 'D', count: 1 }],
    ['walk', { kind: 'note', note: c, title: 'C', count: 1 }, { kind: 'note', note: d, title: 'D', count: 1 }],
    ['similar', { kind: 'note', note: c, title: 'C', count: 1 }, { kind: 'note', note: d, title: 'D', count: 1 }],
    ['link', sentence(a, 'A', 3, 'On axons, see B.', 'B'), sentence(a, 'A', 4, 'On axons, see B.', 'B')],
    ['link', sentence(a, 'A', 3, 'On axons, see B.', 'B'), sentence(a, 'A', 3, 'On neurons, see B.', 'B')],
    ['link', sentence(a, 'A', 3, 'On axons, see B.', 'B'), sentence(a, 'A', 3, 'It grows.')],
    ['link', sentence(a, 'A', 3, 'On axons, see B.', 'B'), sentence(a, 'A', 3, 'On axons, see B.', 'C')],
    ['folder', { kind: 'linkedFolder', path: 'x', linked: 1, count: 2 }, { kind: 'linkedFolder', path: 'x', linked: 2, count: 2 }],
    ['resemblance', { kind: 'note', note: c, title: 'C', count: 1 }, { kind: 'note', note: d, title: 'D', count: 1 }],
    ['date', { kind: 'dates', dates: ['2024-01-01', '2024-01-03'], days: 2 }, { kind: 'dates', dates: ['2024-01-01', '2024-01-03'], days: 3 }],
    ['date', { kind: 'dates', dates: ['2024-01-01', '2024-01-03'], days: 2 }, { kind: 'dates', dates: ['2024-01-02', '2024-01-03'], days: 1 }],
    ['cocitation', sentence(c, 'C', 0, 'Both A and B agree.', 'A', 'B'), sentence(a, 'A', 3, 'On axons, see B.', 'B')],
    ['mention', sentence(a, 'A', 3, 'On axons, see B.', 'B'), sentence(a, 'A', 3, 'On axons, see B.', 'axons')],
  ];
  it.each(cases.slice())('let what is true of %s pass, and not what is false', (signal, right, wrong) => {
    if (signal !== 'title') expect(faults(signal, right)).toEqual([]);
    expect(faults(signal, wrong)).not.toEqual([]);
  });

  it('know what is of a series', () => {
    const parts = new RawVault(new Map([['Part 1.md', ''], ['Part 2.md', ''], ['Party.md', '']]));
    const told = (name: string, count: number): string[] => faultsOf(parts, asNotePath('Part 1.md'), asNotePath('Part 2.md'), { signal: 'series', share: 1, evidence: [{ kind: 'series', name, count }] });
    expect(told('Part …', 2)).toEqual([]);
    expect(told('Part …', 3)).not.toEqual([]);
    expect(told('Chapter …', 2)).not.toEqual([]);
  });

  it('do not let a reason without evidence pass', () => {
    expect(faults('tags')).toEqual(['no evidence at all']);
  });
});

describe('every piece of evidence is true, checked against the notes themselves', () => {
  it('in the sample vault', async () => {
    const { results, pieces, faults } = await audit(sampleVault, SAMPLES);
    expect(faults).toEqual([]);
    expect(results).toBe(SAMPLES);
    expect(pieces).toBeGreaterThan(2 * SAMPLES);
  });

  const vaults = hasShared ? readdirSync(shared('vaults'), { withFileTypes: true }).filter((item) => item.isDirectory()).map(({ name }) => name) : [];

  it.each(vaults)('in the real vault %s', async (name) => {
    const { results, pieces, faults } = await audit(shared(`vaults/${name}`), SAMPLES);
    expect(faults).toEqual([]);
    expect(results).toBe(SAMPLES);
    expect(pieces).toBeGreaterThan(2 * SAMPLES);
  }, 180_000);

  it.skipIf(hasShared)('in real vaults: skipped, the folder of real vaults is not there', () => undefined);
});
