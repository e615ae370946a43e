import type { Canvas, CanvasEdge, CanvasNode } from './canvas-file';
import { readingOrder } from './canvas-order';
import { linkOfMark } from '../markdown/inline-links';
import { type InlineMark, scanInline } from '../markdown/inline-syntax';
import { type InnerHeading, lineSections } from './line-sections';
import { Lines } from '../lines';
import { isMedia } from '../links';
import type { CachedItem, CachedLink, CachedSection, CachedTag, Metadata } from '../metadata';
import { isNoteFile, noteName, asNotePath } from '../note';
import { readableName } from '../readable-name';
import type { PartStart, Section } from '../prose/sections';

/** A canvas written out as one text in Markdown, with what is known of it. */
export interface CanvasPage {
  readonly text: string;
  readonly metadata: Metadata;
  /** Each node and each edge, so that no heading in one reaches into the next. */
  readonly parts: readonly PartStart[];
  /** Offset of a link in `text` → the file it leads to: a path may hold what cannot stand in a link. */
  readonly files: ReadonlyMap<number, string>;
  /** Line at which the edges begin, behind all nodes. */
  readonly edgesFrom: number;
}

/** Characters of a text that stand for it at the end of an edge, and the most that a link may add to them. */
const OPENING = 80;
const LONGEST_OPENING = 300;
const DEEPEST_HEADING = 6;

