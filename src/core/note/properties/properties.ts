import type { Metadata } from '../metadata';
import { readLooseEntries, readOtherFrontMatter } from './other-front-matter';
import type { Field } from '../prose/prose-state';
import { plainKey } from './property-names';

/** What is known of a note, by key in the form of `plainKey`. A map, because keys are the user's: `constructor`, `__proto__`. */
export type Properties = ReadonlyMap<string, unknown>;

const MOST_VALUES = 500;

/** The front matter, and where the body begins behind it. */
export interface FrontMatterProperties {
  readonly properties: Properties;
  /** Offset in the file. */
  readonly bodyFrom: number;
}

function ofRecord(entries: Readonly<Record<string, unknown>>): Map<string, unknown> {
  const properties = new Map<string, unknown>();
  for (const key of Object.keys(entries)) {
    const name = plainKey(key);
    if (key !== 'position' && !properties.has(name)) properties.set(name, entries[key]);
  }
  return properties;
}

/** Reads the front matter: the app's object where there is one, else TOML, JSON, or what can be saved of broken YAML. */
export function readFrontMatter(text: string, metadata: Metadata): FrontMatterProperties {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const { frontmatter } = metadata;
  const isObject = frontmatter !== undefined && typeof frontmatter === 'object' && (frontmatter as unknown) !== null;
  if (!text.startsWith('---', start) || text.startsWith('---json', start) || text.startsWith('---toml', start)) {
    const other = isObject ? null : readOtherFrontMatter(text);
    return { properties: ofRecord(isObject ? frontmatter : other?.entries ?? {}), bodyFrom: other?.end ?? start };
  }
  const end = yamlEnd(metadata, text.length);
  const bodyFrom = Math.max(start, end);
  if (isObject) return { properties: ofRecord(frontmatter), bodyFrom };
  return { properties: end > start + 8 ? ofRecord(readLooseEntries(text.slice(start + 3, end - 3))) : new Map(), bodyFrom };
}

/** Where the app says that the front matter ends, 0 where it says nothing. */
function yamlEnd({ frontmatterPosition, sections }: Metadata, length: number): number {
  const first = sections?.[0];
  const offset = (frontmatterPosition ?? (first?.type === 'yaml' ? first.position : undefined))?.end.offset;
  return Number.isInteger(offset) ? Math.min(Math.max(0, offset ?? 0), length) : 0;
}

/** Adds the fields that were found in the text, behind what the front matter says under the same key. */
export function withFields(properties: Properties, fields: readonly Field[]): Properties {
  if (fields.length === 0) return properties;
  const lists = new Map<string, unknown[]>();
  for (const { key, value } of fields) {
    const text = value.trim();
    let list = lists.get(key);
    if (!list) {
      const known: unknown = properties.get(key);
      list = Array.isArray(known) ? [...(known as readonly unknown[])] : known === undefined || known === null || known === '' ? [] : [known];
      lists.set(key, list);
    }
    if (text !== '' && list.length < MOST_VALUES && list[list.length - 1] !== text) list.push(text);
  }
  const added = new Map(properties);
  for (const [key, list] of lists) added.set(key, list.length === 1 ? list[0] : list);
  return added;
}

/** What a template leaves to be filled in. */
const PLACEHOLDER = /\{\{[^{}]*\}\}|<%[^%]*%>/g;

/** A value as one line of text, composed (NFC); `null` where it is empty or no text. */
export function asText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return null;
  const filled = value.includes('{{') || value.includes('<%') ? value.replace(PLACEHOLDER, '') : value;
  const text = filled.replace(/\s+/g, ' ').trim().normalize('NFC');
  return text === '' ? null : text;
}

/** The texts of a list, or the one text; nested lists are flattened, and `[[link]]`, which is one to YAML, is a link again. */
export function asTexts(value: unknown): string[] {
  const link = linkIn(value);
  if (link !== null) return [link];
  const values: readonly unknown[] = Array.isArray(value) ? value.slice(0, MOST_VALUES).map((one: unknown) => linkIn(one) ?? one).flat(2) : [value];
  return values.map(asText).filter((text): text is string => text !== null);
}

/** A link without quotes around it, which YAML takes for a list in a list. */
function linkIn(value: unknown): string | null {
  const inner: unknown = Array.isArray(value) && value.length === 1 ? value[0] : null;
  const target = Array.isArray(inner) && inner.length === 1 ? asText(inner[0]) : null;
  return target === null ? null : `[[${target}]]`;
}

/** The first text that one of the named properties holds. */
export function firstText(properties: Properties, names: readonly string[]): string | null {
  for (const name of names) {
    const text = asTexts(properties.get(name))[0];
    if (text !== undefined) return text;
  }
  return null;
}
