import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Block, NotePath } from '../core/note/note';
import { packRecord, packText, unpackRecord, unpackText } from './packed';
import type { NoteRecord, PackedRecord, PackedText } from './packed';
import { within } from './timer';
import type { After } from './timer';

/** Raised by hand whenever the reader, the tokens or the shape of an entry change: what an older one wrote is then read anew. */
export const SCHEMA = 1;

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

/** The notes of one vault between two starts. Every method may reject; the store is then of no more use. */
export interface NoteStore {
  /** All records that can be used, in path order, in chunks; the others are deleted on the way. */
  records(): AsyncGenerator<readonly NoteRecord[], void, void>;
  /** The blocks of those of `paths` that are stored. */
  texts(paths: readonly NotePath[]): Promise<Map<NotePath, readonly Block[]>>;
  write(batch: Batch): Promise<void>;
  clear(): Promise<void>;
  close(): void;
}

interface Schema extends DBSchema {
  entries: { key: string; value: PackedRecord };
  texts: { key: string; value: PackedText };
}

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
      for (const stale of Array.from(database.objectStoreNames)) database.deleteObjectStore(stale);
      database.createObjectStore('entries', { keyPath: 'path' });
      database.createObjectStore('texts', { keyPath: 'path' });
    },
    // Another window wants to delete or upgrade the database: it must not wait for this one.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase | null)?.close();
    },
  });
  const database = await within(after, OPEN_TIMEOUT, opening, (late) => late.close());
  if (database.objectStoreNames.contains('entries') && database.objectStoreNames.contains('texts')) return database;
  database.close();
  throw new Error(`${name} has not the stores it should`);
}

class IndexedDbStore implements NoteStore {
  constructor(private readonly reopen: () => Promise<Database>, private database: Database) {}

  async *records(): AsyncGenerator<readonly NoteRecord[], void, void> {
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
        const record = unpackRecord(value, SCHEMA);
        const path = pathOf(value);
        if (record !== null) records.push(record);
        else if (path !== null) damaged.push(path);
      }
      if (damaged.length > 0) await this.write({ put: [], remove: damaged });
      yield records;
    }
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
    await this.attempt(async (database) => {
      // Relaxed: a batch lost to a power cut is a few notes read again at the next start.
      const transaction = database.transaction(['entries', 'texts'], 'readwrite', { durability: 'relaxed' });
      const entries = transaction.objectStore('entries');
      const texts = transaction.objectStore('texts');
      const writes: Promise<unknown>[] = [];
      for (const path of batch.remove) writes.push(entries.delete(path), texts.delete(path));
      for (const { record, blocks } of batch.put) writes.push(entries.put(packRecord(record)), texts.put(packText(record.path, blocks)));
      await Promise.all([...writes, transaction.done]);
    });
  }

  async clear(): Promise<void> {
    await this.attempt(async (database) => {
      const transaction = database.transaction(['entries', 'texts'], 'readwrite');
      await Promise.all([transaction.objectStore('entries').clear(), transaction.objectStore('texts').clear(), transaction.done]);
    });
  }

  close(): void {
    this.database.close();
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
      return run(this.database);
    }
  }
}

function pathOf(value: unknown): NotePath | null {
  const path = (value as { path?: unknown } | null | undefined)?.path;
  return typeof path === 'string' ? (path as NotePath) : null;
}
