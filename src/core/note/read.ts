import { detectLanguage } from '../text/language';
import { countWords } from '../text/tokens';
import { readAbstract } from './properties/abstract';
import { readAuthor } from './properties/author';
import { readBlocks } from './prose/block-text';
import { readClip } from './clip/clip';
import { composedMetadata } from './composed-metadata';
import { ComposedText } from './composed-text';
import { createdDate, isDailyName, modifiedDate } from './properties/dates';
import { drawingWords, isDrawing } from './drawing';
import { gatherSources } from './sources/gather-sources';
import { Lines } from './lines';
import { readLinks } from './links';
import type { Metadata } from './metadata';
import { type Block, type Heading, type Link, noteName, type NotePath, type ReadNote } from './note';
import { asBlock, type PlacedBlock, placeBlocks } from './prose/placed-blocks';
import { firstText, type Properties, readFrontMatter, withFields } from './properties/properties';
import { isSharedKey, TITLE_KEYS } from './properties/property-names';
import { ProseReader } from './prose/prose';
import type { Field, ProseContext } from './prose/prose-state';
import { bodySections, type PartStart, type Section } from './prose/sections';
import { isCopiedPage, shapeOf } from './properties/shape';
import { readTags } from './properties/tags';
import { readNames, type TopHeading } from './properties/title';

export interface NoteInput {
  readonly path: NotePath;
  readonly text: string;
  /** The app's own metadata of this text, or `parseMarkdown(text)`. */
  readonly metadata: Metadata;
  /** Where the app resolved link paths to. */
  readonly resolved?: ReadonlyMap<string, NotePath>;
  /** Where the text was put together from several, the parts in order. */
  readonly parts?: readonly PartStart[];
}

const DEFINITION = /^\s*\[([^\]]+)\]:\s*<?([^\s>]+)/;
/** A first heading further down than this many blocks is no title. */
const TITLE_WITHIN = 3;
const LANGUAGE_SAMPLE = 10_000;

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
    if (block.kind === 'boilerplate') known.add(block.section);
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

/** What the text says about the note. What is said in passing counts where nothing else is said, and in an item of a list only where many may hold. */
function fieldsOf(blocks: readonly PlacedBlock[], frontMatter: Properties): Field[] {
  const fields: Field[] = [];
  const inPassing: Field[] = [];
  for (const { fields: own, kind } of blocks) {
    for (const field of own) {
      if (field.ownLine || isSharedKey(field.key)) fields.push(field);
      else if (kind !== 'item') inPassing.push(field);
    }
  }
  const keys = new Set(fields.map((field) => field.key));
  return [...fields, ...inPassing.filter(({ key }) => !keys.has(key) && !frontMatter.has(key))];
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
 * the metadata of another text, gives a note. Words are composed (NFC): the same note in other bytes says the same.
 */
export function readNote(input: NoteInput): ReadNote {
  const text = ComposedText.of(input.text);
  if (!text) return readComposed(input);
  const { note, blocks } = readComposed(composedInput(input, text));
  return { note: { ...note, links: note.links.map((link) => ({ ...link, offset: text.writtenAt(link.offset) })) }, blocks };
}

/** Letters in parts are longer, and their marks are no letters: what is told by length or by letters would be told otherwise. */
function composedInput({ path, metadata, resolved, parts }: NoteInput, text: ComposedText): NoteInput {
  return {
    path,
    text: text.text,
    metadata: composedMetadata(metadata, text),
    ...(resolved ? { resolved: new Map(Array.from(resolved, ([link, to]) => [link.normalize('NFC'), to])) } : {}),
    ...(parts ? { parts: parts.map(({ from, heading }) => ({ from: text.composedAt(from), heading: heading?.normalize('NFC') ?? null })) } : {}),
  };
}

function readComposed({ path, text, metadata, resolved, parts }: NoteInput): ReadNote {
  const lines = new Lines(text);
  const name = noteName(path).normalize('NFC');
  const { properties: frontMatter, bodyFrom } = readFrontMatter(text, metadata);
  const links = readLinks(text, metadata, lines, resolved, bodyFrom);
  const drawing = isDrawing(frontMatter);
  const inBody = drawing ? drawingWords(text, bodySections(text, metadata, bodyFrom)) : bodySections(text, metadata, bodyFrom);
  const isPage = isCopiedPage(frontMatter);
  // A text put together from several is no copy of one page.
  const hints = { isPage, hasProperties: frontMatter.size > 0, hasLinks: links.length > 0, title: firstText(frontMatter, TITLE_KEYS) };
  const clip = parts ? null : readClip(text, inBody, hints);
  const sections = clip?.sections ?? inBody;
  const context = contextOf(text, sections, links, bodyFrom);
  const placed = placeBlocks(readBlocks(context, sections, metadata, parts), { text, links, lines, isPage: clip !== null, ...(parts ? { parts } : {}) });
  const properties = withFields(frontMatter, fieldsOf(placed, frontMatter));
  const headings = readHeadings(context, drawing ? {} : metadata, placed, lines);
  const { sources, isTimed } = gatherSources({ text, name, properties, blocks: placed, lines, isDaily: isDailyName(name) });
  const blocks = placed.filter((block) => block.prose.text !== '').map((block) => asBlock(block, isTimed));
  const { title, aliases } = readNames(name, properties, clip?.title ?? null, topHeading(placed, headings));
  const description = readAbstract(text, properties, placed);
  return {
    note: {
      path,
      title,
      aliases,
      tags: readTags(frontMatter, properties, metadata.tags ?? []),
      links,
      sources,
      headings,
      description,
      author: readAuthor(properties) ?? clip?.author ?? null,
      created: createdDate(properties, name) ?? clip?.created ?? null,
      modified: modifiedDate(properties) ?? clip?.modified ?? null,
      shape: shapeOf(path, text, frontMatter, links, clip !== null && frontMatter.size === 0),
      language: languageOf(title, description, blocks),
      words: blocks.reduce((sum, block) => (block.kind === 'boilerplate' ? sum : sum + countWords(block.text)), 0),
    },
    blocks,
  };
}
