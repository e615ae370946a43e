import type { Chapter } from './note';
import type { PlacedBlock } from './placed-blocks';
import { startOfUrl } from './source-id';

const STAMP = /^[[(]?(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[\])]?(?!\d)/;
const SEPARATOR = /^[\s\-–—:|·•>]+/;

/** A time stamp at the beginning of a text, in seconds, and the words after it; `null` where there is none. */
export function leadingStamp(text: string): { readonly seconds: number; readonly rest: string } | null {
  const match = STAMP.exec(text);
  if (!match) return null;
  const [hours = 0, minutes = 0, seconds = 0] = [match[1], match[2], match[3]].map((part) => Number(part ?? 0));
  if (seconds > 59 || (match[1] !== undefined && minutes > 59)) return null;
  return { seconds: hours * 3600 + minutes * 60 + seconds, rest: text.slice(match[0].length).replace(SEPARATOR, '').trim() };
}

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
