import { dateInWords, isMonth, readDate } from '../properties/dates';
import { anyOf } from '../prose/page-words';

// What pages say above an article: who wrote it, when, and how long it takes to read.

const LONGEST = 160;
const LONGEST_NAMES = 120;
const READING = 'de lecture|lesezeit|(?:tiempo )?de lectura|(?:tempo )?di lettura|(?:tempo )?de leitura|leestijd|lästid|czytania|listen';
const READING_TIME = new RegExp([
  `(?:^|\\D)\\d{1,3}\\s?[-–]?\\s?min(?:ute[ns]?|uti|utos|uter|uten)?s?\\.?[\\s-]{0,3}(?:read(?![a-z]{3})|${READING})`,
  `(?:reading time|time to read|temps ${READING})\\s?:?\\s?(?:ca?\\.?\\s?|about\\s|environ\\s)?\\d{1,3}\\s?min`,
  '\\d{1,3}\\s?分钟(?:阅读|讀完|读完)|阅读(?:时间|时长)?[:：约需\\s]{0,3}\\d{1,3}\\s?分钟|\\d{1,3}\\s?分で読め',
  '^listen to this article\\b.{0,40}$',
].join('|'), 'iu');
const UPDATED = /^(?:last\s)?(?:updated|modified|revised|edited|aktualisiert|mis à jour|actualizado|aggiornato|atualizado|bijgewerkt|uppdaterad|更新)/iu;
const LONGEST_DATE = 90;
const MOST_DATE_WORDS = 12;
const DATE_LABEL = new RegExp(`^(?:first |last |originally )?(?:${anyOf(
  'published|posted|updated|modified|revised|edited|created|written|date|on|vom|am|den|le|el|il|veröffentlicht|aktualisiert|erschienen|publié|mis à jour',
  'publicado|actualizado|pubblicato|aggiornato|atualizado|gepubliceerd|bijgewerkt|publicerad|uppdaterad|发布|发表|更新|公開',
)})`, 'iu');
const NAME_WORD = '\\p{Lu}[\\p{L}.\'’-]*';
const PARTICLE = '(?:(?:de|da|di|del|della|der|den|dos|van|von|vom|zu|la|le|el|bin|ibn|al|y|e|ter|ten)\\s+){0,2}';
const NAME = new RegExp(`^${NAME_WORD}(?:\\s+${PARTICLE}${NAME_WORD}){0,4}$`, 'u');
const HAN_NAME = /^[\p{Script=Han}·]{2,6}$/u;
const BY = new RegExp(`^(?:${anyOf(
  '(?:written|words|story|text|analysis|reported|reporting|report|posted|article|essay|opinion|review|interview)\\s+by',
  'by|von|vom|par|por|di|da|door|av|af|tekst|text|author|authors|autor|autorin|auteur|от',
)})\\s*:?\\s+(?=[\\p{Lu}\\p{Lo}@])`, 'iu');
const HAN_BY = /^(?:作者|撰文|文|记者|文字|编辑|著者|著|執筆)\s?[:：|丨/／]\s?/u;
const BETWEEN = /\s*(?:,|;|&|、|，|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\boch\b|\bwith\b|\bmit\b)\s*/u;
/** A post of the writer, after a comma: `Ada Lamb, science correspondent`. */
const POST = new RegExp(`^(?:\\p{Ll}|(?:Ph\\.?D|M\\.?D|MSc|BSc|Prof|Dr)\\b|(?:${anyOf(
  'Senior|Chief|Staff|Science|Health|Technology|Associate|Contributing|Editor|Correspondent|Reporter|Professor|Lecturer|Research',
)})\\b)`, 'u');
const FOLLOWING = /\s+(?:for|in|at|on|für|pour|para)\s+(?:the\s+)?\p{Lu}.*$/u;

const MAY_BE_HEADER = new RegExp(`\\d\\s?-?\\s?(?:min|分)|(?:1[89]|20)\\d\\d|(?:^|[\\n·•|])\\s*(?:${anyOf(
  'by|von|vom|par|por|di|da|door|av|af|written|words|story|text|tekst|author|autor|auteur|posted|作者|文|撰文|记者|著|執筆',
)})[\\s:：]`, 'i');

/** Whether lines may hold a by-line, a date or a reading time: a plain search that spares most notes a closer look. */
export function mayHoldHeader(text: string): boolean {
  return MAY_BE_HEADER.test(text);
}

/** Whether a line says how long the article takes to read, or to hear. */
export function isReadingTime(line: string): boolean {
  return line.length <= LONGEST && READING_TIME.test(line);
}

/** The names in a by-line, `By Ada Lamb and Nora Field`, as one text; `null` where it is none. */
export function bylineAuthors(line: string): string | null {
  if (line.length > LONGEST_NAMES) return null;
  const by = BY.exec(line)?.[0] ?? HAN_BY.exec(line)?.[0];
  return by === undefined ? null : namesIn(line.slice(by.length));
}

/** A line of nothing but names; `null` otherwise. */
export function namesIn(line: string): string | null {
  if (line.length > LONGEST_NAMES) return null;
  const parts = line.replace(FOLLOWING, '').split(BETWEEN).map((part) => part.trim()).filter((part) => part !== '');
  const names = parts.filter((part, at) => at === 0 || !POST.test(part)).map((part) => part.replace(/^@|[.,]$/g, ''));
  if (names.length === 0 || names.length > 12 || !names.every((name) => NAME.test(name) || HAN_NAME.test(name))) return null;
  return names.map(inTitleCase).join(', ');
}

/** `ADA LAMB` as a name is written; initials stay. */
function inTitleCase(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{3}/u.test(name)) return name;
  return name.replace(/\p{L}+/gu, (word) => (word.length > 2 ? word.charAt(0) + word.slice(1).toLowerCase() : word));
}

export interface LineDate {
  readonly date: string;
  /** Whether it is the day of the last change. */
  readonly updated: boolean;
}

/** The day that a short line names, perhaps behind a word such as "Published"; `null` where it names none, or is more than that. */
export function lineDate(line: string): LineDate | null {
  if (line.length > LONGEST_DATE || !/(?:1[89]|20)\d\d/.test(line)) return null;
  const words = line.split(/\s+/);
  const first = words[0] ?? '';
  if (words.length > MOST_DATE_WORDS || !(/^\d|[,:]$|\d年/.test(first) || DATE_LABEL.test(line) || isMonth(first))) return null;
  const date = dateInWords(line) ?? readDate(line.replace(/^[\p{L}\s]{0,24}[:：]?\s*(?=\d)/u, ''));
  return date === null ? null : { date, updated: UPDATED.test(line) };
}

const DAY = /^(\p{L}{3,9}\.?) \d{1,2}$|^\d{1,2}\.? (\p{L}{3,9}\.?)$/u;
const UNIT = 'h|hrs?|hours?|days?|weeks?|months?|years?|minutes?|mins?|Stunden?|Tagen?|Wochen?|días?|jours?';
const LONG_AGO = new RegExp(`^(?:\\d{1,2}|an?|one|vor \\d{1,2}|hace \\d{1,2}|il y a \\d{1,2}) ?(?:${UNIT})(?: ago)?$`, 'iu');

/** A day without its year, or so long ago: `Apr 23`, `3 days ago`. */
export function isVagueDate(line: string): boolean {
  if (line.length > 30) return false;
  const month = DAY.exec(line);
  return month ? isMonth(month[1] ?? month[2] ?? '') : LONG_AGO.test(line);
}
