import { Footnotes } from './footnotes';
import { linkOfMark } from './inline-links';
import { type InlineMark, scanInline } from './inline-syntax';
import type { Lines } from '../lines';
import { isSpace } from '../spans';
import type { CachedBlock, CachedHeading, CachedLink, CachedListItem, CachedReferenceLink, CachedSection, CachedTag, Metadata, Pos } from '../metadata';

/** Where a block stands. */
export interface BlockPlace {
  /** Blocks around it. */
  readonly depth: number;
  /** The innermost list item around it, as an index of `listItems`; `null` outside of lists. */
  readonly item: number | null;
  /** Line of the list item that it is a part of with no other block between; `null` where there is none. */
  readonly parent: number | null;
  /** Whether a quote is around it. */
  readonly quoted: boolean;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

const TOP: BlockPlace = { depth: 0, item: null, parent: null, quoted: false };

const CARET = 94;
const DASH = 45;

function isIdCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === DASH;
}

/** Gathers metadata from blocks, as they come in document order. Offsets are those of the file. */
export class MetadataReader {
  readonly links: CachedLink[] = [];
  readonly embeds: CachedLink[] = [];
  readonly tags: CachedTag[] = [];
  readonly headings: CachedHeading[] = [];
  readonly sections: CachedSection[] = [];
  readonly listItems: CachedListItem[] = [];
  private readonly referenceLinks: CachedReferenceLink[] = [];
  private readonly footnotes: Footnotes;
  /** Block id → the section or list item that has it. */
  private readonly owners = new Map<string, { readonly id: string; readonly of: 'section' | 'item'; readonly index: number }>();
  /** Items whose first nested list has come. */
  private readonly withList = new Set<number>();

  constructor(private readonly text: string, private readonly lines: Lines) {
    this.footnotes = new Footnotes(lines);
  }

  /** All that was gathered. Fields without entries are absent, as the app leaves them out. */
  metadata(): Metadata {
    const { links, embeds, tags, headings, sections, listItems, referenceLinks } = this;
    const { footnotes, footnoteRefs } = this.footnotes.resolved();
    const metadata: { -readonly [Field in keyof Metadata]: Metadata[Field] } = {};
    if (links.length > 0) metadata.links = links;
    if (embeds.length > 0) metadata.embeds = embeds;
    if (tags.length > 0) metadata.tags = tags;
    if (headings.length > 0) metadata.headings = headings;
    if (footnotes.length > 0) metadata.footnotes = footnotes;
    if (footnoteRefs.length > 0) metadata.footnoteRefs = footnoteRefs;
    if (referenceLinks.length > 0) metadata.referenceLinks = referenceLinks;
    if (sections.length > 0) metadata.sections = sections;
    if (listItems.length > 0) metadata.listItems = listItems;
    if (this.owners.size > 0) metadata.blocks = this.blocks();
    return metadata;
  }

  addYaml(from: number, to: number): void {
    this.block('yaml', from, to, TOP);
  }

  /** A block whose text, if it has any, comes as blocks of its own or is not read. */
  block(type: string, from: number, to: number, { depth }: BlockPlace): void {
    if (depth === 0) this.sections.push({ type, position: this.pos(from, to) });
  }

  /** @param inside where the words of the heading stand. */
  heading(level: number, whole: Span, inside: Span, place: BlockPlace): void {
    this.block('heading', whole.from, whole.to, place);
    this.headings.push({ heading: this.text.slice(inside.from, inside.to), level, position: this.pos(whole.from, whole.to) });
    this.inline(inside.from, inside.to);
    const id = this.idAt(inside.from, inside.to);
    if (id !== null) this.identify(id, place);
  }

  /** @param clean the same text without quote marks, where lines have them. */
  paragraph(from: number, to: number, place: BlockPlace, clean: string | null): void {
    const id = this.idAt(from, to);
    // An id that stands alone is the block's before it.
    const isAlone = id !== null && place.depth === 0 && this.sections.length > 0 && this.text.slice(from, to).trim().length === id.length + 1;
    if (!isAlone) this.block('paragraph', from, to, place);
    if (id !== null) this.identify(id, place);
    this.inline(from, to, clean);
  }

