import type { Element, InlineParser } from '@lezer/markdown';
import { type Destination, isSpace, matchEnd, readDestination, Spans } from './spans';

// The inline syntax that metadata is made of: links, embeds and tags, and what hides them (code, math, HTML tags, escapes).
// It takes a whole stretch of inline content at once instead of one rule a character: emphasis is of no interest here.

const BACKSLASH = 92;
const BACKTICK = 96;
const BANG = 33;
const CLOSE_BRACKET = 93;
const DOLLAR = 36;
const HASH = 35;
const LESS = 60;
const OPEN_BRACKET = 91;
const OPEN_PAREN = 40;

const STOPS = new Uint8Array(128);
for (const code of [BACKSLASH, BACKTICK, BANG, CLOSE_BRACKET, DOLLAR, HASH, LESS, OPEN_BRACKET]) STOPS[code] = 1;

const WIKILINK = /\[\[[^[\]\n]+\]\]/y;
const TAG = /#([^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+)/uy;

export const INLINE_NODES = ['WikiLink', 'WikiEmbed', 'TextLink', 'TextImage', 'Destination', 'Tag'];

export type InlineType = 'WikiLink' | 'WikiEmbed' | 'TextLink' | 'TextImage' | 'Tag';

/** A link, an embed or a tag; offsets in the text that was scanned. */
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
  readonly image: boolean;
}

class InlineScan {
  private readonly spans: Spans;
  private readonly brackets: OpenBracket[] = [];
  private readonly found: InlineMark[] = [];

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
      case BACKSLASH: return at + 2;
      case BACKTICK: return orElse(this.spans.codeEnd(at), this.spans.runEnd(at));
      case DOLLAR: return orElse(this.spans.mathEnd(at), this.text.charCodeAt(at + 1) === DOLLAR ? at + 2 : at + 1);
      case LESS: return orElse(this.spans.htmlEnd(at), at + 1);
      case HASH: return this.tag(at);
      case BANG: return this.text.charCodeAt(at + 1) === OPEN_BRACKET ? this.open(at, at + 1) : at + 1;
      case OPEN_BRACKET: return this.open(at, at);
      default: return this.close(at);
    }
  }

  private tag(at: number): number {
    const { text } = this;
    if (at > 0 && !isSpace(text.charCodeAt(at - 1)) && !/\s/.test(text.charAt(at - 1))) return at + 1;
    const end = matchEnd(TAG, text, at);
    if (end < 0) return at + 1;
    if (!/^\d+$/.test(text.slice(at + 1, end))) this.add('Tag', at, end);
    return end;
  }

  /** @param at where the link or embed begins, @param bracket where its `[` stands. */
  private open(at: number, bracket: number): number {
    if (this.text.charCodeAt(bracket + 1) === OPEN_BRACKET) {
      const end = matchEnd(WIKILINK, this.text, bracket);
      if (end >= 0) {
        this.add(at === bracket ? 'WikiLink' : 'WikiEmbed', at, end);
        return end;
      }
    }
    this.brackets.push({ from: at, image: at !== bracket });
    return bracket + 1;
  }

  private close(at: number): number {
    const opened = this.brackets.pop();
    if (!opened || this.text.charCodeAt(at + 1) !== OPEN_PAREN) return at + 1;
    const target = readDestination(this.text, at + 2);
    if (!target) return at + 1;
    let first = this.found.length;
    while (first > 0 && (this.found[first - 1]?.from ?? 0) >= opened.from) first--;
    const inside = this.found.splice(first);
    this.found.push({ type: opened.image ? 'TextImage' : 'TextLink', from: opened.from, to: target.end, destination: target, inside });
    // A link holds no other link: the brackets around this one are only brackets.
    if (!opened.image) this.brackets.length = 0;
    return target.end;
  }

  private add(type: InlineType, from: number, to: number): void {
    this.found.push({ type, from, to, destination: null, inside: NONE });
  }
}

function orElse(end: number, otherwise: number): number {
  return end < 0 ? otherwise : end;
}

const FIRST_STOP = /[\\`!\]$#<[]/;

/** The links, embeds and tags of a stretch of inline content, outermost, in order. */
export function scanInline(text: string): readonly InlineMark[] {
  const first = text.search(FIRST_STOP);
  return first < 0 ? NONE : new InlineScan(text).run(first);
}

/** Obsidian's inline syntax as one rule; it replaces every rule of the Markdown parser. */
export const inlineSyntax: InlineParser = {
  name: 'ObsidianInline',
  parse(cx) {
    const element = ({ type, from, to, destination, inside }: InlineMark): Element => {
      const children = inside.map(element);
      if (destination) children.push(cx.elt('Destination', cx.offset + destination.from, cx.offset + destination.to));
      return cx.elt(type, cx.offset + from, cx.offset + to, children);
    };
    for (const mark of scanInline(cx.text)) cx.addElement(element(mark));
    return cx.end;
  },
};
