import type { App, CachedMetadata, TFile } from 'obsidian';
import { linkpathOf } from '../core/note/link-text';
import { asNotePath, isNoteFile } from '../core/note/note';
import type { NotePath } from '../core/note/note';
import type { NoteSource, Stamp } from '../engine/protocol';

/** A file as it is now; where the app has not resolved its links yet (or it has none), they are as `unknown` says. */
export function stampOf({ metadataCache }: App, { path, stat }: TFile, unknown: number): Stamp {
  const resolved = Object.keys(metadataCache.resolvedLinks[path] ?? {});
  const isKnown = resolved.length > 0 || Object.keys(metadataCache.unresolvedLinks[path] ?? {}).length > 0;
  return { mtime: stat.mtime, size: stat.size, links: isKnown ? hashOf(resolved) : unknown };
}

/** The note as the engine wants it: nothing is parsed or resolved here that the app has parsed or resolved. Rejects where the file cannot be read. */
export async function readSource(app: App, file: TFile, metadata: CachedMetadata): Promise<NoteSource> {
  const { path } = file;
  // Taken before the text: a change in between makes the stamp too old, and the note is read once more.
  const { mtime, size } = file.stat;
  const text = await app.vault.cachedRead(file);
  const { resolved, destinations } = resolve(app, path, metadata);
  const { links } = stampOf(app, file, hashOf(destinations));
  return { path: asNotePath(path), stamp: { mtime, size, links }, text, metadata, resolved };
}

function resolve(app: App, from: string, metadata: CachedMetadata): { resolved: Map<string, NotePath>; destinations: ReadonlySet<string> } {
  const resolved = new Map<string, NotePath>();
  const destinations = new Set<string>();
  const { links = [], embeds = [], frontmatterLinks = [] } = metadata;
  for (const { link } of [...links, ...embeds, ...frontmatterLinks]) {
    const linkpath = linkpathOf(link);
    if (linkpath === '' || resolved.has(linkpath)) continue;
    const file = app.metadataCache.getFirstLinkpathDest(linkpath, from);
    if (file === null) continue;
    destinations.add(file.path);
    if (isNoteFile(file.path)) resolved.set(linkpath, asNotePath(file.path));
  }
  return { resolved, destinations };
}

/** FNV-1a of each path, added up: the order of the paths does not matter. 32 bits, never negative. */
function hashOf(paths: Iterable<string>): number {
  let sum = 0;
  for (const path of paths) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193);
    sum = (sum + hash) >>> 0;
  }
  return sum;
}
