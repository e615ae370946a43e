import { isMonth } from './properties/dates';

/** Which notes are not read. Folders without a trailing slash, tags without `#`; a tag also stands for those nested in it. */
export interface Exclusion {
  readonly excludedFolders: readonly string[];
  readonly excludedTags: readonly string[];
}

/** Whether `tag` (without `#`) is one of `tags` or nested in one; neither case nor whether letters come in parts matters. */
export function coversTag(tags: readonly string[], tag: string): boolean {
  const name = tag.toLowerCase().normalize('NFC');
  return tags.some((candidate) => {
    const prefix = candidate.replace(/^#/, '').toLowerCase().normalize('NFC');
    return prefix !== '' && (name === prefix || name.startsWith(`${prefix}/`));
  });
}

const YEAR = /^(?:19|20)\d\d$/;
const DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const PART_OF_YEAR = /^(?:\d{1,2}|w\d{1,2}|q[1-4])$/;
const SIGN = /[\p{L}\p{N}]/u;

/** Whether a tag names a day, a week, a month or a year: `2023-04-01`, `2023/04`, `2023-W13`, `april-2023`. */
function isDateTag(name: string): boolean {
  const parts = name.split(/[-/._]/);
  if (parts.length === 1) return YEAR.test(name) || DAY.test(name);
  return parts.some((part) => YEAR.test(part)) && parts.every((part) => YEAR.test(part) || PART_OF_YEAR.test(part) || isMonth(part));
}

/**
 * Whether a tag says what to do with a note, or when it was written, and not what it is about: one of `workflowTags`, a date, or a sign
 * without a letter, such as 🌱.
 */
export function isWorkflowTag(workflowTags: readonly string[], tag: string): boolean {
  return coversTag(workflowTags, tag) || isDateTag(tag.toLowerCase()) || !SIGN.test(tag);
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
