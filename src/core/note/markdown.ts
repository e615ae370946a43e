import { parser, Table } from '@lezer/markdown';
import { BLOCK_NODES, commentBlock, linkDefinition, mathBlock, nestingLimit } from './block-syntax';
import { findFrontMatter, frontMatterLinks, parseFrontMatter } from './front-matter';
import { INLINE_NODES, inlineSyntax } from './inline-syntax';
import { Lines } from './lines';
import type { Metadata } from './metadata';
import { MetadataReader } from './metadata-reader';
import { topLevelRuns, type Run } from './top-level';

// Reads a note's metadata where the app is not there. The blocks are lezer's, the parser of the app's own editor.

const obsidian = parser.configure([
  Table,
  {
    remove: ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'],
    defineNodes: [...BLOCK_NODES, ...INLINE_NODES],
    parseBlock: [commentBlock, mathBlock, nestingLimit, linkDefinition],
    parseInline: [inlineSyntax],
  },
]);

/**
 * What Obsidian's metadata cache would hold for this text. Total and linear in the length of the text.
 * Positions count from 0, offsets in UTF-16 units. Broken front matter: `frontmatterPosition` without `frontmatter`.
 * @param runsOf how the body is cut; the parser alone reads the same from a body in one piece, only slower.
 */
export function parseMarkdown(text: string, runsOf: (body: string) => readonly Run[] = topLevelRuns): Metadata {
  const lines = new Lines(text);
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const frontMatter = findFrontMatter(start === 0 ? text : text.slice(1));
  const base = start + (frontMatter?.end ?? 0);
  const raw = base === 0 ? text : text.slice(base);
  // The parser knows `\n` alone; a blank in place of `\r` keeps every offset.
  const body = raw.includes('\r') ? raw.replace(/\r\n/g, ' \n') : raw;
  const reader = new MetadataReader(text, lines);
  for (const { kind, from, to } of runsOf(body)) {
    if (kind === 'code') reader.addSection('code', base + from, base + to);
    else if (kind === 'blocks') reader.readTree(obsidian.parse(body.slice(from, to)), base + from);
    else reader.addLeaf(kind, base + from, base + to, body.slice(from, to));
  }
  const { links, embeds, tags, headings, sections, listItems } = reader;
  const metadata = { links, embeds, tags, headings, sections, listItems };
  if (!frontMatter) return metadata;
  const position = lines.pos(start, base);
  const withYaml = { ...metadata, sections: [{ type: 'yaml', position }, ...sections] };
  if (frontMatter.yaml.trim() === '') return withYaml;
  const frontmatter = parseFrontMatter(frontMatter.yaml);
  if (!frontmatter) return { ...withYaml, frontmatterPosition: position };
  return { ...withYaml, frontmatterPosition: position, frontmatter, frontmatterLinks: frontMatterLinks(frontmatter) };
}
