import path from 'node:path';
import type { NoteText } from '../../src/core/mentions/mention';
import { parseMarkdown } from '../../src/core/note/markdown/markdown';
import { isCanvas, type NotePath } from '../../src/core/note/note';
import { readText } from './note-text';

/** The present text of a note of a vault with what is parsed of it; `null` for a canvas, and for a file that has gone meanwhile. */
export function presentText(folder: string, note: NotePath): NoteText | null {
  if (isCanvas(note)) return null;
  try {
    const { text } = readText(path.join(folder, note));
    return { text, metadata: parseMarkdown(text) };
  } catch {
    return null;
  }
}
