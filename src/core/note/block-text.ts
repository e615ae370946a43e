import type { CachedItem, Metadata } from './metadata';
import type { BlockKind } from './note';
import { type Prose, ProseReader } from './prose';
import type { ProseContext, ProseMode } from './prose-state';
import type { Section } from './sections';
import { isSpace, matchEnd } from './spans';

/** A block before its place among the others is known. */
export interface RawBlock {
  readonly prose: Prose;
  readonly kind: BlockKind;
  /** Offset in the file at which its section begins. */
  readonly section: number;
  /** Level of a heading, 0 otherwise. */
  readonly level: number;
}

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['heading', 'heading'], ['paragraph', 'paragraph'], ['list', 'item'], ['blockquote', 'quote'], ['callout', 'callout'], ['table', 'table'],
  ['html', 'paragraph'], ['footnoteDefinition', 'reference'], ['element', 'paragraph'], ['boilerplate', 'boilerplate'],
]);

const FENCE = /`{3,}|~{3,}/y;
const MATH_FENCE = /\$\$[ \t]*(?=\r?\n|$)/y;
/** Code in the manner of Org, as Logseq has it. */
const ORG_CODE = /#\+begin_(?:query|src|example|export|comment)\b/iy;
const ORG_END = /^#\+end_/i;
const LIST_MARK = /(?:[-*+]|\d{1,9}[.)])[ \t]+/y;
const CHANNEL_LINE = /From:[ \t]*\[\[[^\]\n]+\]\][ \t]*(?:<br\s*\/?>)?[ \t]*\r?\n/iy;
const SETEXT_RULE = /\n[ \t]*(?:=+|-+)[ \t\r]*$/;

/** Offsets at which list items or headings begin, asked for in increasing order. */
class Starts {
  private readonly starts: readonly number[];
  private at = 0;

  constructor(items: readonly CachedItem[] | undefined) {
    this.starts = (items ?? []).map((item) => item.position.start.offset).sort((a, b) => a - b);
  }

  /** Whether one begins at `from` or later and before `to`. */
  has(from: number, to: number): boolean {
    while ((this.starts[this.at] ?? Infinity) < from) this.at++;
    return (this.starts[this.at] ?? Infinity) < to;
  }
}

class BlockReader {
  readonly blocks: RawBlock[] = [];
  private readonly items: Starts;
  private readonly headings: Starts;
  private readonly prose: ProseReader;

  constructor(private readonly context: ProseContext, metadata: Metadata) {
    this.prose = new ProseReader(context);
    this.items = new Starts(metadata.listItems);
    this.headings = new Starts(metadata.headings);
  }

  section(section: Section): void {
    const kind = KINDS.get(section.type);
    if (kind === undefined) return;
    switch (section.type) {
      case 'list': this.lines(section, kind, 'list'); break;
      case 'blockquote': case 'callout': this.lines(section, kind, 'quote'); break;
      case 'heading': this.heading(section); break;
      case 'table': this.add(kind, section.from, section.to, section.from, 'table'); break;
      default: this.paragraph(section, kind);
    }
  }

  /** The line that names a podcast's channel stands in one paragraph with the first words. */
  private paragraph(section: Section, kind: BlockKind): void {
    const channel = kind === 'paragraph' ? matchEnd(CHANNEL_LINE, this.context.text, section.from) : -1;
    if (channel >= 0 && channel <= section.to) this.add('boilerplate', section.from, channel, section.from, 'plain');
    this.add(kind, channel >= 0 && channel <= section.to ? channel : section.from, section.to, section.from, 'plain');
  }

  private heading(section: Section): void {
    const { text } = this.context;
    const raw = text.slice(section.from, section.to);
    const marks = /^[ \t]*(#{1,6})(?:[ \t]|$)/.exec(raw)?.[1]?.length;
    const rule = marks === undefined ? SETEXT_RULE.exec(raw) : /[ \t]#+[ \t\r]*$/.exec(raw);
    const to = section.from + (rule?.index ?? raw.length);
    const level = marks ?? (rule?.[0].includes('=') === true ? 1 : 2);
    this.add('heading', section.from, to, section.from, 'plain', level);
  }

  /** Lists and quotes: each item and each paragraph is a block; code and math inside are left out. */
  private lines(section: Section, kind: BlockKind, mode: ProseMode): void {
    const { text } = this.context;
    let from = -1;
    let fence = '';
    const flush = (to: number): void => {
      if (from >= 0) this.add(kind, from, to, section.from, mode);
      from = -1;
    };
    for (let start = section.from; start < section.to;) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 || newline > section.to ? section.to : newline;
      const isItem = this.items.has(start, end);
      if (isItem) fence = '';
      const content = contentStart(text, start, end, isItem);
      const mark = fenceAt(text, content, end);
      if (fence !== '') {
        if (closesFence(fence, mark, text.slice(content, end))) fence = '';
      } else if (mark !== '' || isBlank(text, content, end)) {
        flush(start);
        fence = mark;
      } else if (text.charCodeAt(content) === 35 && this.headings.has(content, content + 1)) {
        flush(start);
        this.heading({ type: 'heading', from: content, to: end });
      } else if (isItem || from < 0) {
        flush(start);
        from = start;
      }
      start = end + 1;
    }
    flush(section.to);
  }

  private add(kind: BlockKind, from: number, to: number, section: number, mode: ProseMode, level = 0): void {
    const prose = this.prose.read(from, to, mode);
    if (prose.text === '' && prose.citations.length === 0 && !prose.hasImage) return;
    this.blocks.push({ prose, kind, section, level });
  }
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 13) return false;
  }
  return true;
}

/** Where the line's own text begins, after quote marks and a list mark. */
function contentStart(text: string, from: number, to: number, isItem: boolean): number {
  const at = skipQuoteMarks(text, from, to);
  const end = isItem ? matchEnd(LIST_MARK, text, at) : -1;
  return end < 0 || end > to ? at : skipQuoteMarks(text, end, to);
}

function closesFence(fence: string, mark: string, line: string): boolean {
  if (fence === '#+') return ORG_END.test(line);
  return mark.startsWith(fence) && line.trim() === mark;
}

function skipQuoteMarks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === 62)) at++;
  return at;
}

/** The fence that opens or closes code or math on this line, else an empty string. */
function fenceAt(text: string, from: number, to: number): string {
  const code = text.charCodeAt(from);
  if (code === 36) return matchEnd(MATH_FENCE, text, from) >= 0 ? '$$' : '';
  if (code === 35) return matchEnd(ORG_CODE, text, from) >= 0 ? '#+' : '';
  if (code !== 96 && code !== 126) return '';
  FENCE.lastIndex = from;
  const fence = FENCE.exec(text)?.[0] ?? '';
  return code === 96 && text.slice(from + fence.length, to).includes('`') ? '' : fence;
}

/** The blocks of the body in order, and the places that hold nothing but an image or an address (their text is empty). */
export function readBlocks(context: ProseContext, sections: readonly Section[], metadata: Metadata): RawBlock[] {
  const reader = new BlockReader(context, metadata);
  for (const section of sections) reader.section(section);
  return reader.blocks;
}
