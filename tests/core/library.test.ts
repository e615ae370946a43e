import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNotePath, isCanvas } from '../../src/core/note/note';
import type { RelatedAnswer } from '../../src/core/related/answer';
import { MemoryVault, notesIn, sampleVault } from '../vault-builder';

const EVERYTHING = { limit: 50, unlinked: false, muted: [] } as const;

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

async function answers(vault: MemoryVault): Promise<unknown> {
  await vault.computeTopics();
  const { library } = vault;
  const related: (RelatedAnswer | null)[] = [];
  for (const path of library.paths()) related.push(await library.related(path, EVERYTHING));
  return { related, topics: { ...library.topics(), revision: 0 }, stats: library.stats(), paths: library.paths() };
}

describe('Library', () => {
  it('knows a note by its path, name, title or alias', () => {
    const { library } = new MemoryVault().put({ 'brain/td.md': '---\ntitle: Temporal difference learning\naliases: [TD learning]\n---\nText.' });
    for (const name of ['brain/td.md', 'brain/td', 'TD', 'temporal difference learning', 'td LEARNING']) expect(library.find(name)).toBe('brain/td.md');
    expect(library.find('bellman')).toBeNull();
    expect(new MemoryVault().put({ 'ne\u0301.md': '' }).library.find('né')).toBe('ne\u0301.md');
  });

  it('knows a canvas by its path and name, behind the notes of that name', () => {
    const { library } = new MemoryVault().put({ 'TD.canvas': '', 'deep/brain/TD.md': '', 'Boards/Rewards.canvas': '' });
    expect(['td', 'TD.canvas', 'brain/td', 'rewards', 'rewards.canvas'].map((name) => library.find(name))).toEqual(['deep/brain/TD.md', 'TD.canvas', 'deep/brain/TD.md', 'Boards/Rewards.canvas', 'Boards/Rewards.canvas']);
  });

  it('answers null for a note that is not there', async () => {
    const { library } = new MemoryVault().put({ 'A.md': 'text' });
    const missing = asNotePath('B.md');
    expect(await library.related(missing, EVERYTHING)).toBeNull();
    expect(await library.summary(missing, 3)).toBeNull();
    expect(await library.terms(missing, 3)).toBeNull();
    expect(library.topicOf(missing)).toBeNull();
  });

  it('has an answer for a note without words among notes without words', async () => {
    const { library } = new MemoryVault().put({ 'A.md': '', 'B.md': '---\n---\n', 'C.md': '\u0000' });
    expect((await library.related(asNotePath('A.md'), EVERYTHING))?.related).toEqual([]);
  });

  it('leaves out linked notes and muted signals when asked to', async () => {
    const vault = new MemoryVault().put({ 'A.md': '[[B]] about axons', 'B.md': 'about axons', 'C.md': 'about axons' });
    const ask = (options: Partial<typeof EVERYTHING>) => vault.library.related(asNotePath('A.md'), { ...EVERYTHING, ...options });
    expect((await ask({}))?.related.map(({ note, linked }) => [note, linked])).toContainEqual(['B.md', 'out']);
    expect((await ask({ unlinked: true as never }))?.related.map(({ note }) => note)).toEqual(['C.md']);
    const signals = (await ask({ muted: ['text'] as never }))?.related.flatMap(({ reasons }) => reasons.map(({ signal }) => signal));
    expect(signals).not.toContain('text');
  });

  it('gives little weight to lines that many notes repeat, and none of them to a summary', async () => {
    const footer = 'This garden grows slowly and every visitor may leave a comment below.';
    const notes: Record<string, string> = {
      'Reward.md': `Dopamine neurons report an error of prediction to the striatum.\n\n${footer}`,
      'Striatum.md': 'The striatum learns from an error of prediction that dopamine carries.',
    };
    for (let i = 0; i < 20; i++) notes[`Other ${i}.md`] = `Nothing of note was said on day ${'abcdefghijklmnopqrst'[i]}${i}.\n\n${footer}`;
    const vault = new MemoryVault().put(notes);
    const found = await vault.library.related(asNotePath('Reward.md'), EVERYTHING);
    expect(found?.related[0]?.note).toBe('Striatum.md');
    expect(found?.related.flatMap(({ reasons }) => reasons.flatMap(({ evidence }) => evidence)).filter((item) => item.kind === 'term' && /garden|visitor/.test(item.text))).toEqual([]);
    const summary = await vault.library.summary(asNotePath('Reward.md'), 3);
    expect(summary?.sentences.map(({ text }) => text)).toEqual(['Dopamine neurons report an error of prediction to the striatum.']);
  });

  // Topics included as long as they are computed for the first time: later they start from those before, and of partitions that are about as
  // good the nearest to the last one is kept. How far that may lead from a rebuild is bounded in topics/communities/communities.test.ts.
  it('gives the same answers however its state was reached', async () => {
    const names = ['A.md', 'B.md', 'x/A.md', 'x/C.md', 'y/B.md', 'y/constructor.md', 'x/B.canvas'];
    const sentence = fc.constantFrom(
      'Dopamine signals a reward prediction error, see [[A]] and [[B]].',
      'The #brain/reward system learns from [[B]] and from [[missing note]].',
      'Memory is #brain/memory and sleeps with [[x/C|the other]].',
      'Reward prediction error is learnt by #ai temporal difference methods.',
      'Read https://example.org/paper for the memory of [[constructor]].',
      '# Dopamine and reward',
      'An image of the cortex ![[A]], and [[B.canvas]]',
    );
    const board = (text: string): string => JSON.stringify({ nodes: [{ id: 'a', type: 'text', text }, { id: 'b', type: 'file', file: 'x/A.md' }, { id: 'c', type: 'file', file: 'C.md' }], edges: [{ fromNode: 'b', toNode: 'c' }] });
    const text = fc.array(sentence, { maxLength: 4 }).map((sentences) => sentences.join('\n\n'));
    const edit = fc.record({ path: fc.constantFrom(...names), text: fc.option(text) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 14 }), async (edits) => {
        const edited = new MemoryVault();
        const last = new Map<string, string>();
        for (const { path, text: given } of edits) {
          if (given === null) {
            edited.remove(path);
            last.delete(path);
          } else {
            const written = path.endsWith('.canvas') ? board(given) : given;
            edited.put({ [path]: written });
            last.set(path, written);
          }
          if (last.size % 3 === 0) await edited.library.related(asNotePath(path), EVERYTHING);
        }
        const rebuilt = new MemoryVault().put(new Map([...last].sort(([a], [b]) => (a < b ? -1 : 1))));
        expect(await answers(edited)).toEqual(await answers(rebuilt));
      }),
      { numRuns: 50 },
    );
  });
});

