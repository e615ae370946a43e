import { readEntity } from './entities';
import { isBreakingElement, isCaptionElement, isHiddenElement, readHtmlTag } from './html-tag';
import { isExternal, readWikilink, shownTarget } from './link-text';
import type { BlockLink } from './note';
import { type Mark, ProseWriter } from './prose-writer';
import { isSpace, matchEnd, readDestination, Spans } from './spans';

// The words of a stretch of Markdown, without its markup. It asks no parser: where the blocks and links are is known already, and
// what is left are marks that can be told from their neighbours.

/** An address outside the vault, as it stands in the text. */
export interface Citation {
  readonly kind: 'link' | 'bare' | 'embed' | 'citekey';
  /** URL or citekey. */
  readonly id: string;
  /** Words shown for it. */
  readonly shown: string;
  /** Offset in the file. */
  readonly offset: number;
}

export interface Prose {
  readonly text: string;
  /** Offset in the file of the first character of `text`; −1 where nothing is left. */
  readonly start: number;
  readonly links: readonly BlockLink[];
  readonly citations: readonly Citation[];
  readonly hasImage: boolean;
  /** HTML marks it as a caption. */
  readonly isCaption: boolean;
}

export interface ProseContext {
  readonly text: string;
  /** Index into `Note.links` by the offset of the link in the file. */
  readonly linkAt: ReadonlyMap<number, number>;
  /** URLs of link definitions by their label in lower case. */
  readonly definitions: ReadonlyMap<string, string>;
}

export type ProseMode = 'plain' | 'quote' | 'table';

const STOPS = new Uint8Array(128);
for (const char of '\n\\`$<[]!#*_~=%^&{:|') STOPS[char.charCodeAt(0)] = 1;

