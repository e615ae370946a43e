import { CLASS_OF, IDEOGRAPH, KATAKANA, SURROGATE, UNSPACED } from './characters';
import { foldWord } from './fold';
import { characterEnd } from './word-bounds';

/** Below are radicals and signs, from the second on compatibility ideographs and half-width Kana: these have other forms. */
const FIRST_PLAIN = 0x3005;
const COMPATIBILITY = 0xf900;
/** Shorter words of Katakana are left to the pairs. */
const KATAKANA_WORD = 3;

type Visit = (term: string, from: number, to: number, stop: boolean) => void;

/**
 * The overlapping pairs of characters of one run; the character itself where one stands alone. `word` is called for runs of three or
 * more Katakana, which are words (ニューロン).
 */
export function visitPairs(text: string, from: number, to: number, stops: ReadonlySet<string>, pair: Visit, word: Visit | undefined): void {
  let before = from;
  let katakana = from;
  let characters = 0;
  let plain = true;
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const kind = CLASS_OF[unit]!;
    const next = kind !== SURROGATE && (at + 1 === to || isCharacter(CLASS_OF[text.charCodeAt(at + 1)]!)) ? at + 1 : characterEnd(text, at, to);
    const isPlain = next === at + 1 && unit >= FIRST_PLAIN && unit < COMPATIBILITY;
    if (at > from || next === to) {
      const written = text.slice(before, next);
      const term = plain && isPlain ? written : foldWord(written);
      if (term !== '') pair(term, before, next, stops.has(term));
    }
    if (kind === KATAKANA) {
      characters++;
    } else {
      if (word !== undefined && characters >= KATAKANA_WORD) word(foldWord(text.slice(katakana, at)), katakana, at, false);
      katakana = next;
      characters = 0;
    }
    plain = isPlain;
    before = at;
    at = next;
  }
  if (word !== undefined && characters >= KATAKANA_WORD) word(foldWord(text.slice(katakana, to)), katakana, to, false);
}

function isCharacter(kind: number): boolean {
  return kind === IDEOGRAPH || kind === KATAKANA || kind === UNSPACED;
}
