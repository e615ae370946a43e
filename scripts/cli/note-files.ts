import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { isNoteFile } from '../../src/core/note/note';
import { cause } from './failure';

/** A note that is not in the index, with the reason. Paths of folders end with a slash. */
export interface Skipped {
  readonly note: string;
  readonly why: string;
}

export interface NoteFiles {
  /** Relative to the vault, with `/`, in code unit order. */
  readonly paths: readonly string[];
  readonly skipped: readonly Skipped[];
}

/**
 * Finds every note of a vault, and nothing under a folder whose name starts with a dot.
 * Symbolic links are followed after all real folders are known, and never into a folder that was read already,
 * so that a circle of links ends and no note is found twice.
 */
export function findNoteFiles(vault: string): NoteFiles {
  const search = new Search(vault);
  search.folder('');
  search.links();
  return { paths: search.paths.sort(byCodeUnit), skipped: search.skipped.sort((a, b) => byCodeUnit(a.note, b.note)) };
}

export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

class Search {
  readonly paths: string[] = [];
  readonly skipped: Skipped[] = [];
  private readonly seenFolders = new Set<string>();
  private linksFound: string[] = [];

  constructor(private readonly vault: string) {}

  folder(relative: string): void {
    try {
      const real = realpathSync(path.join(this.vault, relative));
      if (this.seenFolders.has(real)) return;
      this.seenFolders.add(real);
      for (const entry of readdirSync(real, { withFileTypes: true })) this.entry(relative === '' ? entry.name : `${relative}/${entry.name}`, entry);
    } catch (error) {
      this.skipped.push({ note: `${relative}/`, why: cause(error) });
    }
  }

  /** Follows the links found so far, and those found on the way. */
  links(): void {
    while (this.linksFound.length > 0) {
      const found = this.linksFound.sort(byCodeUnit);
      this.linksFound = [];
      for (const link of found) this.follow(link);
    }
  }

  private entry(relative: string, entry: Dirent): void {
    if (entry.isSymbolicLink()) this.linksFound.push(relative);
    else if (entry.isDirectory()) {
      if (!entry.name.startsWith('.')) this.folder(relative);
    } else if (isNoteFile(entry.name)) {
      if (entry.isFile()) this.paths.push(relative);
      else this.skipped.push({ note: relative, why: 'it is not a regular file' });
    }
  }

  private follow(link: string): void {
    const isNote = isNoteFile(link);
    try {
      const target = statSync(path.join(this.vault, link));
      if (target.isDirectory()) {
        if (!path.posix.basename(link).startsWith('.')) this.folder(link);
      } else if (isNote && target.isFile()) this.paths.push(link);
      else if (isNote) this.skipped.push({ note: link, why: 'it is not a regular file' });
    } catch (error) {
      if (isNote) this.skipped.push({ note: link, why: `a symbolic link that leads nowhere: ${cause(error)}` });
    }
  }
}
