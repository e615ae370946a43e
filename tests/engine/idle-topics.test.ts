import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_CONCEPTS } from '../../src/core/concepts/concept';
import { asNotePath } from '../../src/core/note/note';
import type { TopicDecision } from '../../src/core/topics/identity/decision';
import { readMemory } from '../../src/core/topics/identity/read-memory';
import { DEFAULT_TOPIC_OPTIONS } from '../../src/core/topics/options';
import type { Topics } from '../../src/core/topics/topic';
import type { Engine } from '../../src/engine/client';
import type { NoteSource } from '../../src/engine/protocol';
import { databaseName } from '../../src/engine/store';
import { notesIn, sampleVault } from '../vault-builder';
import { engines, source, update } from './made-engine';

const VAULT = 'topics';
const DAY = 86_400_000;
const sample: readonly NoteSource[] = Array.from(notesIn(sampleVault), ([path, text]) => source(path, text));
const running: Engine[] = [];
let today = 1_700_000_000_000;

const optionsWith = (decisions: readonly TopicDecision[]) => (
  { workflowTags: [], concepts: DEFAULT_CONCEPTS, learnFromLinks: false, topics: { ...DEFAULT_TOPIC_OPTIONS, decisions } }
);

/** An engine whose idle time never comes: topics are made when they are asked for. */
async function start(decisions: readonly TopicDecision[] = []): Promise<Engine> {
  const engine = engines['on the main thread']({ after: () => () => undefined, date: () => today });
  running.push(engine);
  await engine.request('open', { vault: VAULT, options: optionsWith(decisions) });
  return engine;
}

async function filled(engine: Engine, notes = sample): Promise<Topics> {
  await engine.request('update', update(notes));
  await engine.request('complete', {});
  return engine.request('topics', {});
}

/** Stops the engine when it has stored these topics, which it does after the notes. */
async function end({ topics }: Topics): Promise<void> {
  await expect.poll(async () => {
    const raw = await openDB(databaseName(VAULT));
    const found = readMemory(await raw.get('learnt', 'topics'));
    raw.close();
    return found.topics.map(({ id }) => id);
  }).toEqual(topics.map(({ id }) => id));
  for (const engine of running.splice(0)) engine.dispose();
}

const signs = ({ topics }: Topics): unknown => Object.fromEntries(topics.map(({ id, name, color }) => [id, { name, color }]));
const members = ({ topics }: Topics): unknown => Object.fromEntries(topics.map(({ id, notes }) => [id, notes.map(({ note }) => note).sort()]));
const ids = ({ topics }: Topics): string[] => topics.map(({ id }) => id).sort();
const largest = ({ topics }: Topics) => topics[0] ?? expect.fail('there is no topic');

afterEach(async () => {
  for (const engine of running.splice(0)) engine.dispose();
  await deleteDB(databaseName(VAULT));
  today = 1_700_000_000_000;
});

