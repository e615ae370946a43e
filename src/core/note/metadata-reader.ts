import type { SyntaxNodeRef, Tree } from '@lezer/common';
import { type InlineMark, scanInline } from './inline-syntax';
import type { Lines } from './lines';
import { decodeTarget, displayOf, isExternal, readWikilink } from './link-text';
import type { CachedHeading, CachedLink, CachedListItem, CachedSection, CachedTag, Pos } from './metadata';

const SECTION_TYPES: ReadonlyMap<string, string> = new Map([
  ['Paragraph', 'paragraph'], ['FencedCode', 'code'], ['CodeBlock', 'code'], ['Blockquote', 'blockquote'], ['BulletList', 'list'],
  ['OrderedList', 'list'], ['HTMLBlock', 'html'], ['CommentBlock', 'html'], ['ProcessingInstructionBlock', 'html'],
  ['HorizontalRule', 'thematicBreak'], ['Table', 'table'], ['LinkReference', 'definition'], ['CommentText', 'comment'], ['MathBlock', 'math'],
]);

const OPAQUE = new Set(['FencedCode', 'CodeBlock', 'HTMLBlock', 'CommentBlock', 'ProcessingInstructionBlock', 'LinkReference', 'MathBlock']);
const CALLOUT = /\s*>\s*\[![^\]]+\]/y;
const TASK = /^\s*(?:[-*+]|\d+[.)])\s+\[(.)\](?=\s|$)/u;

/** A list item or list that is being walked. */
interface OpenList {
  readonly kind: 'item' | 'list';
  readonly from: number;
  /** End of the last child that is not a list, while no list has come. */
  textEnd: number;
  hasSublist: boolean;
}

/** Gathers metadata from the parser's tree, or from blocks that are known without it. */
export class MetadataReader {
  readonly links: CachedLink[] = [];
  readonly embeds: CachedLink[] = [];
  readonly tags: CachedTag[] = [];
  readonly headings: CachedHeading[] = [];
  readonly sections: CachedSection[] = [];
  readonly listItems: CachedListItem[] = [];
  private readonly open: OpenList[] = [];
  private depth = 0;
  private inComment = false;

  private base = 0;

  constructor(private readonly text: string, private readonly lines: Lines) {}

  /** Reads the tree of the part of the text that begins at offset `base`. */
  readTree(tree: Tree, base: number): void {
    this.base = base;
    tree.iterate({ enter: (node) => this.enter(node), leave: (node) => { this.leave(node); } });
  }

  /** Adds a top-level section without children. */
  addSection(type: string, from: number, to: number): void {
    this.sections.push({ type, position: this.pos(from, to) });
  }

