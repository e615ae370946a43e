import { afterEach, beforeEach, expect, it } from 'vitest';
import { asNotePath } from '../../src/core/note/note';
import type { Engine } from '../../src/engine/client';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import { VaultIndexer } from '../../src/vault/indexer';
import { engines } from '../engine/made-engine';
import { MadeApp } from './made-app';

/** The indexer over a made app, with an engine behind it that reads and answers. */
let made: MadeApp;
let engine: Engine;
let indexer: VaultIndexer;
let settings: Settings;

const board = (...files: readonly string[]): string =>
  JSON.stringify({ nodes: files.map((file, i) => ({ id: String(i), type: 'file', file, x: 0, y: 100 * i })), edges: [] });
const card = (text: string): string => JSON.stringify({ nodes: [{ id: 'a', type: 'text', text }] });

beforeEach(() => {
  [made, engine, settings] = [new MadeApp(), engines['on the main thread']({ openStore: () => Promise.resolve(null) }), DEFAULT_SETTINGS];
  made.write('Hippocampus.md', 'A part of the brain.');
  made.write('Neocortex.md', 'Another part of the brain.');
});

afterEach(() => {
  indexer.unload();
  engine.dispose();
});

async function start(): Promise<void> {
  indexer = new VaultIndexer(made.app, engine, { vault: 'test', settings: () => settings, pause: () => new Promise((resolve) => setImmediate(resolve)) });
  indexer.load();
  await expect.poll(() => indexer.status().state).toBe('ready');
}

/** The notes that the related view lists beside a note, with whether they are linked. */
async function beside(path: string): Promise<string[] | null> {
  const panel = await engine.request('panel', { path: asNotePath(path), options: { limit: 9, unlinked: false, muted: [] } });
  return panel && panel.related.map(({ note, linked }) => `${note} ${linked}`).sort();
}

it('a canvas is read as a note at the start, and links to what stands on it', async () => {
  made.write('Sleep.canvas', board('Hippocampus.md', 'Neocortex.md'));
  await start();
  expect(indexer.status()).toEqual({ state: 'ready', notes: 3, skipped: 0 });
  expect(await beside('Sleep.canvas')).toEqual(['Hippocampus.md out', 'Neocortex.md out']);
  expect(await beside('Hippocampus.md')).toContain('Sleep.canvas in');
});

it('a canvas is followed when it comes, changes, takes another name and goes', async () => {
  await start();
  made.create('Sleep.canvas', board('Hippocampus.md'));
  await expect.poll(() => beside('Sleep.canvas')).toContain('Hippocampus.md out');
  made.edit('Sleep.canvas', board('Neocortex.md'));
  await expect.poll(() => beside('Sleep.canvas')).toContain('Neocortex.md out');
  made.rename('Sleep.canvas', 'Boards/Night.canvas');
  await expect.poll(() => beside('Boards/Night.canvas')).toContain('Neocortex.md out');
  expect(await beside('Sleep.canvas')).toBeNull();
  made.delete('Boards/Night.canvas');
  await expect.poll(() => beside('Boards/Night.canvas')).toBeNull();
  expect(await beside('Neocortex.md')).not.toContain('Boards/Night.canvas in');
});

it('a link in a note leads to a canvas by its whole name', async () => {
  made.write('Sleep.canvas', board());
  made.write('Day.md', 'See [[Sleep.canvas]].', { links: ['Sleep.canvas'] });
  made.write('Night.md', 'See [[Sleep]].', { links: ['Sleep'] });
  await start();
  expect(await beside('Day.md')).toContain('Sleep.canvas out');
  expect(await beside('Night.md')).not.toContain('Sleep.canvas out');
});

it('a broken canvas is counted with its reason, loses nothing else, and comes in when it is mended', async () => {
  made.write('Broken.canvas', '{"nodes":[');
  made.write('Empty.canvas', '');
  await start();
  expect(indexer.status()).toEqual({ state: 'ready', notes: 3, skipped: 1 });
  expect(indexer.whyMissing('Broken.canvas')).toBe('not valid JSON Canvas');
  expect((await engine.request('report', {})).skipped).toEqual([{ note: 'Broken.canvas', why: 'not valid JSON Canvas' }]);
  made.edit('Broken.canvas', board('Hippocampus.md'));
  await expect.poll(() => beside('Broken.canvas')).toContain('Hippocampus.md out');
  expect([indexer.whyMissing('Broken.canvas'), (await engine.request('report', {})).skipped]).toEqual([null, []]);
  made.edit('Broken.canvas', 'words');
  await expect.poll(() => beside('Broken.canvas')).toBeNull();
});

it('a canvas with an excluded tag in its texts stays out until the tag goes, and other files are none of it', async () => {
  settings = { ...settings, excludedTags: ['private'] };
  made.write('Diary.canvas', card('Dear diary. #private/day'));
  made.write('Open.canvas', card('Dear reader.'));
  made.write('Tasks.base', 'views: []');
  await start();
  expect(await beside('Open.canvas')).not.toBeNull();
  expect([await beside('Diary.canvas'), indexer.whyMissing('Diary.canvas')]).toEqual([null, 'it carries the excluded tag #private/day']);
  expect(indexer.status()).toEqual({ state: 'ready', notes: 3, skipped: 0 });
  expect(indexer.whyMissing('Tasks.base')).toBe('only Markdown notes and canvases are read');
  made.edit('Diary.canvas', card('Dear all.'));
  await expect.poll(() => beside('Diary.canvas')).not.toBeNull();
  expect(indexer.whyMissing('Diary.canvas')).toBeNull();
  made.edit('Open.canvas', card('Mine alone. #private'));
  await expect.poll(() => beside('Open.canvas')).toBeNull();
  expect(made.reads).not.toContain('Tasks.base');
});
