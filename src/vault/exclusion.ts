import { getAllTags } from 'obsidian';
import type { CachedMetadata } from 'obsidian';
import { coversTag, inExcludedFolder } from '../core/note/exclusion';
import type { Settings } from '../settings';

/** Why the settings keep a note at `path` out of the index, `null` where they do not. */
export function excludedFolder(settings: Settings, path: string): string | null {
  const folder = settings.excludedFolders.find((one) => inExcludedFolder({ ...settings, excludedFolders: [one] }, path));
  return folder === undefined ? null : `it is in the excluded folder “${folder}”`;
}

/** As `excludedFolder`, for the note's tags. */
export function excludedTag(settings: Settings, metadata: CachedMetadata): string | null {
  if (settings.excludedTags.length === 0) return null;
  const tag = (getAllTags(metadata) ?? []).find((one) => coversTag(settings.excludedTags, one.replace(/^#/, '')));
  return tag === undefined ? null : `it carries the excluded tag ${tag}`;
}
