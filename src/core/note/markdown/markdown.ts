import { BlockReader } from './block-reader';
import { frontMatterLinks, parseFrontMatter } from './front-matter';
import { findFrontMatter } from './front-matter-fence';
import { Lines } from '../lines';
import type { Metadata } from '../metadata';
import { MetadataReader } from './metadata-reader';

/**
 * What Obsidian's metadata cache would hold for this text. Total and linear in the length of the text.
 * Positions count from 0, offsets in UTF-16 units. Broken front matter: `frontmatterPosition` without `frontmatter`.
 */
export function parseMarkdown(text: string): Metadata {
  const lines = new Lines(text);
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const frontMatter = findFrontMatter(start === 0 ? text : text.slice(1));
  const reader = new MetadataReader(text, lines);
  if (!frontMatter) {
    new BlockReader(text, lines, reader).read(start);
    return reader.metadata();
  }
  const end = start + frontMatter.end;
  const position = lines.pos(start, end);
  reader.addYaml(start, end);
  new BlockReader(text, lines, reader).read(end);
  const metadata = reader.metadata();
  if (frontMatter.yaml.trim() === '') return metadata;
  const frontmatter = parseFrontMatter(frontMatter.yaml);
  if (!frontmatter) return { ...metadata, frontmatterPosition: position };
  return { ...metadata, frontmatterPosition: position, frontmatter, frontmatterLinks: frontMatterLinks(frontmatter) };
}
