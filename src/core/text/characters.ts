// What each UTF-16 unit means to the scanner. A table, because the scanner asks once per character of the vault.

/** Not part of any word. */
export const SEPARATOR = 0;
/** Starts or continues a word: letters and numbers of scripts with spaces. */
export const LETTER = 1;
/** Continues a word: combining marks. */
export const MARK = 2;
/** Han, Hiragana and Katakana: no spaces, indexed as pairs of characters. */
export const IDEOGRAPH = 3;
/** Katakana; like `IDEOGRAPH`, but a run of them is a word. */
export const KATAKANA = 4;
/** Thai, Lao, Khmer and Myanmar: no spaces, words come from a dictionary. */
export const UNSPACED = 5;
/** First half of a character beyond the basic plane: see `astralClass`. */
export const SURROGATE = 6;
/** Cannot be seen and is no part of the word, though it may stand inside: soft hyphen, joiners, zero-width space, marks of direction. */
export const INVISIBLE = 7;

const WORD = /[\p{L}\p{N}]+/gu;
const JOINED = /\p{M}+/gu;
const INVISIBLES = /\p{Cf}+/gu;
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}]+/gu;
const KATAKANAS = /[\p{Script=Katakana}\u30fc\uff70]+/gu;
/** The voicing marks of half-width Katakana, which Unicode calls letters. */
const HALF_WIDTH_VOICING = /[\uff9e\uff9f]+/g;
const UNSPACEDS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** One of the classes above for each of the 65,536 UTF-16 units. */
export const CLASS_OF: Readonly<Uint8Array> = classify();

function classify(): Uint8Array {
  const plane = new Uint16Array(65_536);
  for (let unit = 0; unit < plane.length; unit++) plane[unit] = unit >= 0xd800 && unit < 0xe000 ? 0 : unit;
  let all = '';
  for (let from = 0; from < plane.length; from += 4096) all += String.fromCharCode(...plane.subarray(from, from + 4096));
  const classes = new Uint8Array(65_536);
  const order = [
    [WORD, LETTER], [JOINED, MARK], [INVISIBLES, INVISIBLE], [IDEOGRAPHS, IDEOGRAPH], [KATAKANAS, KATAKANA], [HALF_WIDTH_VOICING, MARK],
    [UNSPACEDS, UNSPACED],
  ] as const;
  for (const [pattern, kind] of order) {
    for (const match of all.matchAll(pattern)) classes.fill(kind, match.index, match.index + match[0].length);
  }
  classes.fill(SURROGATE, 0xd800, 0xdc00);
  return classes;
}

/** The class of the character at `at`; never `SURROGATE`. */
export function classAt(text: string, at: number): number {
  const kind = CLASS_OF[text.charCodeAt(at)] ?? SEPARATOR;
  return kind === SURROGATE ? astralClass(text.codePointAt(at) ?? 0) : kind;
}

/** The class of a code point above 0xffff. */
function astralClass(codePoint: number): number {
  if (codePoint >= 0x20000 && codePoint < 0x40000) return IDEOGRAPH;
  const character = String.fromCodePoint(codePoint);
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
  return /\p{M}/u.test(character) ? MARK : SEPARATOR;
}
