import type { Lines } from '../lines';

const SPACE = 32;
const TAB = 9;
const TAB_SIZE = 4;

/** A space or a tab, which is what indents a line. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** The column after a space or tab at `column`. */
export function columnAfter(column: number, code: number): number {
  return code === TAB ? column + TAB_SIZE - (column % TAB_SIZE) : column + 1;
}

/**
 * The lines of a note as the innermost open block sees them. A block that is entered takes its marks and indentation off the
 * front of its lines; as no block reads a line again after the blocks inside it have, the lines are cut in place.
 */
export class BlockLines {
  /** Offset at which what is left of each line begins. */
  readonly from: Int32Array;
  /** Offset just after each line. */
  readonly to: Int32Array;
  readonly count: number;
  /** Offset of the first character of each line that is no blank, or of its end; too small where the line was cut beyond it. */
  private readonly words: Int32Array;

  constructor(readonly text: string, lines: Lines) {
    this.count = lines.count;
    this.from = new Int32Array(lines.count);
    this.to = new Int32Array(lines.count);
    this.words = new Int32Array(lines.count).fill(-1);
    for (let line = 0; line < lines.count; line++) {
      this.from[line] = lines.start(line);
      this.to[line] = lines.end(line);
    }
  }

  start(line: number): number {
    return this.from[line] ?? this.text.length;
  }

  end(line: number): number {
    return this.to[line] ?? this.text.length;
  }

  /** The code of a character of the line; `NaN` at its end and after. */
  code(line: number, at: number): number {
    return at < this.end(line) ? this.text.charCodeAt(at) : NaN;
  }

  slice(line: number): string {
    return this.text.slice(this.start(line), this.end(line));
  }

  /** Offset of the first character that is no blank, or the end of the line. */
  first(line: number): number {
    let at = this.start(line);
    const known = this.words[line] ?? -1;
    if (known >= at) return known;
    const { text } = this;
    const to = this.end(line);
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    this.words[line] = at;
    return at;
  }

  isEmpty(line: number): boolean {
    return this.first(line) === this.end(line);
  }

  /** Whether the line holds white space of any script at most. */
  isVoid(line: number): boolean {
    const at = this.first(line);
    const to = this.end(line);
    if (at === to) return true;
    const code = this.text.charCodeAt(at);
    return (code < 33 || code > 126) && this.text.slice(at, to).trim() === '';
  }

  /** Whether the line is indented as code is: by four spaces or a tab. */
  isIndented(line: number): boolean {
    const { text } = this;
    const at = this.start(line);
    const code = this.code(line, at);
    if (code !== SPACE) return code === TAB;
    return at + TAB_SIZE <= this.end(line) && text.charCodeAt(at + 1) === SPACE && text.charCodeAt(at + 2) === SPACE && text.charCodeAt(at + 3) === SPACE;
  }

  /** Columns of blanks at the front of the line; it may be any number from `most` on where there are more. */
  indent(line: number, most: number): number {
    const to = this.end(line);
    let column = 0;
    for (let at = this.start(line); at < to && column < most; at++) {
      const code = this.text.charCodeAt(at);
      if (!isBlank(code)) break;
      column = columnAfter(column, code);
    }
    return column;
  }

  /** Takes all that is left of the line away. */
  cut(line: number): void {
    this.to[line] = this.words[line] = this.start(line);
  }

  /** Takes blanks off the front of the line, up to `columns` of them; a tab that reaches across goes as a whole. */
  outdent(line: number, columns: number): void {
    const to = this.end(line);
    let at = this.start(line);
    for (let column = 0; column < columns && at < to; at++) {
      const code = this.text.charCodeAt(at);
      if (!isBlank(code)) break;
      column = columnAfter(column, code);
    }
    this.from[line] = at;
  }
}
