// Cuts a body where no block can reach across: headings, paragraphs and fenced code that begin at the left margin are told from
// their first characters, and only what is left (lists, quotes, tables, HTML) needs the parser. Most of a note is of the simple
// kind, and this reads it several times faster. A property test holds the two ways to the same answer.

/** `text.slice(from, to)` is one simple block, or `blocks` for the parser. */
export interface Run {
  readonly kind: 'heading' | 'paragraph' | 'code' | 'blocks';
  readonly from: number;
  readonly to: number;
}

type LineKind = 'blank' | 'heading' | 'fence' | 'plain' | 'item' | 'other';

const SPACE = 32;
const TAB = 9;

/** What may hold blank lines and text at the margin without being fenced: the rest of the body is left to the parser. */
const REACHES_FAR = /^ {0,3}(?:<(?:script|pre|style|textarea|!|\?)|%%|\$\$|`{3}|~{3})/i;
const FENCE = /(`{3,})[^`\n]*(?=\n|$)|(~{3,})[^\n]*(?=\n|$)/y;

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === 13;
}

/** Whether a line that begins with this character can only be text. */
function isPlainStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0x80 || code === 34 || code === 39 || code === 40;
}

class Cutter {
  readonly runs: Run[] = [];
  /** Where the run for the parser began, −1 outside of one. */
  private open = -1;

  constructor(private readonly body: string) {}

  cut(): void {
    const { body } = this;
    let afterBlank = true;
    for (let at = 0; at < body.length;) {
      const end = this.lineEnd(at);
      const kind = this.kindOf(at, end);
      if (this.open >= 0 && !(afterBlank && (kind === 'heading' || kind === 'plain' || kind === 'fence'))) {
        // Inside a run for the parser.
        if (kind !== 'blank' && REACHES_FAR.test(body.slice(at, Math.min(end, at + 12)))) return this.leaveRest(this.open);
        afterBlank = kind === 'blank';
        at = end + 1;
        continue;
      }
      // Without the line break before the next block, which is no part of this one.
      this.close(at - 1);
      const next = this.simple(kind, at, end);
      if (next < 0) {
        if (REACHES_FAR.test(body.slice(at, Math.min(end, at + 12)))) return this.leaveRest(at);
        this.open = at;
        afterBlank = false;
        at = end + 1;
        continue;
      }
      afterBlank = true;
      at = next;
    }
    this.close(body.length);
  }

  /** Adds a simple block, or nothing for a blank line; answers where to go on, −1 where the parser is needed. */
  private simple(kind: LineKind, at: number, end: number): number {
    switch (kind) {
      case 'blank': return end + 1;
      case 'heading': this.runs.push({ kind: 'heading', from: at, to: end }); return end + 1;
      case 'fence': return this.fence(at, end);
      case 'plain': return this.paragraph(at, end);
      default: return -1;
    }
  }

  private paragraph(from: number, firstEnd: number): number {
    const { body } = this;
    let to = firstEnd;
    while (to < body.length) {
      const start = to + 1;
      const end = this.lineEnd(start);
      const kind = this.kindOf(start, end);
      if (kind === 'other') return -1;
      if (kind !== 'plain') break;
      to = end;
    }
    this.runs.push({ kind: 'paragraph', from, to });
    return to + 1;
  }

  private fence(from: number, firstEnd: number): number {
    const { body } = this;
    const mark = body.charCodeAt(from);
    let size = 0;
    while (body.charCodeAt(from + size) === mark) size++;
    for (let start = firstEnd + 1; start < body.length;) {
      const end = this.lineEnd(start);
      if (this.closesFence(start, end, mark, size)) {
        this.runs.push({ kind: 'code', from, to: end });
        return end + 1;
      }
      start = end + 1;
    }
    return -1;
  }

  private closesFence(start: number, end: number, mark: number, size: number): boolean {
    const { body } = this;
    let at = start;
    while (at < start + 4 && body.charCodeAt(at) === SPACE) at++;
    if (at > start + 3 || body.charCodeAt(at) !== mark) return false;
    const first = at;
    while (at < end && body.charCodeAt(at) === mark) at++;
    if (at - first < size) return false;
    while (at < end && isBlank(body.charCodeAt(at))) at++;
    return at === end;
  }

  private kindOf(at: number, end: number): LineKind {
    const { body } = this;
    if (at >= end) return 'blank';
    const code = body.charCodeAt(at);
    if (isPlainStart(code)) return 'plain';
    const next = body.charCodeAt(at + 1);
    switch (code) {
      case 35: return this.headingLevel(at, end) > 0 ? 'heading' : 'plain';
      case 96: case 126: return this.isFence(at) ? 'fence' : 'other';
      case 91: case 33: return next === 91 && code === 91 ? 'plain' : code === 33 ? 'plain' : 'other';
      case 42: case 43: case 45: return (next === SPACE || next === TAB) && this.isTextAfter(at + 2, end) ? 'item' : code === 42 && next === 42 && this.isBold(at, end) ? 'plain' : 'other';
      case 62: return 'item';
      case SPACE: case TAB: case 13: return this.isTextAfter(at, end) ? 'other' : 'blank';
      default: return 'other';
    }
  }

  /** Whether `**` begins words and no rule. */
  private isBold(at: number, end: number): boolean {
    const code = this.body.charCodeAt(at + 2);
    return at + 2 < end && isPlainStart(code);
  }

  private isTextAfter(at: number, end: number): boolean {
    let from = at;
    while (from < end && isBlank(this.body.charCodeAt(from))) from++;
    return from < end;
  }

  private headingLevel(at: number, end: number): number {
    let level = 1;
    while (this.body.charCodeAt(at + level) === 35) level++;
    const after = at + level;
    return level <= 6 && (after >= end || isBlank(this.body.charCodeAt(after))) ? level : 0;
  }

  private isFence(at: number): boolean {
    FENCE.lastIndex = at;
    return FENCE.test(this.body);
  }

  private lineEnd(at: number): number {
    const newline = this.body.indexOf('\n', at);
    return newline < 0 ? this.body.length : newline;
  }

  private close(to: number): void {
    if (this.open >= 0 && to > this.open) this.runs.push({ kind: 'blocks', from: this.open, to });
    this.open = -1;
  }

  private leaveRest(from: number): void {
    this.open = from;
    this.close(this.body.length);
  }
}

/** The runs of a body, in order; between them are blank lines only. */
export function topLevelRuns(body: string): readonly Run[] {
  const cutter = new Cutter(body);
  cutter.cut();
  return cutter.runs;
}
