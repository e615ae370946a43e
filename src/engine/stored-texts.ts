import type { Block, NotePath } from '../core/note/note';
import type { TextSource } from '../core/text/text-source';
import type { Batch, KeptKey, NoteStore } from './store';

/** Batches that may wait to be written. */
const MOST_UNWRITTEN = 8;

/**
 * The text of the notes, and what was made of them, written behind: what is not in the store yet is answered from memory. Without a store, or once
 * writing to it has failed, what is saved stays in memory; the rest is still read from the store.
 */
export class StoredTexts implements TextSource {
  /** `null` marks a removed note that the store may still hold. */
  private readonly unsaved = new Map<NotePath, readonly Block[] | null>();
  private store: NoteStore | null = null;
  private writing: Promise<void> = Promise.resolve();
  private unwritten = 0;
  private writable = false;

  get storage(): 'indexeddb' | 'memory' {
    return this.writable ? 'indexeddb' : 'memory';
  }

  use(store: NoteStore | null): void {
    this.store?.close();
    this.store = store;
    this.writable = store !== null;
  }

  async read(paths: readonly NotePath[]): Promise<ReadonlyMap<NotePath, readonly Block[]>> {
    const found = new Map<NotePath, readonly Block[]>();
    const stored: NotePath[] = [];
    for (const path of paths) {
      const blocks = this.unsaved.get(path);
      if (blocks === undefined) stored.push(path);
      else if (blocks !== null) found.set(path, blocks);
    }
    if (this.store === null || stored.length === 0) return found;
    try {
      for (const [path, blocks] of await this.store.texts(stored)) found.set(path, blocks);
    } catch {
      // Without its text a note is still found; only its sentences are missing.
    }
    return found;
  }

  /** Takes the batch over at once; it is written in the background, batch after batch. */
  save(batch: Batch): void {
    for (const path of batch.remove) this.unsaved.set(path, null);
    for (const { record, blocks } of batch.put) this.unsaved.set(record.path, blocks);
    this.unwritten++;
    this.writing = this.writing.then(() => this.write(batch)).finally(() => this.unwritten--);
  }

  /** What was kept under a key, as it was stored: to be checked. `undefined` where nothing was, or it cannot be read. */
  async kept(key: KeptKey): Promise<unknown> {
    await this.writing;
    try {
      return await this.store?.kept(key);
    } catch {
      // It is made again.
      return undefined;
    }
  }

  /** Keeps a value under a key, `null` for none; it is written in the background, after what was saved before. */
  keep(key: KeptKey, value: object | null): void {
    this.writing = this.writing.then(async () => {
      if (this.writable) await this.store?.keep(key, value);
    }).catch(() => {
      // It is made again at the next start.
    });
  }

  /** Resolves when so few batches are unwritten that more may be saved: memory stays bounded however fast notes arrive. */
  async room(): Promise<void> {
    if (this.unwritten >= MOST_UNWRITTEN) await this.writing;
  }

  /** Resolves when all that was saved is written or given up. */
  written(): Promise<void> {
    return this.writing;
  }

  async clear(): Promise<void> {
    await this.writing;
    this.unsaved.clear();
    try {
      await this.store?.clear();
      this.writable = this.store !== null;
    } catch {
      this.use(null);
    }
  }

  private async write(batch: Batch): Promise<void> {
    if (this.store === null || !this.writable) return;
    try {
      await this.store.write(batch);
    } catch {
      // The disk is full or the database gone: what was written keeps its old stamp and is read again at the next start.
      this.writable = false;
      return;
    }
    for (const path of batch.remove) this.settled(path, null);
    for (const { record, blocks } of batch.put) this.settled(record.path, blocks);
  }

  private settled(path: NotePath, written: readonly Block[] | null): void {
    if (this.unsaved.get(path) === written) this.unsaved.delete(path);
  }
}
