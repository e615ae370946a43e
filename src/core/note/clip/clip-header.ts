import { isBoilerplate } from '../prose/boilerplate';
import { bylineAuthors, isReadingTime, isVagueDate, lineDate, namesIn } from './byline';
import { readKnownLines } from '../prose/known-lines';
import { isNoiseLine } from '../prose/page-noise';
import type { Section } from '../prose/sections';

// The lines above a copied article, and what they say of it: who wrote it, when, how long it takes to read.

const LONGEST_HEADER_LINE = 120;
const LONGEST_LOOKED_AT = 2000;
const LONG_PARAGRAPH = 160;
/** Lines among which authors and date are looked for. */
const MOST_LINES = 22;
const WORD = /[\p{L}\p{N}]/u;
const PART_MARK = /\s*[·•|∙]\s*/u;

export interface Line {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Index of its section. */
  readonly section: number;
  /** Set for a line among those of a header that is none of them. */
  readonly isText?: true;
}

/** Whether a line is as long as a paragraph of an article. */
export function isLongText(line: string): boolean {
  return line.length >= LONG_PARAGRAPH || (line.length >= LONG_PARAGRAPH / 3 && /\p{Script=Han}/u.test(line.slice(0, 40)));
}

/** The lines of the paragraphs at the top, up to the first section of another kind. Lines that name what is known of the note are none. */
export function topLines(text: string, sections: readonly Section[], first: number): Line[] {
  const lines: Line[] = [];
  for (let at = first; at < sections.length && lines.length < MOST_LINES; at++) {
    const section = sections[at];
    if (section?.type !== 'paragraph') break;
    if (readKnownLines(text.slice(section.from, section.to))) continue;
    lines.push(...linesOf(text, section, at));
  }
  return lines;
}

function linesOf(text: string, { from: start, to: end }: Section, section: number): Line[] {
  const lines: Line[] = [];
  for (let from = start; from < end;) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 || newline > end ? end : newline;
    const line = text.slice(from, Math.min(to, from + LONGEST_LOOKED_AT)).trim();
    if (line !== '') lines.push({ text: line, from, to, section });
    from = to + 1;
    if (lines.length >= MOST_LINES) break;
  }
  return lines;
}

/** What the lines between the title and the text say. */
export interface Header {
  readonly lines: readonly Line[];
  readonly author: string | null;
  readonly created: string | null;
  readonly modified: string | null;
  /** Whether a line is surely one about an article: a reading time, a by-line, a date beside a name. */
  readonly isSure: boolean;
  readonly hasMeta: boolean;
}

/**
 * Reads lines until the text begins with a long one. Lines that say more of the title, or what a picture shows, may stand among those
 * about the article.
 */
export function readHeader(lines: readonly Line[]): Header {
  const header: Line[] = [];
  let known = 0;
  const found: Found = { byline: null, name: null, lone: null, created: null, modified: null, time: false };
  for (const line of lines) {
    if (isLongText(line.text)) break;
    const kind = line.text.length <= LONGEST_HEADER_LINE ? kindOfLine(line.text, found) : 'text';
    if (kind === 'meta') known = header.length + 1;
    header.push(kind === 'text' ? { ...line, isText: true } : line);
  }
  // What stands behind the last line that is surely of the header may be the first of the text.
  const kept = header.slice(0, known);
  const hasMeta = known > 0;
  const author = found.byline ?? found.name ?? (hasMeta ? found.lone : null);
  const isSure = found.time || found.byline !== null || (author !== null && (found.created ?? found.modified) !== null);
  return {
    lines: kept.filter((line) => line.isText !== true),
    author,
    created: found.created ?? found.modified,
    modified: found.created === null ? null : found.modified,
    isSure,
    hasMeta,
  };
}

interface Found {
  byline: string | null;
  /** A line of nothing but names, of several words or of one. */
  name: string | null;
  lone: string | null;
  created: string | null;
  modified: string | null;
  time: boolean;
}

/** About the article; perhaps about it, such as a name or a button; its text. */
type LineKind = 'meta' | 'name' | 'text';

function kindOfLine(text: string, found: Found): LineKind {
  let kind: LineKind = 'text';
  const parts = text.split(PART_MARK).filter((part) => part !== '');
  for (const part of parts.length > 0 ? parts : [text]) {
    const one = kindOfPart(part, found);
    if (one === 'text') return parts.length > 1 && kind === 'meta' ? 'meta' : isNoiseLine(text) ? 'name' : 'text';
    if (kind !== 'meta') kind = one;
  }
  return kind;
}

function kindOfPart(part: string, found: Found): LineKind {
  const byline = bylineAuthors(part);
  const date = byline === null ? lineDate(part) : null;
  const isTime = isReadingTime(part);
  found.time ||= isTime;
  if (byline !== null) found.byline ??= byline;
  if (date?.updated === true) found.modified ??= date.date;
  else if (date) found.created ??= date.date;
  if (byline !== null || date || isTime) return 'meta';
  if (isVagueDate(part) || isNoiseLine(part) || !WORD.test(part) || part.length < 4) return 'name';
  const name = isBoilerplate(part, 0) ? null : namesIn(part);
  if (name === null) return 'text';
  if (/[\s,·]/.test(name)) found.name ??= name;
  else found.lone ??= name;
  return 'name';
}