describe('related notes of the sample vault', () => {
  const notes = notesIn(sampleVault);
  const vault = new MemoryVault().put(notes);

  it('gives every result a reason, shares that add up to one, and scores that fall', async () => {
    for (const path of vault.library.paths()) {
      const related = (await vault.library.related(path, EVERYTHING))?.related ?? [];
      expect(related.length).toBeGreaterThan(0);
      let last = 1;
      for (const { note, score, reasons } of related) {
        expect(note).not.toBe(path);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(last);
        last = score;
        expect(reasons.length).toBeGreaterThan(0);
        expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const { evidence } of reasons) expect(evidence.length).toBeGreaterThan(0);
      }
    }
  });

  it('quotes only what stands in the notes, at the line it names', async () => {
    let quoted = 0;
    for (const path of vault.library.paths()) {
      const related = (await vault.library.related(path, EVERYTHING))?.related ?? [];
      for (const evidence of related.flatMap(({ reasons }) => reasons.flatMap((reason) => reason.evidence))) {
        if (evidence.kind !== 'sentence') continue;
        quoted++;
        // The markup of a link (`_`, `#`, `|`) is not shown, so letters and digits are compared.
        const written = (notes.get(evidence.note) ?? '').split('\n');
        const lines = letters((isCanvas(evidence.note) ? written : written.slice(evidence.line, evidence.line + 12)).join('\n'));
        for (const mark of evidence.marks) expect(lines).toContain(letters(mark));
        for (const mark of evidence.marks) expect(evidence.text).toContain(mark);
      }
    }
    expect(quoted).toBeGreaterThan(50);
  });
});

