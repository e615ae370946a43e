import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Block, NotePath } from '../core/note/note';
import { Dictionary, isRun } from './dictionary';
import type { DictionaryRun } from './dictionary';
import { packRecord, packText, unpackRecord, unpackText } from './packed';
import type { NoteRecord, PackedRecord, PackedText } from './packed';
import { within } from './timer';
import type { After } from './timer';

/** Raised by hand whenever the reader, the tokens or the shape of an entry change: what an older one wrote is then read anew. */
export const SCHEMA = 4;

/** How the stores are laid out in the database. */
const DATABASE_VERSION = 2;
const CHUNK = 256;
/** Milliseconds after which the system is taken to have lost a request, as iOS does now and then. */
const OPEN_TIMEOUT = 5_000;

/** What is written in one transaction. */
export interface Batch {
  readonly put: readonly { readonly record: NoteRecord; readonly blocks: readonly Block[] }[];
  readonly remove: readonly NotePath[];
}

/** What is kept besides the notes: what the ranking has learnt from their links, and which topics there were. */
export type KeptKey = 'ranking' | 'topics' | 'map';

/** The notes of one vault between two starts, and what was made of them. `records` comes before the first `write`. Every method may reject; nothing more may be written then. */
export interface NoteStore {
  /** All records that can be used, in path order, in chunks; the others are deleted on the way. */
  records(): AsyncGenerator<readonly NoteRecord[], void, void>;
  /** The blocks of those of `paths` that are stored. */
  texts(paths: readonly NotePath[]): Promise<Map<NotePath, readonly Block[]>>;
  write(batch: Batch): Promise<void>;
  /** What was kept under a key, as it was written: to be checked. `undefined` where there is none. */
  kept(key: KeptKey): Promise<unknown>;
  /** Keeps a value under a key; `null` takes it away. */
  keep(key: KeptKey, value: object | null): Promise<void>;
  /** Forgets all but the topics and their map: they are who and where they were when the notes are read again. */
  clear(): Promise<void>;
  close(): void;
}

interface Schema extends DBSchema {
  entries: { key: string; value: PackedRecord };
  texts: { key: string; value: PackedText };
  terms: { key: number; value: DictionaryRun };
  learnt: { key: string; value: { readonly key: KeptKey } };
}

const OF_NOTES = ['entries', 'texts', 'terms'] as const;
const STORES = [...OF_NOTES, 'learnt'] as const;

type Database = IDBPDatabase<Schema>;

/** The name of a vault's database. */
export function databaseName(vault: string): string {
  return `connectome-${vault}`;
}

/**
 * Opens the store of a vault. A database that cannot be opened or has not the stores it should is deleted and made anew;
 * `null` where even that fails (private windows, a full disk, no IndexedDB).
 */
export async function openStore(vault: string, after: After): Promise<NoteStore | null> {
  const name = databaseName(vault);
  const connect = (): Promise<Database> => openDatabase(name, after);
  try {
    return new IndexedDbStore(connect, await connect());
  } catch {
    // Damaged, or of another version.
  }
  try {
    await within(after, OPEN_TIMEOUT, deleteDB(name));
    return new IndexedDbStore(connect, await connect());
  } catch {
    return null;
  }
}

async function openDatabase(name: string, after: After): Promise<Database> {
  const opening = openDB<Schema>(name, DATABASE_VERSION, {
    upgrade(database) {
      const isKept = database.objectStoreNames.contains('learnt');
      for (const stale of Array.from(database.objectStoreNames)) if (stale !== 'learnt') database.deleteObjectStore(stale);
      database.createObjectStore('entries', { keyPath: 'path' });
      database.createObjectStore('texts', { keyPath: 'path' });
      database.createObjectStore('terms', { keyPath: 'from' });
      if (!isKept) database.createObjectStore('learnt', { keyPath: 'key' });
    },
    // Another window wants to delete or upgrade the database: it must not wait for this one.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase | null)?.close();
    },
  });
  const database = await within(after, OPEN_TIMEOUT, opening, (late) => late.close());
  if (STORES.every((store) => database.objectStoreNames.contains(store))) return database;
  database.close();
  throw new Error(`${name} has not the stores it should`);
}

class IndexedDbStore implements NoteStore {
  private readonly dictionary = new Dictionary();
  /** Runs of the dictionary in the database. */
  private runs = 0;

  constructor(private readonly reopen: () => Promise<Database>, private database: Database) {}

