import { ProseWriter } from './prose-writer';
import { Spans } from '../spans';

/** Something outside the vault that is cited, or a moment of a recording, as it stands in the text. */
export interface Citation {
  readonly kind: 'link' | 'bare' | 'embed' | 'citekey' | 'moment';
  /** URL, citekey, or the file of a recording in the vault, of which `#t=279` alone names a moment. */
  readonly id: string;
  /** Words shown for it; a bare URL shows itself. */
  readonly shown: string;
  /** Offset in the file. */
  readonly offset: number;
  /** Offset of `shown` in the words read. */
  readonly at: number;
}

/** A property in the text: `key:: value`, `[key:: value]`, `(key:: value)`. */
export interface Field {
  /** In lower case, without markup. */
  readonly key: string;
  /** As written. */
  readonly value: string;
  /** Whether it has a line of its own. */
  readonly ownLine: boolean;
}

/** A mark that points at an entry of a list of references: `[^1]`, a raised number. */
export interface NoteMark {
  /** `^1` for `[^1]`; `1`, `1, 3` or `2–4` for numbers. */
  readonly label: string;
  /** Offset in the file. */
  readonly offset: number;
  /** Whether it stands at the start of its line, as before an entry. */
  readonly begins: boolean;
}

/** The words that stand for a picture. */
export interface AltText {
  readonly text: string;
  /** Offset in the file. */
  readonly offset: number;
}

export interface ProseContext {
  readonly text: string;
  /** Index into `Note.links` by the offset of the link in the file. */
  readonly linkAt: ReadonlyMap<number, number>;
  /** URLs of link definitions by their label in lower case. */
  readonly definitions: ReadonlyMap<string, string>;
}

/** In lists and quotes lines may begin with quote marks. */
export type ProseMode = 'plain' | 'list' | 'quote' | 'table';

/** UTF-16 units. */
const LONGEST_ALT = 300;
const SIZE = /^\d+(?:x\d+)?$|^(?:left|right|center|inline|small|medium|large)$/i;
const SOME_WORDS = /\p{L}{2}\p{P}?\s+\p{P}?\p{L}{2}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u;
const BADGE = /shields\.io|badge/i;
const FILE_NAME = /^(?:pasted image|screen ?shot|image|img|photo)(?:[\s\d._:-]|at\b)*$|\.(?:png|jpe?g|gif|svg|webp|avif|pdf)$/i;

export const WORD_CHAR = /[\p{L}\p{N}]/u;
/** Letters may come in parts. */
const WORD_PART = /[\p{L}\p{N}\p{M}]/u;

export function isAsciiWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

export function orEnd(end: number, otherwise: number): number {
  return end < 0 ? otherwise : end;
}

/**
 * The stretch that is being read and what has been written of it. The marks of Markdown are read by functions that take this and
 * the offset of the mark, write what is to be shown, and answer where to go on.
 */
export class ProseState {
  readonly text: string;
  readonly out = new ProseWriter();
  readonly spans: Spans;
  citations: Citation[] = [];
  fields: Field[] = [];
  marks: NoteMark[] = [];
  alts: AltText[] = [];
  from = 0;
  to = 0;
  mode: ProseMode = 'plain';
  /** Where the words of the current line begin, in the file and in what was written. */
  lineStart = 0;
  lineParts = 0;
  lineLength = 0;
  hasImage = false;
  /** HTML marks the stretch as a caption. */
  isCaption = false;
  /** Characters of bare URLs that were written. */
  urlLength = 0;
  /** Tags before this offset are words of a sentence. */
  tagsUntil = 0;

  constructor(readonly context: ProseContext) {
    this.text = context.text;
    this.spans = new Spans(this.text);
  }

  begin(from: number, to: number, mode: ProseMode): void {
    this.from = from;
    this.to = to;
    this.mode = mode;
    this.out.begin();
    this.spans.begin(to);
    if (this.citations.length > 0) this.citations = [];
    if (this.fields.length > 0) this.fields = [];
    if (this.marks.length > 0) this.marks = [];
    if (this.alts.length > 0) this.alts = [];
    this.hasImage = false;
    this.isCaption = false;
    this.urlLength = 0;
    this.tagsUntil = 0;
  }

  /** Writes the characters up to `end` as they are. */
  literal(at: number, end = at + 1): number {
    this.out.write(this.text.slice(at, end), at);
    return end;
  }

  leaveOut(end: number): number {
    this.out.leaveGap();
    return end;
  }

  /** Leaves out a span of several lines, but keeps its line breaks. */
  leaveOutLines(at: number, end: number): number {
    for (let next = at; next < end; next++) if (this.text.charCodeAt(next) === 10) this.out.newline();
    return this.leaveOut(end);
  }

  /** Writes the characters up to `end` as they are, line by line. */
  literalLines(at: number, end: number): number {
    let offset = at;
    for (const line of this.text.slice(at, end).split('\n')) {
      if (offset > at) this.out.newline();
      this.out.write(line, offset);
      offset += line.length + 1;
    }
    return end;
  }

  skipBlanks(at: number): number {
    let next = at;
    while (next < this.to && (this.text.charCodeAt(next) === 32 || this.text.charCodeAt(next) === 9)) next++;
    return next;
  }

  lineEnd(at: number): number {
    const newline = this.text.indexOf('\n', at);
    return newline < 0 ? this.to : Math.min(newline, this.to);
  }

  isWordAt(at: number): boolean {
    if (at < this.from || at >= this.to) return false;
    const code = this.text.charCodeAt(at);
    return code < 128 ? isAsciiWord(code) : WORD_PART.test(this.text.charAt(at));
  }

  /** The words for a picture, unless they are its size or file name; what stands in cells is an icon or a face. */
  addAlt(alt: string, offset: number, picture = ''): void {
    if (alt === '' || alt.length > LONGEST_ALT || this.mode === 'table' || alt.includes('://') || BADGE.test(picture)) return;
    const text = alt.split('|').filter((part) => !SIZE.test(part.trim())).join(' ').replace(/\s+/g, ' ').trim();
    if (SOME_WORDS.test(text) && !FILE_NAME.test(text)) this.alts.push({ text, offset });
  }

  /** @param at where `shown` begins in what was written; its end by default. */
  cite(kind: Citation['kind'], id: string, shown: string, offset: number, at = this.out.length): void {
    this.citations.push({ kind, id, shown, offset, at });
  }
}
