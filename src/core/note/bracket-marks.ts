import { isExternal, readWikilink, shownTarget } from './link-text';
import type { ProseState } from './prose-state';
import type { Mark } from './prose-writer';
import { matchEnd, readDestination } from './spans';

// Brackets: wikilinks, links, images, footnotes, citations, inline fields.

const WIKILINK = /\[\[[^[\]\n]+\]\]/y;
const FOOTNOTE = /\[\^[^\]\s]{1,80}\]:?/y;
const CITEKEYS = /\[(?:[^[\]\n@]{0,60}[\s;])?-?@[^[\]]{1,200}\](?!\()/y;
const CITEKEY = /(?:^|[\s[;-])@([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu;
const FIELD = /\[[\p{L}\p{N}_ -]{1,40}::[ \t]*([^[\]()\n]*)\]|\([\p{L}\p{N}_ -]{1,40}::[ \t]*([^[\]()\n]*)\)/uy;
const LOOSE_TARGET = /\([^()\n]{1,300}\)/y;
/** What stands for a link to the heading itself. */
const ANCHOR = /^\s*[#¶§↩↑🔗]+\uFE0F?\s*$/u;
const LONGEST_LABEL = 200;

interface OpenBracket {
  readonly mark: Mark;
  readonly offset: number;
  readonly image: boolean;
}

export class BracketMarks {
  private brackets: OpenBracket[] = [];

  constructor(private readonly state: ProseState) {}

  begin(): void {
    if (this.brackets.length > 0) this.brackets = [];
  }

  /** @param at where the link or embed begins, @param bracket where its `[` stands. */
  open(at: number, bracket: number): number {
    const { text, out } = this.state;
    const image = at !== bracket;
    const end = this.special(at, bracket, image);
    if (end >= 0) return end;
    this.brackets.push({ mark: out.mark(), offset: at, image });
    out.write(text.slice(at, bracket + 1), at);
    return bracket + 1;
  }

  /** What is read from its opening bracket alone; −1 for anything else. */
  private special(at: number, bracket: number, image: boolean): number {
    const { text, to } = this.state;
    const next = text.charCodeAt(bracket + 1);
    if (next === 91) {
      const end = matchEnd(WIKILINK, text, bracket);
      return end >= 0 && end <= to ? this.wikilink(at, bracket, end) : -1;
    }
    if (next === 94) {
      const end = matchEnd(FOOTNOTE, text, bracket);
      if (end < 0 || end > to) return -1;
      return this.state.leaveOut(text.charAt(end - 1) === ':' && at !== this.state.lineStart ? end - 1 : end);
    }
    if (image) return -1;
    const cited = this.citekeys(at);
    return cited >= 0 ? cited : this.field(at);
  }

  private wikilink(at: number, bracket: number, end: number): number {
    const { state } = this;
    if (at !== bracket) {
      state.hasImage = true;
      return state.leaveOut(end);
    }
    const { target, display } = readWikilink(state.text.slice(bracket + 2, end - 2));
    const mark = state.out.mark();
    const words = display?.trim() ?? '';
    state.out.write(words === '' ? shownTarget(target) : words, bracket + 2);
    this.link(at, mark);
    return end;
  }

  /** Ties the words after `mark` to the note's link at `offset`. */
  private link(offset: number, mark: Mark): void {
    const index = this.state.context.linkAt.get(offset);
    if (index !== undefined) this.state.out.link(index, mark);
  }

  private citekeys(at: number): number {
    const { state } = this;
    const end = matchEnd(CITEKEYS, state.text, at);
    if (end < 0 || end > state.to) return -1;
    const keys = [...state.text.slice(at, end).matchAll(CITEKEY)].map(([, key = '']) => key.replace(/[:.#$%&+?<>~/-]+$/, ''));
    for (const key of keys) state.cite('citekey', key, '', at);
    return keys.length > 0 ? state.leaveOutLines(at, end) : -1;
  }

  /** `[key:: value]` and `(key:: value)` show their value; −1 for anything else. */
  field(at: number): number {
    const { state } = this;
    FIELD.lastIndex = at;
    const field = FIELD.exec(state.text);
    if (!field || FIELD.lastIndex > state.to) return -1;
    const value = field[1] ?? field[2] ?? '';
    state.out.write(value, at + field[0].length - 1 - value.length);
    return FIELD.lastIndex;
  }

  close(at: number): number {
    const { state } = this;
    const opened = this.brackets.pop();
    if (!opened) return state.literal(at);
    if (state.text.charCodeAt(at + 1) === 40) {
      const target = readDestination(state.text, at + 2);
      if (target && target.end <= state.to) {
        this.textLink(opened, state.text.slice(target.from, target.to).replace(/^<|>$/g, ''));
        return target.end;
      }
    }
    return this.referenceLink(opened, at) ?? this.looseLink(opened, at) ?? state.literal(at);
  }

  private textLink(opened: OpenBracket, destination: string): void {
    const { state } = this;
    const { out } = state;
    if (opened.image) {
      out.reset(opened.mark);
      out.leaveGap();
      state.hasImage = true;
      if (isExternal(destination)) state.cite('embed', destination, '', opened.offset);
      return;
    }
    out.removeAt(opened.mark);
    const shown = out.since(opened.mark);
    if (ANCHOR.test(shown)) {
      out.reset(opened.mark);
      return;
    }
    this.link(opened.offset, opened.mark);
    if (isExternal(destination) && shown.trim() !== '') state.cite('link', destination, shown, opened.offset);
  }

  /** `[words][label]`, where the label is defined. */
  private referenceLink(opened: OpenBracket, at: number): number | null {
    const { text, to, out, context } = this.state;
    if (text.charCodeAt(at + 1) !== 91 || context.definitions.size === 0) return null;
    const end = text.indexOf(']', at + 2);
    if (end < 0 || end >= to || end - at > LONGEST_LABEL) return null;
    const label = text.slice(at + 2, end) || out.since(opened.mark).slice(1);
    const url = context.definitions.get(label.toLowerCase());
    if (url === undefined) return null;
    this.textLink(opened, url);
    return end + 1;
  }

  /** `[words](my note.md)`, `[words]([[note]])`, `[words](@ref label)`: no Markdown, but the target is not meant to be read. */
  private looseLink(opened: OpenBracket, at: number): number | null {
    const { text, to } = this.state;
    const end = matchEnd(LOOSE_TARGET, text, at + 1);
    if (end < 0 || end > to) return null;
    this.textLink(opened, '');
    if (text.startsWith('[[', at + 2)) this.link(at + 2, opened.mark);
    return end;
  }
}
