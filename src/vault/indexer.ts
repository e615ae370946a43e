import { Component, debounce } from 'obsidian';
import type { App } from 'obsidian';
import { asNotePath, isNoteFile } from '../core/note/note';
import { Cancelled } from '../engine/client';
import type { Engine } from '../engine/client';
import type { Update } from '../engine/protocol';
import type { IndexStatus } from '../engine/status';
import { indexOptions, type Settings } from '../settings';
import { Backlog } from './backlog';
import { Batch, messageOf } from './batch';
import { ExcludedCanvases } from './excluded-canvases';
import { excludedFolder, excludedTag, tagsIn } from './exclusion';
import { IndexedNotes } from './indexed-notes';
import { ShownStatus } from './shown-status';
import { judge } from './verdict';
import { watchVault } from './watch';

/** Milliseconds without a change of the settings before they are acted on. */
const TYPING = 1200;
/** Milliseconds in which changes are gathered before they are read. */
const GATHER = 250;
/** Milliseconds to wait for notes the app has not parsed, once nothing else is left to do. */
const PATIENCE = 10_000;
/** Work of up to this many notes is not worth a progress message. */
const SMALL = 20;
/** Updates on their way to the engine at one time: one being taken in, one waiting. */
const MOST_SENT = 2;
/** The most time spent looking at paths in one go, in milliseconds. */
const SLICE = 12;

export interface IndexerOptions {
  /** What tells this vault's index from another's. */
  readonly vault: string;
  readonly settings: () => Settings;
  /** Resolves in a later task, so that the app gets to its own work. */
  readonly pause: () => Promise<void>;
}

/** Keeps the engine's index equal to the vault: opens it, reads what is new or changed, follows every change. */
export class VaultIndexer extends Component {
  private readonly backlog = new Backlog();
  private readonly notes: IndexedNotes;
  private readonly unparsed = new Set<string>();
  private readonly excludedCanvases = new ExcludedCanvases();
  private readonly shown = new ShownStatus();
  /** Counts the starts; work of an earlier one ends where it notices. */
  private run = 0;
  private opened = false;
  private working = false;
  private handled = 0;
  /** Whether the engine has been told that it holds the whole vault. */
  private isComplete = false;
  private readonly workSoon = debounce(() => this.workAgain(), GATHER);
  /** A folder or tag is typed letter by letter, and half of it names others. */
  private readonly sweepSoon = debounce(() => this.sweepAgain(), TYPING, true);
  /** So are the names of concepts and workflow tags. */
  private readonly configureSoon = debounce(() => this.configure(), TYPING, true);
  private readonly giveUpSoon = debounce(() => this.giveUpUnparsed(), PATIENCE, true);

  constructor(
    private readonly app: App,
    private readonly engine: Engine,
    private readonly options: IndexerOptions,
  ) {
    super();
    this.notes = new IndexedNotes(engine, options.pause);
  }

  override onload(): void {
    let loaded = true;
    this.register(this.engine.onRestart(() => void this.begin(false)));
    this.register(this.engine.onStopped((message) => this.fail(message)));
    this.register(() => {
      loaded = false;
      this.close();
    });
    this.app.workspace.onLayoutReady(() => {
      if (!loaded) return;
      watchVault(this, this.app, {
        touch: (path, again) => this.touch(path, again),
        touchFolder: (path) => this.touchFolder(path),
        renamed: (from, to) => this.tellRenamed(from, to),
        allParsed: () => this.allParsed(),
      });
      void this.begin(false);
    });
  }

  status(): IndexStatus {
    return this.shown.current;
  }

  /** Calls `listener` after each change of the status; returns the unsubscriber. */
  onStatus(listener: () => void): () => void {
    return this.shown.onChange(listener);
  }

