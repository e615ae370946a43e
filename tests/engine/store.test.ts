import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Dictionary } from '../../src/engine/dictionary';
import { asNotePath } from '../../src/core/note/note';
import { databaseName, openStore, SCHEMA, type NoteStore } from '../../src/engine/store';
import { packRecord, type NoteRecord } from '../../src/engine/packed';
import { timers } from '../../src/engine/timer';
import { writtenNote } from './made-notes';

const VAULT = 'a vault';
const name = databaseName(VAULT);
const open: NoteStore[] = [];

async function store(): Promise<NoteStore> {
  const opened = (await openStore(VAULT, timers(globalThis))) ?? expect.fail('the store could not be opened');
  open.push(opened);
  return opened;
}

async function all(from: NoteStore): Promise<NoteRecord[]> {
  const records: NoteRecord[] = [];
  for await (const chunk of from.records()) records.push(...chunk);
  return records;
}

/** What the database holds, as it is. */
async function keys(): Promise<IDBValidKey[]> {
  const raw = await openDB(name);
  const found = await raw.getAllKeys('entries');
  raw.close();
  return found;
}

afterEach(async () => {
  vi.restoreAllMocks();
  for (const one of open.splice(0)) one.close();
  await deleteDB(name);
});

describe('what was written', () => {
  it('is there at the next start, with typed arrays and all', async () => {
    const [a, b] = [writtenNote('a.md', 'Dopamine spikes'), writtenNote('folder/b.md', 'Serotonin waits')];
    const first = await store();
    await first.write({ put: [a, b], remove: [] });
    first.close();

    const second = await store();
    expect(await all(second)).toEqual([a.record, b.record]);
    expect(await second.texts([a.record.path, asNotePath('none.md')])).toEqual(new Map([[a.record.path, a.blocks]]));
  });

  it('is replaced by what is written later, and goes when it is removed', async () => {
    const one = await store();
    await one.write({ put: [writtenNote('a.md', 'old'), writtenNote('b.md', 'old')], remove: [] });
    await one.write({ put: [writtenNote('a.md', 'new words')], remove: [asNotePath('b.md')] });
    expect((await all(one)).map(({ path, stamp }) => [path, stamp.size])).toEqual([['a.md', 9]]);
    expect((await one.texts([asNotePath('b.md')])).size).toBe(0);
  });

  it('a rename that removes and puts one path in one batch leaves the note there', async () => {
    const one = await store();
    await one.write({ put: [writtenNote('a.md', 'text')], remove: [asNotePath('a.md')] });
    expect((await all(one)).map(({ path }) => path)).toEqual(['a.md']);
  });

  it('comes back whole however many notes there are', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => writtenNote(`${String(i).padStart(4, '0')}.md`, 'text'));
    const one = await store();
    await one.write({ put: many, remove: [] });
    expect((await all(one)).map(({ path }) => path)).toEqual(many.map(({ record }) => record.path));
  });

  it('is forgotten when the store is cleared', async () => {
    const one = await store();
    await one.write({ put: [writtenNote('a.md', 'text')], remove: [] });
    await one.clear();
    expect(await all(one)).toEqual([]);
  });
});

describe('what the ranking has learnt', () => {
  const learnt = { schema: 1, pairs: 30, calibration: { questions: 9, hubMalus: 0.5, weights: { cosine: { log: 1, max: 0 } } } };

  it('is there at the next start, until it is taken away or the store is cleared', async () => {
    const first = await store();
    expect(await first.kept('ranking')).toBeUndefined();
    await first.keep('ranking', learnt);
    first.close();
    const second = await store();
    await second.write({ put: [writtenNote('a.md', 'text')], remove: [] });
    expect(await all(second)).toHaveLength(1);
    expect(await second.kept('ranking')).toMatchObject(learnt);
    await second.keep('ranking', null);
    expect(await second.kept('ranking')).toBeUndefined();
    await second.keep('ranking', learnt);
    await second.clear();
    expect(await second.kept('ranking')).toBeUndefined();
  });
});

