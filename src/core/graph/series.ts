import { noteName, type NotePath } from '../note/note';

/** A note's place in a series of notes whose names differ in a number or a date alone. */
export interface SeriesPlace {
  /** The folded name with `#` for the last number, or for a date: the same for all of the series. */
  readonly key: string;
  /** The name as written with `…` for it. */
  readonly name: string;
  /** The number, or the day of the date, counted from 1970. */
  readonly number: number;
}

const DATE = /(\d{4})[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)/;
const LAST_NUMBER = /\d{1,9}(?=\D*$)/;
const DAY = 86_400_000;

/** `null` for a name without a number. */
export function seriesPlace(path: NotePath): SeriesPlace | null {
  const name = noteName(path);
  const date = DATE.exec(name);
  const found = date ?? LAST_NUMBER.exec(name);
  if (!found) return null;
  const day = date ? Date.parse(`${date[1] ?? ''}-${date[2] ?? ''}-${date[3] ?? ''}`) / DAY : Number(found[0]);
  if (Number.isNaN(day)) return null;
  const around = (mark: string): string => name.slice(0, found.index) + mark + name.slice(found.index + found[0].length);
  return { key: around('#').toLowerCase(), name: around('…'), number: day };
}
