import type { Block, Note, NotePath } from '../core/note/note';
import type { Entry } from '../core/text/note-terms';
import type { Dictionary } from './dictionary';
import type { Stamp } from './protocol';

/** One note as the engine keeps it between two starts. */
export interface NoteRecord {
  readonly path: NotePath;
  readonly stamp: Stamp;
  readonly schema: number;
  readonly entry: Entry;
}

/**
 * A record as it lies in the database. The database copies deep objects property by property, which took longer than
 * reading the notes; a string and a few arrays are copied at once.
 */
export interface PackedRecord {
  readonly path: NotePath;
  readonly stamp: Stamp;
  readonly schema: number;
  /** The note, its names and its acronyms, as JSON. */
  readonly json: string;
  /** Numbers of the vocabulary's terms in the dictionary. */
  readonly vocabulary: Uint32Array;
  readonly counts: Uint16Array;
  readonly sequence: Uint16Array | Uint32Array;
  readonly linkAt: Uint32Array;
  readonly lines: Uint32Array;
  readonly spelt: Uint32Array;
}

export interface PackedText {
  readonly path: NotePath;
  /** The blocks, as JSON. */
  readonly json: string;
}

interface Described {
  readonly note: Note;
  readonly names: Entry['terms']['names'];
  readonly acronyms: Entry['terms']['acronyms'];
}

export function packRecord({ path, stamp, schema, entry: { note, terms } }: NoteRecord, dictionary: Dictionary): PackedRecord {
  const { counts, sequence, linkAt, lines, spelt, names, acronyms } = terms;
  const vocabulary = dictionary.encode(terms.vocabulary);
  const described: Described = { note, names, acronyms };
  return { path, stamp, schema, json: JSON.stringify(described), vocabulary, counts, sequence, linkAt, lines, spelt };
}

/** The record in a stored value; `null` where it is damaged or of another schema. Damage further down shows when the entry is applied. */
export function unpackRecord(value: unknown, schema: number, dictionary: Dictionary): NoteRecord | null {
  const packed = value as Partial<PackedRecord> | null | undefined;
  if (packed?.schema !== schema || !isStamp(packed.stamp)) return null;
  const { path, stamp, json, counts, sequence, linkAt, lines, spelt } = packed;
  if (!(packed.vocabulary instanceof Uint32Array) || !(counts instanceof Uint16Array) || !(linkAt instanceof Uint32Array) || !(lines instanceof Uint32Array) || !(spelt instanceof Uint32Array)) return null;
  if (!(sequence instanceof Uint16Array) && !(sequence instanceof Uint32Array)) return null;
  const described = parse(json) as Partial<Described> | null;
  const { note, names, acronyms } = described ?? {};
  const vocabulary = dictionary.decode(packed.vocabulary);
  if (note === undefined || note.path !== path || !Array.isArray(names) || !Array.isArray(acronyms) || vocabulary === null) return null;
  return { path: note.path, stamp, schema, entry: { note, terms: { vocabulary, counts, sequence, linkAt, lines, spelt, names, acronyms } } };
}

export function packText(path: NotePath, blocks: readonly Block[]): PackedText {
  return { path, json: JSON.stringify(blocks) };
}

/** The blocks in a stored value; `null` where it is damaged. */
export function unpackText(value: PackedText | undefined): readonly Block[] | null {
  const blocks = parse(value?.json);
  return Array.isArray(blocks) ? blocks as readonly Block[] : null;
}

function isStamp(value: Partial<Stamp> | undefined): value is Stamp {
  return typeof value?.mtime === 'number' && typeof value.size === 'number' && typeof value.links === 'number';
}

function parse(json: unknown): unknown {
  if (typeof json !== 'string') return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
