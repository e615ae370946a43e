import type { ComposedText } from './composed-text';
import type { CachedFrontmatterLink, CachedItem, CachedTag, Loc, Metadata } from './metadata';

/**
 * The metadata of a text as written, for the text composed: places by their offset alone (lines are the same, columns are not told), links and
 * tags with their words composed. Front matter stays: its words are composed where they are read. Total, also on the metadata of another text.
 */
export function composedMetadata(metadata: Metadata, text: ComposedText): Metadata {
  const { links = [], embeds = [], tags = [], headings = [], sections = [], listItems = [], frontmatterLinks = [], frontmatterPosition } = metadata;
  const loc = (at: Loc): Loc => ({ ...at, offset: text.composedAt(at.offset) });
  const placed = <T extends CachedItem>(item: T): T => ({ ...item, position: { start: loc(item.position.start), end: loc(item.position.end) } });
  return {
    ...metadata,
    links: links.map(composedLink).map(placed),
    embeds: embeds.map(composedLink).map(placed),
    tags: tags.map((tag): CachedTag => placed({ ...tag, tag: composed(tag.tag) })),
    headings: headings.map(placed),
    sections: sections.map(placed),
    listItems: listItems.map(placed),
    frontmatterLinks: frontmatterLinks.map(composedLink),
    ...(frontmatterPosition ? { frontmatterPosition: { start: loc(frontmatterPosition.start), end: loc(frontmatterPosition.end) } } : {}),
  };
}

function composedLink<T extends Omit<CachedFrontmatterLink, 'key'>>(link: T): T {
  const shown = link.displayText === undefined ? {} : { displayText: composed(link.displayText) };
  return { ...link, link: composed(link.link), original: composed(link.original), ...shown };
}

function composed(words: string): string {
  return words.normalize('NFC');
}
