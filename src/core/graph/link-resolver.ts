import { folderOf, type NotePath } from '../note/note';

/** The last part of a link target or path, as links are looked up by: lower case, without `.md`. */
export function baseKey(target: string): string {
  return target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/i, '').toLowerCase();
}

function key(path: string): string {
  return path.replace(/\.md$/i, '').toLowerCase();
}

/** Resolves `.` and `..` of a target against a folder; `null` when it leaves the vault. */
function join(folder: string, target: string): string | null {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

/**
 * Which note a link path means, as Obsidian's `getFirstLinkpathDest` answers it: the exact path, then the path relative to
 * the linking note, then the notes whose path ends in the target: same folder first, then the shortest path, then by name.
 * Case does not matter.
 */
export class LinkResolver {
  private readonly byBase = new Map<string, { readonly path: NotePath; readonly key: string }[]>();

  add(path: NotePath): void {
    const base = baseKey(path);
    const entry = { path, key: key(path) };
    const entries = this.byBase.get(base);
    if (entries) entries.push(entry);
    else this.byBase.set(base, [entry]);
  }

  remove(path: NotePath): void {
    const base = baseKey(path);
    const entries = (this.byBase.get(base) ?? []).filter((entry) => entry.path !== path);
    if (entries.length > 0) this.byBase.set(base, entries);
    else this.byBase.delete(base);
  }

  /** @param target link path without `#…`; @param from the note it stands in. */
  resolve(target: string, from: NotePath): NotePath | null {
    const candidates = this.byBase.get(baseKey(target));
    if (!candidates) return null;
    const wanted = key(target.replace(/^\/+/, ''));
    const folder = folderOf(from);
    const exact = candidates.find((entry) => entry.key === wanted);
    if (exact !== undefined && !wanted.startsWith('.')) return exact.path;
    const relative = join(folder.toLowerCase(), wanted);
    const beside = relative === null ? undefined : candidates.find((entry) => entry.key === relative);
    if (beside !== undefined) return beside.path;
    if (target.startsWith('.') || target.startsWith('/')) return null;
    const fitting = wanted.includes('/') ? candidates.filter((entry) => entry.key.endsWith(`/${wanted}`)) : candidates;
    return fitting.reduce<NotePath | null>((best, { path }) => (best === null || isCloser(path, best, folder) ? path : best), null);
  }
}

function isCloser(path: NotePath, than: NotePath, folder: string): boolean {
  const here = folderOf(path) === folder;
  const there = folderOf(than) === folder;
  if (here !== there) return here;
  if (path.length !== than.length) return path.length < than.length;
  return path < than;
}
