import { type BlockLines, columnAfter, isBlank } from './block-lines';
import { type Fence, footnoteLabel, type HtmlKind, interruptsParagraph, SPACE, underlinedLevel } from './block-starts';

// How far a block reaches that begins on a given line: the line after its last. `last` is the line after the last one that counts.

const TAB = 9;
const DOLLAR = 36;

/** Indented code, up to the last line that is indented. */
export function indentedCodeEnd(lines: BlockLines, line: number, last: number): number {
  let end = line + 1;
  for (let next = end; next < last; next++) {
    if (!lines.isIndented(next)) {
      if (!lines.isEmpty(next)) break;
      // The last line counts if there is more to it than the indentation.
    } else if (next < last - 1 || lines.end(next) > lines.start(next) + (lines.code(next, lines.start(next)) === TAB ? 1 : 4)) {
      end = next + 1;
    }
  }
  return end;
}

/** Code between fences, or to the end where none closes it. */
export function fencedCodeEnd(lines: BlockLines, line: number, last: number, { mark, size }: Fence): number {
  for (let next = line + 1; next < last; next++) {
    const from = lines.start(next);
    let at = from;
    while (lines.code(next, at) === SPACE) at++;
    if (at - from >= 4) continue;
    const fence = at;
    while (lines.code(next, at) === mark) at++;
    if (at - fence < size) continue;
    while (isBlank(lines.code(next, at))) at++;
    if (at === lines.end(next)) return next + 1;
  }
  return last;
}

/** Display math, closed by a line that ends in as many dollars as opened it, or to the end. */
export function mathEnd(lines: BlockLines, line: number, last: number, size: number): number {
  const { text } = lines;
  for (let next = line + 1; next < last; next++) {
    const from = lines.start(next);
    let at = lines.end(next);
    while (at > from && text.charCodeAt(at - 1) === SPACE) at--;
    const to = at;
    while (at > from && text.charCodeAt(at - 1) === DOLLAR) at--;
    if (to - at >= size && !text.slice(from, at).includes('$')) return next + 1;
  }
  return last;
}

/** HTML, up to and with the line that closes it, or up to an empty line. */
export function htmlEnd(lines: BlockLines, line: number, last: number, { close }: HtmlKind): number {
  for (let next = close ? line : line + 1; next < last; next++) {
    if (close ? close.test(lines.slice(next)) : lines.start(next) === lines.end(next)) return close ? next + 1 : next;
  }
  return last;
}

/** A paragraph, up to an empty line or another block. */
export function paragraphEnd(lines: BlockLines, line: number, last: number): number {
  for (let next = line + 1; next < last; next++) {
    const isLast = next === last - 1;
    if (lines.start(next) === lines.end(next)) return next;
    if (startsWithTab(lines, next)) continue;
    if (lines.isVoid(next)) {
      if (!isLast) return next;
    } else if (lines.indent(next, 4) < 4 && interruptsParagraph(lines, next, last)) {
      return next;
    }
  }
  return last;
}

/** Whether a tab is among the blanks that the line begins with: such a line goes on with a paragraph even if nothing else stands on it. */
function startsWithTab(lines: BlockLines, line: number): boolean {
  let at = lines.start(line);
  while (lines.code(line, at) === SPACE) at++;
  return lines.code(line, at) === TAB;
}

const PIPE = 124;
const COLON = 58;
const DASH = 45;

/** A table, as long as its lines hold a bar; `line` where none begins here. */
export function tableEnd(lines: BlockLines, line: number, last: number): number {
  if (line + 1 >= last || !isRow(lines, line) || !isRow(lines, line + 1) || !isDelimiterRow(lines, line + 1)) return line;
  let end = line + 2;
  while (end < last && isRow(lines, end)) end++;
  return end;
}

function isRow(lines: BlockLines, line: number): boolean {
  return lines.slice(line).includes('|', 1);
}

/** The row under the head of a table, which says how columns are aligned. */
function isDelimiterRow(lines: BlockLines, line: number): boolean {
  let columns = 0;
  let bars = 0;
  let inColumn = false;
  for (let at = lines.start(line), to = lines.end(line); at < to; at++) {
    const code = lines.text.charCodeAt(at);
    if (code === PIPE) {
      if (!inColumn && bars > 0) return false;
      inColumn = false;
      bars++;
    } else if (code === DASH || code === COLON) {
      if (!inColumn) columns++;
      inColumn = true;
    } else if (code !== SPACE && lines.text.charAt(at).trim() !== '') {
      return false;
    }
  }
  return columns > 0;
}

