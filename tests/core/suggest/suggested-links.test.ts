import { describe, expect, it } from 'vitest';
import type { MentionedNote } from '../../../src/core/mentions/mention';
import { parseMarkdown } from '../../../src/core/note/markdown/markdown';
import { asNotePath } from '../../../src/core/note/note';
import type { RelatedNote } from '../../../src/core/related/answer';
import { mergeSuggestions } from '../../../src/core/suggest/suggested-links';
import { MemoryVault, notesIn, sampleVault } from '../../vault-builder';

const subject = { path: asNotePath('A.md'), title: 'A' };
const OPTIONS = { limit: 20, muted: [] };

function predicted(name: string, score: number): RelatedNote {
  const reasons = [{ signal: 'tags', share: 1, evidence: [{ kind: 'tag', name: 'x', count: 2 }] }] as const;
  return { note: asNotePath(`${name}.md`), title: name, score, linked: 'none', fields: [], joins: false, reasons } as unknown as RelatedNote;
}

function mentioned(name: string, score: number, linked = false): MentionedNote {
  const place = { text: name.toLowerCase(), line: 3, from: 40, to: 41, concept: null, sentence: { text: `Of ${name}.`, marks: [name] } };
  return { target: asNotePath(`${name}.md`), title: name, score, linked, places: [place, { ...place, from: 60 }] };
}

describe('one list of suggested links', () => {
  it('has a note once, with its place and what predicted it', () => {
    const [row, ...others] = mergeSuggestions(subject, [predicted('B', 1)], [mentioned('B', 0.9)]);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ note: 'B.md', mention: { from: 40 }, others: [{ from: 60 }], reasons: [{ signal: 'tags' }] });
  });

  it('puts notes that are only named behind the predicted ones, and lets scores fall', () => {
    const rows = mergeSuggestions(subject, [predicted('P', 1), predicted('Q', 0.5), predicted('R', 0.2)], [mentioned('M', 0.9), mentioned('Q', 0.8), mentioned('N', 0.7)]);
    expect(rows.map(({ title, score, mention }) => [title, score, mention !== null])).toEqual([['P', 1, false], ['Q', 0.5, true], ['R', 0.2, false], ['M', 0.2, true], ['N', 0.2, true]]);
  });

  it('gives a named note the sentence as its reason, and leaves out one that is linked', () => {
    const rows = mergeSuggestions(subject, [], [mentioned('B', 0.9), mentioned('C', 0.8, true)]);
    expect(rows.map(({ title }) => title)).toEqual(['B']);
    expect(rows[0]?.reasons).toEqual([{ signal: 'mention', share: 1, evidence: [{ kind: 'sentence', note: 'A.md', title: 'A', line: 3, text: 'Of B.', marks: ['B'] }] }]);
  });
});

describe('suggested links of a note', () => {
  const text = 'Spikes of the hippocampus and of dopamine neurons. See [[Reward]].';
  const vault = (): MemoryVault => new MemoryVault().put({
    'A.md': text, 'Hippocampus.md': 'Memory.', 'Dopamine.md': 'Of reward, see [[Reward]].', 'Reward.md': 'What [[Dopamine]] signals.', 'Hidden.md': 'Spikes and neurons of dopamine.',
  });

  it('come from its present text, not from the one that was indexed', async () => {
    const { library } = vault();
    const ask = async (now: string) => (await library.suggest(asNotePath('A.md'), { text: now, metadata: parseMarkdown(now) }, OPTIONS))?.suggested ?? [];
    const places = (rows: Awaited<ReturnType<typeof ask>>): string[] => rows.flatMap(({ note, mention }) => (mention ? [`${mention.text} → ${note}`] : [])).sort();
    expect(places(await ask(text))).toEqual(['dopamine → Dopamine.md', 'hippocampus → Hippocampus.md']);
    const linked = text.replace('hippocampus', '[[hippocampus]]');
    const now = await ask(linked);
    expect(places(now)).toEqual(['dopamine → Dopamine.md']);
    expect(now.map(({ note }) => note)).not.toContain('Hippocampus.md');
  });

  it('leave out hidden notes, and are only predicted ones without a text', async () => {
    const { library } = vault();
    const hidden = await library.suggest(asNotePath('A.md'), { text, metadata: parseMarkdown(text) }, { ...OPTIONS, hidden: [asNotePath('Dopamine.md')] });
    expect(hidden?.suggested.map(({ note }) => note)).not.toContain('Dopamine.md');
    const without = await library.suggest(asNotePath('A.md'), null, OPTIONS);
    expect(without?.suggested.filter(({ mention }) => mention !== null)).toEqual([]);
    expect(await library.suggest(asNotePath('none.md'), null, OPTIONS)).toBeNull();
  });

  it('never name the note itself or one it links to, and each has a reason, in the sample vault', async () => {
    const notes = notesIn(sampleVault);
    const { library } = new MemoryVault().put(notes);
    for (const path of library.paths()) {
      const source = path.endsWith('.md') ? notes.get(path) ?? '' : null;
      const answer = await library.suggest(path, source === null ? null : { text: source, metadata: parseMarkdown(source) }, { limit: 9, muted: [] });
      const linked = (library.note(path)?.links ?? []).map((link) => library.resolve(link, path));
      for (const { note, reasons, score } of answer?.suggested ?? []) {
        expect(note).not.toBe(path);
        expect(linked, path).not.toContain(note);
        expect(reasons.flatMap(({ evidence }) => evidence)).not.toEqual([]);
        expect(score).toBeGreaterThan(0);
      }
    }
  });
});
