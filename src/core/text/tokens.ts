import { astralClass, CLASS_OF, IDEOGRAPH, KATAKANA, LETTER, MARK, SEPARATOR, SURROGATE, UNSPACED } from './characters';
import { foldWord } from './fold';
import { stem } from './stem';
import { stopWords } from './stop-words';

export interface Token {
  /** The key of the index: folded and stemmed. Never empty, without white space. */
  readonly term: string;
  /** The surface is `text.slice(from, to)`, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** Says nothing of the subject: a function word, a number, a single letter. */
  readonly stop: boolean;
}

export type VisitToken = (term: string, from: number, to: number, stop: boolean) => void;

/** Words are remembered across texts, so one tokenizer should serve a whole index. */
export interface Tokenizer {
  /**
   * Visits the tokens of a text from left to right. Runs of Han and Kana come as overlapping pairs of characters; `extra` is
   * called for whole Katakana words of three or more characters, which overlap the pairs and are no part of the running text.
   */
  forEachToken(text: string, language: string, visit: VisitToken, extra?: VisitToken): void;
  /** As `forEachToken`, but with dictionary words in place of pairs: for terms that are shown. Much slower on Han and Kana. */
  forEachWord(text: string, language: string, visit: VisitToken): void;
  tokenize(text: string, language: string): Token[];
}

interface Word {
  readonly term: string;
  readonly stop: boolean;
}

interface Lexicon {
  readonly stops: ReadonlySet<string>;
  /** By the word as written. */
  readonly words: Map<string, Word>;
}

/** Distinct written words remembered for each language; past that the memory starts anew. */
const REMEMBERED = 65_536;
/** Longer runs of letters are data (base64, hashes), not words. */
const LONGEST_WORD = 64;
/** Segmenters slow down badly on long strings. */
const SEGMENTED_AT_ONCE = 256;

const COLON = 58;
const SLASH = 47;
const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;
const CONTRACTIONS: ReadonlySet<string> = new Set(['s', 'd', 'm', 're', 've', 'll']);
const URL_END = /[\s<>"'`|\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;
const NUMBER = /^\d+(?:st|nd|rd|th|s)?$/;
/** From here on: compatibility ideographs and half-width Kana, which have other forms. */
const COMPATIBILITY = 0xf900;

export function createTokenizer(): Tokenizer {
  const lexicons = new Map<string, Lexicon>();
  const english = stopWords('en');
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

  function lexiconOf(language: string): Lexicon {
    let lexicon = lexicons.get(language);
    if (lexicon === undefined) {
      if (lexicons.size >= 64) lexicons.clear();
      lexicon = { stops: language === 'en' ? english : stopWords(language), words: new Map() };
      lexicons.set(language, lexicon);
    }
    return lexicon;
  }

  function learn(lexicon: Lexicon, written: string): Word {
    const folded = foldWord(written);
    const key = folded.includes("'") ? folded.split("'").join('') : folded;
    const stop = isSingleLetter(key) || NUMBER.test(key) || lexicon.stops.has(key) || folded.endsWith("n't");
    let term = key;
    // Decided by the English list alone, so that a word has one term whatever the language of the note.
    if (!english.has(key)) {
      const stemmed = stem(key);
      if (!english.has(stemmed)) term = stemmed;
    }
    const word = { term, stop };
    if (lexicon.words.size >= REMEMBERED) lexicon.words.clear();
    lexicon.words.set(written, word);
    return word;
  }

  function scan(text: string, language: string, visit: VisitToken, extra: VisitToken | undefined, dictionary: boolean): void {
    const lexicon = lexiconOf(language);
    const { words, stops } = lexicon;
    const end = text.length;
    let at = 0;
    while (at < end) {
      const kind = CLASS_OF[text.charCodeAt(at)]!;
      if (kind === SEPARATOR || kind === MARK) {
        at++;
      } else if (kind === LETTER || (kind === SURROGATE && classAt(text, at) === LETTER)) {
        const to = wordEnd(text, at);
        if (text.charCodeAt(to) === COLON && text.charCodeAt(to + 1) === SLASH && text.charCodeAt(to + 2) === SLASH) {
          at = urlEnd(text, to + 3);
          continue;
        }
        if (to - at <= LONGEST_WORD) {
          const written = text.slice(at, to);
          const word = words.get(written) ?? learn(lexicon, written);
          if (word.term === 'www' && text[to] === '.') {
            at = urlEnd(text, to);
            continue;
          }
          if (word.term !== '') visit(word.term, at, to, word.stop);
        }
        at = afterContraction(text, to);
      } else if (kind === SURROGATE && classAt(text, at) !== IDEOGRAPH) {
        at += 2;
      } else {
        const to = runEnd(text, at, kind === UNSPACED);
        if (kind === UNSPACED || dictionary) visitSegments(text, at, to, stops, visit);
        else visitPairs(text, at, to, stops, visit, extra);
        at = to;
      }
    }
  }

  function visitSegments(text: string, from: number, to: number, stops: ReadonlySet<string>, visit: VisitToken): void {
    for (let start = from; start < to; start += SEGMENTED_AT_ONCE) {
      const piece = text.slice(start, Math.min(to, start + SEGMENTED_AT_ONCE));
      for (const { segment, index, isWordLike } of segmenter.segment(piece)) {
        const term = isWordLike === true ? foldWord(segment) : '';
        if (term !== '') visit(term, start + index, start + index + segment.length, segment.length === 1 || stops.has(term));
      }
    }
  }

  return {
    forEachToken: (text, language, visit, extra) => scan(text, language, visit, extra, false),
    forEachWord: (text, language, visit) => scan(text, language, visit, undefined, true),
    tokenize(text, language) {
      const tokens: Token[] = [];
      scan(text, language, (term, from, to, stop) => tokens.push({ term, from, to, stop }), undefined, false);
      return tokens;
    },
  };
}

/** Greek letters have meanings of their own (α rhythm, β-amyloid). */
function isSingleLetter(word: string): boolean {
  return word.length === 1 && (word < 'α' || word > 'ω');
}

function classAt(text: string, at: number): number {
  const kind = CLASS_OF[text.charCodeAt(at)] ?? SEPARATOR;
  return kind === SURROGATE ? astralClass(text.codePointAt(at) ?? 0) : kind;
}

function wordEnd(text: string, from: number): number {
  const end = text.length;
  let at = from;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const kind = CLASS_OF[unit]!;
    if (kind === LETTER || kind === MARK) at++;
    else if (kind === SURROGATE && classAt(text, at) === LETTER) at += 2;
    else if ((unit === APOSTROPHE || unit === CURLY_APOSTROPHE) && joinsLetters(text, at)) at++;
    else break;
  }
  return at;
}

