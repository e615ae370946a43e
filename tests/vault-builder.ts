import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Library } from '../src/core/library';
import { readCanvas } from '../src/core/note/canvas/canvas';
import { parseMarkdown } from '../src/core/note/markdown/markdown';
import { asNotePath, type Block, isCanvas, isNoteFile, type NotePath } from '../src/core/note/note';
import { readNote } from '../src/core/note/read';
import { indexEntry } from '../src/core/text/index-entry';
import type { Entry } from '../src/core/text/note-terms';
import type { TextSource } from '../src/core/text/text-source';
import { createTokenizer } from '../src/core/text/tokens';
import { DEFAULT_SETTINGS, indexOptions } from '../src/settings';

const tokenizer = createTokenizer();

/** Reads a note or a canvas as the command line does. */
export function read(file: string, text: string): { entry: Entry; blocks: readonly Block[] } {
  const notePath = asNotePath(file);
  const found = isCanvas(file) ? readCanvas({ path: notePath, text }) : readNote({ path: notePath, text, metadata: parseMarkdown(text) });
  if (!found) throw new Error(`${file} is no JSON Canvas`);
  const { note, blocks } = found;
  return { entry: indexEntry(note, blocks, tokenizer), blocks };
}

/** A library over notes held in memory. */
export class MemoryVault {
  private readonly blocks = new Map<NotePath, readonly Block[]>();
  private readonly texts: TextSource = { read: (paths) => Promise.resolve(new Map(paths.flatMap((p) => (this.blocks.has(p) ? [[p, this.blocks.get(p) ?? []] as const] : [])))) };
  readonly library = new Library(this.texts, indexOptions(DEFAULT_SETTINGS));

  put(notes: Readonly<Record<string, string>> | ReadonlyMap<string, string>): this {
    const given = notes instanceof Map ? [...notes] : Object.entries(notes);
    const changes = given.map(([notePath, markdown]) => {
      const { entry, blocks } = read(notePath, markdown);
      this.blocks.set(entry.note.path, blocks);
      return { kind: 'put', entry } as const;
    });
    this.library.apply(changes);
    return this;
  }

  remove(notePath: string): this {
    this.blocks.delete(asNotePath(notePath));
    this.library.apply([{ kind: 'remove', path: asNotePath(notePath) }]);
    return this;
  }

  /** Brings the topics up to date. */
  async computeTopics(): Promise<this> {
    const slices = this.library.computeTopics();
    while (!(await slices.next()).done);
    return this;
  }
}

/** Path → text of every note below a folder. */
export function notesIn(folder: string): Map<string, string> {
  const notes = new Map<string, string>();
  const walk = (relative: string): void => {
    for (const item of readdirSync(path.join(folder, relative), { withFileTypes: true })) {
      const name = relative === '' ? item.name : `${relative}/${item.name}`;
      if (item.isDirectory() && !item.name.startsWith('.')) walk(name);
      else if (isNoteFile(item.name)) notes.set(name, readFileSync(path.join(folder, name), 'utf8'));
    }
  };
  walk('');
  return notes;
}

export const sampleVault = path.resolve(__dirname, 'fixtures/vault');
