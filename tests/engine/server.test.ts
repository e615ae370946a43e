import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_CONCEPTS } from '../../src/core/concepts/concept';
import { DEFAULT_TOPIC_OPTIONS } from '../../src/core/topics/options';
import { asNotePath } from '../../src/core/note/note';
import { Cancelled, type Engine } from '../../src/engine/client';
import type { NotePanel, NoteSource } from '../../src/engine/protocol';
import { databaseName, openStore } from '../../src/engine/store';
import { timers } from '../../src/engine/timer';
import { notesIn, sampleVault } from '../vault-builder';
import { engines, source, update } from './made-engine';

const VAULT = 'sample';
// Without learning: on a slow machine it would begin in idle time while a question is asked, and change the answer.
const OPEN = { vault: VAULT, options: { workflowTags: [], concepts: DEFAULT_CONCEPTS, learnFromLinks: false, topics: DEFAULT_TOPIC_OPTIONS } };
const RELATED = { limit: 5, unlinked: false, muted: [] };
const sample: readonly NoteSource[] = Array.from(notesIn(sampleVault), ([path, text]) => source(path, text));
const running: Engine[] = [];
const hippocampus = asNotePath('Notes/Hippocampus.md');

function start(kind: keyof typeof engines, changes: Parameters<(typeof engines)[typeof kind]>[0] = {}): Engine {
  const engine = engines[kind](changes);
  running.push(engine);
  return engine;
}

const worker = (changes = {}): Engine => start('in a worker', changes);

async function filled(engine: Engine): Promise<Engine> {
  await engine.request('open', OPEN);
  await engine.request('update', update(sample));
  return engine;
}

const panelOf = (engine: Engine, path: string): Promise<NotePanel | null> => engine.request('panel', { path: asNotePath(path), options: RELATED });

afterEach(async () => {
  for (const engine of running.splice(0)) engine.dispose();
  await deleteDB(databaseName(VAULT));
});

describe.each(['in a worker', 'on the main thread'] as const)('an engine %s', (kind) => {
  it('answers every question about a note it was given', async () => {
    const engine = await filled(start(kind));
    const panel = await panelOf(engine, hippocampus);
    expect(panel?.title).toBe('Hippocampus');
    expect(panel?.related.length).toBeGreaterThan(0);
    const other = panel?.related[0]?.note ?? expect.fail('nothing is related');
    expect((await engine.request('why', { path: hippocampus, other, muted: [] }))?.reasons.length).toBeGreaterThan(0);
    expect((await engine.request('paths', { from: hippocampus, to: other, limit: 2 }))?.length).toBeGreaterThan(0);
    const summary = await engine.request('summary', { path: hippocampus, sentences: 2 });
    expect(summary?.sentences.length).toBeGreaterThan(0);
    const blocks = await engine.request('blocks', { path: hippocampus });
    expect(blocks?.some(({ kind: block }) => block === 'paragraph')).toBe(true);
    const { topics, revision } = await engine.request('topics', {});
    expect(topics.length).toBeGreaterThan(1);
    const first = topics[0] ?? expect.fail('there is no topic');
    expect((await engine.request('topicSummary', { id: first.id, sentences: 2 }))?.length).toBeGreaterThan(0);
    const report = await engine.request('report', {});
    expect(report).toMatchObject({ revision, notes: sample.length, read: sample.length, restored: 0, skipped: [], storage: 'indexeddb', topics: topics.length });
    expect(Object.keys(report.ms).sort()).toEqual(['index', 'load', 'open', 'read', 'topics']);
  });

  it('draws the map at once by folder, then of its topics, and keeps the places for the next start', async () => {
    const engine = await filled(start(kind));
    expect(await engine.request('quickMap', {})).toMatchObject({ revision: null });
    const map = (await engine.request('map', {})) ?? expect.fail('no map');
    expect(map.nodes).toHaveLength(sample.length);
    expect(map.revision).toBe((await engine.request('topics', {})).revision);
    expect((await engine.request('map', { local: hippocampus }))?.local).toBe(hippocampus);
    // Written after the notes.
    const store = (await openStore(VAULT, timers(globalThis))) ?? expect.fail('no store');
    await expect.poll(() => store.kept('map')).toBeDefined();
    store.close();
    engine.dispose();
    const again = start(kind);
    await again.request('open', OPEN);
    const places = (drawn: typeof map): Map<string, string> => new Map(drawn.nodes.map(({ note, x, y }) => [note, `${x.toFixed(1)} ${y.toFixed(1)}`]));
    expect(places((await again.request('map', {})) ?? expect.fail('no map'))).toEqual(places(map));
  });

  it('says null of a note it was not given', async () => {
    const engine = await filled(start(kind));
    const path = asNotePath('nowhere.md');
    expect(await panelOf(engine, path)).toBeNull();
    expect(await engine.request('summary', { path, sentences: 2 })).toBeNull();
    expect(await engine.request('blocks', { path })).toBeNull();
    expect(await engine.request('topicSummary', { id: 'none', sentences: 2 })).toBeNull();
  });
});