  /** Why a note is not in the index and will not be, `null` where it is or will be. */
  whyMissing(path: string): string | null {
    const settings = this.options.settings();
    const file = this.app.vault.getFileByPath(path);
    if (file !== null && !isNoteFile(path)) return 'only Markdown notes and canvases are read';
    const metadata = file === null ? null : this.app.metadataCache.getFileCache(file);
    const tag = metadata === null ? null : excludedTag(settings, tagsIn(metadata));
    return excludedFolder(settings, path) ?? tag ?? this.excludedCanvases.why(path) ?? this.notes.skipped.get(path) ?? null;
  }

  /** Drops the index and reads the vault again; resolves when that is done or was given up for another start. */
  async rebuild(): Promise<void> {
    if (this.shown.current.state === 'failed') this.engine.restart();
    await this.begin(true);
  }

  /** Takes over settings that were changed. */
  settingsChanged(before: Settings, after: Settings): void {
    if (!this.opened) return;
    const [was, is] = [indexOptions(before), indexOptions(after)];
    // Which topics are wanted is not typed, and waited for.
    if (sameOptions({ ...was, topics: is.topics }, is) && !sameOptions(was, is)) this.configure();
    else if (!sameOptions(was, is)) this.configureSoon();
    if (sameList(before.excludedFolders, after.excludedFolders) && sameList(before.excludedTags, after.excludedTags)) return;
    this.sweepSoon();
  }

  private configure(): void {
    if (!this.opened) return;
    this.engine.request('configure', indexOptions(this.options.settings())).catch((error: unknown) => this.fail(error));
  }

  private async begin(anew: boolean): Promise<void> {
    const run = ++this.run;
    this.opened = this.working = this.isComplete = false;
    this.backlog.clear();
    this.notes.clear();
    this.unparsed.clear();
    this.excludedCanvases.clear();
    this.shown.show({ state: 'starting' });
    try {
      const options = indexOptions(this.options.settings());
      const opening = this.engine.request('open', { vault: this.options.vault, options });
      const [{ stamps }] = await Promise.all([opening, anew ? this.engine.request('clear', {}) : null]);
      if (run !== this.run) return;
      if (!anew) this.notes.reset(stamps);
      // The stamps of a large vault have just been copied over; what comes next is a task of its own.
      await this.options.pause();
      if (run !== this.run) return;
      this.opened = true;
      // Settings may have come by Sync while the engine was opening.
      const now = indexOptions(this.options.settings());
      if (!sameOptions(options, now)) await this.engine.request('configure', now);
      if (run !== this.run) return;
      this.sweep();
      await this.work(run);
    } catch (error) {
      if (run === this.run) this.fail(error);
    }
  }

  private sweepAgain(): void {
    if (!this.opened) return;
    this.sweep();
    this.workSoon();
  }

  /** Looks at all notes of the vault and of the index: the active one first, then the latest. */
  private sweep(): void {
    const active = this.app.workspace.getActiveFile();
    if (active !== null) this.backlog.sweep([active.path]);
    const files = this.app.vault.getFiles().filter(({ path }) => isNoteFile(path)).map(({ path, stat }) => ({ path, mtime: stat.mtime }));
    files.sort((a, b) => b.mtime - a.mtime);
    this.backlog.sweep(files.map(({ path }) => path));
    this.backlog.sweep(this.notes.paths());
  }

  private touch(path: string, again: boolean): void {
    if (!isNoteFile(path)) return;
    this.backlog.touch(path, again);
    this.workSoon();
  }

  private touchFolder(path: string): void {
    for (const note of this.notes.inside(path)) this.touch(note, false);
  }

  private tellRenamed(from: string, to: string): void {
    if (!this.opened || !isNoteFile(from) || !isNoteFile(to)) return;
    // A note that is not followed is found again by its name, or taken for a new one: nothing that is worth a word.
    this.engine.request('renamed', { from: asNotePath(from), to: asNotePath(to) }).catch(() => undefined);
  }

  private allParsed(): void {
    for (const path of this.unparsed) this.touch(path, false);
  }

  private workAgain(): void {
    if (!this.opened || this.working || this.backlog.size === 0) return;
    const { run } = this;
    this.work(run).catch((error: unknown) => {
      if (run === this.run) this.fail(error);
    });
  }

