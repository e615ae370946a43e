import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { NOT_A_CANVAS, readCanvas } from '../../src/core/note/canvas/canvas';
import { parseMarkdown } from '../../src/core/note/markdown/markdown';
import type { Metadata } from '../../src/core/note/metadata';
import { isCanvas, type NotePath, type ReadNote } from '../../src/core/note/note';
import { readNote } from '../../src/core/note/read';

export interface NoteText {
  readonly text: string;
  /** Whether every byte could be read as UTF-8; where not, `text` holds replacement characters. */
  readonly valid: boolean;
}

/** A note as read from its file, with what was parsed of it. */
export interface ParsedNote extends ReadNote {
  /** `null` for a canvas, of which the app has none. */
  readonly metadata: Metadata | null;
  readonly valid: boolean;
}

/** Reads a file whatever its bytes are. A byte order mark is dropped. Throws only where the file system does. */
export function readText(file: string): NoteText {
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  return { text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, valid: isUtf8(bytes) };
}

/** Reads and parses one file of a vault. Throws where the file system does, and for a canvas that is none. */
export function parseNoteFile(file: string, path: NotePath): ParsedNote {
  const { text, valid } = readText(file);
  if (isCanvas(path)) {
    const canvas = readCanvas({ path, text });
    if (!canvas) throw new Error(NOT_A_CANVAS);
    return { ...canvas, metadata: null, valid };
  }
  const metadata = parseMarkdown(text);
  return { ...readNote({ path, text, metadata }), metadata, valid };
}
