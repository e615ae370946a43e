import { getAllTags } from 'obsidian';
import type { CachedMetadata } from 'obsidian';
import { coversTag, inExcludedFolder } from '../core/note/exclusion';
import type { Settings } from '../settings';

/** Why the settings keep a note at `path` out of the index, `null` where they do not. */
export function excludedFolder(settings: Settings, path: string): string | null {
  const folder = settings.excludedFolders.find((one) => inExcludedFolder({ ...settings, excludedFolders: [one] }, path));
  return folder === undefined ? null : `it is in the excluded folder “${folder}”`;
}

/** As `excludedFolder`, for the note's tags; without `#`. */
export function excludedTag(settings: Settings, tags: readonly string[]): string | null {
  const tag = tags.find((one) => coversTag(settings.excludedTags, one));
  return tag === undefined ? null : `it carries the excluded tag #${tag}`;
}

/** The tags that the app has found in a note, without `#`. */
export function tagsIn(metadata: CachedMetadata): string[] {
  return (getAllTags(metadata) ?? []).map((tag) => tag.replace(/^#/, ''));
}
