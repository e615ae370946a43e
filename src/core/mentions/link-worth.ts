import type { Corpus } from '../corpus';

const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The name's own note counts for this much of a note that links it, and the doubt for this many notes that only write it. */
const PRIOR_LINKED = 0.5;
const PRIOR_WRITTEN = 4;
/**
 * Worth from which a name is shown: of one word, of several. Read off the four development vaults in English by the share of mentions
 * whose target the note links to elsewhere: below this at most 2 in 100 are (`Note`, `Type`, `analysis`), above it 1 in 5 and more.
 */
const LEAST_OF_WORD = 0.003;
const LEAST_OF_PHRASE = 0.0005;

/**
 * How much speaks for linking `name`, term ids as written in the note in `slot`, to the note in `target`; in (0, 1], 0 where it is a
 * word so common and so seldom linked that it is noise. It grows with the number of words of the name, the rarity of its rarest word, and the share
 * of the notes with that word that link to the target, the note itself left out. That share stands for the keyphraseness of
 * Mihalcea and Csomai (2007), the link probability of Milne and Witten (2008), and needs no count of every phrase.
 */
export function linkWorth({ index, graph }: Corpus, slot: number, target: number, name: readonly number[]): number {
  const frequency = (term: number): number => index.documentFrequency(term);
  const rarest = name.filter((term) => frequency(term) > 0).reduce((best, term) => (frequency(term) < frequency(best) ? term : best), name.find((term) => frequency(term) > 0) ?? 0);
  const written = Math.max(1, frequency(rarest));
  const linkers = graph.in(target);
  // The shorter list is walked.
  const both = linkers.size <= written ? [...linkers].filter((other) => index.document(other)?.terms.includes(rarest)) : index.carriers(rarest).filter((other) => linkers.has(other));
  const linked = both.filter((other) => other !== slot).length;
  const share = Math.min(1, (linked + PRIOR_LINKED) / (written - 1 + PRIOR_WRITTEN));
  const rarity = Math.log((1 + index.notes) / written) / Math.log(1 + index.notes);
  // Two characters of Han or Kana are one word, and so are all pairs of neighbours in it.
  const words = name.reduce((sum, term) => sum + (IDEOGRAPHS.test(index.term(term)) ? 0.5 : 1), 0);
  const worth = share * rarity * words;
  return worth < (words <= 1 ? LEAST_OF_WORD : LEAST_OF_PHRASE) ? 0 : 1 - Math.exp(-worth);
}
