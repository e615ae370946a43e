import type { Chapter } from './note';
import type { PlacedBlock } from './placed-blocks';
import { startOfUrl } from './source-id';
import { leadingStamp } from './time-stamp';

export interface FoundChapter {
  readonly chapter: Chapter;
  /** The address the stamp links to, if it is a link. */
  readonly url: string | null;
  readonly isHeading: boolean;
}

/** The time stamps with which lines of a block begin; the offset in a link's address wins over the words shown for it. */
export function chaptersOf(block: PlacedBlock): FoundChapter[] {
  const { text: all, citations } = block.prose;
  if (!/\d:\d\d/.test(all)) return [];
  const links = citations.filter((citation) => citation.kind === 'link' && leadingStamp(citation.shown) !== null);
  const found: FoundChapter[] = [];
  all.split('\n').forEach((text, at) => {
    const stamp = leadingStamp(text);
    if (!stamp) return;
    const url = links.find((citation) => text.startsWith(citation.shown.trim()))?.id ?? null;
    const seconds = (url === null ? null : startOfUrl(url)) ?? stamp.seconds;
    found.push({ chapter: { seconds, title: stamp.rest, line: block.line + at }, url, isHeading: block.kind === 'heading' });
  });
  return found;
}
