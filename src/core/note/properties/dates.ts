import { CREATED_KEYS, MODIFIED_KEYS } from './property-names';
import type { Properties } from './properties';
import { allMatches } from '../spans';

/** Names of the months, January first, in the languages that pages are clipped in most; a slash stands between two spellings. */
const MONTH_NAMES: readonly string[] = [
  'january february march april may june july august september october november december',
  'januar/jänner februar/feber märz/maerz april mai juni juli august september oktober november dezember',
  'janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre décembre/decembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart/mrt april mei juni juli augustus september oktober november december',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου',
];
const SHORTEST_MONTH = 3;

/** Numbers of the months by name and by every abbreviation that no earlier name claims. */
function numberMonths(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  const names = MONTH_NAMES.flatMap((language) => language.split(' ').flatMap((month, at) => month.split('/').map((name) => ({ name, number: at + 1 }))));
  for (const { name, number } of names) months.set(name, number);
  for (const { name, number } of names) {
    for (let length = SHORTEST_MONTH; length < name.length; length++) if (!months.has(name.slice(0, length))) months.set(name.slice(0, length), number);
  }
  return months;
}

const MONTHS = numberMonths();

const YEAR_FIRST = /^(\d{4})[-/._年년][ ]?(\d{1,2})[-/._月월][ ]?(\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6}|T\d{4,6}Z?)?(?!\d)/;
const DAY_FIRST = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/;
/** `4/23/2023` or `23-04-2023`: which number is the month is known only where the other cannot be. */
const EITHER_FIRST = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})(?!\d)/;
const MONTH_FIRST = /(?:^|[^\p{L}])(\p{L}{3,12})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)/gu;
const DAY_MONTH = /(?:^|\D)(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?\s{1,3}(?:(?:de|of)\s)?(\p{L}{3,12})\.?,?\s{1,3}(?:(?:de|del)\s)?(\d{4})(?!\d)/gu;
const DAILY_NAME = /^\d{4}[-_.]?\d{2}[-_.]?\d{2}(?:\D|$)/;

/** Seconds or milliseconds since 1970, from 2001 to 2033. */
const EPOCH = /^1\d{9}(?:\d{3})?$/;
const DAY_SECONDS = 86_400;

function dateOf(year: string | undefined, month: string | number | undefined, day: string | undefined): string | null {
  const y = Number(year);
  const m = typeof month === 'number' ? month : Number(month);
  const d = Number(day);
  if (!(y >= 1000 && y <= 2999 && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** The day at the beginning of a text (ISO, `2023/4/3`, `20230403`, `3.4.2023`, `4/23/2023`), as `YYYY-MM-DD`. */
function leadingDate(text: string): string | null {
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dateOf(dayFirst[3], dayFirst[2], dayFirst[1]);
  const either = EITHER_FIRST.exec(text);
  const [, first, , second, year] = either ?? [];
  if (Number(first) > 12) return dateOf(year, second, first);
  return Number(second) > 12 || (first !== undefined && first === second) ? dateOf(year, first, second) : null;
}

/** A day named in words, `Apr 23, 2023`, `3rd April 2023` or `3 de abril de 2023`, anywhere in a text; also stuck to a word, as clips have it. */
export function dateInWords(text: string): string | null {
  // In clips the date may be stuck to the word before: `6 min readApr 23, 2023`.
  const spaced = text.replace(/(\p{Ll})(?=\p{Lu}\p{Ll}{2,}\.? \d)/gu, '$1 ');
  for (const [, month = '', day, year] of allMatches(MONTH_FIRST, spaced)) {
    const number = MONTHS.get(month.toLowerCase());
    if (number !== undefined) return dateOf(year, number, day);
  }
  for (const [, day, month = '', year] of allMatches(DAY_MONTH, spaced)) {
    const number = MONTHS.get(month.toLowerCase());
    if (number !== undefined) return dateOf(year, number, day);
  }
  return null;
}

/** Whether a word is the name of a month, or an abbreviation of it. */
export function isMonth(word: string): boolean {
  return MONTHS.has(word.toLowerCase().replace(/\.$/, ''));
}

/** The day of an instant. @param seconds since 1970. */
function dayOf(seconds: number): string {
  return new Date(Math.floor(seconds / DAY_SECONDS) * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

/** A property's value as `YYYY-MM-DD`: a `Date`, a string in any of the usual forms, seconds or milliseconds since 1970. */
export function readDate(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number.isInteger(value) ? readDate(String(value)) : null;
  if (typeof value !== 'string') return null;
  const text = value.slice(0, 100).replace(/^[\s"'[(]+/, '');
  if (EPOCH.test(text)) return dayOf(Number(text.slice(0, 10)));
  return leadingDate(text) ?? dateInWords(text);
}

/** Whether a file name is that of a daily note. */
export function isDailyName(name: string): boolean {
  return DAILY_NAME.test(name) && leadingDate(name) !== null && !/[\p{L}]{4,}.*[-_ ].*[\p{L}]{2,}/u.test(name.slice(8));
}

function firstDate(properties: Properties, names: readonly string[]): string | null {
  for (const name of names) {
    const value = properties.get(name);
    for (const one of Array.isArray(value) ? (value as readonly unknown[]).slice(0, 10) : [value]) {
      const date = readDate(one);
      if (date !== null) return date;
    }
  }
  return null;
}

export function createdDate(properties: Properties, name: string): string | null {
  return firstDate(properties, CREATED_KEYS) ?? (DAILY_NAME.test(name) ? leadingDate(name) : null);
}

export function modifiedDate(properties: Properties): string | null {
  return firstDate(properties, MODIFIED_KEYS);
}
