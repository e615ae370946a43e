import type { App, CachedMetadata, TFile } from 'obsidian';
import { isCanvas, isNoteFile } from '../core/note/note';
import type { Stamp } from '../engine/protocol';
import type { Settings } from '../settings';
import { excludedFolder, excludedTag, tagsIn } from './exclusion';
import { stampOf } from './read-source';

/** What is to be done about a path. */
export type Verdict =
  | { readonly kind: 'keep' }
  /** Gone, excluded or no note. */
  | { readonly kind: 'drop' }
  /** The app has not parsed the file yet. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'read'; readonly file: TFile; readonly metadata: CachedMetadata };

/** @param known what the index holds; @param again whether to read a note that looks unchanged. */
export function judge(app: App, settings: Settings, path: string, known: Stamp | undefined, again: boolean): Verdict {
  const file = app.vault.getFileByPath(path);
  if (file === null || !isNoteFile(path) || excludedFolder(settings, path) !== null) return { kind: 'drop' };
  const isKnown = !again && known !== undefined && isSame(known, stampOf(app, file, known.links));
  if (isKnown && settings.excludedTags.length === 0) return { kind: 'keep' };
  // Its tags are known when it is read; the app has no metadata of it, and what other plugins put there is not what is read.
  if (isCanvas(path)) return { kind: 'read', file, metadata: {} };
  const metadata = app.metadataCache.getFileCache(file) ?? (file.stat.size === 0 ? {} : null);
  if (metadata === null) return { kind: 'wait' };
  if (settings.excludedTags.length > 0 && excludedTag(settings, tagsIn(metadata)) !== null) return { kind: 'drop' };
  return isKnown ? { kind: 'keep' } : { kind: 'read', file, metadata };
}

function isSame(a: Stamp, b: Stamp): boolean {
  return a.mtime === b.mtime && a.size === b.size && a.links === b.links;
}
