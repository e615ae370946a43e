/** Which notes are not read. Folders without a trailing slash, tags without `#`; a tag also stands for those nested in it. */
export interface Exclusion {
  readonly excludedFolders: readonly string[];
  readonly excludedTags: readonly string[];
}

/** Whether `tag` (without `#`) is one of `tags` or nested in one; case does not matter. */
export function coversTag(tags: readonly string[], tag: string): boolean {
  const name = tag.toLowerCase();
  return tags.some((candidate) => {
    const prefix = candidate.replace(/^#/, '').toLowerCase();
    return prefix !== '' && (name === prefix || name.startsWith(`${prefix}/`));
  });
}

/** Whether a note at `path` lies in one of the excluded folders. */
export function inExcludedFolder({ excludedFolders }: Exclusion, path: string): boolean {
  return excludedFolders.some((folder) => {
    const prefix = folder.replace(/^\/+|\/+$/g, '');
    return prefix !== '' && path.startsWith(`${prefix}/`);
  });
}

/** Whether a note with these tags (without `#`) is excluded by one of them. */
export function hasExcludedTag({ excludedTags }: Exclusion, tags: readonly string[]): boolean {
  return tags.some((tag) => coversTag(excludedTags, tag));
}
