import type { Properties } from './properties';

const MONTHS: ReadonlyMap<string, number> = new Map([
  ['jan', 1], ['feb', 2], ['mar', 3], ['mär', 3], ['apr', 4], ['may', 5], ['mai', 5], ['jun', 6], ['jul', 7], ['aug', 8], ['sep', 9], ['oct', 10], ['okt', 10],
  ['nov', 11], ['dec', 12], ['dez', 12],
]);

const MONTH = '(jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[\\p{L}]*\\.?';
const YEAR_FIRST = /^(\d{4})[-/._年](\d{1,2})[-/._月](\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6})?(?!\d)/;
const DAY_FIRST = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/;
const MONTH_FIRST = new RegExp(`(?:^|[^\\p{L}])${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'iu');
const DAY_MONTH = new RegExp(`(?:^|\\D)(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+${MONTH},?\\s+(\\d{4})(?!\\d)`, 'iu');
const DAILY_NAME = /^\d{4}[-_.]?\d{2}[-_.]?\d{2}(?:\D|$)/;

const CREATED = [
  'created', 'file-created', 'created_at', 'createdat', 'date created', 'date-created', 'date_created', 'creation date', 'creation-date', 'created-date', 'date',
  'published', 'publishdate', 'pubdate', 'date published',
];
const MODIFIED = [
  'modified', 'file-modified', 'updated', 'updated_at', 'updatedat', 'lastmod', 'last_modified_at', 'last-modified', 'last_modified', 'date modified',
  'date-modified', 'date_modified', 'date updated', 'modification date', 'dg-updated',
];

function dateOf(year: string | undefined, month: string | number | undefined, day: string | undefined): string | null {
  const y = Number(year);
  const m = typeof month === 'number' ? month : Number(month);
  const d = Number(day);
  if (!(y >= 1000 && y <= 2999 && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function monthOf(name: string | undefined): number | undefined {
  return MONTHS.get((name ?? '').toLowerCase().slice(0, 3));
}

/** The day at the beginning of a text (ISO, `2023/4/3`, `20230403`, `3.4.2023`), as `YYYY-MM-DD`. */
function leadingDate(text: string): string | null {
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst ? dateOf(dayFirst[3], dayFirst[2], dayFirst[1]) : null;
}

/** A day named in words, `Apr 23, 2023` or `3rd April 2023`, anywhere in a text; also stuck to a word, as clips have it. */
export function dateInWords(text: string): string | null {
  // In clips the date may be stuck to the word before: `6 min readApr 23, 2023`.
  const spaced = text.replace(/(\p{Ll})(?=\p{Lu}\p{Ll}{2,}\.? \d)/gu, '$1 ');
  const monthFirst = MONTH_FIRST.exec(spaced);
  if (monthFirst) return dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const dayMonth = DAY_MONTH.exec(spaced);
  return dayMonth ? dateOf(dayMonth[3], monthOf(dayMonth[2]), dayMonth[1]) : null;
}

/** A property's value as `YYYY-MM-DD`: a `Date`, a string in any of the usual forms, or milliseconds since 1970. */
export function readDate(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number.isInteger(value) ? leadingDate(String(value)) : null;
  if (typeof value !== 'string') return null;
  const text = value.slice(0, 100).replace(/^[\s"'[]+/, '');
  return leadingDate(text) ?? dateInWords(text);
}

/** Whether a file name is that of a daily note. */
export function isDailyName(name: string): boolean {
  return DAILY_NAME.test(name) && leadingDate(name) !== null && !/[\p{L}]{4,}.*[-_ ].*[\p{L}]{2,}/u.test(name.slice(8));
}

function firstDate(properties: Properties, names: readonly string[]): string | null {
  for (const name of names) {
    const date = readDate(properties.get(name));
    if (date !== null) return date;
  }
  return null;
}

export function createdDate(properties: Properties, name: string): string | null {
  return firstDate(properties, CREATED) ?? (DAILY_NAME.test(name) ? leadingDate(name) : null);
}

export function modifiedDate(properties: Properties): string | null {
  return firstDate(properties, MODIFIED);
}
