import { CLASS_OF, classAt, IDEOGRAPH, INVISIBLE, KATAKANA, LETTER, MARK, SEPARATOR, SURROGATE, UNSPACED } from './characters';
import { detached } from './detached';
import { foldWord } from './fold';
import { visitPairs } from './ideographs';
import { withoutCertainParticles, withoutParticles } from './korean';
import { type WordSegmenter, wordSegmenter } from './segmenter';
import { stem } from './stem';
import { stopWords } from './stop-words';
import { afterContraction, runEnd, urlEnd, wordEnd } from './word-bounds';

export interface Token {
  /** The key of the index: folded and stemmed. Never empty, without white space. */
  readonly term: string;
  /** The surface is `text.slice(from, to)`, in UTF-16 units; without Korean particles, as far as they are certain. */
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
   * Thai, Lao, Khmer and Burmese come as dictionary words; as pairs of characters where the host has no dictionary.
   */
  forEachToken(text: string, language: string, visit: VisitToken, extra?: VisitToken): void;
  /** As `forEachToken`, but with dictionary words in place of pairs: for terms that are shown. Much slower on Han and Kana. */
  forEachWord(text: string, language: string, visit: VisitToken): void;
  tokenize(text: string, language: string): Token[];
}

interface Word {
  readonly term: string;
  readonly stop: boolean;
  /** Units at the end that are particles and not shown. */
  readonly particles: number;
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
const READ_AGAIN = 40;

const COLON = 58;
const SLASH = 47;
/** With what is counted, as Korean writes it onto the number: 2020년. */
const NUMBER = /^\p{N}+(?:st|nd|rd|th|s|[년월일시분초개명번회차장세대])?$/u;

/** `segmenter`: the host's dictionaries, null to do without. */
export function createTokenizer(segmenter: WordSegmenter | null = wordSegmenter()): Tokenizer {
  const lexicons = new Map<string, Lexicon>();
  const english = stopWords('en');

  function lexiconOf(language: string): Lexicon {
    let lexicon = lexicons.get(language);
    if (lexicon === undefined) {
      if (lexicons.size >= 64) lexicons.clear();
      lexicon = { stops: language === 'en' ? english : stopWords(language), words: new Map() };
      lexicons.set(language, lexicon);
    }
    return lexicon;
  }

  function learn(lexicon: Lexicon, slice: string): Word {
    const written = detached(slice);
    const folded = foldWord(written);
    const whole = folded.includes("'") ? folded.split("'").join('') : folded;
    const key = withoutParticles(whole);
    const stop = isSingleLetter(key) || NUMBER.test(key) || lexicon.stops.has(key) || lexicon.stops.has(whole) || folded.endsWith("n't");
    let term = key;
    // Decided by the English list alone, so that a word has one term whatever the language of the note.
    if (!english.has(key)) {
      const stemmed = stem(key);
      if (!english.has(stemmed)) term = stemmed;
    }
    const particles = key === whole ? '' : whole.slice(withoutCertainParticles(whole).length);
    const word = { term: detached(term), stop, particles: written.endsWith(particles) ? particles.length : 0 };
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
      if (kind === SEPARATOR || kind === MARK || kind === INVISIBLE) {
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
          if (word.term !== '') visit(word.term, at, to - word.particles, word.stop);
        }
        at = afterContraction(text, to);
      } else if (kind === SURROGATE && classAt(text, at) !== IDEOGRAPH) {
        at += 2;
      } else {
        const to = runEnd(text, at, kind === UNSPACED);
        if (segmenter !== null && (kind === UNSPACED || dictionary)) visitSegments(segmenter, text, at, to, stops, visit);
        else visitPairs(text, at, to, stops, visit, extra);
        at = to;
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

function visitSegments(segmenter: WordSegmenter, text: string, from: number, to: number, stops: ReadonlySet<string>, visit: VisitToken): void {
  for (let start = from; start < to;) {
    const stop = Math.min(to, start + SEGMENTED_AT_ONCE);
    let next = stop;
    for (const { segment, index, isWordLike } of segmenter.segment(text.slice(start, stop))) {
      // The piece may end inside a word, which misleads the dictionary for the words before as well: these are read with the next piece.
      if (index > 0 && stop < to && index + segment.length > stop - start - READ_AGAIN) {
        next = start + index;
        break;
      }
      const term = isWordLike === true ? foldWord(segment) : '';
      if (term !== '') visit(term, start + index, start + index + segment.length, segment.length === 1 || stops.has(term));
    }
    start = next;
  }
}

/** Greek letters have meanings of their own (α rhythm, β-amyloid), and one syllable of Hangul can be a word (뇌, brain). */
function isSingleLetter(word: string): boolean {
  return word.length === 1 && (word < 'α' || word > 'ω') && (word < '가' || word > '힣');
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
