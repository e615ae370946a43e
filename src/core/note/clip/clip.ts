import { isBoilerplate } from '../prose/boilerplate';
import { mayHoldHeader } from './byline';
import { type Header, isLongText, type Line, readHeader, topLines } from './clip-header';
import { splitParagraphs, withoutFurniture } from './page-furniture';
import { isNoiseLine, isPageNoise, opensFurniture } from '../prose/page-noise';
import type { Section } from '../prose/sections';

// An article copied from its page: a title line, perhaps a line that says more, authors, a date and a reading time, then paragraphs.
// Copied as plain text, bare lines between the paragraphs are headings; copied as Markdown, it has headings of its own.

const LONGEST_TITLE = 150;
const LONGEST_HEADING = 90;
const LONGEST_HEADER = 1200;
const LONG_PARAGRAPH = 160;
/** Lines of the page that may stand above the title. */
const LINES_ABOVE = 6;

const SENTENCE_END = /[.!;:,。！；：，…]["”’)]?$/u;
const HAN_SENTENCE = /[，；。！？：]|\p{Script=Han}.{24}/u;
const MARKUP = /^(?:[>#|<`~=*_[(!-]|\d+[.)]\s|https?:|www\.|[^\s:]+::)|<%|\{\{/i;
/** The name of a section above the title. */
const KICKER = /^\p{Lu}+(?:\s\p{Lu}+)?$/u;
const WORD = /[\p{L}\p{N}]/u;

export interface Clip {
  /** `null` where no line is the title. */
  readonly title: string | null;
  readonly author: string | null;
  readonly created: string | null;
  readonly modified: string | null;
  /** The sections without the title line, bare headings as `heading`, the lines about the article as `boilerplate`. */
  readonly sections: readonly Section[];
}

/** What is known of the note before its text is looked at. */
export interface ClipHints {
  /** Whether the front matter says that the note is a page of the web. */
  readonly isPage: boolean;
  readonly hasProperties: boolean;
  readonly hasLinks: boolean;
  /** Of the front matter. */
  readonly title: string | null;
}

function isTitleLike(line: string): boolean {
  if (line.length > LONGEST_TITLE || !WORD.test(line) || MARKUP.test(line) || SENTENCE_END.test(line)) return false;
  return /\s|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Hangul}/u.test(line);
}

function isHeadingLike(text: string, section: Section): boolean {
  if (section.to - section.from > LONGEST_HEADING + 2) return false;
  const line = text.slice(section.from, section.to).trim();
  if (line.length > LONGEST_HEADING || line.includes('\n') || !WORD.test(line)) return false;
  if (MARKUP.test(line) || SENTENCE_END.test(line) || HAN_SENTENCE.test(line) || line.includes('**') || line.split(/\s+/).length > 12) return false;
  return !/^[\p{Ll}（]/u.test(line) && !/https?:|\[\[/.test(line) && !isPageNoise(line) && !isBoilerplate(line, 0) && opensFurniture(line) === null;
}

function isLong(text: string, { type, from, to }: Section): boolean {
  return type === 'paragraph' && isLongText(text.slice(from, Math.min(to, from + LONG_PARAGRAPH)));
}

/**
 * Reads sections as those of an article copied from the web; `null` where they are none. A note with properties, links or headings
 * of its own is one only where a line says when or by whom the article was written, or the properties say where it was copied from.
 */
export function readClip(text: string, sections: readonly Section[], hints: ClipHints): Clip | null {
  const hasHeadings = sections.some((section) => section.type === 'heading');
  const isOwn = !hints.isPage && (hints.hasLinks || hints.hasProperties || hasHeadings);
  const first = sections[0]?.type === 'heading' ? 1 : 0;
  const start = sections[first]?.from ?? 0;
  if (isOwn && !mayHoldHeader(text.slice(start, start + LONGEST_HEADER))) return null;
  const lines = topLines(text, sections, first);
  const titleAt = first === 1 ? -1 : titleLine(lines, hints);
  if (lines.length === 0 || titleAt === null) return hints.isPage ? { title: null, author: null, created: null, modified: null, sections } : null;
  const header = readHeader(lines.slice(titleAt + 1));
  if (isOwn && !header.isSure) return null;
  const body = articleOf(text, bodyOf(text, sections, first, lines, new Set([...lines.slice(0, titleAt + 1), ...header.lines])), header, hasHeadings);
  if (!hints.isPage && !isArticle(text, body, header, hasHeadings)) return null;
  const about = [...lines.slice(0, Math.max(0, titleAt)), ...header.lines].map(({ from, to }): Section => ({ type: 'boilerplate', from, to }));
  const { author, created, modified } = header.hasMeta ? header : { author: null, created: null, modified: null };
  const inOrder = [...sections.slice(0, first), ...about, ...body].sort((a, b) => a.from - b.from);
  return { title: lines[titleAt]?.text ?? null, author, created, modified, sections: inOrder };
}

/** The article without what stands around it, its bare headings as such. */
function articleOf(text: string, body: readonly Section[], header: Header, hasHeadings: boolean): Section[] {
  const isOfArticle = (section: Section): boolean => isLong(text, section);
  if (hasHeadings) return withoutFurniture(text, body, true, isOfArticle);
  const from = header.lines.reduce((most, line) => Math.max(most, line.to), 0);
  const article = withoutFurniture(text, splitParagraphs(text, body), false, isOfArticle);
  return article.map((section, at): Section => (section.from > from && isBareHeading(text, article, at) ? { ...section, type: 'heading' } : section));
}

/** Index of the title among the lines at the top; −1 where the front matter has it and the text has not; `null` for a note of another kind. */
function titleLine(lines: readonly Line[], { isPage, title }: ClipHints): number | null {
  let at = 0;
  while (at < LINES_ABOVE && at < lines.length - 1 && (isNoiseLine(lines[at]?.text ?? '') || KICKER.test(lines[at]?.text ?? ''))) at++;
  const line = lines[at]?.text ?? '';
  if (title !== null) return line.toLowerCase() === title.toLowerCase() ? at : -1;
  if (isTitleLike(line)) return at;
  return isPage ? -1 : null;
}

/** The sections behind the header. Lines between those of the header, and behind them in the same paragraph, are paragraphs. */
function bodyOf(text: string, sections: readonly Section[], first: number, lines: readonly Line[], taken: ReadonlySet<Line>): Section[] {
  const body: Section[] = [];
  for (let at = first; at < sections.length; at++) {
    const section = sections[at];
    if (!section) continue;
    const own = lines.filter((line) => line.section === at);
    if (own.some((line) => taken.has(line))) body.push(...piecesOf(text, section, own, taken));
    else body.push(section);
    if (at > (lines[lines.length - 1]?.section ?? 0)) {
      body.push(...sections.slice(at + 1));
      break;
    }
  }
  return body;
}

/** What is left of a paragraph without the lines that were taken from it. */
function piecesOf(text: string, { type, to: end }: Section, lines: readonly Line[], taken: ReadonlySet<Line>): Section[] {
  const pieces: Section[] = [];
  let goesOn = false;
  for (const line of lines) {
    const piece = pieces[pieces.length - 1];
    if (taken.has(line)) goesOn = false;
    else if (goesOn && piece) pieces[pieces.length - 1] = { ...piece, to: line.to };
    else pieces.push({ type, from: line.from, to: line.to });
    if (!taken.has(line)) goesOn = true;
  }
  const last = lines[lines.length - 1]?.to ?? end;
  if (last < end && text.slice(last, end).trim() !== '') pieces.push({ type, from: last + 1, to: end });
  return pieces;
}

function isArticle(text: string, body: readonly Section[], { hasMeta, isSure }: Header, hasHeadings: boolean): boolean {
  if (hasHeadings && isSure) return true;
  const headings = body.filter((section) => section.type === 'heading').length;
  const long = body.filter((section) => isLong(text, section)).length;
  if (long < (isSure ? 1 : 2)) return false;
  return hasHeadings || (headings <= body.length / 2 && (hasMeta || headings >= 2));
}

/** A short line of its own with a paragraph or a list below it. */
function isBareHeading(text: string, sections: readonly Section[], at: number): boolean {
  const section = sections[at];
  if (section?.type !== 'paragraph' || !isHeadingLike(text, section)) return false;
  let below = at + 1;
  while (isShortNoise(text, sections[below])) below++;
  const next = sections[below];
  if (!next) return false;
  if (next.type === 'list') return true;
  return next.type === 'paragraph' && next.to - next.from > section.to - section.from && !isHeadingLike(text, next);
}

function isShortNoise(text: string, section: Section | undefined): boolean {
  return section?.type === 'paragraph' && section.to - section.from < LONGEST_HEADING && isPageNoise(text.slice(section.from, section.to));
}