/** Whether the apostrophe is inside a word: `don't`, `п'ять`. Elsewhere (`brain's`, `l'école`) it ends the word before it. */
function joinsLetters(text: string, apostrophe: number): boolean {
  const next = text.charCodeAt(apostrophe + 1);
  if (next >= 0x400 && next < 0x530) return true;
  return (next | 32) === 116 && (text.charCodeAt(apostrophe - 1) | 32) === 110 && classAt(text, apostrophe + 2) !== LETTER;
}

/** Where to go on after a word: past the ending of `brain's`, `we've`, `I'm`. */
function afterContraction(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit !== APOSTROPHE && unit !== CURLY_APOSTROPHE) return at;
  let to = at + 1;
  while (to < at + 4 && classAt(text, to) === LETTER) to++;
  return CONTRACTIONS.has(text.slice(at + 1, to).toLowerCase()) ? to : at;
}

function urlEnd(text: string, from: number): number {
  const length = text.slice(from).search(URL_END);
  return length === -1 ? text.length : from + length;
}

function runEnd(text: string, from: number, unspaced: boolean): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = CLASS_OF[unit]!;
    if (unspaced ? kind === UNSPACED : kind === IDEOGRAPH || kind === KATAKANA) at++;
    else if (!unspaced && kind === SURROGATE && classAt(text, at) === IDEOGRAPH) at += 2;
    else if (kind === MARK && at > from) at++;
    else break;
  }
  return at;
}

function visitPairs(text: string, from: number, to: number, stops: ReadonlySet<string>, visit: VisitToken, extra: VisitToken | undefined): void {
  let before = from;
  let katakana = from;
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const next = CLASS_OF[unit] === SURROGATE ? at + 2 : at + 1;
    if (at > from || next === to) visitPair(text, before, next, stops, visit);
    if (CLASS_OF[unit] !== KATAKANA) {
      if (extra !== undefined && at - katakana >= 3) extra(foldWord(text.slice(katakana, at)), katakana, at, false);
      katakana = next;
    }
    before = at;
    at = next;
  }
  if (extra !== undefined && to - katakana >= 3) extra(foldWord(text.slice(katakana, to)), katakana, to, false);
}

function visitPair(text: string, from: number, to: number, stops: ReadonlySet<string>, visit: VisitToken): void {
  const pair = text.slice(from, to);
  const folds = text.charCodeAt(from) >= COMPATIBILITY || text.charCodeAt(to - 1) >= COMPATIBILITY;
  const term = folds ? foldWord(pair) : pair;
  if (term !== '') visit(term, from, to, stops.has(term));
}

/** Words per character of Han and Kana, measured with a dictionary on real notes: counting them one by one would cost more than the index. */
const WORDS_PER_IDEOGRAPH = 0.65;
const WORDS_PER_UNSPACED = 0.25;

/** Words of a text; an estimate for scripts without spaces. */
export function countWords(text: string): number {
  let words = 0;
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === LETTER) {
      words++;
      at = afterContraction(text, wordEnd(text, at));
    } else if (kind === IDEOGRAPH || kind === KATAKANA || kind === UNSPACED) {
      const to = runEnd(text, at, kind === UNSPACED);
      words += Math.max(1, Math.round((to - at) * (kind === UNSPACED ? WORDS_PER_UNSPACED : WORDS_PER_IDEOGRAPH)));
      at = to;
    } else {
      at += CLASS_OF[text.charCodeAt(at)] === SURROGATE ? 2 : 1;
    }
  }
  return words;
}
