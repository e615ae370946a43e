import type { Block } from '../note/note';
import { blockLanguage } from './language';
import type { Tokenizer } from './tokens';

/** A capital at the start of a sentence, or in a heading, may be there for that place only. */
export const CAPITAL_BY_PLACE = 0.3;
/** Characters read of all blocks together: a dictionary is slow, and the forms are settled long before. */
const MOST_CHARACTERS = 200_000;
const IDEOGRAPHS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;
const ENDS_SENTENCE = /[.!?:…。！？]["'”’)\]]*\s*$/;

/**
 * How the index's terms are written in these blocks: the commonest form, the first of equals. A pair of Han or Kana characters is
 * shown as the dictionary word that contains it; a pair that only joins two words is left out.
 */
export function surfacesOf(blocks: readonly Block[], language: string, tokenizer: Tokenizer): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  let left = MOST_CHARACTERS;
  for (const { kind, text: all } of blocks) {
    if (kind === 'boilerplate') continue;
    const text = all.slice(0, left);
    left -= text.length;
    tokenizer.forEachWord(text, blockLanguage(text, language), (term, from, to) => {
      const surface = text.slice(from, to);
      const weight = kind === 'heading' || startsSentence(text, from) ? CAPITAL_BY_PLACE : 1;
      vote(votes, term, surface, weight);
      if (term.length > 2 && IDEOGRAPHS.test(term)) for (const pair of pairsOf(term)) vote(votes, pair, surface, weight);
    });
  }
  return new Map([...votes].map(([term, forms]) => [term, favourite(forms)]));
}

/** Whether a word at this place would have a capital in any case. */
export function startsSentence(text: string, at: number): boolean {
  return at === 0 || ENDS_SENTENCE.test(text.slice(Math.max(0, at - 6), at));
}

/** The overlapping pairs of characters as which the index knows a word of Han or Kana; the word itself if it is one character. */
export function pairsOf(word: string): string[] {
  const characters = [...word];
  if (characters.length < 2) return [word];
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

/** Counts one way of writing a term. */
export function vote(votes: Map<string, Map<string, number>>, term: string, surface: string, weight: number): void {
  const forms = votes.get(term) ?? new Map<string, number>();
  forms.set(surface, (forms.get(surface) ?? 0) + weight);
  votes.set(term, forms);
}

/** The form with most votes, the first of equals; empty if there is none. */
export function favourite(forms: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [form, count] of forms) {
    if (count > most) [best, most] = [form, count];
  }
  return best;
}
