import type { NotePath } from '../note/note';

/** A path as the app compares paths: without case, composed, with plain spaces. */
function fold(path: string): string {
  return path.normalize('NFC').replace(/\u00a0/g, ' ').toLowerCase();
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The last part of a link target or path, as links are looked up by: folded, without `.md`. */
export function baseKey(target: string): string {
  return lastPart(fold(target)).replace(/\.md$/, '');
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

interface Entry<P> {
  readonly path: P;
  /** The path, folded. */
  readonly key: string;
}

/** Shortest first, then in the order of the alphabet: the same whichever was added first. */
function compare(a: Entry<string>, b: Entry<string>): number {
  return a.key.length - b.key.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

/** The first place in a sorted list that is not before `entry`. */
function placeOf(entries: readonly Entry<string>[], entry: Entry<string>): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = entries[middle];
    if (other && compare(other, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Which file a link path means, as Obsidian's `getFirstLinkpathDest` answers it: the exact path, then the path relative to the
 * linking file, then a file whose path ends in the target: in the same folder, else the one with the shortest path, then by name.
 * A target is a file of exactly that name, else a note with `.md` behind it. Case does not matter.
 */
export class LinkResolver<P extends string = NotePath> {
  private readonly byName = new Map<string, Entry<P>[]>();

  add(path: P): void {
    const key = fold(path);
    const name = lastPart(key);
    const entries = this.byName.get(name);
    if (!entries) this.byName.set(name, [{ path, key }]);
    else entries.splice(placeOf(entries, { path, key }), 0, { path, key });
  }

  remove(path: P): void {
    const name = lastPart(fold(path));
    const entries = (this.byName.get(name) ?? []).filter((entry) => entry.path !== path);
    if (entries.length > 0) this.byName.set(name, entries);
    else this.byName.delete(name);
  }

  /** @param target link path without `#…`; empty for the file itself. @param from the file it stands in. */
  resolve(target: string, from: P): P | null {
    if (target === '') return from;
    const wanted = fold(target);
    return this.find(wanted, target, from) ?? this.find(`${wanted}.md`, `${target}.md`, from);
  }

  private find(wanted: string, target: string, from: P): P | null {
    const entries = this.byName.get(lastPart(wanted));
    if (!entries) return null;
    if (wanted.startsWith('/')) return exact(entries, wanted.replace(/^\/+/, ''), target.replace(/^\/+/, ''));
    const isRelative = wanted.startsWith('./') || wanted.startsWith('../');
    const folder = from.slice(0, Math.max(0, from.lastIndexOf('/')));
    const beside = join(folder, target);
    const found = (isRelative ? null : exact(entries, wanted, target)) ?? (beside === null ? null : exact(entries, fold(beside), beside));
    return found ?? (isRelative ? null : nearest(entries, wanted, fold(folder)));
  }
}

/** The file of this very path; of several that differ in case alone, the one that is written so, else the first. */
function exact<P extends string>(entries: readonly Entry<P>[], key: string, path: string): P | null {
  let first: P | null = null;
  for (let at = placeOf(entries, { path: '', key }); entries[at]?.key === key; at++) {
    const entry = entries[at];
    if (entry?.path === path) return entry.path;
    first ??= entry?.path ?? null;
  }
  return first;
}

function nearest<P extends string>(entries: readonly Entry<P>[], wanted: string, folder: string): P | null {
  const end = `/${wanted}`;
  const here = `${folder}/${lastPart(wanted)}`;
  const beside = here.endsWith(end) ? exact(entries, here, here) : null;
  return beside ?? entries.find(({ key }) => key.endsWith(end))?.path ?? null;
}
