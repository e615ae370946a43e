import type { Metadata } from '../../../src/core/note/metadata';

export interface FileStats {
  readonly ctime: number;
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
}

export interface ListedFile extends FileStats {
  readonly path: string;
}

export interface LoadedFile {
  readonly text: string;
  /** Where the disk has parsed the note already. */
  readonly metadata?: Metadata;
}

/** What lies under the vault: a folder (node) or the server of the demo (browser). */
export interface Disk {
  readonly name: string;
  /** As `app.appId`: the same folder has the same id at every start. */
  readonly appId: string;
  list(): Promise<readonly ListedFile[]>;
  /** In the order of `paths`; `null` where a file is gone. */
  load(paths: readonly string[]): Promise<readonly (LoadedFile | null)[]>;
  bytes(path: string): Promise<ArrayBuffer>;
  /** Gives the stats the file has afterwards. */
  write(path: string, text: string): Promise<FileStats>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  url(path: string): string;
}

/** The stats of a file that is kept in memory only. */
export function statsInMemory(text: string, before: FileStats | undefined): FileStats {
  const now = Date.now();
  return { ctime: before?.ctime ?? now, mtime: now, size: new TextEncoder().encode(text).length };
}
