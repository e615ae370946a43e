import type { Section } from '../prose/sections';

// The blocks of a short text, told from how its lines begin. Of a note's file the app's metadata, or the Markdown parser, knows them
// exactly; the texts on a canvas have neither, and have to be read alike with the app and without it.

export interface LineSections {
  /** In order, without overlaps, named as in the app's metadata. */
  readonly sections: readonly Section[];
  /** Offsets at which the lines of list items begin. */
  readonly items: readonly number[];
  /** Headings inside lists and quotes. */
  readonly headings: readonly InnerHeading[];
}

export interface InnerHeading {
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
/** Of numbers only the first begins a list in the middle of a paragraph. */
const INTERRUPTING_ITEM = /^[ \t]*(?:[-*+]|1[.)])[ \t]+\S/;
/** What stands before the words of a line in a list or a quote. */
const MARKS = /^([ \t>]*)((?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$))?/;
const QUOTE = /^ {0,3}>/;
const CALLOUT = /^ {0,3}>[ \t]*\[![^\]]+\]/;
const HTML = /^ {0,3}<[a-z/!?]/i;
const TABLE_RULE = /^[ \t:|-]+$/;
const FOOTNOTE = /^\[\^[^\]\s]+\]:/;
const DEFINITION = /^\[[^\]]+\]:[ \t]*\S/;

/** What runs on to a closing mark, whatever stands between. */
interface Fenced {
  readonly type: 'code' | 'math' | 'comment';
  readonly closes: (line: string) => boolean;
}

class LineReader {
  readonly sections: Section[] = [];
  readonly items: number[] = [];
  readonly headings: InnerHeading[] = [];
  private open: Section | null = null;
  private fenced: Fenced | null = null;
  private afterBlank = true;
  /** The fence of code inside a list or a quote, empty outside of one. */
  private innerFence = '';

  constructor(private readonly text: string) {}

  read(): void {
    const { text } = this;
    for (let at = 0; at <= text.length;) {
      const newline = text.indexOf('\n', at);
      const end = newline < 0 ? text.length : newline;
      this.line(text.slice(at, end), at, end);
      at = end + 1;
    }
    this.close();
  }

  private line(line: string, at: number, end: number): void {
    if (this.fenced) {
      this.extend(end);
      if (!this.fenced.closes(line)) return;
      this.fenced = null;
      this.close();
      return;
    }
    if (line.trim() === '') {
      // A list goes on behind a blank line where the next line belongs to it.
      if (this.open?.type !== 'list' && this.open?.type !== 'code') this.close();
      this.afterBlank = true;
      return;
    }
    if (!this.goesOn(line, at, end)) {
      this.close();
      this.begin(line, at, end);
    }
    this.afterBlank = false;
  }

  /** Whether the line belongs to the block that is open, which then holds it. */
  private goesOn(line: string, at: number, end: number): boolean {
    const { open } = this;
    if (!open) return false;
    switch (open.type) {
      case 'list':
        if (isRule(line)) return false;
        if (!/^[ \t]/.test(line) && !ITEM.test(line) && (this.afterBlank || beginsAnew(line))) return false;
        this.inner(line, at);
        break;
      case 'paragraph':
        if (UNDERLINE.test(line)) this.open = { ...open, type: 'heading' };
        else if (isTableRule(line) && this.isOneRow(open)) this.open = { ...open, type: 'table' };
        else if (beginsAnew(line)) return false;
        break;
      case 'code':
        if (!/^(?: {4}|\t)/.test(line)) return false;
        break;
      case 'blockquote': case 'callout':
        if (!QUOTE.test(line) && beginsAnew(line)) return false;
        this.inner(line, at);
        break;
      default:
        if (open.type !== 'html' && beginsAnew(line)) return false;
    }
    this.extend(end);
    if (this.open?.type === 'heading') this.close();
    return true;
  }

  private isOneRow({ from, to }: Section): boolean {
    const row = this.text.slice(from, to);
    return row.includes('|') && !row.includes('\n');
  }

  private begin(line: string, from: number, to: number): void {
    this.open = { type: typeOf(line, this.afterBlank), from, to };
    this.innerFence = '';
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined) this.fenced = { type: 'code', closes: (next) => closesFence(next, mark) };
    else if (opens(line, '$$')) this.fenced = { type: 'math', closes: (next) => next.includes('$$') };
    else if (opens(line, '%%')) this.fenced = { type: 'comment', closes: (next) => next.includes('%%') };
    if (this.fenced) this.open = { type: this.fenced.type, from, to };
    else if (NESTS.has(this.open.type)) this.inner(line, from);
    else if (ONE_LINE.has(this.open.type)) this.close();
  }

  /** Notes the item or the heading that a line of a list or a quote begins. */
  private inner(line: string, at: number): void {
    const [marks = '', , mark] = MARKS.exec(line) ?? [];
    const words = line.slice(marks.length);
    if (this.innerFence !== '') {
      if (closesFence(words, this.innerFence)) this.innerFence = '';
      return;
    }
    if (mark !== undefined) this.items.push(at);
    if (HEADING.test(words)) this.headings.push({ level: words.search(/[^#]|$/), from: at + marks.length, to: at + line.length });
    this.innerFence = FENCE.exec(words)?.[1] ?? '';
  }

  private extend(to: number): void {
    if (this.open) this.open = { ...this.open, to };
  }

  private close(): void {
    if (this.open) this.sections.push(this.open);
    this.open = null;
  }
}

const NESTS: ReadonlySet<string> = new Set(['list', 'blockquote', 'callout']);
const ONE_LINE: ReadonlySet<string> = new Set(['heading', 'thematicBreak', 'definition']);

function typeOf(line: string, afterBlank: boolean): string {
  if (HEADING.test(line)) return 'heading';
  if (isRule(line)) return 'thematicBreak';
  if (afterBlank && /^(?: {4}|\t)/.test(line)) return 'code';
  if (ITEM.test(line)) return 'list';
  if (QUOTE.test(line)) return CALLOUT.test(line) ? 'callout' : 'blockquote';
  if (HTML.test(line)) return 'html';
  if (FOOTNOTE.test(line)) return 'footnoteDefinition';
  return DEFINITION.test(line) ? 'definition' : 'paragraph';
}

/** Whether the line ends a paragraph without a blank line between them. */
function beginsAnew(line: string): boolean {
  return HEADING.test(line) || FENCE.test(line) || QUOTE.test(line) || INTERRUPTING_ITEM.test(line) || isRule(line) || opens(line, '$$') || opens(line, '%%');
}

function isRule(line: string): boolean {
  const marks = line.replace(/[ \t]+/g, '');
  return marks.length >= 3 && '-*_'.includes(marks.charAt(0)) && marks === marks.charAt(0).repeat(marks.length) && !/^(?: {4}|\t)/.test(line);
}

function isTableRule(line: string): boolean {
  return TABLE_RULE.test(line) && line.includes('-') && line.includes('|');
}

/** Whether the line opens what the mark fences and does not close it itself. */
function opens(line: string, mark: '$$' | '%%'): boolean {
  const start = line.trimStart();
  return start.startsWith(mark) && !start.includes(mark, 2);
}

function closesFence(line: string, mark: string): boolean {
  const marks = line.trim();
  return marks.length >= mark.length && marks === mark.charAt(0).repeat(marks.length);
}

/** The sections of a text. Total and linear in its length. */
export function lineSections(text: string): LineSections {
  const reader = new LineReader(text);
  reader.read();
  return reader;
}