  /** A comment; of what stands in it from `inside` on, only tags count. */
  comment(from: number, to: number, inside: number, place: BlockPlace): void {
    this.block('comment', from, to, place);
    const text = this.text.slice(inside, to);
    if (text.includes('#')) for (const mark of scanInline(text)) if (mark.type === 'Tag') this.addMark(mark, inside);
  }

  footnote(label: string, from: number, to: number, place: BlockPlace): void {
    this.block('footnoteDefinition', from, to, place);
    this.footnotes.define(label, from, to);
  }

  definition(label: string, link: string, from: number, to: number, place: BlockPlace): void {
    this.block('definition', from, to, place);
    this.referenceLinks.push({ id: label.toLowerCase(), link, position: this.pos(from, to) });
  }

  /** A list item, answered as an index of `listItems`. */
  item(from: number, to: number, parent: number, task: string | undefined): number {
    const position = this.pos(from, to);
    return this.listItems.push(task === undefined ? { parent, position } : { parent, position, task }) - 1;
  }

  /** A list begins in the item: the item ends where the block before it ended (`end`, −1 where there is none), unless a list came already. */
  endItem(index: number | null, end: number): void {
    const item = index === null ? undefined : this.listItems[index];
    if (index === null || !item || this.withList.has(index)) return;
    this.withList.add(index);
    if (end >= 0) this.listItems[index] = { ...item, position: this.pos(item.position.start.offset, end) };
  }

  /** Adds a top-level paragraph or `#` heading. @param clean the same text as it is to be scanned. */
  addLeaf(type: 'paragraph' | 'heading', from: number, to: number, clean: string): void {
    this.block(type, from, to, TOP);
    this.inline(from, to, clean);
  }

  /** Links, tags and footnotes in a stretch of text. */
  inline(from: number, to: number, clean: string | null = null): void {
    for (const mark of scanInline(clean ?? this.text.slice(from, to))) this.addMark(mark, from);
  }

  private addMark(mark: InlineMark, base: number): void {
    const { type } = mark;
    const from = base + mark.from;
    const to = base + mark.to;
    if (type === 'Tag') this.tags.push({ tag: this.text.slice(from, to), position: this.pos(from, to) });
    else if (type === 'FootnoteCall') this.footnotes.call(this.text.slice(from + 2, to - 1), from, to);
    else if (type === 'InlineFootnote') this.footnotes.inline(from + 2, to - 1);
    else {
      const found = linkOfMark(this.text, mark, base);
      const list = type === 'WikiLink' || type === 'TextLink' ? this.links : this.embeds;
      if (found) list.push({ link: found.link, original: found.original, displayText: found.displayText, position: this.pos(from, to) });
    }
    for (const inner of mark.inside) this.addMark(inner, base);
  }

  /** The block id with which a text ends, in the case it is written; `null` where there is none. */
  private idAt(from: number, to: number): string | null {
    const { text } = this;
    let end = to;
    while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
    let at = end;
    while (at > from && isIdCharacter(text.charCodeAt(at - 1))) at--;
    if (at === end || at === from || text.charCodeAt(at - 1) !== CARET) return null;
    return at - 1 === from || isSpace(text.charCodeAt(at - 2)) ? text.slice(at, end) : null;
  }

  private identify(id: string, { item }: BlockPlace): void {
    const index = item ?? this.sections.length - 1;
    const of = item === null ? 'section' : 'item';
    const list: (CachedSection | CachedListItem)[] = item === null ? this.sections : this.listItems;
    const owner = list[index];
    if (!owner) return;
    list[index] = { ...owner, id };
    this.owners.set(id.toLowerCase(), { id, of, index });
  }

  private blocks(): Record<string, CachedBlock> {
    const blocks: Record<string, CachedBlock> = {};
    for (const [key, { id, of, index }] of this.owners) {
      const owner = of === 'item' ? this.listItems[index] : this.sections[index];
      if (owner) blocks[key] = { id, position: owner.position };
    }
    return blocks;
  }

  private pos(from: number, to: number): Pos {
    return this.lines.pos(from, to);
  }
}
