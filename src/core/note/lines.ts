import type { Loc, Pos } from './metadata';

const RETURN = 13;

/** Where the lines of a text begin. Offsets in UTF-16 units, lines and columns from 0. Total: offsets outside the text are clamped. */
export class Lines {
  private readonly starts: number[] = [0];
  private readonly length: number;
  /** The line of the last answer: questions come mostly in document order. */
  private last = 0;

  constructor(private readonly text: string) {
    this.length = text.length;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  get count(): number {
    return this.starts.length;
  }

  start(line: number): number {
    return this.starts[line] ?? this.length;
  }

  /** Just after the line's last character, its line break (`\n` or `\r\n`) left out. */
  end(line: number): number {
    const next = this.starts[line + 1];
    if (next === undefined) return this.length;
    return next > 1 && this.text.charCodeAt(next - 2) === RETURN && next - 2 >= this.start(line) ? next - 2 : next - 1;
  }

  lineAt(offset: number): number {
    const { starts } = this;
    let line = this.last;
    if (offset < (starts[line] ?? 0) || offset >= (starts[line + 8] ?? Infinity)) line = this.search(offset);
    while (offset >= (starts[line + 1] ?? Infinity)) line++;
    this.last = line;
    return line;
  }

  loc(offset: number): Loc {
    const line = this.lineAt(offset);
    return { line, col: offset - (this.starts[line] ?? 0), offset };
  }

  pos(from: number, to: number): Pos {
    return { start: this.loc(from), end: this.loc(to) };
  }

  private search(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
