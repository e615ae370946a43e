import { findAttribution } from './attribution';
import type { CachedItem, Metadata } from '../metadata';
import type { BlockKind } from '../note';
import { type Prose, ProseReader } from './prose';
import type { Citation, ProseContext, ProseMode } from './prose-state';
import type { PartStart, Section } from './sections';
import { isSpace, matchEnd } from '../spans';

/** A block before its place among the others is known. */
export interface RawBlock {
  readonly prose: Prose;
  readonly kind: BlockKind;
  /** Offset in the file at which its section begins. */
  readonly section: number;
  /** Where its markup stands in the file. */
  readonly from: number;
  readonly to: number;
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
const CHANNEL_LINE = /From:[ \t]*\[\[[^\]\n]+\]\][ \t]*(?:<br\s*\/?>[ \t]*)?\r?\n/iy;
const QUOTE_CALLOUT = /\s*>\s*\[!(?:quote|cite)\b/iy;
const HTML_QUOTE = /\s*<blockquote\b/iy;
const HTML_CITE = /<(?:cite|footer|figcaption)\b/i;
/** Code that players of recordings read: an address, or a moment. */
const PLAYER_CODE = /[`~]{3,}[ \t]*(timestamp-url|timestamp|vid|video|youtube|yt|media)[ \t]*\r?\n\s*([^\s`]{4,1000})/iy;
/** `[label]: path/to/note.md "Title"`; a destination with a scheme leads out of the vault, and a lone `#` is a comment. */
const NOTE_DEFINITION = /([ \t]*\[)([^\]\n]+)(\]:[ \t]*<?(?![a-z][a-z0-9+.-]*:|\/\/|#|\^)[^\s>]+>?(?:[ \t]+["'(])?)(?:([^"'()\n]+)["')])?/iy;
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
  /** Whether what was read last is a quote, which the next paragraph may attribute. */
  private afterQuote = false;

  constructor(private readonly context: ProseContext, metadata: Metadata) {
    this.prose = new ProseReader(context);
    this.items = new Starts(metadata.listItems);
    this.headings = new Starts(metadata.headings);
  }

  /** Begins a part of the text that ends at `to`. */
  beginPart(to: number): void {
    this.afterQuote = false;
    this.prose.beginPart(to);
  }

  section(section: Section): void {
    const kind = KINDS.get(section.type);
    const isQuote = section.type === 'blockquote' || section.type === 'callout';
    if (kind !== undefined) this.read(section, kind);
    else if (section.type === 'code') this.code(section);
    else if (section.type === 'definition') this.definition(section);
    this.afterQuote = isQuote;
  }

  private read(section: Section, kind: BlockKind): void {
    const { text } = this.context;
    const { type, from, to } = section;
    switch (type) {
      case 'list': this.lines(section, kind, 'list'); break;
      case 'blockquote': this.lines(section, kind, 'quote'); break;
      case 'callout': this.lines(section, matchEnd(QUOTE_CALLOUT, text, from) >= 0 ? 'quote' : kind, 'quote'); break;
      case 'heading': this.heading(section); break;
      case 'table': this.add(kind, from, to, from, 'table'); break;
      default: this.paragraph(section, kind);
    }
  }

  /** The line that names a podcast's channel stands in one paragraph with the first words. */
  private paragraph({ type, from, to }: Section, kind: BlockKind): void {
    const { text } = this.context;
    const channel = kind === 'paragraph' ? matchEnd(CHANNEL_LINE, text, from) : -1;
    const attribution = this.afterQuote && kind === 'paragraph' ? findAttribution(text, from, to) : null;
    if (channel >= 0 && channel <= to) {
      this.add('boilerplate', from, channel, from, 'plain');
      this.add(kind, channel, to, from, 'plain');
    } else if (attribution && isBlank(text, from, attribution.quoteTo)) {
      this.add('attribution', attribution.from, to, from, 'plain');
    } else if (type === 'html' && matchEnd(HTML_QUOTE, text, from) >= 0) {
      const cite = text.slice(from, to).search(HTML_CITE);
      this.add('quote', from, cite < 0 ? to : from + cite, from, 'plain');
      if (cite >= 0) this.add('attribution', from + cite, to, from, 'plain');
    } else {
      this.add(kind, from, to, from, 'plain');
    }
  }

  /** A definition of where a label leads in the vault names a note, as an entry of a bibliography names a paper: by the label, which is often its file name, and by the title. */
  private definition({ from, to }: Section): void {
    NOTE_DEFINITION.lastIndex = from;
    const [all = '', start = '', label = '', middle = '', title] = NOTE_DEFINITION.exec(this.context.text) ?? [];
    if (all === '' || from + all.length > to) return;
    const labelAt = from + start.length;
    const titleAt = labelAt + label.length + middle.length;
    this.add('reference', labelAt, labelAt + label.length, from, 'plain');
    if (title !== undefined && title.toLowerCase() !== label.toLowerCase()) this.add('reference', titleAt, titleAt + title.length, from, 'plain');
  }

  /** Code has no words, but it may play a recording. */
  private code({ from, to }: Section): void {
    PLAYER_CODE.lastIndex = from;
    const player = PLAYER_CODE.exec(this.context.text);
    if (!player || PLAYER_CODE.lastIndex > to) return;
    const [, name = '', value = ''] = player;
    const isStamp = name.toLowerCase() === 'timestamp';
    if (!isStamp && !/^https?:/i.test(value)) return;
    const citation: Citation = { kind: isStamp ? 'moment' : 'embed', id: isStamp ? `#t=${value}` : value, shown: '', offset: from, at: 0 };
    this.blocks.push({ prose: { ...NO_PROSE, citations: [citation] }, kind: 'paragraph', section: from, from, to, level: 0 });
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
    let items = 0;
    const flush = (to: number): void => {
      // A dash before the name is a list mark for Markdown.
      if (from >= 0 && kind === 'quote' && (items === 0 || (items === 1 && to >= section.to))) this.quote(from, to, section.from, mode);
      else if (from >= 0) this.add(kind, from, to, section.from, mode);
      from = -1;
    };
    for (let start = section.from; start < section.to;) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 || newline > section.to ? section.to : newline;
      const isItem = this.items.has(start, end);
      if (isItem) fence = '';
      const wasOpen = from;
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
      if (isItem && from !== wasOpen) items++;
      if (section.type === 'callout' && start === section.from) {
        // The title is no part of the first sentence; of a quote it is the name of the one who is quoted.
        if (kind === 'quote' && !isSentence(text.slice(start, end))) this.add('attribution', section.from, end, section.from, mode);
        else flush(end);
        from = -1;
      }
      start = end + 1;
    }
    flush(section.to);
  }

  private quote(from: number, to: number, section: number, mode: ProseMode): void {
    const attribution = findAttribution(this.context.text, from, to);
    this.add('quote', from, attribution?.quoteTo ?? to, section, mode);
    if (attribution) this.add('attribution', attribution.from, to, section, mode);
  }

  /** Adds a block, and beside it the words that stand for its pictures. */
  private add(kind: BlockKind, from: number, to: number, section: number, mode: ProseMode, level = 0): void {
    const prose = this.prose.read(from, to, mode);
    if (prose.text === '' && isEmptyProse(prose)) return;
    const block: RawBlock = { prose, kind, section, from, to, level };
    if (prose.alts.length === 0) {
      this.blocks.push(block);
      return;
    }
    const alts = prose.alts.map(({ text, offset }): RawBlock => {
      return { prose: { ...NO_PROSE, text, start: offset }, kind: 'caption', section, from: offset, to, level: 0 };
    });
    const before = prose.text === '' ? alts.length : alts.filter(({ prose: alt }) => alt.start < prose.start).length;
    this.blocks.push(...alts.slice(0, before), block, ...alts.slice(before));
  }
}

const NO_PROSE: Prose = { text: '', start: -1, links: [], citations: [], fields: [], marks: [], alts: [], hasImage: false, isCaption: false };

function isSentence(line: string): boolean {
  return /[.!?。！？]\s*$/.test(line.slice(-40));
}

/** Whether a stretch without words holds nothing else either. */
function isEmptyProse({ citations, fields, alts, hasImage }: Prose): boolean {
  return citations.length === 0 && fields.length === 0 && alts.length === 0 && !hasImage;
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

/**
 * The blocks of the body in order, and the places that hold nothing but an image or an address (their text is empty).
 * @param parts of which none reaches into the next, where the text was put together from several.
 */
export function readBlocks(context: ProseContext, sections: readonly Section[], metadata: Metadata, parts: readonly PartStart[] = []): RawBlock[] {
  const reader = new BlockReader(context, metadata);
  let begun = 0;
  for (const section of sections) {
    while ((parts[begun]?.from ?? Infinity) <= section.from) reader.beginPart(parts[++begun]?.from ?? Infinity);
    reader.section(section);
  }
  return reader.blocks;
}
