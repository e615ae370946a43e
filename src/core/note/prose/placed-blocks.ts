import { isBoilerplate, isCaptionText, isReferenceHeading } from './boilerplate';
import type { RawBlock } from './block-text';
import { chaptersOf } from '../sources/chapters';
import { isMetadataHeading, isSourceLine, readKnownLines } from './known-lines';
import type { Lines } from '../lines';
import type { Block, BlockKind, Link } from '../note';
import type { Prose } from './prose';
import { isPageNoise } from './page-noise';
import type { Field } from './prose-state';
import type { PartStart } from './sections';
import { startOfUrl } from '../sources/source-id';

/** A block that knows its heading and its part in the note. */
export interface PlacedBlock {
  readonly kind: BlockKind;
  readonly prose: Prose;
  /** See `RawBlock`. */
  readonly section: number;
  readonly level: number;
  /** 0-based line of the first character. */
  readonly line: number;
  readonly heading: string | null;
  /** The time stamp of the nearest heading, in seconds. */
  readonly stamp: number | null;
  /** What the block says about the note. */
  readonly fields: readonly Field[];
}

/** A line of its own that says "References" holds until the next heading. */
const DEEPEST_LEVEL = 6;
const LONGEST_CAPTION = 600;
/** Lines about the note stand before this many blocks of anything else. */
const HEAD_BLOCKS = 1;
const LINE_KINDS: ReadonlySet<BlockKind> = new Set(['paragraph', 'item', 'quote', 'callout']);
const PRELIMINARY: ReadonlySet<BlockKind> = new Set(['heading', 'boilerplate', 'caption']);
const LONGEST_FRAGMENT = 120;
const LONGEST_CREDITED = 400;
const SENTENCE = /[。！？；]|[.!?;:—]['"”’)]*(?:\s|$)/;
const ENTRY = /^\[\d{1,3}\]/;
const YEAR = /(?:18|19|20)\d\d/;
/** Entries without a year or an address are short. */
const LONGEST_ENTRY = 300;

export interface Placing {
  readonly text: string;
  readonly links: readonly Link[];
  readonly lines: Lines;
  /** Whether the note was copied from a page of the web, with what stands around the article there. */
  readonly isPage: boolean;
  /** In order; a file is one part. */
  readonly parts?: readonly PartStart[];
}

/** What has been passed on the way down the note. */
class Place {
  heading: string | null = null;
  stamp: number | null = null;
  /** Level of the heading over a list of references, 0 outside of one. */
  references = 0;
  /** Whether the list of references hangs on a line that is no heading. */
  isLoose = false;
  afterImage = false;
  /** Blocks that are no lines about the note. */
  passed = 0;

  begin(part: PartStart): void {
    Object.assign(this, { heading: part.heading, stamp: null, references: 0, isLoose: false, afterImage: false });
  }

  pass({ prose, kind, level }: RawBlock, line: number): void {
    if (kind === 'heading' && prose.text !== '') {
      this.heading = prose.text;
      this.stamp = stampOf({ kind, prose, line });
      this.isLoose = false;
      if (this.references === 0 || level <= this.references) this.references = isReferenceHeading(prose.text) ? level : 0;
    } else if (kind === 'paragraph' && this.references === 0 && isReferenceHeading(prose.text)) {
      this.references = DEEPEST_LEVEL;
      this.isLoose = true;
    } else if (this.isLoose && kind === 'paragraph' && prose.text.length > LONGEST_ENTRY && !isEntry(prose)) {
      this.references = 0;
    }
    if (prose.text === '') this.stamp = stampOf({ kind, prose, line }) ?? this.stamp;
  }
}

/** Gives each block its heading, and tells captions, references and furniture from prose. Blocks without text are kept for their citations. */
export function placeBlocks(raw: readonly RawBlock[], placing: Placing): PlacedBlock[] {
  const { text, lines, parts = [] } = placing;
  const place = new Place();
  let begun = 0;
  const placed = raw.map((block): PlacedBlock => {
    const { prose, section, level, from, to } = block;
    for (let part = parts[begun]; part && part.from <= section; part = parts[++begun]) place.begin(part);
    const line = lines.lineAt(prose.start < 0 ? section : prose.start);
    const above = place.heading;
    place.pass(block, line);
    const isUnder = place.heading !== null && isMetadataHeading(place.heading);
    const mayBeKnown = isUnder ? LINE_KINDS.has(block.kind) : place.passed < HEAD_BLOCKS && (block.kind === 'paragraph' || block.kind === 'item');
    const known = mayBeKnown ? readKnownLines(text.slice(from, to)) : null;
    const kind = known ? 'boilerplate' : kindOf(block, placing, place);
    if (prose.text !== '' && !PRELIMINARY.has(kind)) place.passed++;
    place.afterImage = prose.text === '' ? prose.hasImage : block.kind === 'caption' && place.afterImage;
    return { kind, prose, section, level, line, heading: kind === 'heading' ? above : place.heading, stamp: place.stamp, fields: known ?? prose.fields };
  });
  return withTrailingReferences(placed);
}

function kindOf({ kind, prose, from }: RawBlock, { text, links, isPage }: Placing, { references, afterImage }: Place): BlockKind {
  if (kind === 'heading' || kind === 'table' || kind === 'boilerplate' || kind === 'callout' || prose.text === '') return kind;
  const isParagraph = kind === 'paragraph';
  if (isParagraph && prose.text.length <= LONGEST_CAPTION) {
    if (prose.isCaption || isCaptionText(prose.text)) return 'caption';
    if ((afterImage || prose.hasImage) && isEmphasised(text, prose)) return 'caption';
  }
  if (isParagraph && isCredited(prose.text)) return 'caption';
  const linked = prose.links.reduce((sum, link) => sum + (links[link.link]?.display.length ?? 0), 0);
  if (isBoilerplate(prose.text, linked) || (isPage && isPageNoise(prose.text))) return 'boilerplate';
  if (isParagraph && isSourceLine(prose.text)) return 'reference';
  if (isParagraph && afterImage && isFragment(prose.text)) return 'caption';
  if (isParagraph && text.startsWith('[^', from) && prose.marks[0]?.begins === true) return 'reference';
  return references > 0 && (isParagraph || kind === 'item') ? 'reference' : kind;
}

/** Entries at the very end that have no heading: `[1] …`, where the text has a `[1]` too. */
function withTrailingReferences(blocks: PlacedBlock[]): PlacedBlock[] {
  let from = blocks.length;
  while (from > 0 && isTrailing(blocks[from - 1])) from--;
  const first = blocks.slice(from).find((block) => block.prose.text !== '');
  const label = ENTRY.exec(first?.prose.text ?? '')?.[0];
  if (label === undefined || !blocks.slice(0, from).some((block) => block.prose.text.includes(label.slice(0, -1)))) return blocks;
  return blocks.map((block, at) => (at >= from && block.prose.text !== '' ? { ...block, kind: 'reference' } : block));
}

function isTrailing(block: PlacedBlock | undefined): boolean {
  if (!block) return false;
  if (block.prose.text === '') return true;
  return (block.kind === 'paragraph' || block.kind === 'item') && ENTRY.test(block.prose.text) && isEntry(block.prose);
}

function isEntry({ text, citations }: Prose): boolean {
  return citations.length > 0 || YEAR.test(text);
}

/** Whether a text is short and no sentence. */
function isFragment(text: string): boolean {
  return text.length <= LONGEST_FRAGMENT && !text.includes('\n') && !SENTENCE.test(text);
}

/** Whether the last line of a text is the credit of a picture, and the lines before it say what it shows. */
function isCredited(text: string): boolean {
  const last = text.lastIndexOf('\n');
  return last > 0 && text.length <= LONGEST_CREDITED && isBoilerplate(text.slice(last + 1), 0) && !isBoilerplate(text.slice(0, last), 0);
}

function isEmphasised(text: string, prose: Prose): boolean {
  const end = prose.start + prose.text.length;
  return /[*_]/.test(text.charAt(prose.start - 1)) && /^[*_]{1,3}(?:\s|$)/.test(text.slice(end, end + 4));
}

function stampOf(block: Pick<PlacedBlock, 'kind' | 'prose' | 'line'>): number | null {
  const first = chaptersOf(block)[0]?.chapter;
  if (first) return first.line === block.line ? first.seconds : null;
  const moment = block.prose.text === '' ? block.prose.citations.find((citation) => citation.kind === 'moment') : undefined;
  return moment ? startOfUrl(moment.id) : null;
}

/** The block as the rest of the program sees it. @param timed whether the note cites a recording the stamps can refer to. */
export function asBlock(block: PlacedBlock, timed: boolean): Block {
  const { kind, prose, line, heading, stamp } = block;
  return { kind, text: prose.text, line, heading, seconds: timed ? stampOf(block) ?? stamp : null, links: prose.links };
}
