import { fieldKey, isHiddenField, skipMachineValue } from './line-start';
import { decodeTarget, isExternal, isRecording, readWikilink, shownTarget } from '../link-text';
import type { ProseState } from './prose-state';
import type { Mark } from './prose-writer';
import { allMatches, matchEnd, readDestination } from '../spans';

// Brackets: wikilinks, links, images, footnotes, citations, inline fields.

const WIKILINK = /\[\[[^[\]\n]+\]\]/y;
const FOOTNOTE = /\[\^[^\]\s]{1,80}\]:?/y;
const CITEKEYS = /\[(?:[^[\]\n@]{0,60}[\s;:])?-?@[^[\]]{1,200}\](?!\()/y;
const CITEKEY = /(?:^|[\s[;:-])@([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu;
/** Figures and sections of the text itself, to pandoc-crossref and Quarto. */
const CROSS_REFERENCE = /^(?:fig|tbl|tab|sec|eq|lst|thm|lem|def|cor|exm)[:-]/;
const FIELD = /[[(]([\p{L}\p{N}_*][\p{L}\p{M}\p{N}_ *-]{0,40})::(?![\p{L}\p{N}_])[ \t]*/uy;
const LOOSE_TARGET = /\([^()\n]{1,300}\)/y;
/** What stands for a link to the heading itself. */
const ANCHOR = /^\s*[#¶§↩↑^🔗]+\uFE0F?\s*$/u;
const LONGEST_LABEL = 200;
const LONGEST_URL = 1000;
/** The moment of a recording in the vault. */
const MOMENT = /#t=([\d:.hms]+)/;
const NUMBER = /^\d{1,3}$/;
/** `@key`, as the notes of reference managers are called. */
const LITERATURE_NOTE = /^@[\p{L}\p{N}_][\p{L}\p{N}_:.+-]*$/u;
const LONGEST_FIELD = 500;
/** A shorter value in square brackets is a remark of a word or two beside the sentence. */
const SHORT_FIELD = 30;

interface OpenBracket {
  readonly mark: Mark;
  readonly offset: number;
  readonly image: boolean;
}

export class BracketMarks {
  private brackets: OpenBracket[] = [];
  /** Offsets of the brackets that close the fields being read, the innermost last. */
  private fieldEnds: number[] = [];

  constructor(private readonly state: ProseState) {}

  begin(): void {
    if (this.brackets.length > 0) this.brackets = [];
    if (this.fieldEnds.length > 0) this.fieldEnds = [];
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
    if (next === 94) return this.footnote(at, bracket);
    if (image) return -1;
    if (next === 104 && text.charCodeAt(at - 1) === 41 && text.startsWith('http', bracket + 1)) return this.swapped(at);
    const cited = this.citekeys(at);
    return cited >= 0 ? cited : this.field(at);
  }

  /** `[^1]`; with a colon at the start of a line it begins the entry itself. */
  private footnote(at: number, bracket: number): number {
    const { state } = this;
    const end = state.spans.after(']', bracket) < 0 ? -1 : matchEnd(FOOTNOTE, state.text, bracket);
    if (end < 0 || end > state.to) return -1;
    const isEntry = state.text.charAt(end - 1) === ':' && at === state.lineStart;
    if (isEntry) {
      state.marks.push({ label: state.text.slice(bracket + 1, end - 2).toLowerCase(), offset: at, begins: true });
      return state.leaveOut(end);
    }
    const close = state.text.charAt(end - 1) === ':' ? end - 1 : end;
    state.marks.push({ label: state.text.slice(bracket + 1, close - 1).toLowerCase(), offset: at, begins: false });
    return state.leaveOut(close);
  }

  /** `(words)[https://…]`: a link with its brackets the wrong way round. */
  private swapped(at: number): number {
    const { state } = this;
    const url = state.text.slice(at + 1, Math.min(state.to, at + LONGEST_URL));
    const line = state.text.slice(Math.max(state.lineStart, at - LONGEST_LABEL), at);
    const close = url.indexOf(']');
    const open = line.lastIndexOf('(');
    if (close < 0 || open < 0) return -1;
    const shown = line.slice(open);
    state.cite('link', url.slice(0, close).trim(), shown, at - shown.length, Math.max(0, state.out.length - shown.length));
    return state.leaveOut(at + close + 2);
  }

  private wikilink(at: number, bracket: number, end: number): number {
    const { state } = this;
    const { target, display } = readWikilink(state.text.slice(bracket + 2, end - 2));
    const words = display?.trim() ?? '';
    if (at !== bracket) {
      state.hasImage = true;
      if (isRecording(target)) state.cite('moment', target, '', at);
      else state.addAlt(words, at);
      return state.leaveOut(end);
    }
    // What a copied page has for a raised number: `[[1]](https://…)`.
    if (state.text.charCodeAt(end) === 40 && NUMBER.test(target)) {
      const destination = readDestination(state.text, end + 1);
      if (destination && destination.end <= state.to) {
        state.marks.push({ label: target, offset: at, begins: false });
        return state.leaveOut(destination.end);
      }
    }
    const mark = state.out.mark();
    state.out.write(words !== '' ? words : MOMENT.exec(target)?.[1] ?? shownTarget(target), bracket + 2);
    this.link(at, mark);
    if (isRecording(target)) state.cite('moment', target, state.out.since(mark), at, mark.length);
    else if (LITERATURE_NOTE.test(target)) state.cite('citekey', target.slice(1), '', at);
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
    const found = allMatches(CITEKEY, state.text.slice(at, end));
    const keys = found.map(([, key = '']) => key.replace(/[:.#$%&+?<>~/-]+$/, '')).filter((key) => !CROSS_REFERENCE.test(key));
    for (const key of keys) state.cite('citekey', key, '', at);
    return found.length > 0 ? state.leaveOutLines(at, end) : -1;
  }

  /** `[key:: value]` and `(key:: value)`: −1 for anything else. Only the round brackets always show their value. */
  field(at: number): number {
    const { state } = this;
    const { text } = state;
    FIELD.lastIndex = at;
    const key = FIELD.exec(text)?.[1];
    const from = FIELD.lastIndex;
    const end = key === undefined || from > state.to ? -1 : this.fieldEnd(at, from);
    if (key === undefined || end < 0) return -1;
    const name = fieldKey(key);
    const ownLine = at === state.lineStart && state.skipBlanks(end + 1) >= state.lineEnd(end);
    state.fields.push({ key: name, value: text.slice(from, end), ownLine });
    const isRound = text.charCodeAt(at) === 40;
    if (!isRound && (isHiddenField(name) || end - from <= SHORT_FIELD)) return state.leaveOut(end + 1);
    this.fieldEnds.push(end);
    return isRound ? from : Math.min(skipMachineValue(state, from), end);
  }

  /** Where the bracket closes that opens a field at `at`, −1 where it does not close on its line. */
  private fieldEnd(at: number, from: number): number {
    const { text, to } = this.state;
    const open = text.charCodeAt(at);
    const close = open === 91 ? 93 : 41;
    const limit = Math.min(to, from + LONGEST_FIELD);
    let depth = 0;
    for (let end = from; end < limit; end++) {
      const code = text.charCodeAt(end);
      if (code === 10) return -1;
      if (code === open) depth++;
      else if (code === close && depth-- === 0) return end;
    }
    return -1;
  }

  /** Whether the bracket at `at` closes a field; it is not shown then. */
  endsField(at: number): boolean {
    if (this.fieldEnds[this.fieldEnds.length - 1] !== at) return false;
    this.fieldEnds.pop();
    return true;
  }

  close(at: number): number {
    const { state } = this;
    if (this.endsField(at)) return state.leaveOut(at + 1);
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
      state.addAlt(out.since(opened.mark).slice(2), opened.offset, destination);
      out.reset(opened.mark);
      out.leaveGap();
      state.hasImage = true;
      if (isExternal(destination)) state.cite('embed', destination, '', opened.offset);
      else if (isRecording(destination)) state.cite('moment', decodeTarget(destination), '', opened.offset);
      return;
    }
    out.removeAt(opened.mark);
    const shown = out.since(opened.mark);
    if (ANCHOR.test(shown)) {
      out.reset(opened.mark);
      return;
    }
    this.link(opened.offset, opened.mark);
    if (shown.trim() === '') return;
    if (isExternal(destination)) state.cite('link', destination, shown, opened.offset, opened.mark.length);
    else if (destination.startsWith('#t=') || isRecording(destination)) {
      state.cite('moment', decodeTarget(destination), shown, opened.offset, opened.mark.length);
    }
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
