import { DEFAULT_CONCEPTS } from '../core/concepts/concept';
import { Library } from '../core/library';
import type { Change } from '../core/library';
import { NOT_A_CANVAS, readCanvas } from '../core/note/canvas/canvas';
import { isCanvas, type NotePath } from '../core/note/note';
import { readNote } from '../core/note/read';
import { indexEntry } from '../core/text/index-entry';
import { createTokenizer } from '../core/text/tokens';
import { DEFAULT_TOPIC_OPTIONS } from '../core/topics/options';
import type { NoteRecord } from './packed';
import type { EngineOptions, NoteSource, Skipped, Stamp, Update } from './protocol';
import type { Runtime } from './runtime';
import type { Slices } from './schedule';
import { Slice } from './slice';
import { SCHEMA } from './store';
import type { Batch } from './store';
import type { StoredTexts } from './stored-texts';
import type { Timings } from './timings';

type Written = Batch['put'][number];

/** Notes applied between two slices: an update of no more shows up at once. */
const APPLIED = 64;

/** The library with what surrounds it: the stamps of its notes, its store, and why notes are missing. Its only writer. */
export class NoteIndex {
  readonly stamps = new Map<NotePath, Stamp>();
  readonly skipped = new Map<string, string>();
  restored = 0;
  read = 0;
  private readonly tokenizer = createTokenizer();
  private options: EngineOptions = { workflowTags: [], concepts: DEFAULT_CONCEPTS, learnFromLinks: true, topics: DEFAULT_TOPIC_OPTIONS };
  private current: Library;
  /** Revisions of the libraries before this one, so that the revision never goes back. */
  private base = 0;

  /** `changed` is called after each new revision. */
  constructor(
    private readonly runtime: Runtime,
    private readonly texts: StoredTexts,
    private readonly timings: Timings,
    private readonly changed: () => void,
  ) {
    this.current = new Library(texts, this.options);
  }

  get library(): Library {
    return this.current;
  }

  get revision(): number {
    return this.base + this.current.revision;
  }

  /** The revision, as told outside, of one of the present library. */
  revisionOf(libraryRevision: number): number {
    return this.base + libraryRevision;
  }

  /** How topics are made changes the topics alone: other answers are not to be asked for again. */
  configure(options: EngineOptions): void {
    const before = this.options;
    this.options = options;
    if (!isSame(before.topics, options.topics)) this.current.configureTopics(options.topics);
    if (isSame({ ...before, topics: null }, { ...options, topics: null })) return;
    this.current.configure(options);
    this.changed();
  }

  /** Takes over what an earlier start stored; `options` are those of the library from then on. */
  async *restore(vault: string, options: EngineOptions): Slices<void> {
    this.configure(options);
    const opened = this.timings.start('open');
    const store = await this.runtime.openStore(vault);
    this.texts.use(store);
    opened();
    if (store === null) return;
    try {
      const chunks = store.records();
      for (;;) {
        const loaded = this.timings.start('load');
        const chunk = await chunks.next();
        loaded();
        if (chunk.done === true) break;
        yield* this.restoreChunk(chunk.value);
      }
    } catch {
      // Damaged beyond its single records: everything is read and written anew.
      this.forget();
      await this.texts.clear();
    }
  }

  /** Applies and stores a change; answers the notes of `put` that are not in the index now, with the reason. */
  async *update(update: Update): Slices<readonly Skipped[]> {
    await this.texts.room();
    const slice = new Slice(this.runtime.now);
    const skipped: Skipped[] = [];
    let changes: Change[] = update.remove.map((path) => ({ kind: 'remove', path }));
    let written: Written[] = [];
    for (const path of update.remove) this.skipped.delete(path);
    for (const { note, why } of update.unreadable) this.skipped.set(note, why);
    for (const source of update.put) {
      const record = this.readSource(source);
      if (typeof record === 'string') {
        skipped.push({ note: source.path, why: record });
        changes.push({ kind: 'remove', path: source.path });
      } else {
        changes.push({ kind: 'put', entry: record.record.entry });
        written.push(record);
      }
      if (changes.length >= APPLIED) {
        skipped.push(...this.commit(changes, written));
        [changes, written] = [[], []];
      }
      if (slice.over()) yield;
    }
    skipped.push(...this.commit(changes, written));
    for (const { note, why } of skipped) this.skipped.set(note, why);
    return skipped;
  }

  /** Forgets everything, in memory and in the store. */
  async clear(): Promise<void> {
    this.forget();
    await this.texts.clear();
    this.changed();
  }

  private *restoreChunk(records: readonly NoteRecord[]): Generator<void, void> {
    const slice = new Slice(this.runtime.now);
    for (let from = 0; from < records.length; from += APPLIED) {
      const some = records.slice(from, from + APPLIED);
      const done = this.timings.start('restore');
      const failed = this.apply(some.map(({ entry }) => ({ kind: 'put', entry })));
      done();
      for (const { path, stamp } of some) {
        if (failed.has(path)) continue;
        this.stamps.set(path, stamp);
        this.restored++;
      }
      if (slice.over()) yield;
    }
    yield;
  }

  /** The record of one note, or why there is none. The core is total on note content; this catches its defects. */
  private readSource(source: NoteSource): Written | string {
    const done = this.timings.start('read');
    try {
      const read = isCanvas(source.path) ? readCanvas(source) : readNote(source);
      if (read === null) return NOT_A_CANVAS;
      const { note, blocks } = read;
      const entry = indexEntry(note, blocks, this.tokenizer);
      return { record: { path: source.path, stamp: source.stamp, schema: SCHEMA, entry }, blocks };
    } catch (error) {
      return reason(error);
    } finally {
      done();
    }
  }

  /** Applies and stores; answers what could not be applied. */
  private commit(changes: readonly Change[], written: readonly Written[]): Skipped[] {
    if (changes.length === 0) return [];
    const done = this.timings.start('index');
    const failed = this.apply(changes);
    done();
    const put = written.filter(({ record }) => !failed.has(record.path));
    const remove: NotePath[] = [...failed.keys()];
    for (const change of changes) if (change.kind === 'remove') remove.push(change.path);
    for (const path of remove) this.stamps.delete(path);
    for (const { record } of put) {
      this.stamps.set(record.path, record.stamp);
      this.skipped.delete(record.path);
    }
    this.read += put.length;
    this.texts.save({ put, remove });
    return Array.from(failed, ([note, why]) => ({ note, why }));
  }

  /** Applies the changes, one by one where all together fail; answers the notes that are left out, with the reason. */
  private apply(changes: readonly Change[]): Map<NotePath, string> {
    const failed = new Map<NotePath, string>();
    try {
      this.current.apply(changes);
    } catch {
      for (const change of changes) {
        const path = change.kind === 'put' ? change.entry.note.path : change.path;
        try {
          this.current.apply([change]);
        } catch (error) {
          failed.set(path, reason(error));
          this.drop(path);
        }
      }
    }
    this.changed();
    return failed;
  }

  /** A note that could not be applied must not stay by half. */
  private drop(path: NotePath): void {
    try {
      this.current.apply([{ kind: 'remove', path }]);
    } catch {
      // Nothing of it was there.
    }
  }

  private forget(): void {
    this.base += this.current.topicRevision + 1;
    this.current = new Library(this.texts, this.options);
    this.current.configureTopics(this.options.topics);
    this.stamps.clear();
    this.skipped.clear();
    this.restored = 0;
    this.read = 0;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
