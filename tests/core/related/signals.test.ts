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
});