const BLOCK_MARKS = /^[ \t>]*(?:#{1,6}[ \t]+|(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?)?/;
const EMBED = /!\[\[[^[\]\n]*\]\]|!\[[^[\]\n]*\]\([^()\n]*\)/g;
const HOST = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** Sections in which no link or tag counts; of a comment the tags do, as in the app. */
const OPAQUE: ReadonlySet<string> = new Set(['code', 'math', 'html', 'definition', 'thematicBreak']);

/** Nodes in reading order, group labels as headings; then a line for each edge: the one end, the label, the other end. */
export function writePage({ nodes, edges }: Canvas): CanvasPage {
  const page = new PageWriter();
  for (const { node, under, depth } of readingOrder(nodes)) page.node(node, under, depth);
  const nodesTo = page.length;
  for (const edge of edges) page.edge(edge);
  return page.finish(nodesTo);
}

class PageWriter {
  private readonly written: string[] = [];
  length = 0;
  private readonly parts: PartStart[] = [];
  private readonly sections: Section[] = [];
  private readonly items: number[] = [];
  private readonly headings: InnerHeading[] = [];
  private readonly files = new Map<number, string>();
  private readonly ends = new Map<CanvasNode, string | FileNode>();

  node(node: CanvasNode, under: string | null, depth: number): void {
    this.begin(under === null ? null : oneLine(under));
    switch (node.kind) {
      case 'text': this.markdown(node.text.replace(/\r\n?/g, '\n')); break;
      case 'group':
        if (node.label.trim() !== '') this.line('heading', `${'#'.repeat(Math.min(depth + 1, DEEPEST_HEADING))} `, plain(node.label));
        break;
      default: this.line('paragraph', node.kind === 'link' ? addressOf(node.url) : node);
    }
  }

  /** The two ends in one sentence, with what is written at the edge. An edge without a label says nothing unless it joins two names. */
  edge({ from, to, label }: CanvasEdge): void {
    const [first, ...others] = [this.end(from), plain(label), this.end(to)].filter((piece) => piece !== '');
    if (first === undefined || others.length === 0) return;
    this.begin(null);
    this.line('paragraph', first, ...others.flatMap((piece) => [' — ', piece]));
  }

  finish(nodesTo: number): CanvasPage {
    const text = this.written.join('');
    const lines = new Lines(text);
    const at = (from: number, to: number): CachedItem => ({ position: lines.pos(from, to) });
    const links: CachedLink[] = [];
    const embeds: CachedLink[] = [];
    const tags: CachedTag[] = [];
    const add = (mark: InlineMark, base: number, isHidden: boolean): void => {
      const place = at(base + mark.from, base + mark.to);
      const link = isHidden ? null : linkOfMark(text, mark, base);
      if (link) (mark.type === 'WikiLink' || mark.type === 'TextLink' ? links : embeds).push({ ...link, ...place });
      else if (mark.type === 'Tag') tags.push({ tag: text.slice(base + mark.from, base + mark.to), ...place });
      for (const inner of mark.inside) add(inner, base, isHidden);
    };
    for (const { type, from, to } of this.sections) {
      if (!OPAQUE.has(type)) for (const mark of scanInline(text.slice(from, to))) add(mark, from, type === 'comment');
    }
    const sections = this.sections.map(({ type, from, to }): CachedSection => ({ type, ...at(from, to) }));
    const listItems = this.items.map((item) => ({ parent: -1, ...at(item, item) }));
    const headings = this.headings.map(({ level, from, to }) => ({ level, heading: text.slice(from, to), ...at(from, to) }));
    const metadata = { links, embeds, tags, sections, listItems, headings };
    return { text, metadata, parts: this.parts, files: this.files, edgesFrom: lines.lineAt(nodesTo) + 1 };
  }

  /** What stands for a node at the end of an edge. Many edges may end at one long text. */
  private end(node: CanvasNode): string | FileNode {
    const known = this.ends.get(node);
    if (known !== undefined) return known;
    const end = endOf(node);
    this.ends.set(node, end);
    return end;
  }

  /** Begins a part of its own under a heading. Lines are left empty before each, the first too: what stands in it is no front matter. */
  private begin(heading: string | null): void {
    this.write('\n\n');
    this.parts.push({ from: this.length, heading });
  }

  private markdown(text: string): void {
    const base = this.length;
    const { sections, items, headings } = lineSections(text);
    for (const { type, from, to } of sections) this.sections.push({ type, from: base + from, to: base + to });
    for (const item of items) this.items.push(base + item);
    for (const { level, from, to } of headings) this.headings.push({ level, from: base + from, to: base + to });
    this.write(text);
  }

  /** One line that is one section: pieces of Markdown, and files as links. */
  private line(type: string, ...pieces: readonly (string | FileNode)[]): void {
    const from = this.length;
    for (const piece of pieces) {
      if (typeof piece === 'string') this.write(piece);
      else this.file(piece.file);
    }
    if (this.length > from) this.sections.push({ type, from, to: this.length });
  }

  /** Pictures and recordings are no words and no notes. */
  private file(path: string): void {
    const name = nameOf(path);
    if (name === '' || isMedia(path)) return;
    this.files.set(this.length, path);
    this.write(`[[file|${name}]]`);
  }

  private write(text: string): void {
    this.written.push(text);
    this.length += text.length;
  }
}

type FileNode = Extract<CanvasNode, { kind: 'file' }>;

/** What stands for a node at the end of an edge: Markdown, or a file; empty where it has no words. */
function endOf(node: CanvasNode): string | FileNode {
  switch (node.kind) {
    case 'file': return nameOf(node.file) === '' || isMedia(node.file) ? '' : node;
    case 'text': return openingOf(node.text);
    case 'link': return plain(shortened(HOST.exec(node.url.trim())?.[1] ?? ''));
    case 'group': return plain(shortened(oneLine(node.label)));
  }
}

/** The beginning of a text's first line with words, its links whole. */
function openingOf(text: string): string {
  const first = text.split(/\r\n?|\n/).find((line) => HAS_WORD.test(line.replace(EMBED, '')));
  return shortened(first?.slice(BLOCK_MARKS.exec(first)?.[0].length ?? 0).trim() ?? '');
}

function shortened(line: string): string {
  if (line.length <= OPENING) return line;
  const blank = line.lastIndexOf(' ', OPENING);
  let end = blank > 0 ? blank : OPENING;
  for (const mark of scanInline(line.slice(0, LONGEST_OPENING))) if (mark.from < end && mark.to > end) end = mark.to;
  const isHalf = /[\uD800-\uDBFF]/.test(line.charAt(end - 1));
  return `${line.slice(0, isHalf ? end - 1 : end)}…`;
}

/** A file's name for reading, without what would end a link. */
function nameOf(path: string): string {
  const name = isNoteFile(path) ? noteName(asNotePath(path)) : path.slice(path.lastIndexOf('/') + 1).replace(/\.\w{1,8}$/, '');
  return shortened(oneLine(readableName(name.normalize('NFC').slice(0, LONGEST_OPENING)).replace(/[[\]|]+/g, ' ')));
}

/** An address that the reader of prose takes for one; empty for one with blanks in it. */
function addressOf(url: string): string {
  const address = url.trim();
  return /^https?:\/\/[^\s<>]+$/i.test(address) ? `<${address}>` : '';
}

/** Words in which nothing is meant as Markdown. */
function plain(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
