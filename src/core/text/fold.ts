/** Letters that Unicode does not decompose though readers type them without the stroke or ligature. */
const UNDECOMPOSED: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['ø', 'o'], ['ł', 'l'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'], ['ı', 'i'], ['ё', 'е'],
]);

const NON_ASCII = /[^\0-\x7f]/;
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;
/** Vowel points and the stretching mark, which running text leaves out: Arabic and Hebrew. */
const POINTS = /[\u064b-\u065f\u0670\u0591-\u05c7\u0640]/g;
const NOT_IN_WORDS = /[^\p{L}\p{M}\p{N}']+/gu;

/** A word as it is compared: NFKC, lower case, accents of Latin and Greek letters gone. May be empty if nothing readable is left. */
export function foldWord(word: string): string {
  if (!NON_ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKC').toLowerCase().normalize('NFD')
    .replace(ACCENTS, '$1').normalize('NFC')
    .replace(/[ßæœøłđðþıё]/g, (letter) => UNDECOMPOSED.get(letter) ?? letter)
    .replace(POINTS, '')
    .replace(/[’ʼ]/g, "'")
    .replace(NOT_IN_WORDS, '');
}
