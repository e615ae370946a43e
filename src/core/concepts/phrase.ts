import { spellingOf, type Spelling } from '../text/spelling';
import type { Tokenizer } from '../text/tokens';

/** A way of writing something, as the index knows texts. */
export interface Phrase {
  /** Its terms, joined by a blank: equal for what the index cannot tell apart. */
  readonly key: string;
  readonly terms: readonly string[];
  /** Which of the terms are no stop words; at least one is. */
  readonly telling: readonly boolean[];
  /** How its only word is written; `null` for several words, of which any spelling will do. */
  readonly spelling: Spelling | null;
}

/** Longer phrases are sentences. This also bounds what a search for phrases costs at each place of a text. */
const LONGEST = 12;
const IDEOGRAPHS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The phrase that a form is; `null` where a text cannot be searched for it: no word, only stop words or a letter or two, or too long. */
export function phraseOf(form: string, tokenizer: Tokenizer): Phrase | null {
  const tokens = tokenizer.tokenize(form, 'en');
  if (tokens.length === 0 || tokens.length > LONGEST || tokens.every(({ stop }) => stop)) return null;
  const terms = tokens.map(({ term }) => term);
  const [first] = tokens;
  const spelling = first && tokens.length === 1 ? spellingOf(form, first.from, first.to, first.term) : null;
  // Two ideographs are a word, two small letters are not.
  if (spelling === 'plain' && (terms[0] ?? '').length < 3 && !IDEOGRAPHS.test(form)) return null;
  return { key: terms.join(' '), terms, telling: tokens.map(({ stop }) => !stop), spelling };
}

/** All phrases of a form: an acronym comes with its plural where the stem of the words does not see to that (`CNNs`). */
export function phrasesOf(form: string, tokenizer: Tokenizer): Phrase[] {
  const phrase = phraseOf(form, tokenizer);
  if (phrase?.spelling !== 'capitals') return phrase ? [phrase] : [];
  const plural = phraseOf(`${form}s`, tokenizer);
  return plural && plural.key !== phrase.key ? [phrase, plural] : [phrase];
}
