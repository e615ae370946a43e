// Reads the files of a vault, in large vaults on two threads: reading and parsing is most of the work, and needs nothing of the index.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { asNotePath } from '../../src/core/note/note';
import { indexEntry } from '../../src/core/text/index-entry';
import type { Entry } from '../../src/core/text/note-terms';
import { createTokenizer } from '../../src/core/text/tokens';
import { cause } from './failure';
import { parseNoteFile } from './note-text';

/** A file as read: its entry, or why there is none. */
export type ReadFile = { readonly entry: Entry; readonly valid: boolean } | { readonly why: string };

/** What the second thread is given. */
interface Share {
  readonly reads: 'notes';
  readonly folder: string;
  readonly files: readonly string[];
  /** One number that both threads count up: the first file nobody has taken yet. */
  readonly next: Int32Array;
}

/** Files that a thread takes at once. */
const TAKEN = 16;
/** Below this a second thread costs more memory than it saves time. */
const LARGE_VAULT = 1500;
/** The second thread keeps little; left to itself it takes as much memory as the first. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 };

function reader(folder: string): (file: string) => ReadFile {
  const tokenizer = createTokenizer();
  return (file) => {
    try {
      const { note, blocks, valid } = parseNoteFile(path.join(folder, file), asNotePath(file));
      return { entry: indexEntry(note, blocks, tokenizer), valid };
    } catch (error) {
      return { why: cause(error) };
    }
  };
}

/** Reads the files and hands each over, in the order of `files`, as soon as all before it are read. */
export async function readFiles(folder: string, files: readonly string[], give: (read: ReadFile, index: number) => void): Promise<void> {
  const read = reader(folder);
  if (files.length < LARGE_VAULT || availableParallelism() < 2) {
    files.forEach((file, index) => give(read(file), index));
    return;
  }
  const waiting = new Map<number, ReadFile>();
  let given = 0;
  const collect = (index: number, result: ReadFile): void => {
    waiting.set(index, result);
    for (let ready = waiting.get(given); ready; ready = waiting.get(given)) {
      waiting.delete(given);
      give(ready, given++);
    }
  };
  const next = new Int32Array(new SharedArrayBuffer(4));
  const share: Share = { reads: 'notes', folder, files, next };
  const second = new Worker(new URL(import.meta.url), { workerData: share, resourceLimits: LIMITS });
  second.on('message', (some: readonly [number, ReadFile][]) => some.forEach(([index, result]) => collect(index, result)));
  const ended = new Promise<void>((resolve) => {
    // What a thread that broke down has left undone is read here.
    second.on('error', () => undefined);
    second.on('exit', () => resolve());
  });
  for (let from = take(next); from < files.length; from = take(next)) {
    files.slice(from, from + TAKEN).forEach((file, i) => collect(from + i, read(file)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await ended;
  while (given < files.length) collect(given, read(files[given] ?? ''));
}

function take(next: Int32Array): number {
  return Atomics.add(next, 0, TAKEN);
}

/** Whether this is the second thread, started by `readFiles`. */
export function isReadingThread(): boolean {
  return !isMainThread && (workerData as Partial<Share> | null)?.reads === 'notes';
}

/** The second thread: takes files until none is left. */
export function readShare(): void {
  const { folder, files, next } = workerData as Share;
  const read = reader(folder);
  for (let from = take(next); from < files.length; from = take(next)) {
    parentPort?.postMessage(files.slice(from, from + TAKEN).map((file, i) => [from + i, read(file)]));
  }
}
