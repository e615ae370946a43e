// Stems are keys of the index, so a word must have one whatever the language of the text around it: a term in English notes and in
// German ones, a title and the sentence that names it, have to meet. What is stemmed is therefore decided by the letters of the word.
//
// Measured by finding the description of a web tool's audit from its title (259 pairs in each of 17 languages; mean reciprocal rank
// without, with the stems below, and with a Snowball stemmer for the language), on top of what the ranker study found on whole notes of
// seven languages (at most .002 of nDCG for all stemming, Arabic better without):
//   Russian .663 .752 .755, Ukrainian .657 .746, Serbian .656 .731, Bulgarian .648 .663: kept for Cyrillic, where letters decide.
//   English .817 .848; French .748 .765 .799, Spanish .718 .774 .813, Portuguese .714 .760 .789, German .670 .679 .709, Dutch .712 .724 .716,
//   Danish .566 .618 .717, Norwegian .691 .715 .748, Italian .755 .751 .798, Swedish .665 .663 .686: the English stem does most of it.
//   Finnish .482 .482 .684, Hungarian .571 .571 .691, Czech .648 .649 .762, Turkish .712 .708 .789, Romanian .689 .692 .758: here a
//   stemmer of their own would help short texts. Not taken: it depends on the language found (Transformer is transform in German and
//   not in English), and costs 5 to 10 kB each.
const VOWEL = /[aeiouy]/;
const ASCII_WORD = /^[a-z0-9]+$/;
const CYRILLIC_WORD = /^[\u0430-\u045f\u0491]+$/;

/**
 * A light stem of a folded word; words of other letters than ASCII and Cyrillic come back as they are. The result is a key and need not
 * be a word.
 */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  if (CYRILLIC_WORD.test(word)) return withoutCyrillicEnding(word);
  // English: plurals, then -ing and -ed of longer words, then a final e, so that compute, computes, computed and computing meet.
  return word.length > 4 && ASCII_WORD.test(word) ? withoutFinalE(withoutVerbEnding(singular(word))) : word;
}

function singular(word: string): string {
  if (!word.endsWith('s')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sis')) return word.length > 6 ? `${word.slice(0, -2)}e` : word;
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  return /(?:ss|sh|ch|x|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function withoutVerbEnding(word: string): string {
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.length <= 6) return word;
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') && !word.endsWith('eed') ? 2 : 0;
  const rest = ending === 0 ? word : word.slice(0, -ending);
  if (ending === 0 || !VOWEL.test(rest)) return word;
  // planned → plan, but call, miss and buzz are words.
  return /([bdfgmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest;
}

function withoutFinalE(word: string): string {
  return word.length > 4 && word.endsWith('e') && !word.endsWith('ee') ? word.slice(0, -1) : word;
}

/** Case endings of nouns and adjectives by length, each with the longest word that is left alone. */
const CYRILLIC_ENDINGS: readonly (readonly [whole: number, length: number, ending: RegExp])[] = [
  [6, 4, /(?:иями|оями)$/],
  [5, 3, /(?:иям|иях|оях|ями|оям|ами|его|ему|ери|ими|ого|ому|ыми|оев)$/],
  [4, 2, /(?:ая|яя|ях|юю|ах|ею|их|ия|ию|ою|ую|ям|ых|ея|ам|ем|ей|ев|ий|им|ое|ой|ом|ов|ые|ый|ым|ми|ів|їв|ій|єю|ії|ію|ія|єм|іх|їх|їм)$/],
  [3, 1, /[аеиоуйыьяіїєю]$/],
];

/** Dolamic and Savoy's light stemmer for Russian, as in Lucene, with the Ukrainian endings. */
function withoutCyrillicEnding(word: string): string {
  const found = CYRILLIC_ENDINGS.find(([whole, , ending]) => word.length > whole && ending.test(word));
  const rest = found === undefined ? word : word.slice(0, -found[1]);
  return rest.length > 3 && /(?:[ьи]|нн)$/.test(rest) ? rest.slice(0, -1) : rest;
}
