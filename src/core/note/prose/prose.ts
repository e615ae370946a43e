import { BracketMarks } from './bracket-marks';
import { HtmlMarks } from './html-marks';
import { beginLine, readField } from './line-start';
import type { BlockLink } from '../note';
import { type AltText, type Citation, type Field, type NoteMark, type ProseContext, type ProseMode, ProseState, WORD_CHAR } from './prose-state';
import {
  raisedDigit, readAmpersand, readBareUrl, readBrace, readCaret, readCode, readComment, readDoubled, readEmphasis, readEscape, readMath, readMention,
  readRaised, readTag,
} from './word-marks';

// The words of a stretch of Markdown, without its markup. It asks no parser: where the blocks and links are is known already, and
// what is left are marks that can be told from their neighbours.

export interface Prose {
  readonly text: string;
  /** Offset in the file of the first character of `text`; −1 where nothing is left. */
  readonly start: number;
  readonly links: readonly BlockLink[];
  readonly citations: readonly Citation[];
  readonly fields: readonly Field[];
  readonly marks: readonly NoteMark[];
  readonly alts: readonly AltText[];
  readonly hasImage: boolean;
  /** HTML marks it as a caption. */
  readonly isCaption: boolean;
}

const NEWLINE = 10;
const COLON = 58;
const SLASH = 47;
const BAR = 124;
const OPEN_BRACKET = 91;
const OPEN_PAREN = 40;

const STOPS = new Uint8Array(128);
for (const char of '\0\n\\`$<[]!#*_~=%^&{:|()@') STOPS[char.charCodeAt(0)] = 1;

const NONE: readonly never[] = [];
/** Words beside addresses that are looked for one by one; more than that are words for sure. */
const FEW_CHARACTERS = 40;

function withoutUrls(text: string, citations: readonly Citation[]): string {
  return citations.reduce((rest, { kind, shown }) => (kind === 'bare' ? rest.replace(shown, '') : rest), text);
}

/** Raised digits; the first comparison rules out nearly all text. */
function isRaised(code: number): boolean {
  return (code <= 0xb9 || (code >= 0x2070 && code <= 0x2079)) && raisedDigit(code) >= 0;
}

function orElse(end: number, otherwise: () => number): number {
  return end < 0 ? otherwise() : end;
}

/** Reads the prose of one stretch of a file at a time. */
export class ProseReader {
  private readonly state: ProseState;
  private readonly brackets: BracketMarks;
  private readonly html: HtmlMarks;

  constructor(context: ProseContext) {
    this.state = new ProseState(context);
    this.brackets = new BracketMarks(this.state);
    this.html = new HtmlMarks(this.state);
  }

  /** Begins a part of the text that ends at `to`: what is open is closed. Without it the text is one part. */
  beginPart(to: number): void {
    this.html.beginPart(to);
  }

  /** The prose of `text.slice(from, to)`; see `Block` for what is left out. Total for any offsets inside the text. */
  read(from: number, to: number, mode: ProseMode): Prose {
    this.state.begin(from, to, mode);
    this.brackets.begin();
    this.scan(this.html.begin(from, to));
    return this.result();
  }

  private scan(from: number): void {
    const { text, to, out } = this.state;
    let at = beginLine(this.state, from);
    let run = at;
    while (at < to) {
      const code = text.charCodeAt(at);
      if (code >= 128 ? !isRaised(code) : STOPS[code] !== 1 || (code === COLON && !this.isMark(at))) {
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
  private isMark(colon: number): boolean {
    const { text } = this.state;
    const next = text.charCodeAt(colon + 1);
    return next === COLON || (next === SLASH && text.charCodeAt(colon + 2) === SLASH);
  }

  private step(code: number, at: number): number {
    const { state } = this;
    switch (code) {
      case 0: return state.leaveOut(at + 1);
      case NEWLINE: state.out.newline(); return beginLine(state, at + 1);
      case OPEN_BRACKET: return this.brackets.open(at, at);
      case OPEN_PAREN: return orElse(this.brackets.field(at), () => state.literal(at));
      case 41: return this.brackets.endsField(at) ? state.leaveOut(at + 1) : state.literal(at);
      case 64: return readMention(state, at);
      case 93: return this.brackets.close(at);
      case 33: return state.text.charCodeAt(at + 1) === OPEN_BRACKET ? this.brackets.open(at, at + 1) : state.literal(at);
      case 92: return readEscape(state, at);
      case 96: return readCode(state, at);
      case 36: return readMath(state, at);
      case 60: return this.html.read(at);
      case 35: return readTag(state, at);
      case 42: case 95: return readEmphasis(state, at);
      case 126: case 61: return readDoubled(state, at);
      case 37: return readComment(state, at);
      case 94: return readCaret(state, at);
      case 38: return readAmpersand(state, at);
      case 123: return readBrace(state, at);
      case COLON: return state.text.charCodeAt(at + 1) === COLON ? readField(state, at) : readBareUrl(state, at);
      case BAR: return this.cell(at);
      default: return readRaised(state, at);
    }
  }

  /** A bar is a mark between the cells of a table, and itself elsewhere. */
  private cell(at: number): number {
    const { state } = this;
    if (state.mode !== 'table') return state.literal(at);
    const next = state.skipBlanks(at + 1);
    const code = state.text.charCodeAt(next);
    if (next < state.to && code !== NEWLINE && code !== 13 && code !== BAR && !state.out.atLineStart) state.out.separate('·', at);
    return next;
  }

  private result(): Prose {
    const { state } = this;
    const { out, urlLength, hasImage, isCaption } = state;
    const text = out.text();
    const onlyUrls = urlLength > 0 && text.length - urlLength < FEW_CHARACTERS && !WORD_CHAR.test(withoutUrls(text, state.citations));
    const hasWords = text !== '' && !onlyUrls && WORD_CHAR.test(text);
    return {
      text: hasWords ? text : '',
      start: hasWords ? out.start : -1,
      links: hasWords && out.links.length > 0 ? out.links.filter((link) => link.at < text.length) : NONE,
      citations: state.citations.length > 0 ? state.citations : NONE,
      fields: state.fields.length > 0 ? state.fields : NONE,
      marks: state.marks.length > 0 ? state.marks : NONE,
      alts: state.alts.length > 0 ? state.alts : NONE,
      hasImage,
      isCaption,
    };
  }
}
