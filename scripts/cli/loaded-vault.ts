import { statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Library, type Change } from '../../src/core/library';
import { hasExcludedTag, inExcludedFolder } from '../../src/core/note/exclusion';
import type { NotePath } from '../../src/core/note/note';
import { indexOptions, type Settings } from '../../src/settings';
import { wrongInput } from './failure';
import { FileTexts } from './file-texts';
import { findNoteFiles, type Skipped } from './note-files';
import { readFiles } from './read-files';
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
  /** Milliseconds spent reading, parsing and analysing files, and indexing notes. */
  readonly ms: { readonly read: number; readonly index: number };
}

export interface Reporter {
  progress(done: number, total: number): void;
  warn(line: string): void;
}

/** Notes handed to the index at once: large enough to cost nothing, small enough not to hold a vault twice. */
const BATCH = 256;

/** Reads every note of a folder into an index. Fails with a `Failure` where the folder cannot be read; a note that cannot be read is skipped by name. */
export async function loadVault(folder: string, report: Reporter): Promise<LoadedVault> {
  checkFolder(folder);
  const started = performance.now();
  const { settings, problems } = readSettings(folder);
  for (const problem of problems) report.warn(`${SETTINGS_FILE}: ${problem}`);
  const found = findNoteFiles(folder);
  const library = new Library(new FileTexts(folder), indexOptions(settings));
  library.configureTopics(indexOptions(settings).topics);
  const skipped = [...found.skipped];
  const excluded = new Set(found.paths.filter((file) => inExcludedFolder(settings, file)));
  const files = found.paths.filter((file) => !excluded.has(file));
  const invalid: string[] = [];
  let indexing = 0;
  let batch: Change[] = [];
  const apply = (): void => {
    const from = performance.now();
    library.apply(batch);
    batch = [];
    indexing += performance.now() - from;
  };
  await readFiles(folder, files, (read, index) => {
    const file = files[index] ?? '';
    report.progress(index, files.length);
    if ('why' in read) {
      skipped.push({ note: file, why: read.why });
      return;
    }
    if (!read.valid) invalid.push(file);
    const { entry } = read;
    if (hasExcludedTag(settings, entry.note.tags.filter(({ from }) => from !== 'category').map(({ name }) => name))) excluded.add(file);
    else batch.push({ kind: 'put', entry });
    if (batch.length >= BATCH) apply();
  });
  apply();
  report.progress(files.length, files.length);
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