describe('topics stay who they are', () => {
  it('when notes of the sample vault are added, edited and removed', async () => {
    const engine = await start();
    const first = await filled(engine);
    expect(first.topics.length).toBeGreaterThan(3);
    const { topics: [topic] } = first;
    const inside = topic?.notes.map(({ note }) => note) ?? [];
    const links = inside.map((path) => `[[${path.replace(/^.*\/|\.md$/g, '')}]]`);
    await engine.request('update', update([source('New.md', `# New\n\nAbout ${links.slice(0, 4).join(' and ')}.`)]));
    expect(signs(await engine.request('topics', {}))).toEqual(signs(first));
    // The core note, from which a new topic would have its id, goes; another is linked to from elsewhere.
    await engine.request('update', update([source(inside[2] ?? '', `${sample.find(({ path }) => path === inside[2])?.text ?? ''}\n\nSee ${links[3] ?? ''}.`, 2)], [inside[0] ?? '']));
    const third = await engine.request('topics', {});
    expect(ids(third)).toContain(topic?.id);
    expect(third.topics.find(({ id }) => id === topic?.id)).toMatchObject({ name: topic?.name, color: topic?.color });
  });

  it('when the app starts anew, and on a second device at first sight', async () => {
    const first = await filled(await start());
    await end(first);
    const again = await start();
    await again.request('complete', {});
    const second = await again.request('topics', {});
    // Found from those before, in which a tag can stand with other notes: what is central may differ a little, who is where may not.
    expect([signs(second), members(second)]).toEqual([signs(first), members(first)]);
    expect((await again.request('topicHistory', { since: 0 })).known).toBe(today);
  });

  it('through a rebuild, also where they are asked for on the way', async () => {
    const engine = await start();
    const first = await filled(engine);
    // An id that no content gives: the core note is gone when the memory is made.
    const core = largest(first).notes[0]?.note ?? expect.fail();
    await engine.request('update', update([], [core]));
    const changed = await engine.request('topics', {});
    await engine.request('clear', {});
    expect((await engine.request('topics', {})).topics).toEqual([]);
    const rest = sample.filter(({ path }) => path !== core);
    await engine.request('update', update(rest.slice(0, 12)));
    await engine.request('topics', {});
    const rebuilt = await filled(engine, rest.slice(12));
    expect(signs(rebuilt)).toEqual(signs(changed));
    expect((await engine.request('topicHistory', { since: today + 1 })).events).toEqual([]);
  });

  it('when every note moves into another folder', async () => {
    const engine = await start();
    const first = await filled(engine);
    const moved = sample.filter(({ path }) => path.startsWith('Notes/')).map((note) => ({ ...note, path: asNotePath(note.path.replace('Notes/', 'Moved/')) }));
    for (const { path } of moved) await engine.request('renamed', { from: asNotePath(path.replace('Moved/', 'Notes/')), to: path });
    await engine.request('update', update(moved, moved.map(({ path }) => path.replace('Moved/', 'Notes/'))));
    expect(signs(await engine.request('topics', {}))).toEqual(signs(first));
  });

  it('where what is stored is damaged: as at first sight', async () => {
    const first = await filled(await start());
    await end(first);
    const raw = await openDB(databaseName(VAULT));
    await raw.put('learnt', { key: 'topics', schema: 1, since: 'never', topics: 7 });
    raw.close();
    const engine = await start();
    await engine.request('complete', {});
    expect((await engine.request('topics', {})).topics).toEqual(first.topics);
  });
});

describe('what the user decides', () => {
  it('holds at once, at the next start and where nothing is remembered', async () => {
    const engine = await start();
    const first = await filled(engine);
    const [one, two] = first.topics;
    if (!one || !two) return expect.fail();
    const anchor = ({ id, notes }: typeof one): TopicDecision['topic'] => ({ id, notes: notes.slice(0, 8).map(({ note }) => note) });
    const decisions: TopicDecision[] = [{ kind: 'merged', topic: anchor(two), others: [anchor(one)] }, { kind: 'renamed', topic: anchor(two), name: 'Mine' }, { kind: 'hidden', topic: anchor(first.topics[2] ?? one) }];
    await engine.request('configure', optionsWith(decisions));
    const decided = await engine.request('topics', {});
    expect(decided.topics).toHaveLength(first.topics.length - 1);
    expect(decided.topics[0]).toMatchObject({ id: two.id, name: 'Mine', named: true });
    const hidden = decided.topics.find((topic) => topic.hidden) ?? expect.fail();
    const path = hidden.notes[0]?.note ?? expect.fail();
    expect(await engine.request('panel', { path, options: { limit: 1, unlinked: false, muted: [] } })).toMatchObject({ topic: null });
    await end(decided);
    await deleteDB(databaseName(VAULT));
    expect((await filled(await start(decisions))).topics.map(({ id }) => id)).toEqual(decided.topics.map(({ id }) => id));
  });
});

describe('the history', () => {
  it('goes by the time of day, and is there after a restart', async () => {
    const engine = await start();
    const first = await filled(engine);
    const gone = largest(first);
    today += DAY;
    await engine.request('update', update([], gone.notes.map(({ note }) => note)));
    const last = await engine.request('topics', {});
    const history = await engine.request('topicHistory', { since: today });
    expect(history.events.some(({ kind, topic, at }) => kind === 'died' && topic === gone.id && at === today)).toBe(true);
    await end(last);
    expect(await (await start()).request('topicHistory', { since: today })).toEqual(history);
  });

  it('is not made while the vault is read', async () => {
    const engine = await start();
    await engine.request('update', update(sample.slice(0, 20)));
    await engine.request('topics', {});
    expect(await engine.request('topicHistory', { since: 0 })).toEqual({ known: null, events: [], changes: [] });
    await filled(engine, sample.slice(20));
    expect(await engine.request('topicHistory', { since: 0 })).toMatchObject({ known: today, events: [] });
  });
});
