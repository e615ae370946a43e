// One vault in memory, weighed part by part: run by `memory.mjs` in a process of its own, with the garbage collector in reach.
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Library, type Change } from '../../src/core/library';
import { asNotePath, type NotePath } from '../../src/core/note/note';
import { indexEntry } from '../../src/core/text/index-entry';
import { createTokenizer } from '../../src/core/text/tokens';
import { DEFAULT_SETTINGS, indexOptions } from '../../src/settings';
import { FileTexts } from '../cli/file-texts';
import { findNoteFiles } from '../cli/note-files';
import { parseNoteFile } from '../cli/note-text';

/** Notes applied at once, as the engine does. */
const APPLIED = 64;
/** Bytes of one posting: a note and a count. */
const POSTING = 5;
/** Bytes of one place in the running text of a note, and of one of its terms with its count. */
const PLACE = 2;
const TERM = 6;

const folder = process.argv[2] ?? '.';

/** Bytes in use after the garbage is gone. */
async function inUse(): Promise<number> {
  // What a finished step still holds is let go of in a later turn.
  await pause(50);
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

interface Size {
  notes: number;
  postings: number;
  places: number;
  terms: number;
  words: number;
}

/** Reads the vault into the library; what was read of the files is garbage afterwards. */
function load(library: Library, paths: readonly NotePath[]): Size {
  const tokenizer = createTokenizer();
  const size: Size = { notes: 0, postings: 0, places: 0, terms: 0, words: 0 };
  let changes: Change[] = [];
  for (const notePath of paths) {
    const { note, blocks } = parseNoteFile(path.join(folder, notePath), notePath);
    const entry = indexEntry(note, blocks, tokenizer);
    const { terms } = entry;
    size.notes++;
    size.words += note.words;
    size.postings += terms.counts.filter((count) => count > 0).length;
    size.places += terms.sequence.length;
    size.terms += terms.counts.length;
    changes.push({ kind: 'put', entry });
    if (changes.length === APPLIED) library.apply(changes.splice(0));
  }
  library.apply(changes);
  return size;
}

const before = await inUse();
const library = new Library(new FileTexts(folder), indexOptions(DEFAULT_SETTINGS));
const empty = await inUse();
const size = load(library, findNoteFiles(folder).paths.map(asNotePath));
const [first] = library.paths();
if (first !== undefined) await library.related(first, { limit: 10, unlinked: false, muted: [] });
const after = await inUse();
// Asked last, so that the library is in use until here.
if (library.stats().notes !== size.notes) throw new Error('the index lost notes');
process.stdout.write(JSON.stringify({
  notes: size.notes, words: size.words, lexicon: empty - before, index: after - empty,
  postings: size.postings * POSTING, positions: size.places * PLACE + size.terms * TERM,
}));