describe('what cannot be used', () => {
  it('a record of another schema is dropped, and deleted', async () => {
    const one = await store();
    await one.write({ put: [writtenNote('old.md', 'text', SCHEMA - 1), writtenNote('new.md', 'text')], remove: [] });
    expect((await all(one)).map(({ path }) => path)).toEqual(['new.md']);
    expect(await one.texts([asNotePath('old.md')])).toEqual(new Map());
  });

  it('a damaged record is dropped, the others stay', async () => {
    const one = await store();
    const packed = packRecord(writtenNote('b.md', 'text').record, new Dictionary());
    const damaged = [
      { path: 'a.md' }, { ...packed, path: 'c.md' }, { ...packed, path: 'd.md', json: packed.json.slice(1) }, { ...packed, path: 'e.md', stamp: {} },
      { ...packed, path: 'f.md', counts: [1] }, { ...packed, path: 'g.md', json: 'null' },
      { ...packed, path: 'h.md', json: packed.json.replace('b.md', 'h.md'), vocabulary: Uint32Array.of(0, 99) },
    ];
    await one.write({ put: [writtenNote('b.md', 'text')], remove: [] });
    const raw = await openDB(name);
    for (const value of damaged) await raw.put('entries', value);
    raw.close();
    expect((await all(one)).map(({ path }) => path)).toEqual(['b.md']);
    expect(await keys()).toEqual(['b.md']);
  });

  it('a database with other stores is made anew', async () => {
    (await openDB(name, 1, { upgrade: (database) => void database.createObjectStore('cats') })).close();
    const one = await store();
    await one.write({ put: [writtenNote('a.md', 'text')], remove: [] });
    expect(await all(one)).toHaveLength(1);
  });

  it('a database of a later version of the plugin is made anew', async () => {
    (await openDB(name, 99)).close();
    expect(await all(await store())).toEqual([]);
  });
});

describe('where nothing can be stored', () => {
  it('there is no store', async () => {
    const refuse = (): never => {
      throw new DOMException('not in a private window', 'SecurityError');
    };
    vi.spyOn(indexedDB, 'open').mockImplementation(refuse);
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(refuse);
    expect(await openStore(VAULT, timers(globalThis))).toBeNull();
  });

  it('there is no store where the system never answers', async () => {
    const silence = (): IDBOpenDBRequest => new IDBOpenDBRequest();
    vi.spyOn(indexedDB, 'open').mockImplementation(silence);
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(silence);
    const impatient = (_ms: number, run: () => void): (() => void) => timers(globalThis)(1, run);
    expect(await openStore(VAULT, impatient)).toBeNull();
  });
});

describe('the words of the notes', () => {
  const wordsOf = async (from: NoteStore): Promise<unknown[]> => (await all(from)).map((record) => record.entry.terms.vocabulary);

  it('are numbered on from start to start', async () => {
    for (const [name, text] of [['a.md', 'one two'], ['b.md', 'two three'], ['c.md', 'one three four']] as const) {
      const one = await store();
      await all(one);
      await one.write({ put: [writtenNote(name, text)], remove: [] });
      one.close();
    }
    expect(await wordsOf(await store())).toEqual([['', 'one', 'two'], ['', 'two', 'three'], ['', 'one', 'three', 'four']]);
  });

  it('that are lost take their notes with them, and no others', async () => {
    const one = await store();
    await one.write({ put: [writtenNote('a.md', 'one')], remove: [] });
    await one.write({ put: [writtenNote('b.md', 'two')], remove: [] });
    await one.write({ put: [writtenNote('c.md', 'one four')], remove: [] });
    const raw = await openDB(name);
    await raw.delete('terms', 2);
    raw.close();
    const again = await store();
    expect((await all(again)).map(({ path }) => path)).toEqual(['a.md', 'c.md']);
    await again.write({ put: [writtenNote('b.md', 'two three')], remove: [] });
    expect(await wordsOf(await store())).toEqual([['', 'one'], ['', 'two', 'three'], ['', 'one', 'four']]);
  });

  it('are never mixed up by two windows that write at once: the second to write fails', async () => {
    const [one, other] = [await store(), await store()];
    await one.write({ put: [writtenNote('a.md', 'one')], remove: [] });
    await expect(other.write({ put: [writtenNote('b.md', 'two')], remove: [] })).rejects.toThrow();
    expect(await wordsOf(await store())).toEqual([['', 'one']]);
  });
});

describe('a connection that was closed behind our back', () => {
  it('is opened again when it is needed', async () => {
    const one = await store();
    await one.write({ put: [writtenNote('a.md', 'text')], remove: [] });
    one.close();
    await one.write({ put: [writtenNote('b.md', 'text')], remove: [] });
    expect((await all(one)).map(({ path }) => path)).toEqual(['a.md', 'b.md']);
  });

  it('makes way for another window that deletes the database, and is not mixed up with the one that comes after', async () => {
    const one = await store();
    await one.write({ put: [writtenNote('a.md', 'text')], remove: [] });
    await deleteDB(name);
    await expect(one.write({ put: [writtenNote('b.md', 'text')], remove: [] })).rejects.toThrow('replaced');
    expect(await all(await store())).toEqual([]);
  });
});
