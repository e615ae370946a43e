// Moments of a recording as people write them: `4:39`, `[0:04:39]`, `(1:02:03)`, `4m39s`, `%[04:39]`, `00:04:39.120`.

const CLOCK = '(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})(?:[.,]\\d{1,3})?(?!:?\\d|\\s?(?:[ap]\\.?m\\b|uhr\\b))';
const UNITS = '(?:(\\d{1,3})h ?)?(\\d{1,3})m ?(\\d{1,2})s(?![\\p{L}\\d])';
/** Brackets, list marks and the like before a stamp; no word, no sign of another notation. */
const LEADING = new RegExp(`^[^\\p{L}\\p{N}$\\n]{0,6}(?:${CLOCK}|${UNITS})`, 'iu');
/** The other end of `0:00 – 4:39`. */
const RANGE_END = new RegExp(`^[\\s)\\]]*(?:-{1,2}>?|[–—→]|to)\\s*(?:${CLOCK}|${UNITS})`, 'iu');
const TRAILING = new RegExp(`(?:^|[\\s([–—-])(?:${CLOCK}|${UNITS})[\\s)\\]]*$`, 'iu');
/** A stamp that is set apart: in brackets, or behind a dash between blanks. */
const SET_APART = new RegExp(`(?:^|\\s[–—-]\\s?|[([]|[·|]\\s?)(?:${CLOCK}|${UNITS})[\\s)\\]]*$`, 'iu');
const OPENING_MARKS = ' \t\n([–—-:|·•@,;';
const CLOSING_MARKS = /^[\s\-–—:|·•>)\]]+/;
/** Longer than any stamp with its marks. */
const TAIL = 24;

export interface Stamp {
  /** Offset into the recording. */
  readonly seconds: number;
  /** The words beside the stamp. */
  readonly rest: string;
}

function secondsOf(match: RegExpExecArray): number | null {
  const [hours, minutes, seconds] = match[3] === undefined ? [match[4], match[5], match[6]] : [match[1], match[2], match[3]];
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return null;
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Without what stands between words and the stamp behind them. */
export function withoutOpeningMarks(text: string): string {
  let end = text.length;
  while (end > 0 && OPENING_MARKS.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end).trim();
}

/** Without what stands between a stamp and the words behind it. */
export function withoutClosingMarks(text: string): string {
  return text.replace(CLOSING_MARKS, '').trim();
}

/** A time stamp at the beginning of a text, and the words after it; `null` where there is none. */
export function leadingStamp(text: string): Stamp | null {
  const match = LEADING.exec(text);
  const seconds = match ? secondsOf(match) : null;
  if (!match || seconds === null) return null;
  const after = text.slice(match[0].length);
  return { seconds, rest: withoutClosingMarks(after.replace(RANGE_END, '')) };
}

/** Whether the stamp at the end of a text is set apart from its words, as no time of the day in a sentence is. */
export function isSetApart(text: string): boolean {
  return SET_APART.test(text.slice(-TAIL));
}

/** A time stamp at the end of a text, and the words before it; `null` where there is none. */
export function trailingStamp(text: string): Stamp | null {
  const from = Math.max(0, text.length - TAIL);
  const match = TRAILING.exec(text.slice(from));
  const seconds = match ? secondsOf(match) : null;
  if (!match || seconds === null) return null;
  return { seconds, rest: withoutOpeningMarks(text.slice(0, from + match.index)) };
}
