import { describe, expect, it } from 'vitest';
import { asNotePath } from '../../../src/core/note/note';
import { SIGNALS, type Evidence, type SignalName } from '../../../src/core/related/answer';
import { MemoryVault } from '../../vault-builder';

/** What one signal alone says of a pair: its evidence, `null` when the signal does not find it. */
async function evidence(notes: Record<string, string>, signal: SignalName, from: string, to: string): Promise<readonly Evidence[] | null> {
  const vault = new MemoryVault().put(notes);
  const muted = SIGNALS.filter((other) => other !== signal);
  const answer = await vault.library.related(asNotePath(from), { limit: 50, unlinked: false, muted });
  return answer?.related.find(({ note }) => note === to)?.reasons[0]?.evidence ?? null;
}

const names = (found: readonly Evidence[] | null): unknown[] =>
  (found ?? []).map((item) => ('title' in item ? item.title : 'name' in item ? item.name : 'text' in item ? item.text : item));

describe('each signal, alone', () => {
  it('link: quotes the sentence with the link, in both directions', async () => {
    const found = await evidence({ 'A.md': 'Nothing.\n\nThe axon ends in a [[B|synapse]]. It conducts.', 'B.md': 'Comes from [[A]].' }, 'link', 'A.md', 'B.md');
    expect(found).toEqual([
      { kind: 'sentence', note: 'A.md', title: 'A', line: 2, text: 'The axon ends in a synapse.', marks: ['synapse'] },
      { kind: 'sentence', note: 'B.md', title: 'B', line: 0, text: 'Comes from A.', marks: ['A'] },
    ]);
  });

  it('link: a link that is a line for itself is not quoted', async () => {
    const found = await evidence({ 'A.md': '- [[B]]', 'B.md': '' }, 'link', 'A.md', 'B.md');
    expect(found).toEqual([{ kind: 'note', note: 'A.md', title: 'A', count: 1 }]);
  });

  it('neighbours: the notes that both are linked with, the less linked first', async () => {
    const notes = { 'A.md': '[[Hub]] [[Rare]]', 'B.md': '[[Rare]]', 'Hub.md': '[[B]] [[C]] [[D]]', 'Rare.md': '', 'C.md': '', 'D.md': '' };
    expect(names(await evidence(notes, 'neighbours', 'A.md', 'B.md'))).toEqual(['Rare', 'Hub']);
  });

  it('cocitation: the sentence that cites both, and the note it stands in', async () => {
    const notes = { 'A.md': '', 'B.md': '', 'Review.md': 'Intro.\n\nBoth [[A]] and [[B]] agree. Not so C.', 'List.md': '[[A]]\n\ntext\n\n[[B]]' };
    const found = await evidence(notes, 'cocitation', 'A.md', 'B.md');
    expect(found?.[0]).toEqual({ kind: 'sentence', note: 'Review.md', title: 'Review', line: 2, text: 'Both A and B agree.', marks: ['A', 'B'] });
    expect(names(found).slice(1)).toEqual(['Review', 'List']);
  });

  it('coupling: the notes that both link to', async () => {
    const notes = { 'A.md': '[[X]] [[Y]]', 'B.md': '[[Y]] [[Z]]', 'X.md': '', 'Y.md': '', 'Z.md': '' };
    expect(names(await evidence(notes, 'coupling', 'A.md', 'B.md'))).toEqual(['Y']);
  });

  it('walk: the notes on the way', async () => {
    const notes = { 'A.md': '[[X]]', 'X.md': '[[Y]]', 'Y.md': '[[B]]', 'B.md': '' };
    expect(names(await evidence(notes, 'walk', 'A.md', 'B.md'))).toEqual(['X', 'Y']);
  });

  it('tags: the deepest shared level, rare ones first, without workflow tags', async () => {
    const notes = { 'A.md': '#brain/reward #ai #status/done', 'B.md': '#ai #brain/reward #status/done', 'C.md': '#ai', 'D.md': 'none' };
    expect(await evidence(notes, 'tags', 'A.md', 'B.md')).toEqual([
      { kind: 'tag', name: 'brain/reward', count: 2 },
      { kind: 'tag', name: 'ai', count: 3 },
    ]);
    expect(await evidence({ 'A.md': '#todo', 'B.md': '#todo', 'C.md': '' }, 'tags', 'A.md', 'B.md')).toBeNull();
    expect(names(await evidence({ 'A.md': '#a/b', 'B.md': '#a/c', 'C.md': '' }, 'tags', 'A.md', 'B.md'))).toEqual(['a']);
  });

  it('sources: one page in two spellings', async () => {
    const notes = { 'A.md': '[paper](https://doi.org/10.1126/science.275.5306.1593)', 'B.md': 'doi:10.1126/SCIENCE.275.5306.1593', 'C.md': '' };
    expect(await evidence(notes, 'sources', 'A.md', 'B.md')).toMatchObject([{ kind: 'source', count: 2 }]);
  });

  it('placeholders: a note that is not written, shown readable', async () => {
    const notes = { 'A.md': '[[ventral_tegmental_area]]', 'B.md': '[[Ventral tegmental area]]', 'C.md': '' };
    expect(await evidence(notes, 'placeholders', 'A.md', 'B.md')).toEqual([{ kind: 'placeholder', name: 'ventral tegmental area', count: 2 }]);
  });

  it('text: shared words as the note writes them', async () => {
    const notes = { 'A.md': 'Measured with fMRI in the hippocampus.', 'B.md': 'fMRI of a hippocampus.', 'C.md': 'Transformers attend.', 'D.md': 'Reward.', 'E.md': '', 'F.md': '' };
    expect(names(await evidence(notes, 'text', 'A.md', 'B.md')).sort()).toEqual(['fMRI', 'hippocampus']);
  });

  it('concepts: whatever words both use for them, the rarer first', async () => {
    const notes = { 'A.md': 'LTP, then fMRI and once more fMRI.', 'B.md': 'Functional magnetic resonance imaging shows long-term potentiation.', 'C.md': 'An fMRI.', 'D.md': '' };
    expect(await evidence(notes, 'concepts', 'A.md', 'B.md')).toEqual([
      { kind: 'concept', name: 'long-term potentiation', written: 'LTP', count: 2 },
      { kind: 'concept', name: 'fMRI', written: 'fMRI', count: 3 },
    ]);
    expect(await evidence(notes, 'concepts', 'A.md', 'D.md')).toBeNull();
  });

  it('mention: the sentence in which the other is named, without a link', async () => {
    const notes = { 'A.md': 'First.\n\nThe basal ganglia choose. Then rest.', 'Basal ganglia.md': 'Nuclei.', 'C.md': '' };
    const sentence = { kind: 'sentence', note: 'A.md', title: 'A', line: 2, text: 'The basal ganglia choose.', marks: ['basal ganglia'] };
    expect(await evidence(notes, 'mention', 'A.md', 'Basal ganglia.md')).toEqual([sentence]);
    expect(await evidence(notes, 'mention', 'Basal ganglia.md', 'A.md')).toEqual([sentence]);
  });

  it('mention: not the end of one sentence and the start of the next, while the name stands whole in another', async () => {
    const split = 'This is the basal. Ganglia come next.';
    expect(await evidence({ 'A.md': split, 'Basal ganglia.md': 'Nuclei.', 'C.md': '' }, 'mention', 'A.md', 'Basal ganglia.md')).toBeNull();
    const found = await evidence({ 'A.md': `${split} The basal ganglia choose.`, 'Basal ganglia.md': 'Nuclei.', 'C.md': '' }, 'mention', 'A.md', 'Basal ganglia.md');
    expect(found).toEqual([{ kind: 'sentence', note: 'A.md', title: 'A', line: 0, text: 'The basal ganglia choose.', marks: ['basal ganglia'] }]);
  });

  it('link: marks in the quotation only words that stand in it', async () => {
    const found = await evidence({ 'A.md': 'Go on with [the next lesson]([[How to link]]) when you are ready.', 'How to link.md': '', 'C.md': '' }, 'link', 'A.md', 'How to link.md');
    expect(found).toEqual([{ kind: 'sentence', note: 'A.md', title: 'A', line: 0, text: 'Go on with the next lesson when you are ready.', marks: [] }]);
  });

  it('title: words that both titles have', async () => {
    const notes = { 'Sleep and memory.md': 'One.', 'Memory systems.md': 'Two.', 'Other.md': 'Three.' };
    expect(names(await evidence(notes, 'title', 'Sleep and memory.md', 'Memory systems.md'))).toEqual(['memory']);
  });

  it('context: words of the note that stand around links to the other', async () => {
    const notes = { 'A.md': 'Grid cells in the entorhinal cortex.', 'B.md': 'Nothing.', 'C.md': 'Entorhinal grid maps: see [[B]].', 'D.md': '', 'E.md': '' };
    // Context alone finds no candidates; it is asked about those that similar notes link to.
    const vault = new MemoryVault().put(notes);
    const muted = SIGNALS.filter((other) => other !== 'context' && other !== 'similar');
    const answer = await vault.library.related(asNotePath('A.md'), { limit: 9, unlinked: false, muted });
    const reasons = answer?.related.find(({ note }) => note === 'B.md')?.reasons ?? [];
    expect(names(reasons.find(({ signal }) => signal === 'context')?.evidence ?? null).sort()).toEqual(['Grid', 'entorhinal']);
    expect(names(reasons.find(({ signal }) => signal === 'similar')?.evidence ?? null)).toEqual(['C']);
  });

  it('folder: only a folder that both are in', async () => {
    const notes = { 'x/A.md': '', 'x/B.md': '', 'x/C.md': '[[B]]', 'y/D.md': '[[B]]' };
    expect(await evidence(notes, 'folder', 'x/A.md', 'x/B.md')).toEqual([{ kind: 'folder', path: 'x', count: 3 }]);
    expect(await evidence(notes, 'folder', 'y/D.md', 'x/B.md')).toBeNull();
  });

  it('folder: how many of its notes the note is linked with already, the whole folder counted', async () => {
    const notes = { 'x/A.md': '[[P1]]', 'Papers/P1.md': '', 'Papers/P2.md': '[[A]]', 'Papers/P3.md': '', 'B.md': '[[A]] [[C]]', 'C.md': '' };
    expect(await evidence(notes, 'folder', 'x/A.md', 'Papers/P3.md')).toEqual([{ kind: 'linkedFolder', path: 'Papers', linked: 2, count: 3 }]);
    const both = { 'x/A.md': '[[B]] [[C]]', 'x/B.md': '', 'x/C.md': '', 'x/D.md': '' };
    expect(await evidence(both, 'folder', 'x/A.md', 'x/D.md')).toEqual([{ kind: 'linkedFolder', path: 'x', linked: 2, count: 4 }, { kind: 'folder', path: 'x', count: 4 }]);
    // The root of the vault is no folder to speak of, and one linked note no habit.
    expect(await evidence({ 'A.md': '[[B]] [[C]]', 'B.md': '', 'C.md': '', 'D.md': '' }, 'folder', 'A.md', 'D.md')).toBeNull();
    expect(await evidence({ 'A.md': '[[B]]', 'x/B.md': '', 'x/C.md': '' }, 'folder', 'A.md', 'x/C.md')).toBeNull();
  });

  it('series: what the names have in common, as the note writes it, and how many notes have it', async () => {
    const notes = { 'Lecture 1.md': '', 'x/lecture 2.md': '', 'Lecture 10.md': '', 'Lecture notes.md': '' };
    expect(await evidence(notes, 'series', 'Lecture 1.md', 'x/lecture 2.md')).toEqual([{ kind: 'series', name: 'Lecture …', count: 3 }]);
    expect(await evidence(notes, 'series', 'x/lecture 2.md', 'Lecture 10.md')).toEqual([{ kind: 'series', name: 'lecture …', count: 3 }]);
    expect(await evidence(notes, 'series', 'Lecture 1.md', 'Lecture notes.md')).toBeNull();
  });

  it('date: both dates and the days between them, where they are few', async () => {
    const on = (date: string): string => `---\ndate: ${date}\n---\n`;
    const notes = { 'A.md': on('2024-02-28'), 'B.md': on('2024-03-01'), 'C.md': on('2024-02-28'), 'D.md': on('2024-03-20'), '2024-03-02.md': '', 'E.md': '' };
    expect(await evidence(notes, 'date', 'A.md', 'B.md')).toEqual([{ kind: 'dates', dates: ['2024-02-28', '2024-03-01'], days: 2 }]);
    expect(await evidence(notes, 'date', 'B.md', 'A.md')).toEqual([{ kind: 'dates', dates: ['2024-03-01', '2024-02-28'], days: 2 }]);
    expect(await evidence(notes, 'date', 'A.md', 'C.md')).toMatchObject([{ days: 0 }]);
    expect(await evidence(notes, 'date', 'B.md', '2024-03-02.md')).toMatchObject([{ days: 1 }]);
    expect(await evidence(notes, 'date', 'A.md', 'D.md')).toBeNull();
    expect(await evidence(notes, 'date', 'A.md', 'E.md')).toBeNull();
  });

  it('resemblance: the linked notes that it is like, the likest first', async () => {
    const filler = Object.fromEntries(Array.from('abcdefghij', (letter) => [`other/${letter}.md`, `filler${letter}`]));
    const notes = { 'A.md': '[[B]] [[C]]', 'B.md': 'striatum mice', 'C.md': 'striatum basal nuclei', 'D.md': 'striatum basal nuclei too', 'E.md': 'retina', ...filler };
    expect(await evidence(notes, 'resemblance', 'A.md', 'D.md')).toEqual([
      { kind: 'note', note: 'C.md', title: 'C', count: 2 },
      { kind: 'note', note: 'B.md', title: 'B', count: 2 },
    ]);
    expect(await evidence(notes, 'resemblance', 'A.md', 'E.md')).toBeNull();
    expect(await evidence(notes, 'resemblance', 'D.md', 'A.md')).toBeNull();
  });
});