it('gives the same answers in a worker and on the main thread', async () => {
  const [there, here] = await Promise.all([filled(worker()), (async () => {
    const engine = start('on the main thread', { openStore: () => Promise.resolve(null) });
    return filled(engine);
  })()]);
  expect(await there.request('topics', {})).toEqual(await here.request('topics', {}));
  for (const { path } of sample.slice(0, 12)) {
    expect(await panelOf(there, path)).toEqual(await panelOf(here, path));
    expect(await there.request('summary', { path, sentences: 3 })).toEqual(await here.request('summary', { path, sentences: 3 }));
  }
});

describe('changes', () => {
  it('a rename in one update moves the note, and the revision goes up', async () => {
    const engine = worker();
    await engine.request('open', OPEN);
    const before = await engine.request('update', update([source('a.md', 'The hippocampus remembers.')]));
    const after = await engine.request('update', update([source('b.md', 'The hippocampus remembers.')], ['a.md']));
    expect(after.revision).toBeGreaterThan(before.revision);
    expect([await panelOf(engine, 'a.md'), (await panelOf(engine, 'b.md'))?.title]).toEqual([null, 'b']);
    expect((await engine.request('report', {})).notes).toBe(1);
  });

  it('are told to those who listen, the last one always', async () => {
    const engine = worker();
    const heard: number[] = [];
    engine.onRevision((revision) => heard.push(revision));
    await engine.request('open', OPEN);
    let last = 0;
    for (let i = 0; i < 20; i++) ({ revision: last } = await engine.request('update', update([source(`${i}.md`, 'text')])));
    await expect.poll(() => heard[heard.length - 1]).toBe(last);
    expect(heard.length).toBeLessThan(20);
  });

  it('a note whose reading throws is named, and those that came with it are indexed', async () => {
    const engine = start('on the main thread');
    await engine.request('open', OPEN);
    const odd: NoteSource = {
      ...source('odd.md', 'text'),
      get metadata(): never {
        throw new Error('unreadable metadata');
      },
    };
    const { skipped } = await engine.request('update', update([source('a.md', 'text'), odd, source('z.md', 'text')]));
    expect(skipped).toEqual([{ note: 'odd.md', why: 'unreadable metadata' }]);
    expect(await engine.request('report', {})).toMatchObject({ notes: 2, skipped });
    await engine.request('update', update([source('odd.md', 'text')]));
    expect(await engine.request('report', {})).toMatchObject({ notes: 3, skipped: [] });
  });

  it('files the app could not read are in the report until they are read or removed', async () => {
    const engine = worker();
    await engine.request('open', OPEN);
    const unreadable = [{ note: 'locked.md', why: 'it could not be read: EACCES' }];
    await engine.request('update', { put: [], remove: [asNotePath('locked.md')], unreadable });
    expect((await engine.request('report', {})).skipped).toEqual(unreadable);
    await engine.request('update', update([], ['locked.md']));
    expect((await engine.request('report', {})).skipped).toEqual([]);
  });
});

describe('the order of things', () => {
  it('a question is answered while notes are still being read', async () => {
    const engine = worker();
    await engine.request('open', OPEN);
    const many = Array.from({ length: 10 }, (_, round) => sample.map((one) => ({ ...one, path: asNotePath(`${round}/${one.path}`) }))).flat();
    const order: string[] = [];
    const updating = engine.request('update', update(many)).then(() => order.push('update'));
    const asking = panelOf(engine, hippocampus).then(() => order.push('panel'));
    await Promise.all([updating, asking]);
    expect(order).toEqual(['panel', 'update']);
  });

  it('topics are of the revision at which they are answered, though notes came in between', async () => {
    const engine = await filled(worker());
    const asking = engine.request('topics', {});
    const { revision } = await engine.request('update', update([source('late.md', 'Dopamine neurons predict reward.')]));
    expect((await asking).revision).toBe(revision);
  });

  it('topics are computed unasked after the last change, and told', async () => {
    const soon = (ms: number, run: () => void): (() => void) => timers(globalThis)(ms / 100, run);
    const engine = worker({ after: soon });
    const told = new Promise<number>((resolve) => engine.onTopics(resolve));
    await filled(engine);
    await told;
    const panel = await panelOf(engine, hippocampus);
    expect(panel?.topic?.size).toBeGreaterThan(1);
  });

  it('other topics of the same notes are told apart from those before, and are no reason to ask anything else again', async () => {
    const engine = await filled(worker());
    const before = await engine.request('topics', {});
    const { revision } = await engine.request('report', {});
    const { revision: configured } = await engine.request('configure', { ...OPEN.options, topics: { ...DEFAULT_TOPIC_OPTIONS, granularity: 3 } });
    const finer = await engine.request('topics', {});
    expect(configured).toBe(revision);
    expect(finer.revision).toBeGreaterThan(before.revision);
    expect(finer.topics.length).toBeGreaterThan(before.topics.length);
  });
});

