import { linkWords } from '../prose/plain-text';
import { asText, asTexts, type Properties } from './properties';
import { AUTHOR_KEYS } from './property-names';

const MOST = 50;
const ADDRESS = /\s?<[^<>]*>\s?$|\s?\((?:https?:|[^()\s]+@)[^()]*\)\s?$/;

/** The note's authors as one text, in the order of the first property that names some; `null` where none does. */
export function readAuthor(properties: Properties): string | null {
  for (const key of AUTHOR_KEYS) {
    const names = namesOf(properties.get(key), 0);
    if (names.length > 0) return [...new Set(names)].join(', ');
  }
  return null;
}

/** Names in a text, a list, or objects as Hugo and Quarto have them. */
function namesOf(value: unknown, depth: number): string[] {
  if (depth > 3) return [];
  if (Array.isArray(value) && value.some(isRecord)) return (value as readonly unknown[]).slice(0, MOST).flatMap((one) => namesOf(one, depth + 1));
  if (isRecord(value)) return nameOfRecord(value, depth);
  return asTexts(value).map(tidy).filter((name) => name !== '');
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function nameOfRecord(value: object, depth: number): string[] {
  const fields = new Map<string, unknown>(Object.entries(value));
  if (fields.has('name')) return namesOf(fields.get('name'), depth + 1);
  const parts = [fields.get('given') ?? fields.get('first') ?? fields.get('firstname'), fields.get('family') ?? fields.get('last') ?? fields.get('lastname')];
  const name = parts.map((part) => asText(part) ?? '').filter((part) => part !== '').join(' ');
  return name === '' ? [] : [name];
}

/** Without links, quotes, an address, or the `@` and `#` of other notations. */
function tidy(name: string): string {
  return linkWords(name).replace(ADDRESS, '').replace(/^(?:by\s+(?=\p{Lu})|[@#"'\s]+)+|["'\s]+$/gu, '').trim();
}
