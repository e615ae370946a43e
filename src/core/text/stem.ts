const VOWEL = /[aeiouy]/;
const ASCII_WORD = /^[a-z0-9]+$/;

/**
 * A light English stem: plurals, then -ing and -ed of longer words, then a final e, so that compute, computes, computed and
 * computing meet. The result is a key and need not be a word. Takes a folded word; returns other than ASCII words as they are.
 *
 * It is applied to words of every language, so that a term is the same whatever the note around it is written in; on the
 * development vaults a stemmer for each language gained nothing.
 */
export function stem(word: string): string {
  if (word.length <= 4 || !ASCII_WORD.test(word)) return word;
  return withoutFinalE(withoutVerbEnding(singular(word)));
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
