import { detectLanguage } from '../text/language';
import { countWords } from '../text/tokens';
import { readBlocks } from './block-text';
import { readClip } from './clip';
import { createdDate, modifiedDate } from './dates';
import { gatherSources } from './gather-sources';
import { Lines } from './lines';
import { readLinks } from './links';
import type { Metadata } from './metadata';
import { type Block, type Heading, type Link, noteName, type NotePath, type ReadNote } from './note';
import { asBlock, type PlacedBlock, placeBlocks } from './placed-blocks';
import { asTexts, firstText, type Properties, readProperties, readTomlProperties, withPageProperties } from './properties';
import { ProseReader } from './prose';
import type { ProseContext } from './prose-state';
import { bodySections, bodyStart, type Section } from './sections';
import { shapeOf } from './shape';
import { readTags } from './tags';
import { readNames, type TopHeading } from './title';

export interface NoteInput {
  readonly path: NotePath;
  readonly text: string;
  /** The app's own metadata of this text, or `parseMarkdown(text)`. */
  readonly metadata: Metadata;
  /** Where the app resolved link paths to. */
  readonly resolved?: ReadonlyMap<string, NotePath>;
}

const DESCRIPTION = ['description', 'summary', 'excerpt', 'abstract', 'subtitle'];
const AUTHOR = ['author', 'authors', 'by', 'creator', 'writer'];
const DEFINITION = /^\s*\[([^\]]+)\]:\s*<?([^\s>]+)/;
/** A first heading further down than this many blocks is no title. */
const TITLE_WITHIN = 3;
/** Page properties have short keys. */
const LONGEST_KEY = 60;
const LANGUAGE_SAMPLE = 10_000;

function propertiesOf(text: string, metadata: Metadata): Properties {
  const from = bodyStart(text, metadata);
  const properties = frontMatterOf(text, metadata);
  const colons = text.indexOf('::', from);
  return colons >= 0 && colons - from < LONGEST_KEY ? withPageProperties(properties, text.slice(from)) : properties;
}

function frontMatterOf(text: string, metadata: Metadata): Properties {
  if (metadata.frontmatter) return readProperties(metadata.frontmatter);
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return text.startsWith('+++', start) ? readTomlProperties(text.slice(start + 3, Math.max(start + 3, bodyStart(text, metadata) - 4))) : new Map();
}

function contextOf(text: string, sections: readonly Section[], links: readonly Link[], bodyFrom: number): ProseContext {
  const definitions = new Map<string, string>();
  for (const section of sections) {
    const match = section.type === 'definition' ? DEFINITION.exec(text.slice(section.from, section.to)) : null;
    if (match) definitions.set((match[1] ?? '').toLowerCase(), match[2] ?? '');
  }
  const linkAt = new Map<number, number>();
  links.forEach((link, index) => {
    if (link.offset >= bodyFrom) linkAt.set(link.offset, index);
  });
  return { text, linkAt, definitions };
}

function readHeadings(context: ProseContext, metadata: Metadata, blocks: readonly PlacedBlock[], lines: Lines): Heading[] {
  const headings: Heading[] = [];
  const known = new Set<number>();
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.prose.text === '') continue;
    known.add(block.section);
    headings.push({ level: block.level, text: oneLine(block.prose.text), line: block.line });
  }
  // Headings inside lists and quotes have no section of their own.
  const { length } = context.text;
  for (const { level, position } of metadata.headings ?? []) {
    const from = position.start.offset;
    const to = Math.min(position.end.offset, length);
    if (known.has(from) || !(from >= 0 && from < to)) continue;
    const text = oneLine(new ProseReader(context).read(from, to, 'plain').text);
    const line = lines.lineAt(from);
    if (text !== '' && !headings.some((heading) => heading.line === line)) headings.push({ level, text, line });
  }
  return headings.sort((a, b) => a.line - b.line);
}

function oneLine(text: string): string {
  return text.includes('\n') ? text.replace(/\s+/g, ' ') : text;
}

function topHeading(blocks: readonly PlacedBlock[], headings: readonly Heading[]): TopHeading | null {
  const shown = blocks.filter((block) => block.prose.text !== '' && block.kind !== 'boilerplate').slice(0, TITLE_WITHIN + 1);
  const at = shown.findIndex((block) => block.kind === 'heading');
  const block = shown[at];
  if (block?.level !== 1) return null;
  return { text: oneLine(block.prose.text), first: at === 0, only: headings.filter((heading) => heading.level === 1).length === 1 };
}

function authorOf(properties: Properties): string | null {
  for (const name of AUTHOR) {
    const names = asTexts(properties.get(name)).map((text) => text.replace(/^@|\[\[(?:[^\]|]*\|)?|\]\]/g, '').trim()).filter((text) => text !== '');
    if (names.length > 0) return names.join(', ');
  }
  return null;
}

function languageOf(title: string, description: string | null, blocks: readonly Block[]): string {
  let sample = '';
  for (const block of blocks) {
    if (block.kind !== 'boilerplate' && block.kind !== 'reference') sample += `${block.text}\n`;
    if (sample.length > LANGUAGE_SAMPLE) break;
  }
  return detectLanguage(sample.length > 200 ? sample : `${title}\n${description ?? ''}\n${sample}`);
}

/**
 * Reads one note: what it is called, what it cites and links to, and its prose in blocks. Total: any text with any metadata, also
 * the metadata of another text, gives a note.
 */
export function readNote({ path, text, metadata, resolved }: NoteInput): ReadNote {
  const lines = new Lines(text);
  const properties = propertiesOf(text, metadata);
  const links = readLinks(text, metadata, lines, resolved);
  const inBody = bodySections(text, metadata);
  const clip = properties.size === 0 && links.length === 0 ? readClip(text, inBody) : null;
  const sections = clip?.sections ?? inBody;
  const context = contextOf(text, sections, links, bodyStart(text, metadata));
  const placed = placeBlocks(text, readBlocks(context, sections, metadata), links, lines);
  const headings = readHeadings(context, metadata, placed, lines);
  const sources = gatherSources(text, properties, placed);
  const timed = sources.some((source) => source.chapters.length > 0);
  const blocks = placed.filter((block) => block.prose.text !== '').map((block) => asBlock(block, timed));
  const name = noteName(path);
  const { title, aliases } = readNames(name, properties, clip?.title ?? null, topHeading(placed, headings));
  const description = firstText(properties, DESCRIPTION);
  return {
    note: {
      path,
      title,
      aliases,
      tags: readTags(properties, metadata.tags ?? []),
      links,
      sources,
      headings,
      description,
      author: authorOf(properties) ?? clip?.author ?? null,
      created: createdDate(properties, name) ?? clip?.created ?? null,
      modified: modifiedDate(properties),
      shape: shapeOf(path, text, properties, links, clip !== null),
      language: languageOf(title, description, blocks),
      words: blocks.reduce((sum, block) => (block.kind === 'boilerplate' ? sum : sum + countWords(block.text)), 0),
    },
    blocks,
  };
}
