import { type InlineMark, scanInline } from '../note/markdown/inline-syntax';
import { matchEnd, Spans } from '../note/spans';
import { urlEnd } from '../text/word-bounds';

/** `text.slice(from, to)`, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const STOPS = new Uint8Array(128);
for (const char of '\\`$<%&{[(:@^\n') STOPS[char.charCodeAt(0)] = 1;

const ENTITY = /&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/iy;
const CALLOUT = /\[![^\]\n]{1,100}\]/y;
/** `[key::` and `(key::`, the name of an inline field in brackets. */
const BRACKETED_KEY = /[[(][\p{L}\p{N}_*][\p{L}\p{M}\p{N}_ *-]{0,40}::/uy;
/** `key::` at the start of a line, behind marks of lists and quotes. */
const LINE_KEY = /[ \t>*+-]*(?:\[.\][ \t]+)?[\p{L}\p{N}_*][\p{L}\p{M}\p{N}_ *-]{0,40}::(?![\p{L}\p{N}_:])/uy;
const CITATION = /\[[^[\]\n]{0,120}@[^[\]\n]{1,200}\](?!\()/y;
const HANDLE = /@[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:/+-]*/uy;
const BLOCK_ID = /\^[A-Za-z0-9-]+(?=[ \t\r]*(?:\n|$))/y;
const REFERENCE = /\[([^[\]\n]{1,200})\](?:\[([^[\]\n]{0,200})\])?/y;
const TAG_NAME = /<([a-z][a-z0-9]*)/iy;
/** Elements whose words are no text that could hold a link. */
const OPAQUE_ELEMENTS: ReadonlySet<string> = new Set(['a', 'button', 'code', 'kbd', 'math', 'option', 'pre', 'samp', 'script', 'select', 'style', 'svg', 'textarea', 'var']);
const LETTERS = /[a-z][a-z0-9+.-]*$/i;
const LONGEST_SCHEME = 20;

class Scan {
  readonly found: Span[] = [];
  private readonly spans: Spans;
  /** The pattern for their names is slow, and most texts have none. */
  private readonly hasFields: boolean;

  constructor(private readonly text: string, private readonly marks: readonly InlineMark[], private readonly labels: ReadonlySet<string>) {
    this.spans = new Spans(text);
    this.spans.begin(text.length);
    this.hasFields = text.includes('::');
  }

  run(): this {
    const { text, marks } = this;
    let next = 0;
    if (this.hasFields) this.hide(0, matchEnd(LINE_KEY, text, 0));
    for (let at = 0; at < text.length;) {
      const mark = marks[next];
      if (mark && at >= mark.from) {
        // What is inside the mark is hidden as a whole: it was read as the app reads it.
        at = Math.max(at, this.hide(mark.from, mark.to));
        next++;
        continue;
      }
      const code = text.charCodeAt(at);
      at = code < 128 && STOPS[code] === 1 ? Math.max(at + 1, this.step(code, at)) : at + 1;
    }
    return this;
  }

  /** Hides what stands from `from` to `to` and answers where to go on; nothing where `to` is −1. */
  private hide(from: number, to: number): number {
    if (to > from) this.found.push({ from, to });
    return to;
  }

  private step(code: number, at: number): number {
    const { spans, text } = this;
    switch (code) {
      case 92: return at + 2;
      case 96: return this.orSkip(at, spans.codeEnd(at), spans.runEnd(at));
      case 36: return this.hide(at, spans.mathEnd(at));
      case 60: return this.angle(at);
      case 37: return text.charCodeAt(at + 1) === 37 ? this.hide(at, endOr(spans.after('%%', at + 2), text.length)) : at;
      case 38: return this.hide(at, matchEnd(ENTITY, text, at));
      case 123: return this.brace(at);
      case 91: return this.bracket(at);
      case 40: return this.hasFields ? this.hide(at, matchEnd(BRACKETED_KEY, text, at)) : at;
      case 58: return this.colon(at);
      case 64: return this.hide(at, matchEnd(HANDLE, text, at));
      case 94: return at === 0 || /\s/.test(text.charAt(at - 1)) ? this.hide(at, matchEnd(BLOCK_ID, text, at)) : at;
      default: return this.hasFields ? this.hide(at + 1, matchEnd(LINE_KEY, text, at + 1)) : at;
    }
  }

  private orSkip(at: number, end: number, otherwise: number): number {
    return end < 0 ? otherwise : this.hide(at, end);
  }

  /** A tag, an autolink, a comment, or the code of a template. */
  private angle(at: number): number {
    const { spans, text } = this;
    if (text.charCodeAt(at + 1) === 37) return this.hide(at, spans.after('%>', at + 2));
    const end = spans.htmlEnd(at);
    TAG_NAME.lastIndex = at;
    const name = (TAG_NAME.exec(text)?.[1] ?? '').toLowerCase();
    if (end < 0 || !OPAQUE_ELEMENTS.has(name) || text.charAt(end - 2) === '/') return this.hide(at, end);
    return this.hide(at, endOr(spans.after(`</${name}>`, end), end));
  }

  private brace(at: number): number {
    const next = this.text.charCodeAt(at + 1);
    if (next === 123) return this.hide(at, this.spans.after('}}', at + 2));
    return next === 37 ? this.hide(at, this.spans.after('%}', at + 2)) : at;
  }

  private bracket(at: number): number {
    const { text } = this;
    const end = [CALLOUT, BRACKETED_KEY, CITATION].reduce((found, pattern) => (found < 0 ? matchEnd(pattern, text, at) : found), -1);
    if (end >= 0) return this.hide(at, end);
    if (this.labels.size === 0) return at;
    REFERENCE.lastIndex = at;
    const match = REFERENCE.exec(text);
    const label = match?.[2] || match?.[1];
    return match && label !== undefined && this.labels.has(label.toLowerCase()) ? this.hide(at, REFERENCE.lastIndex) : at;
  }

  private colon(at: number): number {
    const { text } = this;
    if (!text.startsWith('//', at + 1)) return at;
    const scheme = LETTERS.exec(text.slice(Math.max(0, at - LONGEST_SCHEME), at))?.[0].length ?? 0;
    return scheme === 0 ? at : this.hide(at - scheme, urlEnd(text, at + 3));
  }
}

function endOr(end: number, otherwise: number): number {
  return end < 0 ? otherwise : end;
}

/**
 * Where no link can be written in a stretch of inline content: code, math, HTML tags, comments, links, embeds, tags, footnotes,
 * web addresses, citations, names of fields, ids of blocks, code of templates. Ascending, without overlaps; linear in the text.
 *
 * @param labels of the note's link definitions, in lower case.
 */
export function unlinkableSpans(text: string, labels: ReadonlySet<string>): Span[] {
  return merged(new Scan(text, scanInline(text), labels).run().found);
}

/** The same places in ascending order, those that overlap or touch as one. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = result[result.length - 1];
    if (last && span.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else result.push(span);
  }
  return result;
}
