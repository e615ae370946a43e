import type { BlockLink } from '../note';

// Gathers the words of one block: keeps line breaks, drops the blanks that removed markup leaves behind.

const NEWLINE = 10;
const SPACE = 32;
const CLINGS = new Set([',', '.', ';', ':', '!', '?', ')', ']', '}', '，', '。', '；', '：', '！', '？', '）', '、']);

/** White space other than line breaks, and characters that show nothing. */
function isBlank(code: number): boolean {
  if (code < 0x80) return code === SPACE || code === 9 || code === 11 || code === 12 || code === 13 || code === 0;
  if (code < 0x1680) return code === 0xa0 || code === 0xad;
  return (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff || code === 0x1680;
}

/** A place in the written text, to go back to. */
export interface Mark {
  readonly parts: number;
  readonly length: number;
}

export class ProseWriter {
  private parts: string[] = [];
  private lastCode = NEWLINE;
  /** Something was left out just now: what follows may have to close up. */
  private gap = false;
  length = 0;
  /** Offset in the file of the first character written, −1 before. */
  start = -1;
  links: BlockLink[] = [];

  /** Begins a new block. */
  begin(): void {
    if (this.parts.length > 0) this.parts = [];
    if (this.links.length > 0) this.links = [];
    this.lastCode = NEWLINE;
    this.gap = false;
    this.length = 0;
    this.start = -1;
  }

  /** Writes `words`, which begin at `offset` in the file. */
  write(words: string, offset: number): void {
    let skip = 0;
    if (isBlank(this.lastCode) || this.lastCode === NEWLINE) {
      while (skip < words.length && isBlank(words.charCodeAt(skip))) skip++;
      if (skip === words.length) return;
    }
    if (this.gap) {
      this.gap = false;
      if (this.lastCode === SPACE && CLINGS.has(words.charAt(skip))) this.trimEnd();
    }
    const text = skip > 0 ? words.slice(skip) : words;
    if (text === '') return;
    if (this.start < 0) this.start = offset + skip;
    this.parts.push(text);
    this.length += text.length;
    this.lastCode = text.charCodeAt(text.length - 1);
    if (isBlank(this.lastCode)) this.lastCode = SPACE;
  }

  newline(): void {
    this.trimEnd();
    this.gap = false;
    if (this.length === 0) return;
    this.parts.push('\n');
    this.length++;
    this.lastCode = NEWLINE;
  }

  /** Writes a mark between two cells, with one blank on each side. */
  separate(mark: string, offset: number): void {
    this.trimEnd();
    if (this.lastCode !== NEWLINE) this.write(' ', offset);
    this.write(`${mark} `, offset);
  }

  /** Says that something was left out here. */
  leaveGap(): void {
    this.gap = true;
  }

  /** The words at `mark` and after become those of a link. Nothing is added where there are none. */
  link(index: number, mark: Mark): void {
    if (this.length > mark.length) this.links.push({ link: index, at: mark.length });
  }

  get partCount(): number {
    return this.parts.length;
  }

  mark(): Mark {
    return { parts: this.parts.length, length: this.length };
  }

  since(mark: Mark): string {
    return this.parts.slice(mark.parts).join('');
  }

  /** Takes back what was written after `mark`. */
  reset(mark: Mark): void {
    if (this.length <= mark.length) return;
    this.parts.length = Math.min(this.parts.length, mark.parts);
    this.length = mark.length;
    const last = this.parts[this.parts.length - 1] ?? '\n';
    this.lastCode = last.charCodeAt(last.length - 1);
    if (this.length === 0) this.start = -1;
    while ((this.links[this.links.length - 1]?.at ?? -1) >= mark.length) this.links.pop();
    this.gap = true;
  }

  /** Removes the one character written right after `mark`, keeping the rest. */
  removeAt(mark: Mark): void {
    const part = this.parts[mark.parts] ?? '';
    if (part === '') return;
    if (part.length === 1 && mark.parts === this.parts.length - 1) this.parts.pop();
    else this.parts[mark.parts] = part.slice(1);
    this.length--;
    for (let at = this.links.length - 1; at >= 0; at--) {
      const link = this.links[at];
      if (!link || link.at <= mark.length) break;
      this.links[at] = { link: link.link, at: link.at - 1 };
    }
    if (this.length === mark.length) this.lastCode = this.codeBefore(mark.parts);
  }

  /** Whether nothing but blanks was written since the last line break. */
  get atLineStart(): boolean {
    return this.lastCode === NEWLINE;
  }

  text(): string {
    while (this.length > 0) {
      this.trimEnd();
      if (this.lastCode !== NEWLINE || this.length === 0) break;
      this.parts.pop();
      this.length--;
      this.lastCode = this.codeBefore(this.parts.length);
    }
    return this.parts.join('');
  }

  private codeBefore(parts: number): number {
    for (let at = parts - 1; at >= 0; at--) {
      const part = this.parts[at] ?? '';
      if (part !== '') return part.charCodeAt(part.length - 1);
    }
    return NEWLINE;
  }

  private trimEnd(): void {
    for (let at = this.parts.length - 1; at >= 0; at--) {
      const part = this.parts[at] ?? '';
      let end = part.length;
      while (end > 0 && isBlank(part.charCodeAt(end - 1))) end--;
      this.length -= part.length - end;
      if (end < part.length) this.parts[at] = part.slice(0, end);
      if (end > 0) break;
      this.parts.length = at;
    }
    this.lastCode = this.codeBefore(this.parts.length);
  }
}
