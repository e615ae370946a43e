import { type BlockLines, isBlank } from './block-lines';

// What a line can begin, told from the line alone or from it and the next.

export const SPACE = 32;
const HASH = 35;
const DOLLAR = 36;
const PERCENT = 37;
const CLOSE_PAREN = 41;
export const ASTERISK = 42;
const PLUS = 43;
export const DASH = 45;
const DOT = 46;
export const LESS = 60;
const EQUALS = 61;
export const GREATER = 62;
export const OPEN_BRACKET = 91;
const CARET = 94;
const UNDERSCORE = 95;
const BACKTICK = 96;
const TILDE = 126;

const SHORTEST_FENCE = 3;
const DEEPEST_HEADING = 6;

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** `***`, `- - -`, `___`. */
export function isThematicBreak(lines: BlockLines, line: number): boolean {
  let at = lines.first(line);
  const mark = lines.code(line, at);
  if (mark !== ASTERISK && mark !== DASH && mark !== UNDERSCORE) return false;
  let count = 0;
  for (const to = lines.end(line); at < to; at++) {
    const code = lines.text.charCodeAt(at);
    if (code === mark) count++;
    else if (code !== SPACE) return false;
  }
  return count >= 3;
}

/** Level of a `#` heading, 0 where the line is none. */
export function headingLevel(lines: BlockLines, line: number): number {
  const from = lines.first(line);
  let at = from;
  while (lines.code(line, at) === HASH) at++;
  const level = at - from;
  if (level > DEEPEST_HEADING) return 0;
  return at === lines.end(line) || isBlank(lines.code(line, at)) ? level : 0;
}

/** Level of a heading on one line that is underlined with `===` or `---`, 0 where it is none. @param last just after the last line that counts. */
export function underlinedLevel(lines: BlockLines, line: number, last: number): number {
  if (line + 1 >= last) return 0;
  let at = lines.start(line + 1);
  const mark = lines.code(line + 1, at);
  if (mark !== EQUALS && mark !== DASH) return 0;
  while (lines.code(line + 1, at) === mark) at++;
  return at < lines.end(line + 1) ? 0 : mark === EQUALS ? 1 : 2;
}

export interface Fence {
  readonly mark: number;
  readonly size: number;
}

/** The backticks or tildes that open code. */
export function codeFence(lines: BlockLines, line: number): Fence | null {
  const from = lines.first(line);
  const mark = lines.code(line, from);
  if (mark !== BACKTICK && mark !== TILDE) return null;
  let at = from;
  while (lines.code(line, at) === mark) at++;
  if (at - from < SHORTEST_FENCE) return null;
  if (mark === BACKTICK && lines.text.slice(at, lines.end(line)).includes('`')) return null;
  return { mark, size: at - from };
}

/** How many dollars open display math, 0 for none: no other may stand on the line, and one more line must follow. */
export function mathFence(lines: BlockLines, line: number, last: number): number {
  let at = lines.start(line);
  while (lines.code(line, at) === SPACE) at++;
  const from = at;
  while (lines.code(line, at) === DOLLAR) at++;
  if (at - from < 2 || line + 1 >= last) return 0;
  return lines.text.slice(at, lines.end(line)).includes('$') ? 0 : at - from;
}

/** Whether a `%%` comment opens here and goes on after the line; one that closes on its line is inline. */
export function opensComment(lines: BlockLines, line: number): boolean {
  const at = lines.first(line);
  if (lines.code(line, at) !== PERCENT || lines.code(line, at + 1) !== PERCENT) return false;
  return !lines.text.slice(at + 2, lines.end(line)).includes('%%');
}

export function isQuote(lines: BlockLines, line: number): boolean {
  return lines.code(line, lines.first(line)) === GREATER;
}

/**
 * The character that marks the list item which begins here: `-`, `*`, `+`, or what follows the number. 0 for none.
 * @param within whether the line goes on with a paragraph, where only a 1 begins a list.
 */
export function listMark(lines: BlockLines, line: number, within = false): number {
  let at = lines.first(line);
  let mark = lines.code(line, at);
  if (isDigit(mark)) {
    const from = at;
    while (isDigit(lines.code(line, at))) at++;
    if (within && (at - from > 1 || mark !== 49)) return 0;
    mark = lines.code(line, at);
    if (mark !== DOT && mark !== CLOSE_PAREN) return 0;
  } else if (mark !== ASTERISK && mark !== DASH && mark !== PLUS) return 0;
  at++;
  return at >= lines.end(line) || isBlank(lines.code(line, at)) ? mark : 0;
}

