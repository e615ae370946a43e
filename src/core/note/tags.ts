import type { CachedTag } from './metadata';
import type { Tag } from './note';
import { asTexts, type Properties } from './properties';

const FROM_TAGS = ['tags', 'tag', 'keywords'];
const FROM_CATEGORIES = ['category', 'categories'];

/** A name without `#`, quotes and slashes around it; empty where nothing is left. */
function tidy(name: string): string {
  return name.trim().replace(/^#+/, '').replace(/^\/+|\/+$/g, '').replace(/\/{2,}/g, '/').trim();
}

/** The tags in a property: a list, or one string with commas, or with blanks where it has no comma. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return asTexts(value).flatMap((text) => (text.includes(',') ? text.split(',') : text.split(/\s+(?=#)/)));
  return asTexts(value).flatMap((text) => text.split(text.includes(',') ? ',' : /\s+/));
}

/** The note's tags: front matter, then categories, then inline, each once (case does not matter). */
export function readTags(properties: Properties, inline: readonly CachedTag[]): Tag[] {
  const tags = new Map<string, Tag>();
  const add = (raw: string, from: Tag['from']): void => {
    const name = tidy(raw);
    const key = name.toLowerCase();
    if (name !== '' && !tags.has(key)) tags.set(key, { name, from });
  };
  for (const property of FROM_TAGS) for (const name of namesIn(properties.get(property))) add(name, 'frontmatter');
  for (const property of FROM_CATEGORIES) for (const text of asTexts(properties.get(property))) for (const name of text.split(',')) add(name, 'category');
  for (const { tag } of inline) add(tag, 'inline');
  return [...tags.values()];
}
