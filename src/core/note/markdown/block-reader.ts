import { type Definition, enterFootnote, fencedCodeEnd, htmlEnd, indentedCodeEnd, mathEnd, paragraphEnd, readDefinition, tableEnd } from './block-ends';
import { BlockLines, isBlank } from './block-lines';
import {
  codeFence, type FootnoteLabel, footnoteLabel, GREATER, headingLevel, htmlKind, interruptsQuote, isQuote, isThematicBreak, listMark, mathFence, opensComment, SPACE, underlinedLevel,
} from './block-starts';
import type { Lines } from '../lines';
import { enterItem, enterTask, listExtent } from './list-items';
import type { BlockPlace, MetadataReader } from './metadata-reader';

// The blocks of a note, told as the app tells them. The app's parser is none of CommonMark's: what it gives agrees with remark-parse 8
// (https://github.com/remarkjs/remark/tree/remark-parse%408.0.3, MIT) in its CommonMark mode, with remark-math 3 and remark-footnotes 2,
// in every section and list item that was recorded of it. This follows their grammar; a property test holds it to them. Unlike
// them it cuts no strings: blocks inside blocks are read in place, and no text takes more than linear time.

/** Blocks nested deeper are read as paragraphs: nobody follows them, and the time stays linear. */
const DEEPEST = 64;
const HASH = 35;
const BACKSLASH = 92;
const PIPE = 124;

/** What is told of the blocks of a note, as they come in document order. */
export type BlockListener = Pick<MetadataReader, 'block' | 'comment' | 'definition' | 'endItem' | 'footnote' | 'heading' | 'inline' | 'item' | 'paragraph'>;

/** Reads the lines of a body and tells a listener, such as a `MetadataReader`, what stands on them, in document order. */
export class BlockReader {
  private readonly lines: BlockLines;
  /** Where the last block ended. */
  private end = -1;

  constructor(private readonly text: string, private readonly place: Lines, private readonly out: BlockListener) {
    this.lines = new BlockLines(text, place);
  }

  /** Reads the body that begins at `from`, the start of a line or just after a byte order mark. */
  read(from: number): void {
    const first = this.place.lineAt(from);
    this.lines.from[first] = from;
    this.blocks(first, this.lines.count, { depth: 0, item: null, parent: null, quoted: false });
  }

  /** The blocks on some lines; `last` is the line after them. */
  private blocks(first: number, last: number, place: BlockPlace): void {
    this.end = -1;
    for (let line = first; line < last;) {
      if (this.lines.isEmpty(line)) line++;
      else line = this.block(line, last, place, this.end);
    }
  }

  /** One block; answers the line after it. */
  private block(line: number, last: number, place: BlockPlace, before: number): number {
    const { lines } = this;
    if (place.depth >= DEEPEST) return this.paragraph(line, last, place);
    if (lines.isIndented(line)) return this.opaque('code', line, indentedCodeEnd(lines, line, last), place);
    switch (this.text.charCodeAt(lines.first(line))) {
      case HASH: {
        const level = headingLevel(lines, line);
        if (level > 0) return this.heading(line, level, place);
        break;
      }
      case 96: case 126: {
        const fence = codeFence(lines, line);
        if (fence) return this.opaque('code', line, fencedCodeEnd(lines, line, last, fence), place);
        break;
      }
      case 36: {
        const size = mathFence(lines, line, last);
        if (size > 0) return this.opaque('math', line, mathEnd(lines, line, last, size), place);
        break;
      }
      case 37:
        if (opensComment(lines, line)) return this.comment(line, last, place);
        break;
      case GREATER: return this.quote(line, last, place);
      case 42: case 45: case 95:
        if (isThematicBreak(lines, line)) return this.opaque('thematicBreak', line, line + 1, place);
        break;
      default:
    }
    if (listMark(lines, line) > 0) return this.list(line, last, place, before);
    const level = underlinedLevel(lines, line, last);
    if (level > 0) return this.underlined(line, level, place);
    return this.bracketed(line, last, place);
  }

  /** HTML, footnotes, definitions, tables, and what is left: paragraphs. */
  private bracketed(line: number, last: number, place: BlockPlace): number {
    const { lines } = this;
    const html = htmlKind(lines, line);
    if (html) return this.opaque('html', line, htmlEnd(lines, line, last, html), place);
    if (this.text.charCodeAt(lines.first(line)) === 91) {
      const label = footnoteLabel(lines, line);
      if (label) return this.footnote(line, last, label, place);
      const definition = readDefinition(lines, line, last);
      if (definition) return this.definition(line, definition, place);
    }
    const end = tableEnd(lines, line, last);
    return end > line ? this.table(line, end, place) : this.paragraph(line, last, place);
  }

  private opaque(type: string, line: number, next: number, place: BlockPlace): number {
    this.end = this.lines.end(next - 1);
    this.out.block(type, this.lines.start(line), this.end, place);
    return next;
  }

