import { isBoilerplate, isNumberedCaption, isReferenceHeading } from './boilerplate';
import type { RawBlock } from './block-text';
import type { Lines } from './lines';
import type { Block, BlockKind, Link } from './note';
import type { Prose } from './prose';
import { leadingStamp } from './time-stamp';

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
  /** The time stamp the nearest heading begins with, in seconds. */
  readonly stamp: number | null;
}

/** A line of its own that says "References" holds until the next heading. */
const DEEPEST_LEVEL = 6;
const LONGEST_CAPTION = 600;

/** Gives each block its heading, and tells captions, references and furniture from prose. Blocks without text are kept for their citations. */
export function placeBlocks(text: string, raw: readonly RawBlock[], links: readonly Link[], lines: Lines): PlacedBlock[] {
  let heading: string | null = null;
  let stamp: number | null = null;
  /** Level of the heading over a list of references, 0 outside of one. */
  let references = 0;
  let afterImage = false;
  return raw.map(({ prose, kind: rawKind, section, level }): PlacedBlock => {
    const line = lines.lineAt(prose.start < 0 ? section : prose.start);
    const above = heading;
    if (rawKind === 'heading' && prose.text !== '') {
      heading = prose.text;
      stamp = leadingStamp(prose.text)?.seconds ?? null;
      if (references === 0 || level <= references) references = isReferenceHeading(prose.text) ? level : 0;
    } else if (rawKind === 'paragraph' && references === 0 && isReferenceHeading(prose.text)) {
      references = DEEPEST_LEVEL;
    }
    const kind = kindOf(text, rawKind, prose, links, references > 0, afterImage);
    afterImage = prose.text === '' && prose.hasImage;
    return { kind, prose, section, level, line, heading: kind === 'heading' ? above : heading, stamp };
  });
}

function kindOf(text: string, kind: BlockKind, prose: Prose, links: readonly Link[], inReferences: boolean, afterImage: boolean): BlockKind {
  if (kind === 'heading' || kind === 'table' || kind === 'boilerplate' || kind === 'callout' || prose.text === '') return kind;
  const isParagraph = kind === 'paragraph';
  if (isParagraph && prose.text.length <= LONGEST_CAPTION) {
    if (prose.isCaption || isNumberedCaption(prose.text)) return 'caption';
    if ((afterImage || prose.hasImage) && isEmphasised(text, prose)) return 'caption';
  }
  const linked = prose.links.reduce((sum, link) => sum + (links[link.link]?.display.length ?? 0), 0);
  if (isBoilerplate(prose.text, linked)) return 'boilerplate';
  return inReferences && (isParagraph || kind === 'item') ? 'reference' : kind;
}

function isEmphasised(text: string, prose: Prose): boolean {
  const end = prose.start + prose.text.length;
  return /[*_]/.test(text.charAt(prose.start - 1)) && /^[*_]{1,3}(?:\s|$)/.test(text.slice(end, end + 4));
}

/** The block as the rest of the program sees it. @param timed whether the note cites a recording the stamps can refer to. */
export function asBlock(block: PlacedBlock, timed: boolean): Block {
  const { kind, prose, line, heading, stamp } = block;
  return { kind, text: prose.text, line, heading, seconds: timed ? stamp : null, links: prose.links };
}
