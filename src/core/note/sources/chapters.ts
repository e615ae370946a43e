import type { BlockKind, Chapter } from '../note';
import type { Prose } from '../prose/prose';
import type { Citation } from '../prose/prose-state';
import { isRecordingUrl, startOfUrl } from './source-id';
import { isSetApart, leadingStamp, type Stamp, trailingStamp, withoutClosingMarks, withoutOpeningMarks } from './time-stamp';

export interface FoundChapter {
  readonly chapter: Chapter;
  /** The address or file that the stamp leads into; `null` where it is no link, or one to a moment of whatever the note is about. */
  readonly recording: string | null;
  /** Whether it is surely a moment of a recording: a link to one, or the stamp of a heading. */
  readonly isSure: boolean;
  readonly isHeading: boolean;
}

/** What chapters are read from. */
export interface TimedBlock {
  readonly kind: BlockKind;
  readonly prose: Prose;
  /** 0-based line of the first character. */
  readonly line: number;
}

const MAY_BE_STAMP = /\d(?::\d\d|m ?\d)/;
const WORD = /[\p{L}\p{N}]/u;
const LONGEST_TITLE = 100;
/** Words of links that say nothing about where they lead. */
const POINTER = /^(?:here|link|watch|video|clip|jump|play|time ?stamp|source|hier|ici|aquí|[^\p{L}\p{N}]+)$/iu;

/** A link to a moment, as it stands in a line. */
interface Moment {
  readonly citation: Citation;
  readonly stamp: Stamp | null;
  readonly seconds: number;
  readonly from: number;
  readonly to: number;
}

/** A link is one to a moment where its address says so, or its words do, and at least one of both is sure of a recording. */
function momentOf(citation: Citation): Moment | null {
  const { kind, id, shown, at } = citation;
  if (kind === 'embed' || kind === 'citekey') return null;
  const stamp = kind === 'bare' ? null : leadingStamp(shown) ?? trailingStamp(shown);
  const start = startOfUrl(id);
  const seconds = start ?? stamp?.seconds;
  const isSure = (start !== null && stamp !== null) || kind === 'moment' || (seconds !== undefined && isRecordingUrl(id));
  return seconds !== undefined && isSure ? { citation, stamp, seconds, from: at, to: at + shown.length } : null;
}

/** Whether a citation leads to a moment of a recording. */
export function isMoment(citation: Citation): boolean {
  return momentOf(citation) !== null;
}

/** A chapter's title, cut behind a word. */
export function cutTitle(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const blank = title.lastIndexOf(' ', LONGEST_TITLE);
  return `${title.slice(0, blank > LONGEST_TITLE / 2 ? blank : LONGEST_TITLE).trimEnd()}…`;
}

/** The words a link brings along: no stamp, no "here". */
function ownTitle({ citation, stamp }: Moment): string {
  if (citation.kind === 'bare' || (citation.kind === 'moment' && stamp === null)) return '';
  const words = stamp === null ? citation.shown.trim() : stamp.rest;
  return POINTER.test(words) ? '' : words;
}

/**
 * The chapters of a line with links to moments: the words of the link, else those before it where the line ends with a link or the
 * stamp stands in parentheses, else those that follow.
 */
function linked(line: string, start: number, moments: readonly Moment[], lineNumber: number): FoundChapter[] {
  const closesLine = !WORD.test(line.slice((moments[moments.length - 1]?.to ?? 0) - start));
  const opensLine = !WORD.test(line.slice(0, Math.max(0, (moments[0]?.from ?? 0) - start)));
  const chapters = moments.map((moment, at): FoundChapter => {
    const before = line.slice(Math.max(0, (moments[at - 1]?.to ?? start) - start), Math.max(0, moment.from - start));
    const after = line.slice(moment.to - start, (moments[at + 1]?.from ?? Infinity) - start);
    const isAside = line.charAt(moment.from - start - 1) === '(' && line.charAt(moment.to - start) === ')';
    const words = [withoutClosingMarks(withoutOpeningMarks(before)), withoutOpeningMarks(withoutClosingMarks(after))] as const;
    const beside = !opensLine && (closesLine || isAside) ? words[0] || words[1] : words[1] || words[0];
    const { id, kind } = moment.citation;
    const recording = kind === 'moment' && id.startsWith('#') ? null : id;
    return { chapter: { seconds: moment.seconds, title: cutTitle(ownTitle(moment) || beside), line: lineNumber }, recording, isSure: true, isHeading: false };
  });
  // A bare address without a word beside it is the address of the recording, copied while it played.
  return chapters.filter((found, at) => found.chapter.title !== '' || moments[at]?.citation.kind !== 'bare');
}

/** The time stamps of a block, line by line; the offset in a link's address wins over the words shown for it. */
export function chaptersOf({ kind, line: firstLine, prose }: TimedBlock): FoundChapter[] {
  const { text, citations } = prose;
  const moments = citations.map(momentOf).filter((moment): moment is Moment => moment !== null);
  if (moments.length === 0 && !MAY_BE_STAMP.test(text)) return [];
  const found: FoundChapter[] = [];
  const isHeading = kind === 'heading';
  let start = 0;
  let next = 0;
  text.split('\n').forEach((line, at) => {
    const end = start + line.length;
    const here: Moment[] = [];
    for (let moment = moments[next]; moment && moment.from <= end; moment = moments[++next]) here.push(moment);
    const stamp = here.length > 0 ? null : leadingStamp(line) ?? (isSetApart(line) ? trailingStamp(line) : null);
    if (here.length > 0) {
      for (const chapter of linked(line, start, here, firstLine + at)) found.push({ ...chapter, isHeading });
    } else if (stamp) {
      const chapter = { seconds: stamp.seconds, title: cutTitle(stamp.rest), line: firstLine + at };
      found.push({ chapter, recording: null, isSure: isHeading, isHeading });
    }
    start = end + 1;
  });
  return found;
}
