import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import { VaultIndexer } from '../../src/vault/indexer';
import { MadeApp } from './made-app';
import { MadeEngine } from './made-engine';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

let made: MadeApp;
let engine: MadeEngine;
let settings: Settings;
let indexer: VaultIndexer;
const states: string[] = [];

function start(): VaultIndexer {
  indexer = new VaultIndexer(made.app, engine, { vault: 'test', settings: () => settings, pause: turn });
  indexer.onStatus(() => states.push(indexer.status().state));
  indexer.load();
  return indexer;
}

async function turns(): Promise<void> {
  for (let i = 0; i < 60; i++) await turn();
}

/** Lets gathered changes be read. */
async function settled(): Promise<void> {
  await turns();
  await vi.advanceTimersByTimeAsync(250);
  await turns();
}

/** Lets changed settings be acted on. */
async function applied(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1200);
  await settled();
}

function change(changed: Partial<Settings>): void {
  const before = settings;
  settings = { ...settings, ...changed };
  indexer.settingsChanged(before, settings);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  [made, engine, settings] = [new MadeApp(), new MadeEngine(), DEFAULT_SETTINGS];
  states.length = 0;
});

afterEach(() => {
  indexer.unload();
  vi.useRealTimers();
});

describe('the first start', () => {
  it('hands every note over, with its text and where its links lead, and says how far it is', async () => {
    made.write('a.md', 'to [[b]]', { links: ['b', 'nowhere', 'picture.png'], mtime: 5 });
    made.write('folder/b.md', 'text');
    made.write('picture.png', 'no note');
    start();
    await settled();
    const put = engine.updates.flatMap((update) => update.put).find(({ path }) => path === 'a.md');
    expect(put).toMatchObject({ text: 'to [[b]]', stamp: { mtime: 5, size: 8 }, resolved: new Map([['b', 'folder/b.md']]) });
    expect(engine.paths()).toEqual(['a.md', 'folder/b.md']);
    expect(indexer.status()).toEqual({ state: 'ready', notes: 2, skipped: 0 });
    expect(states).toContain('indexing');
  });

  it('waits for the layout, before which the app tells of every file', async () => {
    made.layoutReady = false;
    made.write('a.md', 'text');
    start();
    await settled();
    expect([engine.asked, made.listeners(), indexer.status().state]).toEqual([[], 0, 'starting']);
    made.startLayout();
    await settled();
    expect(engine.paths()).toEqual(['a.md']);
  });

  it('sends many notes in many updates, none of them large', async () => {
    for (let i = 0; i < 200; i++) made.write(`${i}.md`, 'x'.repeat(i % 50 === 0 ? 300_000 : 10));
    start();
    await settled();
    expect(engine.paths()).toHaveLength(200);
    for (const { put } of engine.updates) {
      expect(put.length).toBeLessThanOrEqual(32);
      expect(put.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(256_000 + 300_000);
    }
  });
});

describe('a later start', () => {
  it('reads only what is new, changed or leads elsewhere, and drops what is gone', async () => {
    for (const name of ['same', 'edited', 'gone']) made.write(`${name}.md`, 'text');
    made.write('linking.md', '[[late]]', { links: ['late'] });
    start();
    await settled();
    indexer.unload();
    made.delete('gone.md');
    made.write('edited.md', 'other text');
    made.write('late.md', 'text');
    made.reads.length = 0;
    start();
    await settled();
    expect(made.reads.sort()).toEqual(['edited.md', 'late.md', 'linking.md']);
    expect(engine.paths()).toEqual(['edited.md', 'late.md', 'linking.md', 'same.md']);
  });
});

it('a start before the app has resolved any link reads nothing for that', async () => {
  made.write('a.md', '[[b]]', { links: ['b'] });
  made.write('b.md', 'text');
  start();
  await settled();
  indexer.unload();
  made.reads.length = 0;
  const [resolved, unresolved] = [{ ...made.resolvedLinks }, { ...made.unresolvedLinks }];
  made.resolvedLinks['a.md'] = {};
  made.unresolvedLinks['a.md'] = {};
  start();
  await settled();
  Object.assign(made.resolvedLinks, resolved);
  Object.assign(made.unresolvedLinks, unresolved);
  made.touchResolved('a.md');
  await settled();
  expect(made.reads).toEqual([]);
});

describe('what happens to a note', () => {
  beforeEach(async () => {
    made.write('a.md', 'text');
    made.write('b.md', '[[a]] [[new]]', { links: ['a', 'new'] });
    start();
    await settled();
    made.reads.length = 0;
    engine.updates.length = 0;
  });

  it('an edit is read once, however often the app tells of it', async () => {
    for (let i = 0; i < 5; i++) made.edit('a.md', `text ${i}`);
    await settled();
    expect(made.reads).toEqual(['a.md']);
    expect(engine.updates[0]?.put[0]?.text).toBe('text 4');
  });

  it('an edit that leaves time and size as they were is read all the same', async () => {
    made.edit('a.md', 'TEXT', { mtime: 1001 });
    await settled();
    expect(engine.updates[0]?.put[0]?.text).toBe('TEXT');
  });

  it('a new note is read, and so is a note whose link leads to it now', async () => {
    made.create('new.md', 'text');
    await settled();
    expect(made.reads.sort()).toEqual(['b.md', 'new.md']);
    expect(indexer.status()).toEqual({ state: 'ready', notes: 3, skipped: 0 });
  });

  it('a deleted note goes', async () => {
    made.delete('a.md');
    await settled();
    expect(engine.paths()).toEqual(['b.md']);
  });

  it('a renamed note goes and comes in one update', async () => {
    made.rename('a.md', 'folder/c.md');
    await settled();
    expect(engine.updates[0]).toMatchObject({ remove: ['a.md'] });
    expect(engine.updates[0]?.put.map(({ path }) => path)).toContain('folder/c.md');
    expect(engine.paths()).toEqual(['b.md', 'folder/c.md']);
  });

  it('a note renamed to something that is no note goes', async () => {
    made.rename('a.md', 'a.txt');
    await settled();
    expect(engine.paths()).toEqual(['b.md']);
    expect(indexer.whyMissing('a.txt')).toBe('only Markdown notes and canvases are read');
  });

  it('nothing is heard any more after the plugin is unloaded', async () => {
    indexer.unload();
    expect(made.listeners()).toBe(0);
    made.edit('a.md', 'text 2');
    await settled();
    expect(engine.updates).toEqual([]);
  });

  it('a small change shows no progress', async () => {
    states.length = 0;
    made.edit('a.md', 'text 2');
    await settled();
    expect(states).toEqual([]);
  });
});

describe('what happens while the engine is busy', () => {
  it('takes a note out again that was deleted before the engine had answered for it', async () => {
    let release = (): void => undefined;
    engine.held = new Promise((resolve) => (release = resolve));
    made.write('a.md', 'stays');
    made.write('b.md', 'goes');
    start();
    await settled();
    made.delete('b.md');
    await settled();
    release();
    engine.held = null;
    await settled();
    expect(engine.paths()).toEqual(['a.md']);
    expect(indexer.status()).toEqual({ state: 'ready', notes: 1, skipped: 0 });
  });

  it('tells the engine of workflow tags that changed while it was opening', async () => {
    start();
    change({ workflowTags: ['later'] });
    await settled();
    expect(engine.workflowTags).toEqual(['later']);
  });
});

describe('what the settings exclude', () => {
  beforeEach(async () => {
    made.write('in/a.md', 'text', { tags: ['topic'] });
    made.write('templates/t.md', 'text');
    made.write('in/p.md', 'text', { tags: ['private/diary'] });
    settings = { ...settings, excludedFolders: ['templates'], excludedTags: ['private'] };
    start();
    await settled();
  });

  it('is not read, and it says why', () => {
    expect(engine.paths()).toEqual(['in/a.md']);
    expect(made.reads).toEqual(['in/a.md']);
    expect(indexer.whyMissing('templates/t.md')).toBe('it is in the excluded folder “templates”');
    expect(indexer.whyMissing('in/p.md')).toBe('it carries the excluded tag #private/diary');
    expect(indexer.whyMissing('in/a.md')).toBeNull();
    expect(indexer.status()).toEqual({ state: 'ready', notes: 1, skipped: 0 });
  });

  it('comes and goes with the settings, and nothing else is read again', async () => {
    change({ excludedFolders: ['in'] });
    await applied();
    expect(engine.paths()).toEqual(['templates/t.md']);
    change({ excludedFolders: [], excludedTags: [] });
    await applied();
    expect(engine.paths()).toEqual(['in/a.md', 'in/p.md', 'templates/t.md']);
    expect(made.reads).toEqual(['in/a.md', 'templates/t.md', expect.any(String), expect.any(String)]);
  });

  it('goes when the tag is added, and comes back when it is taken off', async () => {
    made.edit('in/a.md', 'text', { tags: ['private'] });
    await settled();
    expect(engine.paths()).toEqual([]);
    made.edit('in/a.md', 'text', { tags: [] });
    await settled();
    expect(engine.paths()).toEqual(['in/a.md']);
  });

  it('new workflow tags reach the engine without a note being read', async () => {
    const before = made.reads.length;
    change({ workflowTags: ['stage'] });
    await applied();
    expect([engine.workflowTags, made.reads.length]).toEqual([['stage'], before]);
  });
});

describe('the settings of topics', () => {
  it('reach the engine at once: someone waits for the topics', async () => {
    start();
    await settled();
    change({ topicGranularity: 2 });
    expect(engine.asked).toContain('configure');
  });
});

describe('the settings of concepts', () => {
  it('reach the engine once, when they are typed in full', async () => {
    start();
    await settled();
    for (const conceptsPath of ['L', 'Le', 'Lex', 'Lexicon']) change({ conceptsPath });
    await settled();
    expect(engine.asked).not.toContain('configure');
    await applied();
    expect(engine.asked.filter((name) => name === 'configure')).toHaveLength(1);
    expect(engine.conceptsPath).toBe('Lexicon');
  });
});

describe('the topics', () => {
  const decision = { kind: 'hidden', topic: { id: 't1', notes: [] } } as const;

  it('are told once that the index is whole, after the last note, and again after a rebuild', async () => {
    for (const name of ['a', 'b']) made.write(`${name}.md`, 'text');
    start();
    await settled();
    const wholeAfter = (name: 'update' | 'clear'): boolean => engine.asked.lastIndexOf('complete') > engine.asked.lastIndexOf(name);
    expect([wholeAfter('update'), engine.asked.filter((name) => name === 'complete').length]).toEqual([true, 1]);
    made.edit('a.md', 'other text');
    await settled();
    expect(engine.asked.filter((name) => name === 'complete')).toHaveLength(1);
    await indexer.rebuild();
    await settled();
    expect([wholeAfter('clear'), engine.asked.filter((name) => name === 'complete').length]).toEqual([true, 2]);
  });

  it('are told of renamed notes, before the notes come', async () => {
    made.write('a.md', 'text');
    start();
    await settled();
    made.rename('a.md', 'folder/c.md');
    await turns();
    expect(engine.renames).toEqual([['a.md', 'folder/c.md']]);
    made.rename('folder/c.md', 'c.txt');
    await settled();
    expect(engine.renames).toHaveLength(1);
  });

  it('hear of decisions at once', async () => {
    start();
    await settled();
    change({ topicDecisions: [decision] });
    await turns();
    expect(engine.asked.filter((name) => name === 'configure')).toHaveLength(1);
  });
});

describe('what cannot be read', () => {
  it('is counted with its reason, and the rest is indexed', async () => {
    for (const name of ['a', 'locked', 'odd', 'z']) made.write(`${name}.md`, 'text');
    made.unreadable.add('locked.md');
    engine.skips.add('odd.md');
    start();
    await settled();
    expect(engine.paths()).toEqual(['a.md', 'z.md']);
    expect(indexer.status()).toEqual({ state: 'ready', notes: 2, skipped: 2 });
    expect(indexer.whyMissing('locked.md')).toContain('permission denied');
    expect(indexer.whyMissing('odd.md')).toBe('it is odd');
    expect(engine.updates.flatMap(({ unreadable }) => unreadable.map(({ note }) => note))).toEqual(['locked.md']);
  });

  it('comes in when it has become readable', async () => {
    made.write('locked.md', 'text');
    made.unreadable.add('locked.md');
    start();
    await settled();
    made.unreadable.clear();
    made.edit('locked.md', 'text');
    await settled();
    expect([engine.paths(), indexer.whyMissing('locked.md')]).toEqual([['locked.md'], null]);
    expect(indexer.status()).toEqual({ state: 'ready', notes: 1, skipped: 0 });
  });

  it('a note deleted while it is being read is no loss', async () => {
    made.write('a.md', 'text');
    made.write('b.md', 'text');
    made.beforeRead = (path) => {
      if (path === 'b.md') made.delete('b.md');
    };
    start();
    await settled();
    expect(engine.paths()).toEqual(['a.md']);
    expect(indexer.status()).toEqual({ state: 'ready', notes: 1, skipped: 0 });
  });

  it('a note that cannot be copied to the engine keeps out none of those that came with it', async () => {
    for (const name of ['a', 'poison', 'z']) made.write(`${name}.md`, 'text');
    engine.poisonous.add('poison.md');
    start();
    await settled();
    expect(engine.paths()).toEqual(['a.md', 'z.md']);
    expect(indexer.whyMissing('poison.md')).toBe('it could not be cloned');
  });
});

describe('notes the app has not parsed yet', () => {
  it('are waited for, and read when they are parsed', async () => {
    made.write('a.md', 'text');
    made.write('late.md', 'text', { parsed: false });
    start();
    await settled();
    expect(indexer.status()).toEqual({ state: 'indexing', done: 1, total: 2, skipped: 0 });
    made.parse('late.md');
    await settled();
    expect(indexer.status()).toEqual({ state: 'ready', notes: 2, skipped: 0 });
  });

  it('are counted as skipped after a while, and still read later', async () => {
    made.write('late.md', 'text', { parsed: false });
    start();
    await settled();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(indexer.status()).toEqual({ state: 'ready', notes: 0, skipped: 1 });
    expect(indexer.whyMissing('late.md')).toBe('the app has not parsed it yet');
    made.parse('late.md');
    await settled();
    expect(indexer.status()).toEqual({ state: 'ready', notes: 1, skipped: 0 });
  });

  it('an empty file needs no parsing', async () => {
    made.write('empty.md', '', { parsed: false });
    start();
    await settled();
    expect(engine.paths()).toEqual(['empty.md']);
  });
});

describe('an engine that breaks down', () => {
  beforeEach(async () => {
    for (let i = 0; i < 5; i++) made.write(`${i}.md`, 'text');
    start();
    await settled();
  });

  it('gets everything again when it was restarted', async () => {
    engine.restart();
    await settled();
    expect(engine.paths()).toHaveLength(5);
    expect(indexer.status()).toEqual({ state: 'ready', notes: 5, skipped: 0 });
  });

  it('shows as a failure when it stays down, from which a rebuild leads out', async () => {
    engine.stop();
    expect(indexer.status()).toEqual({ state: 'failed', message: 'the engine stopped: test' });
    made.edit('0.md', 'text 2');
    await settled();
    expect(indexer.status().state).toBe('failed');
    await indexer.rebuild();
    expect(indexer.status()).toEqual({ state: 'ready', notes: 5, skipped: 0 });
  });
});

it('a rebuild forgets everything and reads every note again', async () => {
  made.write('a.md', 'text');
  made.write('b.md', 'text');
  start();
  await settled();
  made.reads.length = 0;
  await indexer.rebuild();
  expect(engine.asked).toContain('clear');
  expect(made.reads.sort()).toEqual(['a.md', 'b.md']);
  expect(indexer.status()).toEqual({ state: 'ready', notes: 2, skipped: 0 });
});
