import { statSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Library, type Change } from '../../src/core/library';
import { hasExcludedTag, inExcludedFolder } from '../../src/core/note/exclusion';
import { asNotePath, type NotePath } from '../../src/core/note/note';
import { analyse } from '../../src/core/text/analyse';
import { createTokenizer } from '../../src/core/text/tokens';
import type { Settings } from '../../src/settings';
import { cause, wrongInput } from './failure';
import { FileTexts } from './file-texts';
import { findNoteFiles, type Skipped } from './note-files';
import { parseNoteFile } from './note-text';
import { readSettings, SETTINGS_FILE } from './vault-settings';

/** A vault folder, read and indexed. */
export interface LoadedVault {
  readonly folder: string;
  readonly library: Library;
  readonly settings: Settings;
  /** Files that could not be read, by path. */
  readonly skipped: readonly Skipped[];
  /** Notes that the settings leave out. */
  readonly excluded: ReadonlySet<string>;
  /** Milliseconds spent reading and parsing files, and analysing and indexing notes. */
  readonly ms: { readonly read: number; readonly index: number };
}

export interface Reporter {
  progress(done: number, total: number): void;
  warn(line: string): void;
}

/** Notes handed to the index at once: large enough to cost nothing, small enough not to hold a vault twice. */
const BATCH = 256;

/** Reads every note of a folder into an index. Throws a `Failure` where the folder cannot be read; a note that cannot be read is skipped by name. */
export function loadVault(folder: string, report: Reporter): LoadedVault {
  checkFolder(folder);
  const started = performance.now();
  const { settings, problems } = readSettings(folder);
  for (const problem of problems) report.warn(`${SETTINGS_FILE}: ${problem}`);
  const files = findNoteFiles(folder);
  const library = new Library(new FileTexts(folder), { workflowTags: settings.workflowTags });
  const tokenizer = createTokenizer();
  const skipped = [...files.skipped];
  const excluded = new Set<string>();
  const invalid: string[] = [];
  let indexing = 0;
  let batch: Change[] = [];
  const apply = (): void => {
    const from = performance.now();
    library.apply(batch);
    batch = [];
    indexing += performance.now() - from;
  };
  for (const [done, file] of files.paths.entries()) {
    report.progress(done, files.paths.length);
    if (inExcludedFolder(settings, file)) {
      excluded.add(file);
      continue;
    }
    try {
      const { note, blocks, valid } = parseNoteFile(path.join(folder, file), asNotePath(file));
      if (!valid) invalid.push(file);
      if (hasExcludedTag(settings, note.tags.filter(({ from }) => from !== 'category').map(({ name }) => name))) {
        excluded.add(file);
        continue;
      }
      const from = performance.now();
      batch.push({ kind: 'put', entry: { note, terms: analyse(note, blocks, tokenizer) } });
      indexing += performance.now() - from;
    } catch (error) {
      skipped.push({ note: file, why: cause(error) });
    }
    if (batch.length >= BATCH) apply();
  }
  apply();
  report.progress(files.paths.length, files.paths.length);
  warnOfNotes(report, skipped.map(({ note, why }) => `${note} (${why})`), 'not read');
  warnOfNotes(report, invalid, 'not valid UTF-8, read with replacement characters');
  return { folder, library, settings, skipped, excluded, ms: { read: performance.now() - started - indexing, index: indexing } };
}

/** The note that a word of the call means. Throws a `Failure` that names what is near. */
export function findNote(vault: LoadedVault, name: string): NotePath {
  const found = vault.library.find(name) ?? vault.library.find(name.replace(/\\/g, '/'));
  if (found) return found;
  if (vault.excluded.has(name) || vault.excluded.has(`${name}.md`)) throw wrongInput(`"${name}" is left out by the settings in ${SETTINGS_FILE}; change excludedFolders or excludedTags there`);
  const wanted = name.toLowerCase().replace(/\.md$/, '');
  const near = wanted === '' ? [] : vault.library.paths().filter((path) => path.toLowerCase().includes(wanted)).slice(0, 3);
  const hint = near.length > 0 ? `near it: ${near.join(', ')}` : 'give a path, name or alias of one of its notes';
  throw wrongInput(`no note "${name}" in ${vault.folder}; ${hint}`);
}

function checkFolder(folder: string): void {
  let isFolder: boolean;
  try {
    isFolder = statSync(folder).isDirectory();
  } catch {
    throw wrongInput(`no folder ${folder}; give the folder of a vault`);
  }
  if (!isFolder) throw wrongInput(`${folder} is a file; give the folder of a vault`);
}

function warnOfNotes(report: Reporter, notes: readonly string[], what: string): void {
  if (notes.length === 0) return;
  const more = notes.length > 3 ? ` and ${notes.length - 3} more` : '';
  report.warn(`${notes.length} ${notes.length === 1 ? 'note' : 'notes'} ${what}: ${notes.slice(0, 3).join(', ')}${more}`);
}
