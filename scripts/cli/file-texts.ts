import path from 'node:path';
import type { TextSource } from '../../src/core/text/text-source';
import type { Block, NotePath } from '../../src/core/note/note';
import { parseNoteFile } from './note-text';

/** How many characters of parsed text stay in memory: enough for the neighbours of one note, far less than a vault. */
const BUDGET = 6_000_000;

/** Gives the index the text of notes by reading their files again, the last used kept. A file that has gone gives nothing. */
export class FileTexts implements TextSource {
  private readonly kept = new Map<NotePath, { readonly blocks: readonly Block[]; readonly size: number }>();
  private size = 0;

  constructor(private readonly vault: string) {}

  read(paths: readonly NotePath[]): Promise<ReadonlyMap<NotePath, readonly Block[]>> {
    const found = new Map<NotePath, readonly Block[]>();
    for (const note of paths) {
      const blocks = this.blocks(note);
      if (blocks) found.set(note, blocks);
    }
    return Promise.resolve(found);
  }

  private blocks(note: NotePath): readonly Block[] | null {
    const known = this.kept.get(note);
    if (known) {
      this.kept.delete(note);
      this.kept.set(note, known);
      return known.blocks;
    }
    try {
      const { blocks } = parseNoteFile(path.join(this.vault, note), note);
      this.keep(note, blocks);
      return blocks;
    } catch {
      return null;
    }
  }

  private keep(note: NotePath, blocks: readonly Block[]): void {
    const size = blocks.reduce((sum, block) => sum + block.text.length, 0);
    this.kept.set(note, { blocks, size });
    this.size += size;
    for (const [oldest, { size: freed }] of this.kept) {
      if (this.size <= BUDGET || oldest === note) break;
      this.kept.delete(oldest);
      this.size -= freed;
    }
  }
}
