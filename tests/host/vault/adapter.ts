import * as mocks from 'obsidian-test-mocks/obsidian';
import type { Metadata } from '../../../src/core/note/metadata';
import type { Disk, FileStats } from './disk';
import { macrotask } from '../turn';

interface StoredFile {
  /** `null` until it is asked for: only notes are loaded at the start. */
  text: string | null;
  stats: FileStats;
  metadata?: Metadata;
}

export interface LoadProgress {
  (done: number, total: number): void;
}

const BATCH = 100;
const BATCHES_IN_FLIGHT = 3;

/** `vault.adapter`: every file of the disk, the text of the notes in memory. Reads answer in a later task, as the app's do. */
export class HostAdapter extends mocks.FileSystemAdapter {
  /** Paths that were read through the API, oldest first. */
  readonly reads: string[] = [];
  private readonly stored = new Map<string, StoredFile>();
  private readonly folders = new Set<string>(['']);

  private constructor(readonly disk: Disk) {
    super(`/${disk.name}`);
  }

  static async open(disk: Disk, onProgress: LoadProgress = () => undefined): Promise<HostAdapter> {
    const adapter = new HostAdapter(disk);
    const listed = await disk.list();
    for (const { path, ...stats } of listed) adapter.keep(path, { text: null, stats });
    const notes = listed.map((file) => file.path).filter((path) => /\.md$/i.test(path));
    let next = 0;
    let done = 0;
    const loadBatches = async (): Promise<void> => {
      while (next < notes.length) {
        const batch = notes.slice(next, next + BATCH);
        next += batch.length;
        const loaded = await disk.load(batch);
        batch.forEach((path, index) => adapter.fill(path, loaded[index] ?? null));
        done += batch.length;
        onProgress(done, notes.length);
        await macrotask();
      }
    };
    await Promise.all(Array.from({ length: BATCHES_IN_FLIGHT }, loadBatches));
    return adapter;
  }

  paths(): string[] {
    return [...this.stored.keys()];
  }

  statsOf(path: string): FileStats | undefined {
    return this.stored.get(path)?.stats;
  }

  /** The text of a note, without counting it as a read. */
  textOf(path: string): string | null {
    return this.stored.get(path)?.text ?? null;
  }

  /** What the disk has parsed; `undefined` once the note was written. */
  metadataOf(path: string): Metadata | undefined {
    return this.stored.get(path)?.metadata;
  }

  override getName(): string {
    return this.disk.name;
  }

  override getResourcePath(path: string): string {
    return this.disk.url(path);
  }

  override async exists(path: string): Promise<boolean> {
    await macrotask();
    return this.stored.has(path) || this.folders.has(path);
  }

  override async stat(path: string): ReturnType<mocks.FileSystemAdapter['stat']> {
    await macrotask();
    const file = this.stored.get(path);
    if (file !== undefined) return { type: 'file', ...file.stats };
    return this.folders.has(path) ? { type: 'folder', ctime: 0, mtime: 0, size: 0 } : null;
  }

  override async list(path: string): Promise<{ files: string[]; folders: string[] }> {
    await macrotask();
    const prefix = path === '' || path === '/' ? '' : `${path}/`;
    const inside = (entry: string): boolean => entry !== '' && entry.startsWith(prefix) && !entry.slice(prefix.length).includes('/') && entry !== path;
    return { files: this.paths().filter(inside), folders: [...this.folders].filter(inside) };
  }

  override async read(path: string): Promise<string> {
    this.reads.push(path);
    await macrotask();
    const file = this.expect(path);
    if (file.text !== null) return file.text;
    const [loaded] = await this.disk.load([path]);
    if (!loaded) throw noSuchFile(path);
    file.text = loaded.text;
    return file.text;
  }

  override async readBinary(path: string): Promise<ArrayBuffer> {
    this.reads.push(path);
    const { text } = this.expect(path);
    return text === null ? this.disk.bytes(path) : new TextEncoder().encode(text).buffer;
  }

  override async write(path: string, text: string): Promise<void> {
    this.keep(path, { text, stats: await this.disk.write(path, text) });
  }

  override async append(path: string, text: string): Promise<void> {
    await this.write(path, (this.textOf(path) ?? '') + text);
  }

  override async process(path: string, change: (text: string) => string): Promise<string> {
    const text = change(await this.read(path));
    await this.write(path, text);
    return text;
  }

  override async mkdir(path: string): Promise<void> {
    await macrotask();
    this.keepFolder(path);
  }

  override async remove(path: string): Promise<void> {
    this.expect(path);
    this.stored.delete(path);
    await this.disk.remove(path);
  }

  override async rmdir(path: string): Promise<void> {
    for (const file of this.paths()) if (file.startsWith(`${path}/`)) await this.remove(file);
    for (const folder of [...this.folders]) if (folder === path || folder.startsWith(`${path}/`)) this.folders.delete(folder);
  }

  override async rename(from: string, to: string): Promise<void> {
    if (this.folders.has(from)) {
      this.keepFolder(to);
      for (const file of this.paths()) if (file.startsWith(`${from}/`)) await this.rename(file, to + file.slice(from.length));
      for (const folder of [...this.folders]) if (folder === from || folder.startsWith(`${from}/`)) this.folders.delete(folder);
      return;
    }
    const file = this.expect(from);
    this.stored.delete(from);
    this.keep(to, file);
    await this.disk.rename(from, to);
  }

  override async copy(from: string, to: string): Promise<void> {
    await this.write(to, await this.read(from));
  }

  private fill(path: string, loaded: { text: string; metadata?: Metadata } | null): void {
    const file = this.stored.get(path);
    if (file === undefined) return;
    if (loaded === null) this.stored.delete(path);
    else this.stored.set(path, { ...file, ...loaded });
  }

  private expect(path: string): StoredFile {
    const file = this.stored.get(path);
    if (file === undefined) throw noSuchFile(path);
    return file;
  }

  private keep(path: string, file: StoredFile): void {
    this.stored.set(path, file);
    this.keepFolder(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  }

  private keepFolder(path: string): void {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) this.folders.add(at);
  }
}

function noSuchFile(path: string): Error {
  return Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), { code: 'ENOENT' });
}
