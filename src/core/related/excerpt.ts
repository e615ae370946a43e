/** A piece of text, or words in it to set off. */
export type Part = string | { readonly em: string };

const LETTER = /[\p{L}\p{N}]/u;
/** Scripts that are written without spaces: a mark may stand next to any letter. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * At most about `length` characters of `text` around the first of `marks`, with an ellipsis where it was cut and the marks set off.
 * Total: marks that do not occur are passed over.
 */
export function excerpt(text: string, marks: readonly string[], length = Infinity): Part[] {
  const flat = text.replace(/\s+/g, ' ').trim();
  const spans = findMarks(flat, marks);
  const { from, to } = windowAround(flat, spans[0] ?? { from: 0, to: 0 }, length);
  const parts: Part[] = [];
  let at = from;
  for (const span of spans) {
    if (span.from < from || span.to > to) continue;
    if (span.from > at) parts.push(flat.slice(at, span.from));
    parts.push({ em: flat.slice(span.from, span.to) });
    at = span.to;
  }
  if (at < to) parts.push(flat.slice(at, to));
  if (from > 0) parts.unshift('…');
  if (to < flat.length) parts.push('…');
  return joinText(parts);
}

/** The words of `parts` without any setting off. */
export function plainText(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.em)).join('');
}

function joinText(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/** Where the marks stand in the text, as whole words and without overlaps, in order; the longer of two that start together wins. */
function findMarks(text: string, marks: readonly string[]): Span[] {
  const found: Span[] = [];
  for (const mark of marks) {
    const words = mark.trim();
    if (!/[^\s-]/.test(words)) continue;
    const pattern = new RegExp(
      words
        .split(/[\s-]+/)
        .map(escapePattern)
        .join('[\\s-]+'),
      'giu',
    );
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (isWhole(text, from, to)) found.push({ from, to });
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  return found.filter((span, i) => found.slice(0, i).every((earlier) => earlier.to <= span.from));
}

function escapePattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function isWhole(text: string, from: number, to: number): boolean {
  const splits = (before: string, after: string): boolean =>
    LETTER.test(before) && LETTER.test(after) && !UNSPACED.test(before) && !UNSPACED.test(after);
  return !splits(text.charAt(from - 1), text.charAt(from)) && !splits(text.charAt(to - 1), text.charAt(to));
}

/** Opens a window of `length` characters that holds the span, moved to word ends where there are any near. */
function windowAround(text: string, span: Span, length: number): Span {
  if (text.length <= length) return { from: 0, to: text.length };
  const slack = Math.max(0, length - (span.to - span.from));
  let from = Math.max(0, Math.min(span.from - Math.floor(slack / 3), text.length - length));
  let to = Math.min(text.length, Math.max(from + length, span.to));
  if (from > 0) {
    const space = text.indexOf(' ', from);
    if (space >= 0 && space < span.from && space - from < 20) from = space + 1;
    else if (isLowSurrogate(text, from)) from += 1;
  }
  if (to < text.length) {
    const space = text.lastIndexOf(' ', to);
    if (space >= span.to && space > from && to - space < 20) to = space;
    else if (isLowSurrogate(text, to)) to -= 1;
  }
  return { from, to };
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
