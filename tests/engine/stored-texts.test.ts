import { describe, expect, it } from 'vitest';
import { asNotePath, type NotePath } from '../../src/core/note/note';
import type { Batch, KeptKey, NoteStore } from '../../src/engine/store';
import { StoredTexts } from '../../src/engine/stored-texts';
import { writtenNote } from './made-notes';

const [a, b] = [asNotePath('a.md'), asNotePath('b.md')];

/** A store in memory that fails or waits when told. */
class MadeStore implements NoteStore {
  readonly held = new Map<NotePath, Batch['put'][number]>();
  readonly values = new Map<KeptKey, object>();
  fails = false;
  gate: Promise<void> = Promise.resolve();

  async *records(): AsyncGenerator<never[], void, void> {
    yield await Promise.resolve([]);
  }

  async texts(paths: readonly NotePath[]) {
    await Promise.resolve();
    return new Map(paths.flatMap((path) => {
      const found = this.held.get(path);
      return found ? [[path, found.blocks] as const] : [];
    }));
  }

  async write({ put, remove }: Batch): Promise<void> {
    await this.gate;
    if (this.fails) throw new DOMException('the disk is full', 'QuotaExceededError');
    for (const path of remove) this.held.delete(path);
    for (const one of put) this.held.set(one.record.path, one);
  }

  kept(key: KeptKey): Promise<unknown> {
    return Promise.resolve(this.values.get(key));
  }

  async keep(key: KeptKey, value: object | null): Promise<void> {
    await this.gate;
    if (this.fails) throw new DOMException('the disk is full', 'QuotaExceededError');
    if (value === null) this.values.delete(key);
    else this.values.set(key, value);
  }

  async clear(): Promise<void> {
    await Promise.resolve();
    if (this.fails) throw new DOMException('gone', 'UnknownError');
    this.held.clear();
  }

  close(): void {}
}

async function textOf(texts: StoredTexts, path: NotePath): Promise<string | null> {
  return (await texts.read([path])).get(path)?.[0]?.text ?? null;
}

describe('the text of a note', () => {
  it('can be read at once, while it is still being written', async () => {
    const [store, texts] = [new MadeStore(), new StoredTexts()];
    let open = (): void => undefined;
    store.gate = new Promise((resolve) => (open = resolve));
    texts.use(store);
    texts.save({ put: [writtenNote('a.md', 'first')], remove: [] });
    expect([await textOf(texts, a), store.held.size]).toEqual(['first', 0]);
    open();
    await texts.written();
    expect([await textOf(texts, a), store.held.size]).toEqual(['first', 1]);
  });

  it('is the latest, in whatever state the writing is', async () => {
    const [store, texts] = [new MadeStore(), new StoredTexts()];
    texts.use(store);
    texts.save({ put: [writtenNote('a.md', 'first'), writtenNote('b.md', 'other')], remove: [] });
    await texts.written();
    texts.save({ put: [writtenNote('a.md', 'second')], remove: [b] });
    expect([await textOf(texts, a), await textOf(texts, b)]).toEqual(['second', null]);
    await texts.written();
    expect([await textOf(texts, a), await textOf(texts, b)]).toEqual(['second', null]);
  });

  it('is the latest also when an earlier one has just been written', async () => {
    const [store, texts] = [new MadeStore(), new StoredTexts()];
    texts.use(store);
    texts.save({ put: [writtenNote('a.md', 'first')], remove: [] });
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    while (store.held.size === 0) await Promise.resolve();
    store.gate = gate;
    texts.save({ put: [writtenNote('a.md', 'second')], remove: [] });
    for (let i = 0; i < 20; i++) await Promise.resolve();
    expect([store.held.get(a)?.blocks[0]?.text, await textOf(texts, a)]).toEqual(['first', 'second']);
    open();
    await texts.written();
    expect(store.held.get(a)?.blocks[0]?.text).toBe('second');
  });

  it('stays in memory where there is no store', async () => {
    const texts = new StoredTexts();
    texts.use(null);
    texts.save({ put: [writtenNote('a.md', 'first')], remove: [] });
    await texts.written();
    expect([await textOf(texts, a), texts.storage]).toEqual(['first', 'memory']);
  });

  it('stays in memory once the disk is full, and what was written before is still read', async () => {
    const [store, texts] = [new MadeStore(), new StoredTexts()];
    texts.use(store);
    texts.save({ put: [writtenNote('a.md', 'first'), writtenNote('b.md', 'other')], remove: [] });
    await texts.written();
    store.fails = true;
    texts.save({ put: [writtenNote('a.md', 'second')], remove: [] });
    await texts.written();
    expect([await textOf(texts, a), await textOf(texts, b), texts.storage]).toEqual(['second', 'other', 'memory']);
    // The store must not mix states: what it holds keeps its stamp and is read again at the next start.
    store.fails = false;
    texts.save({ put: [writtenNote('b.md', 'third')], remove: [] });
    await texts.written();
    expect(store.held.get(b)?.blocks[0]?.text).toBe('other');
  });

  it('is forgotten by a clear, which makes a full disk writable again', async () => {
    const [store, texts] = [new MadeStore(), new StoredTexts()];
    texts.use(store);
    store.fails = true;
    texts.save({ put: [writtenNote('a.md', 'first')], remove: [] });
    await texts.written();
    store.fails = false;
    await texts.clear();
    expect([await textOf(texts, a), texts.storage]).toEqual([null, 'indexeddb']);
  });
});

describe('what is kept besides the notes', () => {
  const [learnt, topics] = [{ schema: 1, pairs: 30, calibration: null }, { schema: 1, topics: [] }];

  it('is written after what was saved before it, and nothing where nothing can be stored', async () => {
    const [store, texts] = [new MadeStore(), new StoredTexts()];
    texts.keep('ranking', learnt);
    expect(await texts.kept('ranking')).toBeUndefined();
    texts.use(store);
    texts.keep('ranking', learnt);
    texts.keep('topics', topics);
    expect([await texts.kept('ranking'), await texts.kept('topics')]).toEqual([learnt, topics]);
    texts.keep('ranking', null);
    expect([await texts.kept('ranking'), await texts.kept('topics')]).toEqual([undefined, topics]);
  });

  it('is lost quietly where it cannot be written, and the notes are written on', async () => {
    const [store, texts] = [new MadeStore(), new StoredTexts()];
    texts.use(store);
    store.fails = true;
    texts.keep('ranking', learnt);
    await texts.written();
    store.fails = false;
    texts.save({ put: [writtenNote('a.md', 'first')], remove: [] });
    await texts.written();
    expect([store.values.size, store.held.size, texts.storage]).toEqual([0, 1, 'indexeddb']);
  });
});