  async *records(): AsyncGenerator<readonly NoteRecord[], void, void> {
    await this.loadDictionary();
    let usable = 0;
    let ahead: Promise<unknown[]> | null = this.chunk(null);
    while (ahead !== null) {
      const values: unknown[] = await ahead;
      const last = values.length < CHUNK ? null : pathOf(values[values.length - 1]);
      ahead = last === null ? null : this.chunk(last);
      // A failure is met where `ahead` is awaited; until then it must not count as unhandled.
      ahead?.catch(() => undefined);
      const records: NoteRecord[] = [];
      const damaged: NotePath[] = [];
      for (const value of values) {
        const record = unpackRecord(value, SCHEMA, this.dictionary);
        const path = pathOf(value);
        if (record !== null) records.push(record);
        else if (path !== null) damaged.push(path);
      }
      if (damaged.length > 0) await this.write({ put: [], remove: damaged });
      usable += records.length;
      yield records;
    }
    // All of another schema, say: their words need not be kept.
    if (usable === 0) await this.clear();
  }

  async texts(paths: readonly NotePath[]): Promise<Map<NotePath, readonly Block[]>> {
    return this.attempt(async (database) => {
      const texts = database.transaction('texts').store;
      const found = await Promise.all(paths.map((path) => texts.get(path)));
      const blocks = new Map<NotePath, readonly Block[]>();
      paths.forEach((path, i) => {
        const text = unpackText(found[i]);
        if (text !== null) blocks.set(path, text);
      });
      return blocks;
    });
  }

  async write(batch: Batch): Promise<void> {
    const packed = batch.put.map(({ record, blocks }) => [packRecord(record, this.dictionary), packText(record.path, blocks)] as const);
    const run = this.dictionary.news();
    await this.attempt(async (database) => {
      // Relaxed: a batch lost to a power cut is a few notes read again at the next start.
      const transaction = database.transaction(OF_NOTES, 'readwrite', { durability: 'relaxed' });
      const entries = transaction.objectStore('entries');
      const texts = transaction.objectStore('texts');
      const writes: Promise<unknown>[] = [];
      for (const path of batch.remove) writes.push(entries.delete(path), texts.delete(path));
      for (const [record, text] of packed) writes.push(entries.put(record), texts.put(text));
      // Added, not put: of two windows that number new terms at once, one fails here instead of mixing up the words of both.
      if (run !== null) writes.push(transaction.objectStore('terms').add(run));
      await Promise.all([...writes, transaction.done]);
    });
    if (run !== null) this.runs++;
  }

  async kept(key: KeptKey): Promise<unknown> {
    return this.attempt((database) => database.get('learnt', key));
  }

  async keep(key: KeptKey, value: object | null): Promise<void> {
    await this.attempt<unknown>((database) => (value === null ? database.delete('learnt', key) : database.put('learnt', { ...value, key })));
  }

  async clear(): Promise<void> {
    await this.attempt(async (database) => {
      const transaction = database.transaction(STORES, 'readwrite');
      const ranking: KeptKey = 'ranking';
      await Promise.all([...OF_NOTES.map((store) => transaction.objectStore(store).clear()), transaction.objectStore('learnt').delete(ranking), transaction.done]);
    });
    this.dictionary.clear();
    this.runs = 0;
  }

  close(): void {
    this.database.close();
  }

  private async loadDictionary(): Promise<void> {
    const runs: unknown[] = await this.attempt((database) => database.getAll('terms'));
    this.dictionary.clear();
    this.runs = runs.length;
    for (const run of runs) if (isRun(run)) this.dictionary.restore(run);
  }

  private chunk(above: string | null): Promise<unknown[]> {
    const range = above === null ? null : IDBKeyRange.lowerBound(above, true);
    return this.attempt((database) => database.getAll('entries', range, CHUNK));
  }

  /** Systems close databases behind the page's back (iOS in the background); one try on a fresh connection, save for a full disk. */
  private async attempt<T>(run: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await run(this.database);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      this.database = await this.reopen();
      // Another window may have made it anew; what is written then would refer to words that are gone.
      if ((await this.database.count('terms')) !== this.runs) throw new Error('the database was replaced');
      return run(this.database);
    }
  }
}

function pathOf(value: unknown): NotePath | null {
  const path = (value as { path?: unknown } | null | undefined)?.path;
  return typeof path === 'string' ? (path as NotePath) : null;
}