describe('giving up', () => {
  it('a cancelled request is rejected at once, and the engine goes on', async () => {
    const engine = await filled(worker());
    const controller = new AbortController();
    const asking = engine.request('topics', {}, controller.signal);
    controller.abort();
    await expect(asking).rejects.toThrow(Cancelled);
    expect((await panelOf(engine, hippocampus))?.title).toBe('Hippocampus');
  });

  it('an update that is cancelled before its turn changes nothing', async () => {
    const engine = worker();
    await engine.request('open', OPEN);
    const controller = new AbortController();
    const first = engine.request('update', update(sample));
    const second = engine.request('update', update([source('late.md', 'text')]), controller.signal);
    controller.abort();
    await expect(second).rejects.toThrow(Cancelled);
    await first;
    expect((await engine.request('report', {})).notes).toBe(sample.length);
  });

  it('disposing rejects all that is under way', async () => {
    const engine = await filled(worker());
    const updating = engine.request('update', update(sample));
    const asked = [engine.request('topics', {}), panelOf(engine, hippocampus), updating, engine.request('report', {})];
    engine.dispose();
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason instanceof Cancelled)).toEqual([true, true, true, true]);
    await expect(engine.request('report', {})).rejects.toThrow(Cancelled);
  });
});

describe('the next start', () => {
  it('finds the index as it was, without reading a note', async () => {
    const first = await filled(worker());
    const before = await panelOf(first, hippocampus);
    await first.request('update', update([], ['Notes/Basal ganglia.md']));
    await first.request('update', update([source('new.md', 'text', 7)]));
    await written([...sample.map(({ path }) => path).filter((path) => path !== 'Notes/Basal ganglia.md'), 'new.md']);
    first.dispose();

    const second = worker();
    const { stamps } = await second.request('open', OPEN);
    expect(stamps.size).toBe(sample.length);
    expect(stamps.get(asNotePath('new.md'))).toEqual({ mtime: 7, size: 4, links: 0 });
    expect(stamps.has(asNotePath('Notes/Basal ganglia.md'))).toBe(false);
    expect(await second.request('report', {})).toMatchObject({ notes: sample.length, restored: sample.length, read: 0 });
    await second.request('update', update(sample.filter(({ path }) => path === 'Notes/Basal ganglia.md'), ['new.md']));
    // Sums over notes in another order differ in their last digits.
    expect(rounded(await panelOf(second, hippocampus))).toEqual(rounded(before));
  });

  it('reads a note again whose entry cannot be applied, and keeps the others', async () => {
    const first = await filled(worker());
    await written(sample.map(({ path }) => path));
    first.dispose();
    const store = (await openStore(VAULT, timers(globalThis))) ?? expect.fail('no store');
    for await (const [record] of store.records()) {
      if (record === undefined) continue;
      const entry = { ...record.entry, note: { ...record.entry.note, links: 'none', tags: null } } as never;
      await store.write({ put: [{ record: { ...record, entry }, blocks: [] }], remove: [] });
      break;
    }
    store.close();

    const { stamps } = await worker().request('open', OPEN);
    expect(stamps.size).toBe(sample.length - 1);
  });

  it('finds nothing after a clear', async () => {
    const first = await filled(worker());
    const { revision } = await first.request('clear', {});
    expect(await first.request('report', {})).toMatchObject({ notes: 0, read: 0, revision });
    await written([]);
    first.dispose();
    expect((await worker().request('open', OPEN)).stamps.size).toBe(0);
  });

  it('has nothing to find where nothing can be stored, which the report says', async () => {
    const engine = await filled(worker({ openStore: () => Promise.resolve(null) }));
    expect((await engine.request('summary', { path: hippocampus, sentences: 1 }))?.sentences).toHaveLength(1);
    expect((await engine.request('report', {})).storage).toBe('memory');
  });
});

/** Waits until the database holds these notes and no others: writing goes on behind the answers. */
async function written(paths: readonly string[]): Promise<void> {
  await expect.poll(async () => {
    const raw = await openDB(databaseName(VAULT));
    const keys = await raw.getAllKeys('entries');
    raw.close();
    return keys;
  }).toEqual([...paths].sort());
}

function rounded(panel: NotePanel | null): unknown {
  return JSON.parse(JSON.stringify(panel, (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(9)) : value)));
}