/** A link definition that was found. */
export interface Definition {
  readonly last: number;
  readonly label: string;
  readonly url: string;
}

const DEFINITION = /^[ \t]*\[((?:[^\]\\]|\\.)+)\]:[ \t\n]*(?:<([^>[\]]*)>|([^[\]\s<][^[\]\s]*))/;
const MOST_LINES = 8;
const LONGEST_DEFINITION = 2000;

/** `[label]: url "title"`; the address and the title may stand on lines of their own. `null` where none begins here. */
export function readDefinition(lines: BlockLines, line: number, last: number): Definition | null {
  const at = lines.first(line);
  if (!lines.text.slice(at, Math.min(lines.end(line), at + LONGEST_DEFINITION)).includes(']:')) return null;
  let text = lines.slice(line).slice(0, LONGEST_DEFINITION);
  for (let next = line + 1; next < last && next < line + MOST_LINES && !lines.isEmpty(next) && text.length < LONGEST_DEFINITION; next++) text += `\n${lines.slice(next)}`;
  const match = DEFINITION.exec(text);
  const url = match?.[2] ?? match?.[3] ?? '';
  if (!match || url === '') return null;
  const end = titleEnd(text, match[0].length);
  if (end < 0) return null;
  return { last: line + text.slice(0, end).split('\n').length, label: match[1] ?? '', url };
}

/** Where the definition ends that has its address before `at`, with a title or without; −1 where more follows. */
function titleEnd(text: string, at: number): number {
  const title = /^[ \t\n]*(["'(])/.exec(text.slice(at));
  const rest = title ? titleOf(text, at, title) : /^[ \t]*(?=\n|$)/.exec(text.slice(at))?.[0].length;
  return rest === undefined ? -1 : at + rest;
}

function titleOf(text: string, at: number, [opening = '', quote = '']: RegExpExecArray): number | undefined {
  if (opening === quote) return undefined;
  const close = text.indexOf(quote === '(' ? ')' : quote, at + opening.length);
  if (close < 0) return undefined;
  const after = /^[ \t]*(?=\n|$)/.exec(text.slice(close + 1));
  return after ? close + 1 - at + after[0].length : undefined;
}

/** After so many characters a footnote is read without looking for other blocks. UTF-16 units. */
const FOOTNOTE_HORIZON = 1024;

/** Takes the label and the indentation off the lines of a footnote; answers the line after its last. @param labelEnd just after the colon. */
export function enterFootnote(lines: BlockLines, first: number, last: number, labelEnd: number): number {
  let read = lines.end(first) - lines.start(first) + 1;
  let afterEmpty = labelEnd === lines.end(first);
  lines.from[first] = labelEnd;
  lines.from[first] = afterColumns(lines, first);
  let end = first + 1;
  for (let line = end; line < last; line++) {
    const content = afterColumns(lines, line);
    const isEmpty = content === lines.end(line);
    if (!isEmpty) {
      if (lines.indent(line, 4) < 4 && (afterEmpty || (read < FOOTNOTE_HORIZON && interruptsFootnote(lines, line, last)))) break;
      for (; end <= line; end++) lines.from[end] = afterColumns(lines, end);
    }
    read += lines.end(line) - lines.start(line) + 1;
    afterEmpty = isEmpty;
  }
  return end;
}

/** Where the content of a line of a footnote begins: after its indentation, four columns of it at most. */
function afterColumns(lines: BlockLines, line: number): number {
  let column = 0;
  let at = lines.start(line);
  for (const to = lines.end(line); at < to; at++) {
    const code = lines.text.charCodeAt(at);
    if (!isBlank(code)) break;
    column = columnAfter(column, code);
    if (column > 4) break;
  }
  return at;
}

function interruptsFootnote(lines: BlockLines, line: number, last: number): boolean {
  return interruptsParagraph(lines, line, last) || underlinedLevel(lines, line, last) > 0 || footnoteLabel(lines, line) !== null
    || readDefinition(lines, line, last) !== null || tableEnd(lines, line, last) > line;
}
