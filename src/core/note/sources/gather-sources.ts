import { chaptersOf, cutTitle, type FoundChapter } from './chapters';
import type { Lines } from '../lines';
import type { Source } from '../note';
import type { PlacedBlock } from '../prose/placed-blocks';
import type { Properties } from '../properties/properties';
import { addReferences, type CitedSource } from './references';
import { SourceList } from './sources';
import { leadingStamp } from './time-stamp';

/** Plain searches: a case-insensitive pattern over every note costs more than all the rest. */
const MARKS = ['10.', 'arxiv', 'arXiv', 'ArXiv', 'ARXIV', 'PMID', 'pmid', 'PMC'];
const MAY_IDENTIFY = /10\.\d{4}|arxiv|PM(?:ID|C)/i;
const LITERATURE_NOTE = /^@([\p{L}\p{N}_][\p{L}\p{N}_:.+-]*)$/u;
const NONE: readonly never[] = [];
/** With more stamps than this a note is a transcript: only its headings are chapters. */
const MOST_CHAPTERS = 200;
const TRANSCRIPT = /^(?:full |video )?(?:transcri|transkri|trascri|字幕|逐字稿|文字起こし)/i;

export interface SourceInput {
  readonly text: string;
  /** The name of the note; a reference manager calls its notes `@key`. */
  readonly name: string;
  readonly properties: Properties;
  readonly blocks: readonly PlacedBlock[];
  readonly lines: Lines;
  /** Whether lines may begin with the time of day. */
  readonly isDaily: boolean;
}

export interface GatheredSources {
  readonly sources: readonly Source[];
  /** Whether the note has a recording that the time stamps of its blocks lead into. */
  readonly isTimed: boolean;
}

/** The note's sources, from its properties and its text, with chapters and numbered references. */
export function gatherSources({ text, name, properties, blocks, lines, isDaily }: SourceInput): GatheredSources {
  const sources = new SourceList();
  const key = LITERATURE_NOTE.exec(name)?.[1];
  if (key !== undefined) sources.add({ kind: 'citekey', id: key }, null);
  sources.addProperties(properties);
  const withIds = MARKS.some((mark) => text.includes(mark));
  const cited = blocks.map((block) => citedBy(sources, block, withIds, lines));
  const isTimed = addChapters(sources, blocks, isDaily);
  addReferences(sources, text, blocks, cited, lines);
  return { sources: sources.list(), isTimed };
}

function citedBy(sources: SourceList, { kind, prose, line }: PlacedBlock, withIds: boolean, lines: Lines): readonly CitedSource[] {
  if (kind === 'boilerplate' || (!withIds && prose.citations.length === 0)) return NONE;
  const cited: CitedSource[] = [];
  for (const citation of prose.citations) {
    const key = sources.addCitation(citation);
    if (key !== null) cited.push({ key, line: lines.lineAt(citation.offset) });
  }
  const found = withIds && MAY_IDENTIFY.test(prose.text) ? sources.addIdentifiers(prose.text) : NONE;
  for (const { key, lineBreaks } of found) cited.push({ key, line: line + lineBreaks });
  return cited;
}

/** Time stamps count where they link into a recording, or head a section, or come in numbers, in a note of one recording. Whether some do. */
function addChapters(sources: SourceList, blocks: readonly PlacedBlock[], isDaily: boolean): boolean {
  const { recordings } = sources;
  const only = recordings.length === 1 ? recordings[0] : undefined;
  if (recordings.length === 0) return false;
  const found = blocks.flatMap((block, at) => (block.kind === 'boilerplate' || isTranscript(block) ? NONE : named(chaptersOf(block), blocks, at)));
  const unsure = found.filter((chapter) => !chapter.isSure).length;
  let isTimed = false;
  for (const { recording, isSure, isHeading, chapter } of found) {
    const target = recording ?? (isSure || (unsure > 1 && !isDaily) ? only : undefined);
    const key = target === undefined ? null : sources.recordingOf(target);
    if (key === null) continue;
    isTimed = true;
    if (isHeading || found.length <= MOST_CHAPTERS) sources.addChapter(key, chapter);
  }
  return isTimed;
}

/** Whether what is said is written down there word for word: its stamps are those of sentences. */
function isTranscript({ kind, heading }: PlacedBlock): boolean {
  return kind !== 'heading' && heading !== null && TRANSCRIPT.test(heading);
}

/** A stamp that stands alone is named by the words that follow it. */
function named(found: readonly FoundChapter[], blocks: readonly PlacedBlock[], at: number): readonly FoundChapter[] {
  const block = blocks[at];
  if (!block || found.every((one) => one.chapter.title !== '')) return found;
  const rows = block.prose.text.split('\n');
  const next = blocks[at + 1];
  const below = next && next.kind !== 'heading' && next.kind !== 'boilerplate' ? next.prose.text.split('\n', 1)[0] : '';
  return found.map((one) => {
    if (one.chapter.title !== '') return one;
    const title = rows[one.chapter.line - block.line + 1] ?? below ?? '';
    return { ...one, chapter: { ...one.chapter, title: leadingStamp(title) ? '' : cutTitle(title) } };
  });
}
