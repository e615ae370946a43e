/** Letters that Unicode does not decompose though readers type them without the stroke or ligature, and the sigma at the end of a word. */
const UNDECOMPOSED: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['ø', 'o'], ['ł', 'l'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'], ['ı', 'i'], ['ё', 'е'], ['ς', 'σ'],
]);

/** As Lucene's ArabicNormalizer and PersianNormalizer: forms of alef, ya and kaf that writers use for one another, ta marbuta, Persian he. */
const ARABIC: ReadonlyMap<string, string> = new Map([
  ['أ', 'ا'], ['إ', 'ا'], ['آ', 'ا'], ['ٱ', 'ا'], ['ى', 'ي'], ['ی', 'ي'], ['ے', 'ي'], ['ک', 'ك'], ['ة', 'ه'], ['ۀ', 'ه'], ['ہ', 'ه'], ['ە', 'ه'],
]);

const NON_ASCII = /[^\0-\x7f]/;
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;
/** The keys of `ARABIC`. */
const ARABIC_FORMS = /[\u0622\u0623\u0625\u0629\u0649\u0671\u06a9\u06c0\u06c1\u06cc\u06d2\u06d5]/g;
/** Vowel points and signs for recitation, which running text leaves out, and the stretching mark: Arabic and Hebrew. Variation selectors. */
const POINTS = /[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\ufe00-\ufe0f]|\u0640|[\u{e0100}-\u{e01ef}]/gu;
const NOT_IN_WORDS = /[^\p{L}\p{M}\p{N}']+/gu;

/**
 * A word as it is compared: NFKC, lower case, accents of Latin and Greek letters gone, Arabic and Hebrew without points, without what
 * cannot be seen (soft hyphens, joiners, marks of direction). May be empty if nothing readable is left.
 */
export function foldWord(word: string): string {
  if (!NON_ASCII.test(word)) return word.toLowerCase();
  const folded = word
    .normalize('NFKC').replace(POINTS, '').toLowerCase().normalize('NFD')
    .replace(ACCENTS, '$1').normalize('NFC')
    .replace(/[ßæœøłđðþıёς]/g, (letter) => UNDECOMPOSED.get(letter) ?? letter)
    .replace(/[’ʼ]/g, "'")
    .replace(NOT_IN_WORDS, '');
  return folded.replace(ARABIC_FORMS, (letter) => ARABIC.get(letter) ?? letter);
}
