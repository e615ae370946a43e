import { isDailyName } from './dates';
import { linkWords, plainTitle } from '../prose/plain-text';
import { asTexts, firstText, type Properties } from './properties';
import { ALIAS_KEYS, TITLE_KEYS } from './property-names';
import { readableName } from '../readable-name';

const DATE_PREFIX = /^\d{4}-\d{2}-\d{2}-(?=\p{L})/u;
const ID = /^\d{8,}$/;
/** A first heading of these words names a part of the note, not the note. */
const GENERIC: ReadonlySet<string> = new Set([
  'overview', 'introduction', 'intro', 'summary', 'note', 'notes', 'abstract', 'task', 'tasks', 'todo', 'to-do', 'todos', 'log', 'contents',
  'table of contents',
  'description', 'definition', 'background', 'tldr', 'tl;dr', 'ideas', 'references', 'links', 'metadata', 'about', 'index', 'question', 'excalidraw data',
  'text elements', '概述', '简介', '目录', '摘要', '前言', 'einleitung', 'überblick',
]);

/** A heading of level 1 near the top of the body. */
export interface TopHeading {
  readonly text: string;
  /** Whether nothing stands before it. */
  readonly first: boolean;
  /** Whether the note has no other heading of level 1. */
  readonly only: boolean;
}

export interface Names {
  readonly title: string;
  readonly aliases: readonly string[];
}

/** The file name for reading; a date before the words of a post is left out, a daily note keeps its name. */
export function titleOfName(name: string): string {
  if (isDailyName(name)) return name;
  const words = readableName(name.replace(DATE_PREFIX, ''));
  if (words === name || words !== words.toLowerCase()) return words;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function headingTitle(heading: TopHeading | null): string | null {
  if (!heading || heading.text === '' || heading.text.length > 300) return null;
  if (GENERIC.has(heading.text.toLowerCase().trim()) || !(heading.first || heading.only)) return null;
  return heading.text.replace(/\s+/g, ' ').replace(/\s?[:：]\s?$/, '') || null;
}

/** A list, or one string with commas. */
function aliasesIn(value: unknown): string[] {
  const texts = typeof value === 'string' && !value.includes('[[') ? value.split(',').flatMap((part) => asTexts(part)) : asTexts(value);
  return texts.map(linkWords);
}

/** The note's title and its other names: front matter, the title line of a clip, the first heading, the file name, in this order. */
export function readNames(name: string, properties: Properties, clipTitle: string | null, heading: TopHeading | null): Names {
  const written = firstText(properties, TITLE_KEYS);
  // A number that no one would call a note by is the id that a program gave it.
  const given = written === null || (ID.test(written) && !ID.test(name)) ? null : plainTitle(written);
  const title = given ?? clipTitle ?? (isDailyName(name) ? null : headingTitle(heading)) ?? titleOfName(name);
  const aliases = new Map<string, string>();
  const names: string[] = [];
  for (const key of ALIAS_KEYS) if (properties.has(key)) names.push(...aliasesIn(properties.get(key)));
  names.push(name);
  const titleKey = title.toLowerCase();
  for (const alias of names) {
    const key = alias.toLowerCase();
    if (key !== titleKey && !aliases.has(key) && alias.trim() !== '') aliases.set(key, alias);
  }
  return { title: title.trim() === '' ? name : title, aliases: [...aliases.values()] };
}
