// Where words, runs of one script and web addresses end. All take an offset at which one begins, in UTF-16 units.
import { CLASS_OF, classAt, IDEOGRAPH, INVISIBLE, KATAKANA, LETTER, MARK, SURROGATE, UNSPACED } from './characters';

const QUOTE = 34;
const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;
/** Hebrew marks of abbreviation; typed as `'` and `"` as often. */
const GERESH = 0x5f3;
const GERSHAYIM = 0x5f4;
const CONTRACTIONS: ReadonlySet<string> = new Set(['s', 'd', 'm', 're', 've', 'll']);
const URL_END = /[\s<>"'`|\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;

/** Behind the last letter or mark. */
export function wordEnd(text: string, from: number): number {
  const end = text.length;
  let to = from;
  let at = from;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const kind = CLASS_OF[unit]!;
    if (kind === LETTER || kind === MARK) to = ++at;
    else if (kind === SURROGATE && isWordLike(classAt(text, at))) to = at += 2;
    else if (kind === INVISIBLE || isJoint(unit) && joinsLetters(text, at, unit)) at++;
    else break;
  }
  return to;
}

function isWordLike(kind: number): boolean {
  return kind === LETTER || kind === MARK;
}

function isJoint(unit: number): boolean {
  return unit === APOSTROPHE || unit === CURLY_APOSTROPHE || unit === QUOTE || unit === GERESH || unit === GERSHAYIM;
}

/** Whether the mark is inside a word: `don't`, `п'ять`, `צה"ל`. Elsewhere (`brain's`, `l'école`) it ends the word before it. */
function joinsLetters(text: string, at: number, mark: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (isHebrew(next)) return isHebrew(text.charCodeAt(at - 1));
  if (mark !== APOSTROPHE && mark !== CURLY_APOSTROPHE) return false;
  if (next >= 0x400 && next < 0x530) return true;
  return (next | 32) === 116 && (text.charCodeAt(at - 1) | 32) === 110 && classAt(text, at + 2) !== LETTER;
}

function isHebrew(unit: number): boolean {
  return unit >= 0x5d0 && unit <= 0x5ea;
}

/** Where to go on after a word: past the ending of `brain's`, `we've`, `I'm`. */
export function afterContraction(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit !== APOSTROPHE && unit !== CURLY_APOSTROPHE) return at;
  let to = at + 1;
  while (to < at + 4 && classAt(text, to) === LETTER) to++;
  return CONTRACTIONS.has(text.slice(at + 1, to).toLowerCase()) ? to : at;
}

export function urlEnd(text: string, from: number): number {
  const length = text.slice(from).search(URL_END);
  return length === -1 ? text.length : from + length;
}

/** End of a run of Han and Kana, or of a script without spaces. */
export function runEnd(text: string, from: number, unspaced: boolean): number {
  let to = from;
  let at = from;
  while (at < text.length) {
    const kind = CLASS_OF[text.charCodeAt(at)]!;
    if (unspaced ? kind === UNSPACED : kind === IDEOGRAPH || kind === KATAKANA) to = ++at;
    else if (kind === SURROGATE && continues(classAt(text, at), unspaced)) to = at += 2;
    else if (kind === MARK) to = ++at;
    else if (kind === INVISIBLE) at++;
    else break;
  }
  return to;
}

function continues(kind: number, unspaced: boolean): boolean {
  return kind === MARK || !unspaced && kind === IDEOGRAPH;
}

/** End of one character of a run with the marks on it, and whatever cannot be seen. */
export function characterEnd(text: string, from: number, end: number): number {
  let at = from + (CLASS_OF[text.charCodeAt(from)] === SURROGATE ? 2 : 1);
  for (; at < end; at++) {
    const kind = CLASS_OF[text.charCodeAt(at)]!;
    if (kind === SURROGATE && classAt(text, at) === MARK) at++;
    else if (kind !== MARK && kind !== INVISIBLE) break;
  }
  return at;
}