  /** Adds a top-level paragraph or `#` heading with its links and tags. `clean` has blanks in place of carriage returns. */
  addLeaf(type: 'paragraph' | 'heading', from: number, to: number, clean: string): void {
    this.addSection(type, from, to);
    let inline = 0;
    if (type === 'heading') {
      const level = clean.search(/[^#]|$/);
      this.heading(`ATXHeading${level}`, from, to);
      inline = Math.min(level + 1, clean.length);
    }
    for (const mark of scanInline(inline > 0 ? clean.slice(inline) : clean)) this.addMark(mark, from + inline);
  }

  private addMark({ type, from, to, destination, inside }: InlineMark, base: number): void {
    switch (type) {
      case 'WikiLink': this.wikilink(this.links, base + from, base + to); break;
      case 'WikiEmbed': this.wikilink(this.embeds, base + from, base + to); break;
      case 'Tag': this.tags.push({ tag: this.text.slice(base + from, base + to), position: this.pos(base + from, base + to) }); break;
      default:
        if (destination) this.textLink(type === 'TextLink' ? this.links : this.embeds, base + from, base + to, base + destination.from, base + destination.to);
    }
    for (const mark of inside) this.addMark(mark, base);
  }

  private pos(from: number, to: number): Pos {
    return this.lines.pos(from, to);
  }

  private enter(node: SyntaxNodeRef): boolean {
    const name = node.name;
    if (name === 'Document') return true;
    const from = node.from + this.base;
    const to = node.to + this.base;
    if (this.depth === 0) this.section(name, from, to);
    if (name.includes('Heading')) this.heading(name, from, to);
    this.list(name, from, to);
    if (OPAQUE.has(name)) return false;
    switch (name) {
      case 'WikiLink': this.wikilink(this.links, from, to); return false;
      case 'WikiEmbed': this.wikilink(this.embeds, from, to); return false;
      case 'TextLink': this.textLinkOf(this.links, node, from, to); break;
      case 'TextImage': this.textLinkOf(this.embeds, node, from, to); break;
      case 'Tag': this.tags.push({ tag: this.text.slice(from, to), position: this.pos(from, to) }); return false;
      case 'CommentText': this.inComment = true; break;
      default:
    }
    this.depth++;
    return true;
  }

  private leave(node: SyntaxNodeRef): void {
    const name = node.name;
    if (name === 'Document') return;
    this.depth--;
    if (name === 'CommentText') this.inComment = false;
    if (name === 'ListItem' || name === 'BulletList' || name === 'OrderedList') this.open.pop();
  }

  private section(name: string, from: number, to: number): void {
    let type = SECTION_TYPES.get(name) ?? (name.includes('Heading') ? 'heading' : name.toLowerCase());
    if (type === 'blockquote') {
      from = this.lineStart(from);
      CALLOUT.lastIndex = from;
      if (CALLOUT.test(this.text)) type = 'callout';
    } else if (type === 'paragraph' && this.text.startsWith('[^', from) && /^\[\^[^\]\s]+\]:/.test(this.text.slice(from, from + 200))) {
      type = 'footnoteDefinition';
    }
    this.sections.push({ type, position: this.pos(from, to) });
  }

  /** The start of the line, where only blanks stand between it and `from`. */
  private lineStart(from: number): number {
    const start = this.lines.start(this.lines.lineAt(from));
    return this.text.slice(start, from).trim() === '' ? start : from;
  }

  private heading(name: string, from: number, to: number): void {
    const level = Number(name.slice(-1));
    if (!(level >= 1 && level <= 6)) return;
    let heading = this.text.slice(from, to);
    heading = name.startsWith('ATX')
      ? heading.replace(/^#{1,6}(?:[ \t]+|$)/, '').replace(/(?:^|[ \t])#+[ \t\r]*$/, '')
      : heading.slice(0, Math.max(0, heading.lastIndexOf('\n')));
    this.headings.push({ heading: heading.trim(), level, position: this.pos(from, to) });
  }

  private list(name: string, from: number, to: number): void {
    const isList = name === 'BulletList' || name === 'OrderedList';
    const parent = this.open[this.open.length - 1];
    if (parent?.kind === 'item' && !parent.hasSublist && name !== 'QuoteMark') {
      if (isList) this.endItemText(parent);
      else if (from >= parent.textEnd) parent.textEnd = to;
    }
    if (isList) this.open.push({ kind: 'list', from, textEnd: to, hasSublist: false });
    if (name === 'ListItem') this.listItem(from, to);
  }

  private listItem(from: number, to: number): void {
    const list = this.open[this.open.length - 1];
    const outer = this.open[this.open.length - 2];
    const listLine = this.lines.lineAt(list?.from ?? from);
    const parent = outer?.kind === 'item' ? this.lines.lineAt(outer.from) : listLine === 0 ? -1 : -listLine;
    const task = TASK.exec(this.text.slice(from, Math.min(to, from + 40)))?.[1];
    this.open.push({ kind: 'item', from, textEnd: from, hasSublist: false });
    const position = this.pos(from, to);
    this.listItems.push(task === undefined ? { parent, position } : { parent, position, task });
  }

  /** An item ends where its first nested list begins, trailing blanks of that line included. */
  private endItemText(item: OpenList): void {
    item.hasSublist = true;
    const newline = this.text.indexOf('\n', item.textEnd);
    const lineEnd = newline < 0 ? this.text.length : newline;
    const end = this.text.slice(item.textEnd, lineEnd).trim() === '' ? lineEnd : item.textEnd;
    for (let at = this.listItems.length - 1; at >= 0; at--) {
      const listed = this.listItems[at];
      if (listed?.position.start.offset !== item.from) continue;
      this.listItems[at] = { ...listed, position: this.pos(item.from, end) };
      return;
    }
  }

  private wikilink(into: CachedLink[], from: number, to: number): void {
    if (this.inComment) return;
    const original = this.text.slice(from, to);
    const { target, display } = readWikilink(original.slice(original.startsWith('!') ? 3 : 2, -2));
    into.push({ link: target, original, displayText: display ?? displayOf(target), position: this.pos(from, to) });
  }

  private textLinkOf(into: CachedLink[], node: SyntaxNodeRef, from: number, to: number): void {
    const child = node.node.getChild('Destination');
    if (child && !this.inComment) this.textLink(into, from, to, child.from + this.base, child.to + this.base);
  }

  private textLink(into: CachedLink[], from: number, to: number, destinationFrom: number, destinationTo: number): void {
    const destination = this.text.slice(destinationFrom, destinationTo).replace(/^<|>$/g, '');
    if (destination === '' || isExternal(destination)) return;
    const original = this.text.slice(from, to);
    const shown = this.text.slice(from, destinationFrom);
    const displayText = shown.slice(shown.startsWith('!') ? 2 : 1, Math.max(1, shown.lastIndexOf('](')));
    into.push({ link: decodeTarget(destination), original, displayText, position: this.pos(from, to) });
  }
}
