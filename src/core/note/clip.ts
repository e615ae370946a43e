import { dateInWords, readDate } from './dates';
import type { Section } from './sections';

// A page copied from the web as plain text: a title line, perhaps an author, a date and a reading time, then paragraphs with bare
// lines as headings between them, perhaps a rule at the end.

const LONGEST_TITLE = 150;
const LONGEST_META = 70;
const LONGEST_HEADING = 90;
const LONG_PARAGRAPH = 160;
/** Lines after the title in which author and date are looked for. */
const HEADER_LINES = 6;

const SENTENCE_END = /[.!;:,。！；：，…]["”’)]?$/u;
const MARKUP = /^(?:[>#|<`~=*_[(!-]|\d+[.)]\s|https?:|www\.|[^\s:]+::)/i;
const READING_TIME = /\b\d{1,3}\s*min(?:ute)?s?[\s-]*read/i;
/** One to four capitalised words, with particles between them. */
const NAME = /^(?:[Bb]y\s+|[Vv]on\s+|[Ww]ritten by\s+)?(\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|da|di|del|der|den|van|von|la|le|bin|al)\s+)*\p{Lu}[\p{L}.'’-]*){0,3})$/u;
const BY_LINE = /^(?:by|von|written by)\s+/i;
const WORD = /[\p{L}\p{N}]/u;

export interface Clip {
  readonly title: string;
  readonly author: string | null;
  readonly created: string | null;
  /** The sections without the title line, bare headings as `heading`, the lines about author and date as `boilerplate`. */
  readonly sections: readonly Section[];
}

interface Line {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function linesOf(text: string, section: Section): Line[] {
  const lines: Line[] = [];
  for (let from = section.from; from < section.to;) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 || newline > section.to ? section.to : newline;
    const line = text.slice(from, to).trim();
    if (line !== '') lines.push({ text: line, from, to });
    from = to + 1;
  }
  return lines;
}

function isTitleLike(line: string): boolean {
  if (line.length > LONGEST_TITLE || !WORD.test(line) || MARKUP.test(line) || SENTENCE_END.test(line)) return false;
  return /\s|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Hangul}/u.test(line);
}

function isMeta(line: string): boolean {
  if (line.length > LONGEST_META) return false;
  return READING_TIME.test(line) || BY_LINE.test(line) || (line.length < 40 && readDate(line) !== null);
}

function isHeaderLine(line: string): boolean {
  return isMeta(line) || (line.length <= 50 && NAME.test(line)) || line.length < 4;
}

function isHeadingLike(text: string, section: Section): boolean {
  const line = text.slice(section.from, section.to).trim();
  if (line.length > LONGEST_HEADING || line.includes('\n') || !WORD.test(line)) return false;
  if (MARKUP.test(line) || SENTENCE_END.test(line) || line.split(/\s+/).length > 12) return false;
  return !/^[\p{Ll}]/u.test(line) && !/https?:|\[\[/.test(line);
}

function isLong(text: string, section: Section): boolean {
  const isHan = /\p{Script=Han}/u.test(text.slice(section.from, section.from + 40));
  return section.type === 'paragraph' && section.to - section.from >= (isHan ? LONG_PARAGRAPH / 3 : LONG_PARAGRAPH);
}

/** Reads sections as a clip; `null` where they are none. Notes with front matter, Markdown headings or links in brackets are none. */
export function readClip(text: string, sections: readonly Section[]): Clip | null {
  const first = sections[0];
  if (first?.type !== 'paragraph' || sections.some((section) => section.type === 'heading')) return null;
  const [title, ...rest] = linesOf(text, first);
  if (!title || !isTitleLike(title.text) || rest.length > HEADER_LINES || !rest.every((line) => isHeaderLine(line.text))) return null;
  const header = rest.slice();
  let bodyAt = 1;
  for (; bodyAt < sections.length && header.length < HEADER_LINES; bodyAt++) {
    const section = sections[bodyAt];
    const lines = section?.type === 'paragraph' ? linesOf(text, section) : [];
    if (lines.length === 0 || lines.length > 3 || !lines.every((line) => isHeaderLine(line.text))) break;
    header.push(...lines);
  }
  const hasMeta = header.some((line) => isMeta(line.text));
  // Without a date or a reading time, what follows the title is no header: its short lines are headings.
  const body = sections.slice(hasMeta ? bodyAt : 1);
  if (!hasMeta && rest.length > 0) return null;
  const withHeadings = body.map((section, at): Section => (isBareHeading(text, body, at) ? { ...section, type: 'heading' } : section));
  const headings = withHeadings.filter((section) => section.type === 'heading').length;
  const long = body.filter((section) => isLong(text, section)).length;
  if (long < 2 || headings > body.length / 2 || (!hasMeta && headings < 2)) return null;
  const about = hasMeta ? header.map((line): Section => ({ type: 'boilerplate', from: line.from, to: line.to })) : [];
  return {
    title: title.text,
    author: hasMeta ? authorOf(header) : null,
    created: hasMeta ? firstDate(header) : null,
    sections: [...about, ...withHeadings],
  };
}

/** A short line of its own with a paragraph or a list below it. */
function isBareHeading(text: string, sections: readonly Section[], at: number): boolean {
  const section = sections[at];
  const next = sections[at + 1];
  if (section?.type !== 'paragraph' || !next || !isHeadingLike(text, section)) return false;
  if (next.type === 'list') return true;
  return next.type === 'paragraph' && next.to - next.from > section.to - section.from && !isHeadingLike(text, next);
}

function authorOf(header: readonly Line[]): string | null {
  for (const { text } of header) {
    const name = isMeta(text) && !BY_LINE.test(text) ? null : NAME.exec(text)?.[1];
    if (name !== null && name !== undefined && dateInWords(text) === null) return name;
  }
  return null;
}

function firstDate(header: readonly Line[]): string | null {
  for (const { text } of header) {
    const date = dateInWords(text) ?? readDate(text);
    if (date !== null) return date;
  }
  return null;
}
