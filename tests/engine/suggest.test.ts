import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_CONCEPTS } from '../../src/core/concepts/concept';
import { DEFAULT_TOPIC_OPTIONS } from '../../src/core/topics/options';
import { asNotePath } from '../../src/core/note/note';
import type { Engine } from '../../src/engine/client';
import { engines, source, update } from './made-engine';

const TEXT = 'The hippocampus replays the day. `hippocampus`';
const path = asNotePath('A.md');
const notes = [source('A.md', TEXT), source('Hippocampus.md', '---\ntags: [brain]\n---\nIt replays the day.'), source('B.md', '---\ntags: [brain]\n---\nThe hippocampus replays the day at night.')];
const text = { text: TEXT, metadata: source('A.md', TEXT).metadata };
let engine: Engine;

afterEach(() => engine.dispose());

describe.each(['in a worker', 'on the main thread'] as const)('suggestions of the engine %s', (kind) => {
  it('answer for the text they are given, and write links only into what they are handed', async () => {
    engine = engines[kind]();
    await engine.request('open', { vault: 'suggest', options: { workflowTags: [], concepts: DEFAULT_CONCEPTS, learnFromLinks: true, topics: DEFAULT_TOPIC_OPTIONS } });
    await engine.request('update', update(notes));
    const [mention] = (await engine.request('mentions', { path, text })) ?? [];
    expect(mention).toMatchObject({ target: 'Hippocampus.md', places: [{ text: 'hippocampus', line: 0, from: 4, to: 15 }] });
    const links = await engine.request('suggest', { path, text, options: { limit: 5, muted: [] } });
    expect(links?.suggested.find(({ note }) => note === 'Hippocampus.md')?.mention).toMatchObject({ from: 4 });
    expect((await engine.request('suggest', { path, text: null, options: { limit: 5, muted: [] } }))?.suggested.every(({ mention: place }) => place === null)).toBe(true);
    expect((await engine.request('tags', { path, limit: 3 }))?.tags.map(({ tag }) => tag)).toEqual(['brain']);
    const edits = [{ from: 4, line: 0, was: 'hippocampus', becomes: '[[hippocampus]]' }];
    const linked = await engine.request('editText', { text: TEXT, edits, make: 'links' });
    expect(linked.text).toBe('The [[hippocampus]] replays the day. `hippocampus`');
    expect((await engine.request('editText', { text: linked.text, edits: linked.undo, make: 'words' })).text).toBe(TEXT);
  });

  it('are null for a note that is not in the index', async () => {
    engine = engines[kind]();
    expect(await engine.request('mentions', { path, text })).toBeNull();
    expect(await engine.request('suggest', { path, text, options: { limit: 5, muted: [] } })).toBeNull();
    expect(await engine.request('tags', { path, limit: 3 })).toBeNull();
  });
});
