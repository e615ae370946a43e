import { isReferenceHeading } from '../prose/boilerplate';
import { isNoiseLine, isPageNoise, opensFurniture } from '../prose/page-noise';
import type { Section } from '../prose/sections';

// The parts of a copied page that are none of its article, line by line.

const LONG_LINE = 160;
/** A line this short, without the end of a sentence, is a label. */
const LONGEST_LABEL = 60;
const LONGEST_LOOKED_AT = 400;
const SENTENCE = /[.!?:;,。！？：；，…]["”’)]?$/u;
const KEPT: ReadonlySet<string> = new Set(['footnoteDefinition', 'definition', 'code', 'math', 'comment', 'thematicBreak']);

/**
 * Paragraphs cut where a line is one of its own: all lines where one is as long as a paragraph, as in text that was copied without
 * blank lines, and lines of the page everywhere.
 */
export function splitParagraphs(text: string, sections: readonly Section[]): Section[] {
  return sections.flatMap((section): Section[] => {
    if (section.type !== 'paragraph') return [section];
    const newline = text.indexOf('\n', section.from);
    if (newline < 0 || newline >= section.to) return [section];
    const lines = linesOf(text, section);
    if (lines.some((line) => line.to - line.from >= LONG_LINE)) return lines;
    return lines.some((line) => isOfPage(text.slice(line.from, line.to).trim())) ? lines : [section];
  });
}

function linesOf(text: string, section: Section): Section[] {
  const lines: Section[] = [];
  for (let from = section.from; from < section.to;) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 || newline > section.to ? section.to : newline;
    if (text.slice(from, to).trim() !== '') lines.push({ type: section.type, from, to });
    from = to + 1;
  }
  return lines;
}

function isOfPage(line: string): boolean {
  return line.length <= LONGEST_LOOKED_AT && (isNoiseLine(line) || opensFurniture(line) !== null);
}

/**
 * The sections with lists of other articles, comments and all that follows an article as `boilerplate`.
 * @param hasHeadings whether the page was copied as Markdown: then a heading ends such a part.
 * @param isLong whether a section is a paragraph of an article.
 */
export function withoutFurniture(text: string, sections: readonly Section[], hasHeadings: boolean, isLong: (section: Section) => boolean): Section[] {
  let inside: 'rest' | 'list' | null = null;
  let long = 0;
  const read = sections.map((section): Section => {
    if (KEPT.has(section.type)) return section;
    const words = section.to - section.from <= LONGEST_LABEL * 2 ? text.slice(section.from, section.to).replace(/^[#\s*_]+|[\s*_#]+$/g, '') : '';
    const opens = words === '' ? null : opensFurniture(words);
    const isHeading = section.type === 'heading';
    if (opens === 'list' || (opens === 'rest' && (isHeading || long >= 2))) inside = opens;
    else if (isHeading || isReferenceHeading(words)) inside = null;
    else if (inside === 'list' && isLong(section)) inside = null;
    if (inside === null && isLong(section)) long++;
    return inside === null ? section : { ...section, type: 'boilerplate' };
  });
  return hasHeadings ? read : withoutTail(text, read);
}

/** Labels at the end, such as the tags of the article, go with the lines of the page behind them. */
function withoutTail(text: string, sections: readonly Section[]): Section[] {
  let from = sections.length;
  let sawPage = false;
  while (from > 0) {
    const section = sections[from - 1];
    if (!section) break;
    const words = text.slice(section.from, Math.min(section.to, section.from + LONGEST_LOOKED_AT)).trim();
    const isPage = section.type === 'boilerplate' || isPageNoise(words);
    if (!isPage && !(sawPage && section.type === 'paragraph' && words.split('\n').every(isLabel))) break;
    sawPage ||= isPage;
    from--;
  }
  return sections.map((section, at) => (at >= from && section.type === 'paragraph' ? { ...section, type: 'boilerplate' } : section));
}

function isLabel(line: string): boolean {
  const text = line.trim();
  return text.length <= LONGEST_LABEL && !SENTENCE.test(text);
}
