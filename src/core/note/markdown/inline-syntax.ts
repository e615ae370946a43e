import { type Destination, isSpace, matchEnd, readDestination, Spans } from '../spans';

// The inline syntax that metadata is made of: links, embeds, tags and footnotes, and what hides them (code, math, HTML tags, escapes).

const BACKSLASH = 92;
const BACKTICK = 96;
const BANG = 33;
const CLOSE_BRACKET = 93;
const DOLLAR = 36;
const HASH = 35;
const LESS = 60;
const OPEN_BRACKET = 91;
const OPEN_PAREN = 40;
const CARET = 94;

const STOPS = new Uint8Array(128);
for (const code of [BACKSLASH, BACKTICK, BANG, CLOSE_BRACKET, DOLLAR, HASH, LESS, OPEN_BRACKET]) STOPS[code] = 1;

const WIKILINK = /\[\[[^[\]\n]+\]\]/y;
const TAG = /#([^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+)/uy;

const FOOTNOTE_CALL = /\[\^[^\]\s]{1,200}\](?!\()/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const EMPHASIS = /[*_=~]/;

export type InlineType = 'WikiLink' | 'WikiEmbed' | 'TextLink' | 'TextImage' | 'Tag' | 'FootnoteCall' | 'InlineFootnote';

/** A link, an embed, a tag or a footnote; offsets in the text that was scanned. */
export interface InlineMark {
  readonly type: InlineType;
  readonly from: number;
  readonly to: number;
  /** Where the destination of a `TextLink` or `TextImage` stands, with its angle brackets. */
  readonly destination: Destination | null;
  /** What stands between its brackets. */
  readonly inside: readonly InlineMark[];
}

const NONE: readonly never[] = [];

interface OpenBracket {
  readonly from: number;
  readonly kind: 'TextLink' | 'TextImage' | 'InlineFootnote';
}

class InlineScan {
  private readonly spans: Spans;
  private readonly brackets: OpenBracket[] = [];
  private readonly found: InlineMark[] = [];
  /** Where the last code, link, tag of HTML or the like ended. */
  private end = 0;
  /** Marks of emphasis → whether they are open at an offset. */
  private readonly emphasis = new Map<string, { at: number; open: boolean }>();

  constructor(private readonly text: string) {
    this.spans = new Spans(text);
    this.spans.begin(text.length);
  }

  run(first: number): readonly InlineMark[] {
    const { text } = this;
    for (let at = first; at < text.length;) {
      const code = text.charCodeAt(at);
      at = code < 128 && STOPS[code] === 1 ? this.step(code, at) : at + 1;
    }
    return this.found;
  }

  private step(code: number, at: number): number {
    switch (code) {
      case BACKSLASH: return ESCAPABLE.test(this.text.charAt(at + 1)) ? this.after(at + 2, at) : at + 1;
      case BACKTICK: return this.after(this.spans.codeEnd(at), this.spans.runEnd(at));
      case DOLLAR: return this.after(this.spans.mathEnd(at), this.text.charCodeAt(at + 1) === DOLLAR ? at + 2 : at + 1);
      case LESS: return this.after(this.spans.htmlEnd(at), at + 1);
      case HASH: return this.tag(at);
      case BANG: return this.text.charCodeAt(at + 1) === OPEN_BRACKET ? this.open(at, at + 1) : at + 1;
      case OPEN_BRACKET: return this.open(at, at);
      default: return this.close(at);
    }
  }

  /** Goes on after something that ends at `end`, or at `otherwise` where that is −1. */
  private after(end: number, otherwise: number): number {
    if (end < 0) return otherwise;
    this.end = end;
    return end;
  }

  private tag(at: number): number {
    const { text } = this;
    const end = matchEnd(TAG, text, at);
    if (end < 0 || !this.isTagStart(at, end)) return at + 1;
    if (!/^\d+$/.test(text.slice(at + 1, end))) this.add('Tag', at, end);
    return end;
  }

  /** A tag begins after white space, or where a stretch of text begins: after code or a link, or inside emphasis. */
  private isTagStart(at: number, end: number): boolean {
    if (at === 0 || at === this.end) return true;
    const before = this.text.charAt(at - 1);
    return /\s/.test(before) || (EMPHASIS.test(before) && this.isEmphasised(at, end));
  }

  /** Whether the marks before `at` close emphasis, or open one that is closed after `end`. */
  private isEmphasised(at: number, end: number): boolean {
    const { text } = this;
    const mark = text.charAt(at - 1);
    let from = at - 1;
    while (from > 0 && at - from < 3 && text.charAt(from - 1) === mark) from--;
    const marks = text.slice(from, at);
    if ((mark === '=' || mark === '~') && marks.length !== 2) return false;
    return this.isOpen(marks, from) || this.spans.after(marks, end) >= 0;
  }

  /** Whether emphasis with these marks is open before `to`; asked in document order. */
  private isOpen(marks: string, to: number): boolean {
    const { text } = this;
    let state = this.emphasis.get(marks);
    if (!state) this.emphasis.set(marks, state = { at: 0, open: false });
    for (let at = text.indexOf(marks, state.at); at >= 0 && at < to; at = text.indexOf(marks, state.at)) {
      state.at = at + marks.length;
      const side = text.charCodeAt(state.open ? at - 1 : state.at);
      if (!isSpace(side)) state.open = !state.open;
    }
    return state.open;
  }

  /** @param at where the link or embed begins, @param bracket where its `[` stands. */
  private open(at: number, bracket: number): number {
    const { text } = this;
    const next = text.charCodeAt(bracket + 1);
    const isNote = at === bracket && bracket > this.end && text.charCodeAt(bracket - 1) === CARET;
    if (next === OPEN_BRACKET && !isNote) {
      const end = matchEnd(WIKILINK, text, bracket);
      if (end >= 0) return this.add(at === bracket ? 'WikiLink' : 'WikiEmbed', at, end);
    } else if (next === CARET && at === bracket && this.spans.after(']', bracket + 2) >= 0) {
      const end = matchEnd(FOOTNOTE_CALL, text, bracket);
      if (end >= 0) return this.add('FootnoteCall', bracket, end);
    }
    this.brackets.push(isNote ? { from: bracket - 1, kind: 'InlineFootnote' } : { from: at, kind: at === bracket ? 'TextLink' : 'TextImage' });
    return bracket + 1;
  }

  private close(at: number): number {
    const opened = this.brackets.pop();
    if (!opened) return at + 1;
    if (opened.kind === 'InlineFootnote') return this.enclose(opened, null, at + 1);
    const target = this.text.charCodeAt(at + 1) === OPEN_PAREN ? readDestination(this.text, at + 2) : null;
    return target ? this.enclose(opened, target, target.end) : at + 1;
  }

  /** Adds a mark with what was found since it opened. A link holds no other link: the outer one counts. */
  private enclose({ from, kind }: OpenBracket, destination: Destination | null, to: number): number {
    let first = this.found.length;
    while (first > 0 && (this.found[first - 1]?.from ?? 0) >= from) first--;
    const inside = this.found.splice(first);
    this.found.push({ type: kind, from, to, destination, inside: kind === 'TextLink' ? inside.filter(({ type }) => type !== 'TextLink') : inside });
    return this.after(to, to);
  }

  private add(type: InlineType, from: number, to: number): number {
    this.found.push({ type, from, to, destination: null, inside: NONE });
    return this.after(to, to);
  }
}

const FIRST_STOP = /[\\`!\]$#<[]/;

/** The links, embeds, tags and footnotes of a stretch of inline content, outermost, in order. */
export function scanInline(text: string): readonly InlineMark[] {
  const first = text.search(FIRST_STOP);
  return first < 0 ? NONE : new InlineScan(text).run(first);
}
