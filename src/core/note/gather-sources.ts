import { chaptersOf } from './chapters';
import type { Source } from './note';
import type { PlacedBlock } from './placed-blocks';
import type { Properties } from './properties';
import { sourceOfUrl } from './source-id';
import { SourceList } from './sources';

const ENTRY_LABEL = /^\[(\d{1,3})\]/;
const ITEM_LABEL = /(\d{1,3})[.)]\s*$/;
const CITED = /\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3}){0,20})\]/g;
/** Plain searches: a case-insensitive pattern over every note costs more than all the rest. */
const IDENTIFIERS = ['doi:', 'DOI:', 'Doi:', 'arxiv:', 'arXiv:', 'ArXiv:', 'ARXIV:', 'PMID', 'pmid'];
const WIDEST_RANGE = 50;
const NONE: readonly string[] = [];

/** The note's sources, from its properties and its text, with chapters and numbered references. */
export function gatherSources(text: string, properties: Properties, blocks: readonly PlacedBlock[]): Source[] {
  const sources = new SourceList();
  sources.addProperties(properties);
  const withIds = IDENTIFIERS.some((mark) => text.includes(mark));
  const keys = blocks.map((block) => keysOf(sources, block, withIds));
  addChapters(sources, blocks);
  addReferences(sources, text, blocks, keys);
  return sources.list();
}

function keysOf(sources: SourceList, block: PlacedBlock, withIds: boolean): readonly string[] {
  if (block.kind === 'boilerplate' || (!withIds && block.prose.citations.length === 0)) return NONE;
  const keys = block.prose.citations.map((citation) => sources.addCitation(citation)).filter((key): key is string => key !== null);
  return withIds ? [...keys, ...sources.addIdentifiers(block.prose.text)] : keys;
}

/** Time stamps count where they link into a recording, or head a section, or come in numbers, in a note of one recording. */
function addChapters(sources: SourceList, blocks: readonly PlacedBlock[]): void {
  const videos = sources.videos;
  if (videos.length === 0) return;
  const only = videos.length === 1 ? videos[0] : undefined;
  const chapters = blocks.filter((block) => block.kind !== 'boilerplate').flatMap((block) => chaptersOf(block));
  const unlinked = chapters.filter((chapter) => chapter.url === null && !chapter.isHeading).length;
  for (const { url, isHeading, chapter } of chapters) {
    const key = url === null ? (isHeading || unlinked > 1 ? only : undefined) : sources.add(sourceOfUrl(url), url);
    if (key !== undefined && key !== null) sources.addChapter(key, chapter);
  }
}

function labelOf(text: string, block: PlacedBlock): string | null {
  const written = ENTRY_LABEL.exec(block.prose.text)?.[1];
  if (written !== undefined) return written;
  return ITEM_LABEL.exec(text.slice(Math.max(0, block.prose.start - 8), block.prose.start))?.[1] ?? null;
}

/** Ties the numbers in the text, `[1]` or `[2, 4–6]`, to the sources of the entries they name. */
function addReferences(sources: SourceList, text: string, blocks: readonly PlacedBlock[], keys: readonly (readonly string[])[]): void {
  const entries = blocks.map((block, at) => ({ block, keys: keys[at] ?? [], label: block.kind === 'reference' ? labelOf(text, block) : null }));
  if (!entries.some((entry) => entry.label !== null)) return;
  const citedAt = new Map<string, number[]>();
  for (const block of blocks) if (block.kind !== 'reference' && block.prose.text.includes('[')) collectCited(block, citedAt);
  for (const { block, label, keys: own } of entries) {
    if (label === null) continue;
    for (const key of own) sources.setReference(key, { label, line: block.line, citedAt: citedAt.get(label) ?? [] });
  }
}

function collectCited(block: PlacedBlock, citedAt: Map<string, number[]>): void {
  const { text } = block.prose;
  let line = block.line;
  let newline = text.indexOf('\n');
  for (const match of text.matchAll(CITED)) {
    for (; newline >= 0 && newline < match.index; newline = text.indexOf('\n', newline + 1)) line++;
    for (const label of labelsIn(match[1] ?? '')) {
      const cited = citedAt.get(label) ?? [];
      if (cited[cited.length - 1] !== line) cited.push(line);
      citedAt.set(label, cited);
    }
  }
}

function labelsIn(list: string): string[] {
  return list.split(/[,;]/).flatMap((part) => {
    const [from, to] = part.split(/[–-]/).map((number) => Number(number.trim()));
    if (from === undefined || to === undefined || to < from || to - from > WIDEST_RANGE) return [String(from ?? '')];
    return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  });
}

