import { noteName, type NotePath } from '../note/note';

/** A note's place in a series of notes whose names differ in a number or a date alone. */
export interface SeriesPlace {
  /** The name in lower case with `#` for a date, else for the last number: the same for all of the series. */
  readonly key: string;
  /** The name as written with `…` for it. */
  readonly name: string;
  /** The number, or the day of the date, counted from 1970. */
  readonly number: number;
}

/** With the time of day written onto it, as names of notes made in a hurry have it: `202403011530`. */
const DATE = /(?:^|\D)((\d{4})[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?)(?!\d)/;
const LAST_NUMBER = /\d+(?=\D*$)/;
/** Longer numbers are marks, not places. */
const MOST_DIGITS = 9;
const DAY = 86_400_000;

/** `null` for a name without a number, or with one that counts nothing. */
export function seriesPlace(path: NotePath): SeriesPlace | null {
  const name = noteName(path);
  const date = DATE.exec(name);
  const [written = ''] = LAST_NUMBER.exec(name) ?? [];
  if (!date && (written === '' || written.length > MOST_DIGITS)) return null;
  const [, day = '', year = '', month = '', dayOfMonth = ''] = date ?? [];
  const place = date ? Date.parse(`${year}-${month}-${dayOfMonth}`) / DAY : Number(written);
  if (Number.isNaN(place)) return null;
  const found = date ? day : written;
  const at = date ? date.index + date[0].length - day.length : name.lastIndexOf(written);
  const around = (mark: string): string => name.slice(0, at) + mark + name.slice(at + found.length);
  return { key: around('#').toLowerCase(), name: around('…'), number: place };
}
