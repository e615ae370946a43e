// Where code, math, HTML tags and comments end, and what stands in the parentheses of a link. Shared by the two readers of inline
// text. Every search either moves the scan forward or remembers that it failed: no text makes a scan quadratic.

const BACKSLASH = 92;
const CLOSE_PAREN = 41;
const DOLLAR = 36;
const GREATER = 62;
const LESS = 60;
const NEWLINE = 10;
const OPEN_PAREN = 40;

const LONGEST_CODE_FENCE = 16;
const LONGEST_DESTINATION = 1000;
/** CommonMark asks for at least three levels of parentheses in a destination; its reference parser stops at 32. */
const DEEPEST_PARENTHESES = 32;

const HTML = /<(?:[a-zA-Z][a-zA-Z+.-]*:[^\s<>]*|\/?[a-zA-Z][\w-]*(?:\s[^<>]*)?\/?|![A-Z][^<>]*|\?[^<>]*)>/y;

export interface Destination {
  /** The URL or path is `text.slice(from, to)`, with its angle brackets if it has some. */
  readonly from: number;
  readonly to: number;
  /** Just after the closing parenthesis. */
  readonly end: number;
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === NEWLINE || code === 13;
}

/** Where a sticky pattern that matches at `at` ends, else −1. */
export function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** All matches of a global pattern. `matchAll` would compile the pattern anew each time. */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

function skipSpace(text: string, at: number): number {
  const limit = Math.min(text.length, at + LONGEST_DESTINATION);
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function skipTitle(text: string, at: number): number {
  const quote = text.charAt(at);
  if (quote !== '"' && quote !== '\'' && quote !== '(') return at;
  const close = quote === '(' ? ')' : quote;
  const limit = Math.min(text.length, at + LONGEST_DESTINATION);
  for (let end = at + 1; end < limit; end++) {
    if (text.charAt(end) === close) return skipSpace(text, end + 1);
    if (text.charCodeAt(end) === BACKSLASH) end++;
  }
  return at;
}

/** Reads `<url>` or `url`, and a title, up to the closing parenthesis; `start` is just after the opening one. `null` for anything else. */
export function readDestination(text: string, start: number): Destination | null {
  const from = skipSpace(text, start);
  let to = from;
  if (text.charCodeAt(from) === LESS) {
    const limit = Math.min(text.length, from + LONGEST_DESTINATION);
    for (to++; to < limit && text.charCodeAt(to) !== GREATER; to++) {
      if (text.charCodeAt(to) === NEWLINE || text.charCodeAt(to) === LESS) return null;
    }
    to++;
  } else {
    const limit = Math.min(text.length, from + LONGEST_DESTINATION);
    for (let depth = 0; to < limit; to++) {
      const code = text.charCodeAt(to);
      if (isSpace(code)) break;
      if (code === BACKSLASH) to++;
      else if (code === OPEN_PAREN && ++depth > DEEPEST_PARENTHESES) return null;
      else if (code === CLOSE_PAREN && --depth < 0) break;
    }
  }
  const end = skipTitle(text, skipSpace(text, to));
  return text.charCodeAt(end) === CLOSE_PAREN ? { from, to, end: end + 1 } : null;
}

/** Ends of the spans of one stretch of a text at a time. Offsets into the text. */
export class Spans {
  private to = 0;
  /** Lengths of backtick runs that have no equal run further on, as bits. */
  private unclosedCode = 0;
  /** No `$` that closes inline math stands before this offset. */
  private noMathBefore = 0;
  /** Searches for closing marks in the whole text: none stands between `from` and `at`, which is infinite where none follows. */
  private readonly searched: { readonly mark: string; from: number; at: number }[] = [];

  constructor(private readonly text: string) {}

  /** Begins a stretch that ends at `to`. */
  begin(to: number): void {
    this.to = to;
    this.unclosedCode = 0;
    this.noMathBefore = 0;
  }

  /** Just after the next `mark` of the stretch, or −1. */
  after(mark: string, from: number): number {
    const last = this.searched.find((search) => search.mark === mark);
    let at = last && from >= last.from && from <= last.at ? last.at : -1;
    if (at < 0) {
      const found = this.text.indexOf(mark, from);
      at = found < 0 ? Infinity : found;
      if (last) Object.assign(last, { from, at });
      else this.searched.push({ mark, from, at });
    }
    return at + mark.length <= this.to ? at + mark.length : -1;
  }

  runEnd(at: number): number {
    const code = this.text.charCodeAt(at);
    let end = at + 1;
    while (end < this.to && this.text.charCodeAt(end) === code) end++;
    return end;
  }

  /** `at` is at a backtick. Just after the code span, or −1. */
  codeEnd(at: number): number {
    const from = this.runEnd(at);
    const size = from - at;
    if (size > LONGEST_CODE_FENCE || (this.unclosedCode & (1 << size)) !== 0) return -1;
    for (let start = this.text.indexOf('`', from); start >= 0 && start < this.to;) {
      const end = this.runEnd(start);
      if (end - start === size) return end;
      start = this.text.indexOf('`', end);
    }
    this.unclosedCode |= 1 << size;
    return -1;
  }

  /** `at` is at a `$`. Just after the math, or −1. Inline math stays on its line and has no blanks inside its dollars. */
  mathEnd(at: number): number {
    const { text } = this;
    const next = text.charCodeAt(at + 1);
    if (next === DOLLAR) return this.after('$$', at + 2);
    if (Number.isNaN(next) || isSpace(next) || at < this.noMathBefore) return -1;
    let end = at + 2;
    for (; end < this.to; end++) {
      const code = text.charCodeAt(end);
      if (code === NEWLINE) break;
      if (code !== DOLLAR) continue;
      const before = text.charCodeAt(end - 1);
      const after = text.charCodeAt(end + 1);
      if (!isSpace(before) && before !== BACKSLASH && !(after >= 48 && after <= 57)) return end + 1;
    }
    this.noMathBefore = end;
    return -1;
  }

  /** `at` is at a `<`. Just after the tag, autolink or comment, or −1. */
  htmlEnd(at: number): number {
    if (this.text.startsWith('<!--', at)) return this.after('-->', at + 4);
    const end = matchEnd(HTML, this.text, at);
    return end <= this.to ? end : -1;
  }
}