  /** Empties the backlog. The next batch is read while the engine takes in the last ones. */
  private async work(run: number): Promise<void> {
    this.working = true;
    this.giveUpSoon.cancel();
    const isCurrent = (): boolean => run === this.run;
    const sent: Promise<void>[] = [];
    while (isCurrent() && this.backlog.size > 0) {
      const batch = await this.gather(isCurrent);
      const update = await batch.load(this.app, (path, text) => this.excludedCanvases.leavesOut(this.options.settings(), path, text));
      if (sent.length >= MOST_SENT) await sent.shift();
      if (!isCurrent()) return;
      if (!batch.empty) sent.push(this.send(update, isCurrent));
      this.handled += batch.seen;
      if (this.backlog.size > SMALL || this.shown.current.state !== 'ready') this.showProgress();
    }
    await Promise.all(sent);
    if (!isCurrent()) return;
    this.working = false;
    this.handled = 0;
    if (this.backlog.size > 0) this.workSoon();
    else this.rest();
  }

  private send(update: Update, isCurrent: () => boolean): Promise<void> {
    const sending = this.notes.send(update, isCurrent);
    // Met where it is awaited; until then it must not count as unhandled.
    sending.catch(() => undefined);
    return sending;
  }

  private async gather(isCurrent: () => boolean): Promise<Batch> {
    const batch = new Batch();
    let end = performance.now() + SLICE;
    for (let next = this.backlog.next(); next !== null; next = batch.full ? null : this.backlog.next()) {
      try {
        this.sort(batch, next.path, next.again);
      } catch (error) {
        this.notes.skipped.set(next.path, messageOf(error));
      }
      batch.seen++;
      if (performance.now() < end) continue;
      await this.options.pause();
      if (!isCurrent()) break;
      end = performance.now() + SLICE;
    }
    return batch;
  }

  private sort(batch: Batch, path: string, again: boolean): void {
    const verdict = judge(this.app, this.options.settings(), path, this.notes.stamps.get(path), again);
    this.unparsed.delete(path);
    if (verdict.kind === 'read') batch.read(verdict.file, verdict.metadata);
    else if (verdict.kind === 'wait') this.unparsed.add(path);
    else if (verdict.kind === 'drop' && this.notes.has(path)) batch.remove(path);
  }

  /** Nothing is left to do; for notes the app has not parsed it waits some time before it counts them as skipped. */
  private rest(): void {
    if (this.unparsed.size === 0) {
      this.showReady();
      return;
    }
    this.showProgress();
    this.giveUpSoon();
  }

  private giveUpUnparsed(): void {
    if (!this.opened || this.working) return;
    const { skipped, stamps } = this.notes;
    for (const path of this.unparsed) if (!stamps.has(path)) skipped.set(path, 'the app has not parsed it yet');
    this.showReady();
  }

  private showReady(): void {
    const { skipped, stamps } = this.notes;
    if (!this.isComplete) this.engine.request('complete', {}).catch((error: unknown) => this.fail(error));
    this.isComplete = true;
    this.shown.show({ state: 'ready', notes: stamps.size, skipped: skipped.size });
  }

  private showProgress(): void {
    const done = this.working ? this.handled : this.notes.stamps.size;
    this.shown.show({ state: 'indexing', done, total: done + this.backlog.size + this.unparsed.size, skipped: this.notes.skipped.size });
  }

  private fail(error: unknown): void {
    if (error instanceof Cancelled) return;
    this.run++;
    this.opened = this.working = false;
    this.shown.show({ state: 'failed', message: messageOf(error) });
  }

  private close(): void {
    this.run++;
    this.opened = false;
    this.workSoon.cancel();
    this.sweepSoon.cancel();
    this.configureSoon.cancel();
    this.giveUpSoon.cancel();
    this.shown.close();
  }
}

function sameOptions(a: ReturnType<typeof indexOptions>, b: ReturnType<typeof indexOptions>): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