const BLOCK_ELEMENTS = [
  'address', 'article', 'aside', 'base', 'basefont', 'blockquote', 'body', 'caption', 'center', 'col', 'colgroup', 'dd', 'details', 'dialog', 'dir', 'div',
  'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'frame', 'frameset', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hgroup', 'hr',
  'html', 'iframe', 'legend', 'li', 'link', 'main', 'menu', 'menuitem', 'meta', 'nav', 'noframes', 'ol', 'optgroup', 'option', 'p', 'param', 'pre', 'section',
  'source', 'title', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'track', 'ul',
];

/** How HTML of a kind begins, and what ends it on the same or a later line; without an end it goes on to an empty line. */
export interface HtmlKind {
  readonly open: RegExp;
  readonly close: RegExp | null;
  /** Whether it can follow a paragraph without an empty line between. */
  readonly interrupts: boolean;
}

const HTML_KINDS: readonly HtmlKind[] = [
  { open: /<(?:script|pre|style)(?=\s|>|$)/iy, close: /<\/(?:script|pre|style)>/i, interrupts: true },
  { open: /<!--/y, close: /-->/, interrupts: true },
  { open: /<\?/y, close: /\?>/, interrupts: true },
  { open: /<![a-z]/iy, close: />/, interrupts: true },
  { open: /<!\[CDATA\[/y, close: /\]\]>/, interrupts: true },
  { open: new RegExp(`</?(?:${BLOCK_ELEMENTS.join('|')})(?=\\s|/?>|$)`, 'iy'), close: null, interrupts: true },
];
const ANY_TAG: HtmlKind = {
  open: /<(?:[a-z][a-z0-9-]*(?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:[^"'=<>`\s]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[a-z][a-z0-9-]*\s*)>\s*$/iy, close: null, interrupts: false,
};
/** A line longer than this is no single tag. UTF-16 units. */
const LONGEST_TAG = 5000;

/** The kind of HTML that begins here, if any. */
export function htmlKind(lines: BlockLines, line: number): HtmlKind | null {
  const at = lines.first(line);
  if (lines.code(line, at) !== LESS) return null;
  const text = lines.text.slice(at, lines.end(line));
  for (const kind of HTML_KINDS) {
    kind.open.lastIndex = 0;
    if (kind.open.test(text)) return kind;
  }
  ANY_TAG.open.lastIndex = 0;
  return text.length <= LONGEST_TAG && ANY_TAG.open.test(text) ? ANY_TAG : null;
}

export interface FootnoteLabel {
  readonly label: string;
  /** Just after the colon. */
  readonly end: number;
}

const FOOTNOTE = /^\[\^([^\]\s]+)\]:/;
const LONGEST_LABEL = 1000;

/** `[^label]:`, which begins a footnote. */
export function footnoteLabel(lines: BlockLines, line: number): FootnoteLabel | null {
  const at = lines.first(line);
  if (lines.code(line, at) !== OPEN_BRACKET || lines.code(line, at + 1) !== CARET) return null;
  const match = FOOTNOTE.exec(lines.text.slice(at, Math.min(lines.end(line), at + LONGEST_LABEL)));
  return match ? { label: match[1] ?? '', end: at + match[0].length } : null;
}

/** Whether a paragraph ends before this line. */
export function interruptsParagraph(lines: BlockLines, line: number, last: number): boolean {
  switch (lines.code(line, lines.first(line))) {
    case ASTERISK: case DASH: return isThematicBreak(lines, line) || listMark(lines, line, true) > 0;
    case PLUS: return listMark(lines, line, true) > 0;
    case UNDERSCORE: return isThematicBreak(lines, line);
    case HASH: return headingLevel(lines, line) > 0;
    case BACKTICK: case TILDE: return codeFence(lines, line) !== null;
    case DOLLAR: return mathFence(lines, line, last) > 0;
    case PERCENT: return opensComment(lines, line);
    case GREATER: return true;
    case LESS: return htmlKind(lines, line)?.interrupts === true;
    case 49: return listMark(lines, line, true) > 0;
    default: return false;
  }
}

/** Whether a line without indentation ends the list above it. */
export function interruptsList(lines: BlockLines, line: number): boolean {
  return headingLevel(lines, line) > 0 || codeFence(lines, line) !== null || isThematicBreak(lines, line) || opensComment(lines, line);
}

/** Whether a line without `>` ends the quote above it. */
export function interruptsQuote(lines: BlockLines, line: number, last: number): boolean {
  return lines.isIndented(line) || (!isQuote(lines, line) && interruptsParagraph(lines, line, last)) || underlinedLevel(lines, line, last) > 0;
}
