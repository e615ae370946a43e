import type { CachedTag } from '../metadata';
import type { Tag } from '../note';
import { linkWords } from '../prose/plain-text';
import { asTexts, type Properties } from './properties';
import { CATEGORY_KEYS, TAG_KEYS } from './property-names';

/** A name without `#`, links, quotes and slashes around it; empty where nothing is left. */
function tidy(name: string): string {
  return linkWords(name.trim()).replace(/^["'#]+|["']+$/g, '').replace(/^\/+|\/+$/g, '').replace(/\/{2,}/g, '/').trim();
}

const NONE: readonly never[] = [];

/** The tags in a property: a list, or one string with commas, or with blanks where it has neither comma nor link. */
function namesIn(value: unknown): readonly string[] {
  if (value === undefined) return NONE;
  if (Array.isArray(value)) return asTexts(value).flatMap((text) => (text.includes(',') ? text.split(',') : text.split(/\s+(?=#|\[\[)/)));
  return asTexts(value).flatMap((text) => (text.includes('[[') ? text.split(/,|\s+(?=#|\[\[)/) : text.split(text.includes(',') ? ',' : /\s+/)));
}

/**
 * The note's tags: front matter, then categories, then those in the text, each once (case does not matter).
 * @param properties the front matter and the fields of the text.
 */
export function readTags(frontMatter: Properties, properties: Properties, inline: readonly CachedTag[]): Tag[] {
  const tags = new Map<string, Tag>();
  const add = (raw: string, from: Tag['from']): void => {
    const name = tidy(raw);
    const key = name.toLowerCase();
    if (name !== '' && !tags.has(key)) tags.set(key, { name, from });
  };
  for (const key of TAG_KEYS) for (const name of namesIn(frontMatter.get(key))) add(name, 'frontmatter');
  for (const key of CATEGORY_KEYS) {
    if (properties.has(key)) for (const text of asTexts(properties.get(key))) for (const name of text.split(/,|\s+(?=#)/)) add(name, 'category');
  }
  if (properties !== frontMatter) for (const key of TAG_KEYS) for (const name of namesIn(properties.get(key))) add(name, 'inline');
  for (const { tag } of inline) add(tag, 'inline');
  return [...tags.values()];
}