  private heading(line: number, level: number, place: BlockPlace): number {
    const { lines, text } = this;
    let from = lines.first(line) + level;
    const to = lines.end(line);
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    // Closing marks count where blanks stand before them.
    let at = to;
    while (at > from && (isBlank(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === HASH)) at--;
    while (at > from && at < to && text.charCodeAt(at) === HASH) at++;
    this.end = to;
    this.out.heading(level, { from: lines.start(line), to }, { from, to: at }, place);
    return line + 1;
  }

  private underlined(line: number, level: number, place: BlockPlace): number {
    const { lines } = this;
    let to = lines.end(line);
    while (to > lines.start(line) && isBlank(this.text.charCodeAt(to - 1))) to--;
    this.end = lines.end(line + 1);
    this.out.heading(level, { from: lines.start(line), to: this.end }, { from: lines.first(line), to }, place);
    return line + 2;
  }

  private comment(line: number, last: number, place: BlockPlace): number {
    const { lines } = this;
    const from = lines.start(line);
    const inside = lines.first(line) + 2;
    let next = line + 1;
    let close = -1;
    for (; next < last && close < 0; next++) close = lines.slice(next).indexOf('%%');
    if (close >= 0) {
      // What follows the comment on its last line is read as a line of its own.
      next--;
      lines.from[next] = lines.start(next) + close + 2;
    }
    this.end = close >= 0 ? lines.start(next) : lines.end(next - 1);
    this.out.comment(from, this.end, inside, place);
    return next;
  }

  private quote(first: number, last: number, place: BlockPlace): number {
    const { lines, text } = this;
    const from = lines.start(first);
    let line = first;
    for (; line < last; line++) {
      if (isQuote(lines, line)) {
        const at = lines.first(line) + 1;
        lines.from[line] = lines.code(line, at) === SPACE ? at + 1 : at;
      } else if (lines.isVoid(line) || interruptsQuote(lines, line, last)) break;
    }
    const isCallout = /^\[![^\]]+\]/.test(text.slice(lines.first(first), lines.end(first)));
    const end = lines.end(line - 1);
    this.out.block(isCallout ? 'callout' : 'blockquote', from, end, place);
    this.blocks(first, line, { ...place, depth: place.depth + 1, parent: null, quoted: true });
    this.end = end;
    return line;
  }

  private list(first: number, last: number, place: BlockPlace, before: number): number {
    const { lines } = this;
    const extent = listExtent(lines, first, last);
    const end = lines.end(extent.last - 1);
    this.out.block('list', lines.start(first), end, place);
    if (place.parent !== null) this.out.endItem(place.item, before);
    const parent = place.parent ?? (first === 0 ? -1 : -first);
    for (const extentOf of extent.items) {
      const from = lines.start(extentOf.first);
      const to = lines.end(extentOf.last - 1);
      enterItem(lines, extentOf);
      const item = this.out.item(from, to, parent, enterTask(lines, extentOf.first));
      this.blocks(extentOf.first, extentOf.last, { depth: place.depth + 1, item, parent: extentOf.first, quoted: place.quoted });
    }
    this.end = end;
    return extent.last;
  }

  private footnote(first: number, last: number, { label, end }: FootnoteLabel, place: BlockPlace): number {
    const from = this.lines.start(first);
    const next = enterFootnote(this.lines, first, last, end);
    const to = this.lines.end(next - 1);
    this.out.footnote(label, from, to, place);
    this.blocks(first, next, { ...place, depth: place.depth + 1, parent: null });
    this.end = to;
    return next;
  }

  private definition(line: number, { last, label, url }: Definition, place: BlockPlace): number {
    this.end = this.lines.end(last - 1);
    this.out.definition(label, url, this.lines.start(line), this.end, place);
    return last;
  }

  private table(first: number, next: number, place: BlockPlace): number {
    this.end = this.lines.end(next - 1);
    this.out.block('table', this.lines.start(first), this.end, place);
    for (let line = first; line < next; line++) if (line !== first + 1) this.row(line);
    return next;
  }

  /** The cells of a row; a bar after a backslash separates none. */
  private row(line: number): void {
    const { text, lines } = this;
    const to = lines.end(line);
    let from = lines.start(line);
    for (let at = from; at <= to; at++) {
      const code = at < to ? text.charCodeAt(at) : PIPE;
      if (code === BACKSLASH) at++;
      else if (code === PIPE) {
        this.out.inline(from, at);
        from = at + 1;
      }
    }
  }

  private paragraph(line: number, last: number, place: BlockPlace): number {
    const { lines } = this;
    const next = place.depth >= DEEPEST ? last : paragraphEnd(lines, line, last);
    this.end = lines.end(next - 1);
    this.out.paragraph(lines.start(line), this.end, place, place.quoted && next > line + 1 ? this.unquoted(line, next) : null);
    return next;
  }

  /** The text of some lines with blanks in place of quote marks: offsets in it are those of the file. */
  private unquoted(first: number, next: number): string {
    let text = this.lines.slice(first);
    for (let line = first + 1; line < next; line++) {
      text += this.text.slice(this.lines.end(line - 1), this.lines.start(line)).replace(/[^\r\n]/g, ' ') + this.lines.slice(line);
    }
    return text;
  }
}
