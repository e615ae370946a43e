import { type BlockListener, BlockReader } from '../note/markdown/block-reader';
import { findFrontMatter } from '../note/markdown/front-matter-fence';
import { Lines } from '../note/lines';
import type { CachedItem, Metadata } from '../note/metadata';
import { readFrontMatter } from '../note/properties/properties';
import { merged, type Span, unlinkableSpans } from './unlinkable-spans';

/** A stretch of a file in which links can be written. Offsets are those of the file. */
export interface LinkablePassage extends Span {
  readonly kind: 'prose' | 'heading' | 'cell';
  /** `text.slice(from, to)` with blanks in place of the quote marks of its lines; of the same length. */
  readonly content: string;
  /** Places inside it where no link can stand. Ascending, without overlaps. */
  readonly hidden: readonly Span[];
}

/** Top-level blocks of which the app renders nothing that could be a link. */
const OPAQUE_SECTIONS: ReadonlySet<string> = new Set(['yaml', 'code', 'math', 'html', 'comment', 'definition', 'thematicBreak']);

type Found = Omit<LinkablePassage, 'hidden'>;

/** Gathers the innermost blocks that hold inline content, and the labels of link definitions. */
class PassageReader implements BlockListener {
  readonly passages: Found[] = [];
  readonly labels = new Set<string>();

  constructor(private readonly text: string) {}

  paragraph(from: number, to: number, _place: unknown, clean: string | null): void {
    this.passages.push({ kind: 'prose', from, to, content: clean ?? this.text.slice(from, to) });
  }

  heading(_level: number, _whole: unknown, { from, to }: Span): void {
    this.passages.push({ kind: 'heading', from, to, content: this.text.slice(from, to) });
  }

  /** The cells of tables come so. */
  inline(from: number, to: number): void {
    this.passages.push({ kind: 'cell', from, to, content: this.text.slice(from, to) });
  }

  definition(label: string): void {
    this.labels.add(label.toLowerCase());
  }

  item(): number {
    return 0;
  }

  block(): void {
    // What matters of it comes as passages.
  }

  comment(): void {
    // Holds no text.
  }

  footnote(): void {
    // Its blocks come by themselves, without the label.
  }

  endItem(): void {
    // Items are told apart by their blocks.
  }
}

/**
 * The stretches of a note's text in which links can be written, in document order: paragraphs, headings and cells of tables, also
 * inside lists, quotes, callouts and footnotes. Front matter, code, math, HTML blocks, comments and link definitions are in none.
 * Total, and linear in the text.
 *
 * @param metadata what the app has parsed of this text; where it is `null` the text alone decides.
 */
export function linkablePassages(text: string, metadata: Metadata | null): LinkablePassage[] {
  const reader = new PassageReader(text);
  new BlockReader(text, new Lines(text), reader).read(bodyStart(text, metadata));
  const given = metadata ? givenSpans(metadata, text.length) : [];
  let next = 0;
  return reader.passages.map((passage) => {
    const hidden = unlinkableSpans(passage.content, reader.labels).map(({ from, to }) => ({ from: from + passage.from, to: to + passage.from }));
    while ((given[next]?.to ?? Infinity) <= passage.from) next++;
    const own: Span[] = [];
    for (let i = next, span = given[i]; span && span.from < passage.to; span = given[++i]) own.push(span);
    return { ...passage, hidden: own.length > 0 ? merged([...hidden, ...own]) : hidden };
  });
}

function bodyStart(text: string, metadata: Metadata | null): number {
  if (metadata) return readFrontMatter(text, metadata).bodyFrom;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const yaml = findFrontMatter(start === 0 ? text : text.slice(1));
  return yaml ? start + yaml.end : readFrontMatter(text, {}).bodyFrom;
}

/** What the app says of links, embeds, tags, footnotes and opaque blocks. */
function givenSpans({ links = [], embeds = [], tags = [], footnoteRefs = [], referenceLinks = [], sections = [] }: Metadata, length: number): Span[] {
  const items: readonly CachedItem[] = [...links, ...embeds, ...tags, ...footnoteRefs, ...referenceLinks, ...sections.filter(({ type }) => OPAQUE_SECTIONS.has(type))];
  const clamp = (offset: number): number => (Number.isInteger(offset) ? Math.min(Math.max(0, offset), length) : 0);
  return merged(items.map(({ position }) => ({ from: clamp(position.start.offset), to: clamp(position.end.offset) })).filter(({ from, to }) => from < to));
}
