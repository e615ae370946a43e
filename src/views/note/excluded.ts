import { getAllTags, type App } from 'obsidian';
import { hasExcludedTag, inExcludedFolder } from '../../core/note/exclusion';
import type { Settings } from '../../settings';
import { fileOf } from './note-links';

/** Whether the user's settings, not a fault of the file, keep a note out of the index. */
export function isExcluded(app: App, settings: Settings, path: string): boolean {
  if (inExcludedFolder(settings, path)) return true;
  const file = fileOf(app, path);
  const metadata = file && app.metadataCache.getFileCache(file);
  const tags = metadata ? (getAllTags(metadata) ?? []) : [];
  return hasExcludedTag(
    settings,
    tags.map((tag) => tag.replace(/^#/, '')),
  );
}
