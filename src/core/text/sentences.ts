import { ALWAYS, BEFORE_NAMES, BEFORE_NUMBER, BY_LANGUAGE, OFTEN_LAST, TITLES } from './abbreviations';
import { FUNCTION_WORDS, IN_NAMES } from './function-words';
import { sentenceSegmenter } from './segmenter';

export interface Sentence {
  /** `text.slice(from, to)` of the text it was found in; never empty, no white space at its ends. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const SEGMENTER = sentenceSegmenter();
/** Longer texts are cut here, at a line break or a space, so that time grows with length. */
const AT_ONCE = 4096;
/** Characters looked at before and behind a possible end. */
const BEFORE = 40;
const BEHIND = 24;

const TERMINAL = /[.!?。！？．｡؟۔।॥။።։។៕]/;
/** Where the host has no sentence rules: a mark, what closes after it, and white space unless the mark is a wide one. */
const PLAIN_END = /(?:[.!?؟۔।॥]["'”’»)\]]*(?=\s|$)|[。！？．｡။።։។៕]["'”’»)\]」』）]*)\s*/g;
/** Unicode's rules end a sentence inside `.[1]` and `.²`, so marks of citation and line breaks are read as spaces. */
const READ_AS_SPACE = /\[(?:\d+(?:[,–\- ]+\d+)*|@[^\][\s]{1,60}(?:[;,] ?[^\][]{1,60})?)\]|[¹²³⁰-⁹]+(?:[,⁻–][¹²³⁰-⁹]+)*|[\r\n\u2028\u2029\u0085]+/g;
/** A citation in brackets that stands behind its sentence. */
const CITED_BEHIND = /([.!?]["”’»]?[ ]{1,2})(\([^()]{0,100}\b(?:1[6-9]|20)\d\d[a-z]?[^()]{0,20}\))(?=\.?(?:\s|$))/g;

/** Unicode's rules end no sentence before a small letter, but some names begin with one (fMRI, mRNA), and Hangul has none other. */
const SMALL_START = /([.!?]["”’»)]* +)([a-z])(?=[a-z]?[A-Z])|([\uac00-\ud7a3][.!?] +)([a-z])/g;

/** Where a number with a full stop is an ordinal: "am 3. Mai". */
const ORDINALS: ReadonlySet<string> = new Set(['de', 'da', 'no', 'fi', 'pl', 'cs', 'hu', 'tr', 'sr', 'hr', 'sl', 'sk', 'et', 'lv']);
/** Unicode's rules leave an opening mark with the sentence before it where there is no space. */
const OPENED = /[“‘„«「『《〈（([]+$/;
/** What was said, and the Japanese particle that makes it part of the sentence: 「行く。」と言った。 */
const QUOTED = /[。！？][」』]+\s*$/;
const QUOTING = /^(?:と|って|という|など|の|は|が|を|に|も|で)/;
/** `"Is it?" she asked.` */
const ASKED = /[!?]["'”’»)]*\s*$/;
const SMALL_NEXT = /^\p{Ll}/u;
const LAST_WORD = /(?:^|[\s("'“„«[—–-])([\p{L}\p{M}\p{N}.]+)\.\s*$/u;
const ONE_LETTER = /^\p{L}$/u;
const INITIAL = /^\p{Lu}$/u;
/** `e.g`, `т.е`, and all that is written so: `U.S`, `z.B`. */
const SMALL_DOTTED = /^\p{Ll}{1,3}(?:\.\p{Ll}{1,3})+$/u;
const DOTTED = /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u;
const ENDS_WITH_INITIALS = /(?:^|[\s("'“„«[—–-])\p{L}\.[ \u00a0\u202f]?\p{L}\.\s*$/u;
const INITIAL_NEXT = /^\p{L}\./u;
const CAPITAL_NEXT = /^["'“„«(]?\p{Lu}/u;
const NUMBER_NEXT = /^[([]?(?:\p{Lu}?\p{N}|[IVXLC]{2,}\b)/u;
/** Also a letter, which may be the article or the pronoun where the word before is none that numbers parts: `took 5 sec. A cell`. */
const PART_NEXT = /^[([]?(?:\p{Lu}?\p{N}|[IVXLC]+\b|\p{Lu}(?![\p{L}\p{M}]))/u;
const NEXT_WORD = /^\p{Lu}[\p{L}\p{M}]*/u;

/** By language: words that have a capital for no other reason than that a sentence begins. */
const STARTERS: ReadonlyMap<string, ReadonlySet<string>> = new Map(FUNCTION_WORDS.map(([language, words]) => (
  [language, new Set(words.split(' ').filter((word) => word.length > 1 && !IN_NAMES.has(word)))]
)));

/**
 * The sentences of one block of text, in order; together they cover everything but white space. Line breaks do not end a sentence.
 * Unicode's sentence rules (UAX 29), then pieces that were cut after an abbreviation, an initial or an ordinal are joined again.
 */
export function splitSentences(text: string, language: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const end of sentenceEnds(text, language)) {
    const sentence = trimmed(text, from, end);
    if (sentence !== null) sentences.push(sentence);
    from = end;
  }
  return sentences;
}

function sentenceEnds(text: string, language: string): number[] {
  if (!TERMINAL.test(text)) return [text.length];
  const readable = text
    .replace(READ_AS_SPACE, (mark) => ' '.repeat(mark.length))
    .replace(CITED_BEHIND, (_all, end: string, citation: string) => end + ' '.repeat(citation.length))
    .replace(SMALL_START, (start) => start.slice(0, -1) + start.slice(-1).toUpperCase());
  const ends: number[] = [];
  let from = 0;
  for (let start = 0; start < text.length;) {
    const stop = pieceEnd(readable, start);
    for (const found of endsIn(readable.slice(start, stop))) {
      const end = start + found;
      const cut = end === stop && stop < text.length && !/[.!?。！？]\s*$/.test(readable.slice(Math.max(start, end - BEFORE), end));
      if (cut || continues(readable.slice(Math.max(from, end - BEFORE), end), readable.slice(end, end + BEHIND), language)) continue;
      ends.push(end);
      from = end;
    }
    start = stop;
  }
  if (ends[ends.length - 1] !== text.length) ends.push(text.length);
  return ends;
}

/** Ends of the sentences in a piece by the host's rules, marks that open the next one left to it. */
function endsIn(piece: string): number[] {
  if (SEGMENTER === null) return plainEnds(piece);
  return Array.from(SEGMENTER.segment(piece), ({ index, segment }) => index + segment.length - (OPENED.exec(segment)?.[0].length ?? 0));
}

/** Ends of the sentences in a text by its marks alone. */
export function plainEnds(text: string): number[] {
  const ends = Array.from(text.matchAll(PLAIN_END), ({ index, 0: mark }) => index + mark.length);
  return ends[ends.length - 1] === text.length ? ends : [...ends, text.length];
}

function pieceEnd(text: string, from: number): number {
  if (text.length - from <= AT_ONCE) return text.length;
  const space = text.lastIndexOf(' ', from + AT_ONCE);
  return space > from ? space + 1 : from + AT_ONCE;
}

/** Whether the sentence goes on after a piece that ends like `end`. */
function continues(end: string, next: string, language: string): boolean {
  if (next === '') return false;
  if (QUOTED.test(end)) return QUOTING.test(next);
  if (ASKED.test(end)) return SMALL_NEXT.test(next);
  const word = LAST_WORD.exec(end)?.[1];
  if (word === undefined) return false;
  const lower = word.toLowerCase();
  const known = BY_LANGUAGE.get(language)?.has(ONE_LETTER.test(word) ? word : lower) === true;
  if (known || TITLES.has(word) || ALWAYS.has(lower) || isNumbering(word, lower, next)) return true;
  if (ONE_LETTER.test(word)) return isInitial(word, end, next, language);
  if (/^\d{1,3}$/.test(word)) return end.trim().length === word.length + 1 || ORDINALS.has(language) && !startsSentence(next, language);
  if (OFTEN_LAST.has(lower)) return !CAPITAL_NEXT.test(next);
  return SMALL_DOTTED.test(word) || (BEFORE_NAMES.has(word) || BEFORE_NAMES.has(lower) || DOTTED.test(word)) && !startsSentence(next, language);
}

/** `Fig. 3`, `Sec. A`, `no. 5`, but not `No. I said`. */
function isNumbering(word: string, lower: string, next: string): boolean {
  return BEFORE_NUMBER.has(lower) && (word === lower || lower === 'no' ? NUMBER_NEXT : PART_NEXT).test(next);
}

/** The letter of a name or of an abbreviation, or in front of an item: `J. Smith`, `z. B.`, `a. First`. */
function isInitial(letter: string, end: string, next: string, language: string): boolean {
  if (INITIAL_NEXT.test(next) || ENDS_WITH_INITIALS.test(end)) return true;
  if (!INITIAL.test(letter)) return end.trim().length === 2;
  return letter !== 'I' && !startsSentence(next, language);
}

function startsSentence(next: string, language: string): boolean {
  const word = NEXT_WORD.exec(next)?.[0];
  return word !== undefined && (STARTERS.get(language) ?? STARTERS.get('en'))?.has(word.toLowerCase()) === true;
}

function trimmed(text: string, start: number, end: number): Sentence | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return from < to ? { text: text.slice(from, to), from, to } : null;
}
