/** Strength of the prior, in counts. */
const PRIOR = 30;

/**
 * How much more a word belongs to one part of the texts than to the rest: log-odds with an informative Dirichlet prior, in
 * standard deviations (Monroe, Colaresi & Quinn 2008, "Fightin' Words", eq. 15 and 22). The prior is the word's share of all texts,
 * which keeps rare words from winning by chance.
 *
 * @param here weight of the word in the part; @param size largest weight a word could have there.
 * @param all weight of the word everywhere; @param total largest weight a word could have everywhere.
 */
export function logOdds(here: number, size: number, all: number, total: number): number {
  const there = Math.max(0, all - here);
  const prior = PRIOR * Math.min(1, Math.max(all, 1e-9) / total);
  const odds = (count: number, room: number): number => Math.log((count + prior) / Math.max(1e-6, room + PRIOR - count - prior));
  const delta = odds(Math.min(here, size), size) - odds(there, Math.max(there, total - size));
  return delta / Math.sqrt(1 / (here + prior) + 1 / (there + prior));
}
