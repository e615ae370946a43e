import { pairsOf } from '../text/surfaces';

const IDEOGRAPHS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{3,}$/u;

/** What a summary needs to know of the vault. */
export interface WordStatistics {
  /** In how many notes a term stands, 0 if the index does not know it. */
  readonly documentFrequency: (term: string) => number;
  /** Notes in the vault. */
  readonly notes: number;
}

/**
 * Inverse document frequency, ln(1 + N / df): positive even for a word of every note, so that it works in a vault of one note.
 * A longer word of Han or Kana stands in at most as many notes as the rarest of its pairs.
 */
export function rarity({ documentFrequency, notes }: WordStatistics): (term: string) => number {
  const known = new Map<string, number>();
  return (term) => {
    let value = known.get(term);
    if (value === undefined) {
      let frequency = documentFrequency(term);
      if (frequency === 0 && IDEOGRAPHS.test(term)) frequency = Math.min(...pairsOf(term).map(documentFrequency));
      value = Math.log(1 + notes / Math.max(1, frequency));
      known.set(term, value);
    }
    return value;
  };
}