const WIKILINK = /\[\[[^[\]\n]+\]\]/y;
const FOOTNOTE = /\[\^[^\]\s]{1,80}\]:?/y;
const CITEKEYS = /\[(?:[^[\]\n@]{0,60}[\s;])?-?@[^[\]\n]{1,200}\](?!\()/y;
const CITEKEY = /(?:^|[\s[;-])@([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu;
const BRACKET_FIELD = /[[(]([\p{L}\p{N}_ -]{1,40})::[ \t]*([^[\]()\n]*)[\])]/uy;
const FIELD_KEY = /^[\p{L}\p{N}_*~][\p{L}\p{N}_ /*~-]{0,40}$/u;
const MACHINE_VALUE = /[ \t]*(?:true|false|[\da-f]{8}-[\da-f-]{27}|\d[\d.,:/\s-]*)?[ \t]*(?=\r?\n|$)/iy;
const CALLOUT = /\[![^\]\n]*\][+-]?/y;
const TASK = /\[[^\]\n]\](?=\s)/y;
const HEADING_MARKS = /#{1,6}[ \t]+/y;
const LIST_MARK = /(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|(?=\n|$))/y;
const TAG = /#[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+/uy;
const TAG_GAP = /[ \t]*[,;·|]?[ \t]*/y;
const BLOCK_ID = /\^[A-Za-z\d-]+[ \t]*(?=\r?\n|$)/y;
const BARE_URL = /:\/\/[^\s<>"'`\][{}|\\^，。；：、（）「」]+/y;
const SCHEME_BEFORE = /https?$/i;
const KRAMDOWN = /\{[:#.][^{}\n]{0,200}\}/y;
const MACRO = /\{\{[^\n]{0,500}?\}\}|\{%[^\n]{0,500}?%\}/y;
const URL_INSIDE = /https?:\/\/[^\s"'<>{}()|]+/gi;
const TABLE_RULE = /[ \t]*\|?[ \t:|-]*-[ \t:|-]*(?=\r?\n|$)/y;
const SENTENCE_END = '.!?。！？…:：)）」”"';
const WORD_CHAR = /[\p{L}\p{N}]/u;

function isAsciiWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

const NONE: readonly never[] = [];

interface OpenBracket {
  readonly mark: Mark;
  readonly offset: number;
  readonly image: boolean;
}

/** Reads the prose of one stretch of a file at a time. */
export class ProseReader {
  private readonly text: string;
  private readonly out = new ProseWriter();
  private readonly spans: Spans;
  private brackets: OpenBracket[] = [];
  private citations: Citation[] = [];
  private from = 0;
  private to = 0;
  private mode: ProseMode = 'plain';
  private lineParts = 0;
  private lineLength = 0;
  private lineStart = 0;
  private anchor: { readonly url: string; readonly mark: Mark; readonly offset: number } | null = null;
  private hasImage = false;
  private isCaption = false;
  /** Tags before this offset are words of a sentence. */
  private tagsUntil = 0;
  /** Characters of bare URLs in the text. */
  private urlLength = 0;

  constructor(private readonly context: ProseContext) {
    this.text = context.text;
    this.spans = new Spans(this.text);
  }

  /** The prose of `text.slice(from, to)`; see `Block` for what is left out. Total for any offsets inside the text. */
  read(from: number, to: number, mode: ProseMode): Prose {
    this.begin(from, to, mode);
    this.scan();
    return this.result();
  }

  private begin(from: number, to: number, mode: ProseMode): void {
    this.from = from;
    this.to = to;
    this.mode = mode;
    this.out.begin();
    this.spans.begin(to);
    if (this.brackets.length > 0) this.brackets = [];
    if (this.citations.length > 0) this.citations = [];
    this.anchor = null;
    this.hasImage = false;
    this.isCaption = false;
    this.tagsUntil = 0;
    this.urlLength = 0;
  }

  private scan(): void {
    const { text, to, out } = this;
    let at = this.beginLine(this.from);
    let run = at;
    while (at < to) {
      const code = text.charCodeAt(at);
      if (code >= 128 || STOPS[code] !== 1) {
        at++;
        continue;
      }
      if (code === 58 && !this.endsRun(at)) {
        at++;
        continue;
      }
      if (at > run) out.write(text.slice(run, at), run);
      at = Math.max(at + 1, this.step(code, at));
      run = at;
    }
    if (to > run) out.write(text.slice(run, to), run);
  }

  /** Whether the colon at `at` may be part of a URL or an inline field. */
  private endsRun(at: number): boolean {
    const next = this.text.charCodeAt(at + 1);
    return next === 58 || (next === 47 && this.text.charCodeAt(at + 2) === 47);
  }

  private result(): Prose {
    const text = this.out.text();
    const { hasImage, isCaption } = this;
    const citations = this.citations.length > 0 ? this.citations : NONE;
    const onlyUrls = this.urlLength > 0 && text.length - this.urlLength < 40 && !WORD_CHAR.test(text.replace(URL_INSIDE, ''));
    if (text === '' || onlyUrls || !WORD_CHAR.test(text)) return { text: '', start: -1, links: NONE, citations, hasImage, isCaption };
    const links = this.out.links.length > 0 ? this.out.links.filter((link) => link.at < text.length) : NONE;
    return { text, start: this.out.start, links, citations, hasImage, isCaption };
  }

  private step(code: number, at: number): number {
    switch (code) {
      case 10: this.out.newline(); return this.beginLine(at + 1);
      case 92: return this.escape(at);
      case 96: return this.code(at);
      case 36: return this.math(at);
      case 60: return this.html(at);
      case 91: return this.openBracket(at, at);
      case 93: return this.closeBracket(at);
      case 33: return this.text.charCodeAt(at + 1) === 91 ? this.openBracket(at, at + 1) : this.literal(at);
      case 35: return this.hash(at);
      case 42: case 95: return this.emphasis(code, at);
      case 126: case 61: return this.doubled(at);
      case 37: return this.text.charCodeAt(at + 1) === 37 ? this.leaveOut(orEnd(this.spans.after('%%', at + 2), this.to)) : this.literal(at);
      case 94: return this.caret(at);
      case 38: return this.entity(at);
      case 123: return this.macro(at);
      case 58: return this.colon(at);
      default: return this.bar(at);
    }
  }

  /** Skips what may stand before the first word of a line. */
  private beginLine(at: number): number {
    const { text } = this;
    let next = this.skipIndent(at);
    if (this.mode === 'table') {
      const rule = matchEnd(TABLE_RULE, text, next);
      if (rule > next && rule <= this.to) next = rule;
      else if (text.charCodeAt(next) === 124) next = this.skipBlanks(next + 1);
    } else {
      if (at === this.from) {
        const marked = this.skipMatch(LIST_MARK, next);
        if (marked > next) next = this.skipMatch(TASK, marked);
      }
      next = this.skipMatch(HEADING_MARKS, next);
      if (this.mode === 'quote') next = this.skipMatch(CALLOUT, next);
    }
    this.lineParts = this.out.partCount;
    this.lineLength = this.out.length;
    this.lineStart = next;
    return Math.min(next, this.to);
  }

  private skipIndent(at: number): number {
    let next = this.skipBlanks(at);
    while (this.mode === 'quote' && this.text.charCodeAt(next) === 62 && next < this.to) next = this.skipBlanks(next + 1);
    return next;
  }

  private skipBlanks(at: number): number {
    let next = at;
    while (next < this.to && (this.text.charCodeAt(next) === 32 || this.text.charCodeAt(next) === 9)) next++;
    return next;
  }

  private skipMatch(pattern: RegExp, at: number): number {
    const end = matchEnd(pattern, this.text, at);
    return end < 0 || end > this.to ? at : this.skipBlanks(end);
  }

  private literal(at: number, end = at + 1): number {
    this.out.write(this.text.slice(at, end), at);
    return end;
  }

  private leaveOut(end: number): number {
    this.out.leaveGap();
    return end;
  }

  /** Leaves out a span of several lines, but keeps its line breaks. */
  private leaveOutLines(at: number, end: number): number {
    for (let newline = this.text.indexOf('\n', at); newline >= 0 && newline < end; newline = this.text.indexOf('\n', newline + 1)) this.out.newline();
    return this.leaveOut(end);
  }

  private escape(at: number): number {
    const code = this.text.charCodeAt(at + 1);
    if (at + 1 >= this.to || code === 10 || code === 13) return at + 1;
    const isPunctuation = code < 128 && code > 32 && !isAsciiWord(code);
    return isPunctuation ? this.literal(at + 1) : this.literal(at);
  }

  /** Inline code keeps its words, which are words of the sentence; queries of Dataview are left out. */
  private code(at: number): number {
    const end = this.spans.codeEnd(at);
    const from = this.spans.runEnd(at);
    if (end < 0) return from;
    const inside = this.text.slice(from, end - (from - at));
    if (/^\s*(?:\$?=|dv\.)/.test(inside)) return this.leaveOutLines(at, end);
    let offset = from;
    for (const line of inside.split('\n')) {
      if (offset > from) this.out.newline();
      this.out.write(line, offset);
      offset += line.length + 1;
    }
    return end;
  }

  private math(at: number): number {
    const end = this.spans.mathEnd(at);
    return end < 0 ? this.literal(at) : this.leaveOutLines(at, end);
  }

  private html(at: number): number {
    const { text } = this;
    if (text.charCodeAt(at + 1) === 37) return this.leaveOutLines(at, orEnd(this.spans.after('%>', at + 2), this.to));
    const end = this.spans.htmlEnd(at);
    if (end < 0) return text.startsWith('<!--', at) ? this.leaveOutLines(at, this.to) : this.literal(at);
    const markup = text.slice(at, end);
    const tag = readHtmlTag(markup);
    if (!tag) {
      if (/^<https?:/i.test(markup)) this.bareUrl(markup.slice(1, -1), at + 1);
      return end;
    }
    if (isHiddenElement(tag.name) && !tag.closing && !markup.endsWith('/>')) {
      const close = this.spans.after(`</${tag.name}`, end);
      return this.leaveOutLines(at, close < 0 ? this.to : orEnd(this.spans.after('>', close), this.to));
    }
    if (tag.name === 'a') this.anchorTag(tag.attributes.get('href'), at);
    else if (isBreakingElement(tag.name)) this.out.write(' ', at);
    const media = tag.attributes.get('src');
    if (tag.name === 'img') this.hasImage = true;
    else if (media !== undefined && isExternal(media)) this.citations.push({ kind: 'embed', id: media, shown: '', offset: at });
    this.isCaption ||= isCaptionElement(tag);
    return end;
  }

  private anchorTag(href: string | undefined, at: number): void {
    if (this.anchor) {
      const { url, mark, offset } = this.anchor;
      this.citations.push({ kind: 'link', id: url, shown: this.out.since(mark), offset });
      this.anchor = null;
    }
    if (href !== undefined && isExternal(href)) this.anchor = { url: href, mark: this.out.mark(), offset: at };
  }

  private openBracket(at: number, bracket: number): number {
    const { text } = this;
    const image = at !== bracket;
    const next = text.charCodeAt(bracket + 1);
    if (next === 91) {
      const end = matchEnd(WIKILINK, text, bracket);
      if (end >= 0 && end <= this.to) return this.wikilink(at, bracket, end);
    } else if (next === 94) {
      const end = matchEnd(FOOTNOTE, text, bracket);
      if (end >= 0) return this.leaveOut(text.charAt(end - 1) === ':' && at !== this.lineStart ? end - 1 : end);
    } else if (!image) {
      const end = this.citekeys(at);
      if (end >= 0) return end;
      BRACKET_FIELD.lastIndex = at;
      const field = BRACKET_FIELD.exec(text);
      if (field) {
        const value = field[2] ?? '';
        this.out.write(value, at + field[0].length - 1 - value.length);
        return BRACKET_FIELD.lastIndex;
      }
    }
    this.brackets.push({ mark: this.out.mark(), offset: at, image });
    return this.literal(at, bracket + 1);
  }

  private wikilink(at: number, bracket: number, end: number): number {
    if (at !== bracket) {
      this.hasImage = true;
      return this.leaveOut(end);
    }
    const { target, display } = readWikilink(this.text.slice(bracket + 2, end - 2));
    const mark = this.out.mark();
    const words = display?.trim() ?? '';
    this.out.write(words === '' ? shownTarget(target) : words, bracket + 2);
    const index = this.context.linkAt.get(at);
    if (index !== undefined) this.out.link(index, mark);
    return end;
  }

  private citekeys(at: number): number {
    const end = matchEnd(CITEKEYS, this.text, at);
    if (end < 0 || end > this.to) return -1;
    let any = false;
    for (const [, key = ''] of this.text.slice(at, end).matchAll(CITEKEY)) {
      any = true;
      this.citations.push({ kind: 'citekey', id: key.replace(/[:.#$%&+?<>~/-]+$/, ''), shown: '', offset: at });
    }
    return any ? this.leaveOut(end) : -1;
  }

  private closeBracket(at: number): number {
    const opened = this.brackets.pop();
    if (!opened) return this.literal(at);
    if (this.text.charCodeAt(at + 1) === 40) {
      const target = readDestination(this.text, at + 2);
      if (target && target.end <= this.to) {
        this.textLink(opened, this.text.slice(target.from, target.to).replace(/^<|>$/g, ''));
        return target.end;
      }
    }
    return this.referenceLink(opened, at) ?? this.literal(at);
  }

  private textLink(opened: OpenBracket, destination: string): void {
    const { out } = this;
    if (opened.image) {
      out.reset(opened.mark);
      this.hasImage = true;
      if (isExternal(destination)) this.citations.push({ kind: 'embed', id: destination, shown: '', offset: opened.offset });
      out.leaveGap();
      return;
    }
    out.removeAt(opened.mark);
    const index = this.context.linkAt.get(opened.offset);
    if (index !== undefined) out.link(index, opened.mark);
    const shown = out.since(opened.mark);
    if (isExternal(destination) && shown.trim() !== '') this.citations.push({ kind: 'link', id: destination, shown, offset: opened.offset });
  }

  /** `[words][label]`, where the label is defined. */
  private referenceLink(opened: OpenBracket, at: number): number | null {
    if (this.text.charCodeAt(at + 1) !== 91 || this.context.definitions.size === 0) return null;
    const end = this.text.indexOf(']', at + 2);
    if (end < 0 || end >= this.to || end - at > 200) return null;
    const label = this.text.slice(at + 2, end) || this.out.since(opened.mark).slice(1);
    const url = this.context.definitions.get(label.toLowerCase());
    if (url === undefined) return null;
    this.textLink(opened, url);
    return end + 1;
  }

  /** Tags on a line of their own, and tags after the end of a sentence, are no words; the others are. */
  private hash(at: number): number {
    const { text } = this;
    if (at > this.from && !isSpace(text.charCodeAt(at - 1)) && at !== this.lineStart) return this.literal(at);
    const first = matchEnd(TAG, text, at);
    if (first < 0 || first > this.to || !/\D/.test(text.slice(at + 1, first))) return this.literal(at);
    if (at >= this.tagsUntil) {
      let end = first;
      let count = 1;
      for (let next = matchEnd(TAG_GAP, text, end); next < this.to && text.charCodeAt(next) === 35; next = matchEnd(TAG_GAP, text, end)) {
        const tagEnd = matchEnd(TAG, text, next);
        if (tagEnd < 0) break;
        end = tagEnd;
        count++;
      }
      const after = text.charCodeAt(this.skipBlanks(end));
      const endsLine = this.skipBlanks(end) >= this.to || after === 10 || after === 13;
      if (endsLine && (count > 1 || this.out.atLineStart || SENTENCE_END.includes(this.lastWritten()))) return this.leaveOut(Math.min(end, this.to));
      this.tagsUntil = end;
    }
    return this.literal(at + 1, first);
  }

  private lastWritten(): string {
    return this.out.since({ parts: Math.max(0, this.out.mark().parts - 2), length: 0 }).trimEnd().slice(-1);
  }

  private emphasis(code: number, at: number): number {
    const end = this.spans.runEnd(at);
    const before = at > this.from ? this.text.charCodeAt(at - 1) : 32;
    const after = end < this.to ? this.text.charCodeAt(end) : 32;
    if (isSpace(before) && isSpace(after) && end - at < 3) return this.literal(at, end);
    if (code === 95 && this.isWordAt(at - 1) && this.isWordAt(end)) return this.literal(at, end);
    return end;
  }

  private isWordAt(at: number): boolean {
    if (at < this.from || at >= this.to) return false;
    const code = this.text.charCodeAt(at);
    return code < 128 ? isAsciiWord(code) : WORD_CHAR.test(this.text.charAt(at));
  }

  /** `==` and `~~`. */
  private doubled(at: number): number {
    const end = this.spans.runEnd(at);
    if (end - at !== 2) return end - at > 3 ? this.leaveOut(end) : this.literal(at, end);
    const before = at > this.from ? this.text.charCodeAt(at - 1) : 32;
    const after = end < this.to ? this.text.charCodeAt(end) : 32;
    const isOperator = (isAsciiWord(before) && isAsciiWord(after)) || (isSpace(before) && isSpace(after));
    return isOperator ? this.literal(at, end) : end;
  }

  private caret(at: number): number {
    const before = at > this.from ? this.text.charCodeAt(at - 1) : 32;
    const end = isSpace(before) ? matchEnd(BLOCK_ID, this.text, at) : -1;
    return end < 0 || end > this.to ? this.literal(at) : this.leaveOut(end);
  }

  private entity(at: number): number {
    const entity = readEntity(this.text, at);
    if (!entity || entity.end > this.to) return this.literal(at);
    this.out.write(entity.shown, at);
    return entity.end;
  }

  private macro(at: number): number {
    const end = matchEnd(MACRO, this.text, at);
    if (end >= 0 && end <= this.to) {
      for (const [url] of this.text.slice(at, end).matchAll(URL_INSIDE)) this.citations.push({ kind: 'embed', id: url, shown: '', offset: at });
      return this.leaveOut(end);
    }
    const attributes = matchEnd(KRAMDOWN, this.text, at);
    return attributes < 0 || attributes > this.to ? this.literal(at) : this.leaveOut(attributes);
  }

  private colon(at: number): number {
    if (this.text.charCodeAt(at + 1) === 58) return this.field(at);
    const end = Math.min(matchEnd(BARE_URL, this.text, at), this.to);
    const scheme = SCHEME_BEFORE.exec(this.text.slice(Math.max(this.lineStart, at - 5), at))?.[0];
    if (end < 0 || scheme === undefined) return this.literal(at);
    const from = at - scheme.length;
    const url = trimUrl(this.text.slice(from, end));
    this.citations.push({ kind: 'bare', id: url, shown: '', offset: from });
    this.urlLength += url.length;
    return this.literal(at, from + url.length);
  }

  private bareUrl(url: string, at: number): void {
    this.citations.push({ kind: 'bare', id: url, shown: '', offset: at });
    this.urlLength += url.length;
    this.out.write(url, at);
  }

  /** `key:: value` at the start of a line: the key goes, and a value that is no language. */
  private field(at: number): number {
    const isField = at - this.lineStart <= 42 && FIELD_KEY.test(this.text.slice(this.lineStart, at)) && !this.isWordAt(at + 2);
    if (!isField) return this.literal(at, at + 2);
    this.out.reset({ parts: this.lineParts, length: this.lineLength });
    const end = matchEnd(MACHINE_VALUE, this.text, at + 2);
    return end < 0 ? this.skipBlanks(at + 2) : Math.min(end, this.to);
  }

  private bar(at: number): number {
    if (this.mode !== 'table') return this.literal(at);
    const next = this.skipBlanks(at + 1);
    const code = this.text.charCodeAt(next);
    if (next < this.to && code !== 10 && code !== 13 && !this.out.atLineStart) this.out.write(this.out.lastChar === ' ' ? '· ' : ' · ', at);
    return next;
  }
}

function orEnd(end: number, otherwise: number): number {
  return end < 0 ? otherwise : end;
}

/** Without the punctuation of the sentence around it. */
function trimUrl(url: string): string {
  let end = url.length;
  while (end > 0 && '.,;:!?*_~'.includes(url.charAt(end - 1))) end--;
  if (!url.includes('(')) while (end > 0 && url.charAt(end - 1) === ')') end--;
  return url.slice(0, end);
}
