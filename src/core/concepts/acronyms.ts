import { stopWords } from '../text/stop-words';

/** An acronym as a text itself explains it. */
export interface AcronymDefinition {
  /** Without the `s` of a plural. */
  readonly short: string;
  /** As written, on one line. */
  readonly long: string;
}

const OPENS = /[(（]/g;
const BRACKET = /[()（）]/g;
/** Characters looked at inside a parenthesis, and before it. */
const INSIDE = 120;
const BEFORE = 160;
const SHORTEST = 2;
const LONGEST = 10;
const SEPARATOR = /[;,；，、]/;
const CLAUSE_END = /[.!?。！？](?=\s|$)|[:;：；,，、。()（）[\]|\t]/g;
const ACRONYM = /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u;
const PLURAL = /^(.*\p{Lu})[’']?s$/u;
const ROMAN = /^[IVXLC]+$/;
const LAST_WORD = /([\p{L}\p{N}][\p{L}\p{N}-]*)["”’]?\s*$/u;
/** Words, hyphens and apostrophes: no paths, addresses, formulas or code. */
const WORDS = /^\p{L}[\p{L}\p{N}\p{M}\s'’–-]*$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const BETWEEN_WORDS = /[\s–-]+/;
const ARTICLE = /^(?:the|an?)\s+/i;
const LETTER = /[\p{L}\p{N}]/u;

const STOPS = stopWords('en');

/**
 * The acronyms that a text explains, "long form (SHORT)" or "SHORT (long form)", without repeats. The short form's letters must occur
 * in order in the long form, the first at the start of a word: Schwartz & Hearst 2003, "A simple algorithm for identifying abbreviation
 * definitions in biomedical text"; stricter in what may be a short form (half of it capitals) and a long one (words only, no clause ends),
 * and a long form whose initials are the acronym goes before a shorter one ("integrated information theory (IIT)").
 */
export function findAcronyms(text: string): AcronymDefinition[] {
  const found = new Map<string, AcronymDefinition>();
  for (const { 0: bracket, index } of text.matchAll(OPENS)) {
    const inside = insideOf(text, index + 1);
    if (inside === null || (bracket === '(' && index > 0 && !/\s/.test(text[index - 1] ?? ''))) continue;
    const definition = definitionIn(clauseBefore(text, index), inside);
    if (definition) found.set(`${definition.short}\n${definition.long}`, definition);
  }
  return [...found.values()];
}

/** What stands between a bracket and the one that closes it; `null` where another opens first, or none closes soon. */
function insideOf(text: string, from: number): string | null {
  const piece = text.slice(from, from + INSIDE);
  const close = piece.search(BRACKET);
  return close < 0 || piece[close] === '(' || piece[close] === '（' ? null : piece.slice(0, close).trim();
}

/** The words before a bracket, back to the end of the clause before. */
function clauseBefore(text: string, bracket: number): string {
  const piece = text.slice(Math.max(0, bracket - BEFORE), bracket);
  let start = 0;
  for (const { 0: mark, index } of piece.matchAll(CLAUSE_END)) start = index + mark.length;
  return piece.slice(start).trim();
}

function definitionIn(before: string, inside: string): AcronymDefinition | null {
  const parts = inside.split(SEPARATOR).map((part) => part.trim());
  const first = parts[0] ?? '';
  const short = shortForm(first);
  if (short !== null) return pair(short, longForm(short, before));
  // "Langzeitpotenzierung (long-term potentiation, LTP)"
  const second = parts.length === 2 ? shortForm(parts[1] ?? '') : null;
  if (second !== null) return pair(second, longForm(second, first));
  const last = shortForm(LAST_WORD.exec(before)?.[1] ?? '');
  const whole = first.replace(ARTICLE, '');
  const long = last === null ? null : longForm(last, whole);
  return last !== null && long === collapse(whole) ? pair(last, long) : null;
}

function pair(short: string, long: string | null): AcronymDefinition | null {
  return long === null ? null : { short, long };
}

/** The acronym that a word is, without the `s` of its plural; `null` where it is none. */
function shortForm(word: string): string | null {
  const short = PLURAL.exec(word)?.[1] ?? word;
  if (short.length < SHORTEST || short.length > LONGEST || !ACRONYM.test(short) || ROMAN.test(short)) return null;
  const letters = [...short].filter((character) => /\p{L}/u.test(character));
  const capitals = letters.filter((letter) => letter.toLowerCase() !== letter);
  return capitals.length >= 2 && capitals.length * 2 >= letters.length ? short : null;
}

/** The shortest end of `text` that `short` can stand for. */
function longForm(short: string, text: string): string | null {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const most = Math.min(short.length + 5, short.length * 2);
  const tail = words.slice(-most);
  const long = spelledOut(short.toLowerCase(), tail) ?? alignedEnd(short.toLowerCase(), tail.join(' '));
  if (long === null) return null;
  const parts = long.split(BETWEEN_WORDS);
  if (long.length <= short.length || !WORDS.test(long) || UNSPACED.test(long)) return null;
  if (STOPS.has((parts[0] ?? '').toLowerCase()) || parts.includes(short)) return null;
  // A few letters are found in any text: of several words a second one has to be meant by its initial.
  const others = short.slice(1).toLowerCase();
  return parts.length === 1 || parts.slice(1).some((word) => others.includes((word[0] ?? '-').toLowerCase())) ? long : null;
}

/** The end of the text whose words, function words left out or not, have the acronym's letters as their initials. */
function spelledOut(short: string, words: readonly string[]): string | null {
  for (let count = 1; count <= words.length; count++) {
    const end = words.slice(-count).join(' ');
    const parts = end.toLowerCase().split(BETWEEN_WORDS);
    const initials = (of: readonly string[]): string => of.map((word) => word[0] ?? '').join('');
    if (initials(parts) === short || initials(parts.filter((word) => !STOPS.has(word))) === short) return end;
  }
  return null;
}

/** The end of the text from the word in which the first letter is found, when the letters are looked for from the end backwards. */
function alignedEnd(short: string, text: string): string | null {
  const folded = text.toLowerCase();
  let at = folded.length - 1;
  for (let i = short.length - 1; i >= 0; i--) {
    const letter = short[i] ?? '';
    if (!LETTER.test(letter)) continue;
    while (at >= 0 && (folded[at] !== letter || (i === 0 && at > 0 && LETTER.test(folded[at - 1] ?? '')))) at--;
    if (at < 0) return null;
    at--;
  }
  return text.slice(text.lastIndexOf(' ', at) + 1);
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
