// Languages of Latin and Cyrillic script, told by their function words and letters.
import { FUNCTION_WORDS, IN_NAMES, TELLING_LETTERS } from './function-words';
import { SCRIPT_OF } from './scripts';

/** Words of Latin and Cyrillic script; ranges, because this runs over each note and property escapes are slow. */
const WORDS = /[a-z\u00df-\u024f\u0400-\u052f\u1e00-\u1eff]+/g;
const LONGEST_FUNCTION_WORD = 10;
const LAST_LATIN = 0x24f;

/** A telling letter counts as half a function word. */
const LETTER_WEIGHT = 0.5;
/** The answer needs this much evidence, in different function words, … */
const FEWEST_HITS = 2;
/** … more where they are rare among the words, as in lists, … */
const SPARSE = 1 / 12;
const FEWEST_HITS_SPARSE = 4;
const SPARSEST = 1 / 40;
/** … and this lead over the second best. */
const LEAD = 1.1;
/** What it takes to go against the language of the text around. */
const FEWEST_HITS_AGAINST = 3;
const LEAD_AGAINST = 1.5;
/** So alike that whichever has more wins. */
const SIBLINGS: ReadonlySet<string> = new Set(['da', 'no']);

/** A sign of a language, and the languages it speaks for as indexes into `FUNCTION_WORDS`; it counts less the more there are. */
interface Sign {
  readonly owners: readonly number[];
  /** The owners as bits: there can be 31 at most. */
  readonly mask: number;
  readonly weight: number;
}

const LANGUAGES = FUNCTION_WORDS.map(([language]) => language);
const WORD_SIGNS = signsOf(FUNCTION_WORDS.map(([language, words]) => [language, words.split(' ')]), 1);
const LETTER_SIGNS = signsOf(TELLING_LETTERS.map(([language, letters]) => [language, [...letters]]), LETTER_WEIGHT);

function signsOf(lists: readonly (readonly [language: string, signs: readonly string[]])[], worth: number): ReadonlyMap<string, Sign> {
  const owners = new Map<string, Set<number>>();
  for (const [language, signs] of lists) {
    for (const sign of signs) owners.set(sign, (owners.get(sign) ?? new Set()).add(LANGUAGES.indexOf(language)));
  }
  return new Map([...owners].map(([sign, set]) => {
    const mask = [...set].reduce((bits, owner) => bits | 1 << owner, 0);
    return [sign, { owners: [...set], mask, weight: worth / Math.sqrt(set.size) }];
  }));
}

/** The language whose function words and letters a text has, if enough of them and clearly more than of any other's; `und` if none. */
export function languageByWords(prose: string, expected: string): string {
  const words = prose.toLowerCase().match(WORDS) ?? [];
  const tally = new Tally();
  for (const word of words) tally.add(word);
  return tally.language(words.length, LANGUAGES.indexOf(expected));
}

/**
 * Whether a text begins with words that the language alone has, or has too few signs of others to be in one of them; null for a
 * language that is not told by its words. Rough and quick: it tells which texts need no closer look.
 */
export function hasFewForeignWords(text: string, expected: string): boolean | null {
  const language = LANGUAGES.indexOf(expected);
  if (language < 0) return null;
  const bit = 1 << language;
  const script = SCRIPT_OF[FUNCTION_WORDS[language]![1].charCodeAt(0)]!;
  let own = 0;
  let foreign = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at);
    const letter = SCRIPT_OF[unit] ?? 0;
    if (letter !== 0) {
      if (unit > 0x7f && (letter !== script && unit > LAST_LATIN || isForeign(LETTER_SIGNS.get(text[at] ?? ''), bit))) foreign++;
      continue;
    }
    if (at - from > 1 && at - from <= LONGEST_FUNCTION_WORD) {
      const sign = WORD_SIGNS.get(text.slice(from, at));
      if (isForeign(sign, bit)) foreign++;
      else if (sign?.mask === bit && ++own - foreign >= FEWEST_HITS_AGAINST) return true;
    }
    from = at + 1;
  }
  return foreign < FEWEST_HITS_AGAINST;
}

function isForeign(sign: Sign | undefined, bit: number): boolean {
  return sign !== undefined && (sign.mask & bit) === 0;
}

class Tally {
  /** For each language: all occurrences, different words, the sum of their weights, and whether one is a proof. */
  private readonly hits = new Float64Array(LANGUAGES.length);
  private readonly different = new Float64Array(LANGUAGES.length);
  private readonly scores = new Float64Array(LANGUAGES.length);
  private readonly proven = new Uint8Array(LANGUAGES.length);
  private readonly seen = new Set<string>();

  add(word: string): void {
    const sign = WORD_SIGNS.get(word);
    if (sign === undefined) this.addLetters(word);
    // A single letter tells languages apart, but may as well be a variable or number a list.
    else this.addSign(word, sign, word.length === 1 && word < '\x80' ? 0 : 1, !IN_NAMES.has(word));
  }

  /** Each letter counts once a word. */
  private addLetters(word: string): void {
    let found = '';
    for (let at = 0; at < word.length; at++) {
      if (word.charCodeAt(at) < 0x80) continue;
      const letter = word[at] ?? '';
      const sign = LETTER_SIGNS.get(letter);
      if (sign === undefined || found.includes(letter)) continue;
      found += letter;
      this.addSign(letter, sign, LETTER_WEIGHT, false);
    }
  }

  private addSign(sign: string, { owners, weight }: Sign, hit: number, proof: boolean): void {
    const fresh = !this.seen.has(sign);
    if (fresh) this.seen.add(sign);
    for (const language of owners) {
      this.hits[language]! += hit;
      this.scores[language]! += weight;
      if (!fresh) continue;
      this.different[language]! += hit;
      if (proof) this.proven[language] = 1;
    }
  }

  /** The language that leads; `expected` is an index or -1. */
  language(words: number, expected: number): string {
    let best = -1;
    let second = -1;
    for (let language = 0; language < LANGUAGES.length; language++) {
      if (!this.isLikely(language, words)) continue;
      if (best < 0 || this.scores[language]! > this.scores[best]!) [best, second] = [language, best];
      else if (second < 0 || this.scores[language]! > this.scores[second]!) second = language;
    }
    const name = LANGUAGES[best];
    return name !== undefined && this.leads(best, second, expected) ? name : 'und';
  }

  private isLikely(language: number, words: number): boolean {
    const hits = this.hits[language]!;
    const fewest = hits < words * SPARSE ? FEWEST_HITS_SPARSE : FEWEST_HITS;
    return this.proven[language] === 1 && this.different[language]! >= fewest && hits >= words * SPARSEST;
  }

  private leads(best: number, second: number, expected: number): boolean {
    const score = this.scores[best]!;
    if (expected >= 0 && expected !== best) return this.different[best]! >= FEWEST_HITS_AGAINST && score >= LEAD_AGAINST * this.scores[expected]!;
    if (second < 0 || second === expected || score > LEAD * this.scores[second]!) return true;
    return SIBLINGS.has(LANGUAGES[best] ?? '') && SIBLINGS.has(LANGUAGES[second] ?? '') && score > this.scores[second]!;
  }
}
