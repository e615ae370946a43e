/** How a page may look: decided by where it is printed. */
export interface PageStyle {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

const WIDEST = 100;
const NARROWEST = 40;

/** The style for a stream: colours only on a terminal that has not declined them, and lines that are easy to read. */
export function styleFor(stream: { readonly isTTY?: boolean; readonly columns?: number }, environment: Readonly<Record<string, string | undefined>>): PageStyle {
  const terminal = stream.isTTY === true;
  const declined = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  // A terminal that does not know its size says 0.
  const width = (terminal ? stream.columns : 0) || WIDEST;
  return { colour: terminal && !declined, width: Math.max(NARROWEST, Math.min(WIDEST, width)) };
}

export type Ink = 'plain' | 'bold' | 'dim' | 'blue' | 'magenta' | 'green' | 'yellow' | 'cyan' | 'red';

const CODES: Readonly<Record<Ink, number>> = { plain: 0, bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 };

/** The inks that tell topics apart, in the order of the palette. */
export const TOPIC_INKS: readonly Ink[] = ['blue', 'magenta', 'green', 'yellow', 'cyan', 'red'];

const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text of a note made safe for a terminal: one line, no control characters, so no escape sequence gets through. */
export function clean(text: string): string {
  return text.replace(CONTROLS, '').replace(/\s+/g, ' ').trim();
}

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const COMBINING = /[\u200b-\u200d\ufe00-\ufe0f\p{Mn}\p{Me}]/u;

/** Columns that a text takes on a terminal. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return sum;
}

/** Cuts a text to a number of columns, with an ellipsis where something is lost. */
export function cut(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let kept = '';
  let taken = 0;
  for (const character of text) {
    taken += columns(character);
    if (taken > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Breaks a text into lines of at most `width` columns: at spaces, anywhere in scripts that have none, and within a word that is too long. */
export function fold(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  const flush = (): void => {
    if (line !== '') lines.push(line);
    line = '';
    taken = 0;
  };
  for (const word of text.split(' ')) {
    const size = columns(word);
    if (taken > 0 && taken + 1 + size > width && size <= width && !WIDE.test(word)) flush();
    if (taken > 0 && taken + 1 < width) {
      line += ' ';
      taken += 1;
    }
    if (size <= width - taken) {
      line += word;
      taken += size;
      continue;
    }
    for (const character of word) {
      const step = columns(character);
      if (taken + step > width) flush();
      line += character;
      taken += step;
    }
  }
  flush();
  return lines;
}

/** Text laid out for a terminal, line by line. */
export class Page {
  private readonly lines: string[] = [];

  constructor(readonly style: PageStyle) {}

  get width(): number {
    return this.style.width;
  }

  /** One line as it is; its parts are painted by the caller. */
  line(text = ''): void {
    this.lines.push(text);
  }

  /** A text folded to the width, each line indented. `first` stands in the indentation of the first line. */
  text(text: string, indent: number, ink: Ink = 'plain', first = ''): void {
    fold(clean(text), this.width - indent).forEach((line, index) => {
      this.line((index === 0 ? first.padEnd(indent) : ' '.repeat(indent)) + this.paint(line, ink));
    });
  }

  paint(text: string, ...inks: readonly Ink[]): string {
    if (!this.style.colour || text === '') return text;
    return inks.reduce((painted, ink) => (ink === 'plain' ? painted : `\u001b[${CODES[ink]}m${painted}\u001b[${ink === 'bold' || ink === 'dim' ? 22 : 39}m`), text);
  }

  toString(): string {
    return this.lines.map((line) => `${line.trimEnd()}\n`).join('');
  }
}
