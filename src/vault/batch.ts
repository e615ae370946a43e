import type { App, CachedMetadata, TFile } from 'obsidian';
import { asNotePath } from '../core/note/note';
import type { NoteSource, Skipped, Update } from '../engine/protocol';
import { readSource } from './read-source';

/** Bounds of one update: copying it to the engine must not hold up the app. */
const MOST_NOTES = 32;
const MOST_BYTES = 256_000;

/** What goes to the engine in one update, before the files are read. */
export class Batch {
  /** Paths looked at for this batch, those with nothing to do included. */
  seen = 0;
  private readonly files: { readonly file: TFile; readonly metadata: CachedMetadata }[] = [];
  private readonly gone: string[] = [];
  private bytes = 0;

  get full(): boolean {
    return this.files.length >= MOST_NOTES || this.bytes >= MOST_BYTES;
  }

  get empty(): boolean {
    return this.files.length === 0 && this.gone.length === 0;
  }

  read(file: TFile, metadata: CachedMetadata): void {
    this.files.push({ file, metadata });
    this.bytes += file.stat.size;
  }

  remove(path: string): void {
    this.gone.push(path);
  }

  /** Reads the files; those of which `leavesOut` says so are not wanted. One that cannot be read is named, unless it is gone by now. */
  async load(app: App, leavesOut: (path: string, text: string) => boolean): Promise<Update> {
    const put: NoteSource[] = [];
    const unreadable: Skipped[] = [];
    const remove = this.gone.map(asNotePath);
    await Promise.all(this.files.map(async ({ file, metadata }) => {
      const { path } = file;
      try {
        const source = await readSource(app, file, metadata);
        if (leavesOut(path, source.text)) remove.push(asNotePath(path));
        else put.push(source);
      } catch (error) {
        remove.push(asNotePath(path));
        if (app.vault.getFileByPath(path) !== null) unreadable.push({ note: path, why: `it could not be read: ${messageOf(error)}` });
      }
    }));
    return { put, remove, unreadable };
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
