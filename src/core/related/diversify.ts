import type { Corpus } from '../corpus';
import type { Ranked } from './ranker';

/** A result with its score less what it repeats, and the notes that say the same and were left out for it. */
export interface Diverse extends Ranked {
  /** Absent where there are none. */
  readonly copies?: readonly number[];
}

/** Two texts of some length, nearly as long, with such a cosine say the same. */
const SAME_COSINE = 0.9;
const SAME_LENGTH = 0.8;
const FEWEST_WORDS = 50;
/** Cosine from which two results repeat each other, and what that costs the later one at a cosine of 1, in the ranker's own units. */
const ALIKE = 0.5;
const ALIKE_COST = 0.6;
/** What each result of one series costs those after it. */
const SERIES_COST = 0.25;
/** Results looked at beyond those that are wanted. */
const MARGIN = 8;

/**
 * Orders the first results so that none says what one before it has said: maximal marginal relevance (Carbonell & Goldstein 1998), by the
 * words of the results and by the series they belong to. Near-duplicates become one result, the best of them. Answers
 * `wanted` results and a few more.
 */
export function diversify(corpus: Corpus, ranked: readonly Ranked[], wanted: number): Diverse[] {
  const pool = ranked.slice(0, wanted + MARGIN).map(({ slot, score }, at) => ({ slot, at, worth: score }));
  const cosines = corpus.index.cosinesAmong(pool.map(({ slot }) => slot));
  const row = pool.length;
  const chosen: Diverse[] = [];
  while (pool.length > 0 && chosen.length < wanted) {
    const best = pool.reduce((first, other) => (other.worth > first.worth ? other : first));
    pool.splice(pool.indexOf(best), 1);
    const copies: number[] = [];
    const others = pool.splice(0);
    others.forEach((other) => {
      const cosine = cosines[best.at * row + other.at]!;
      if (saysTheSame(corpus, best.slot, other.slot, cosine)) copies.push(other.slot);
      else pool.push({ ...other, worth: rounded(other.worth - repetition(corpus, best.slot, other.slot, cosine)) });
    });
    chosen.push({ slot: best.slot, score: best.worth, ...(copies.length > 0 ? { copies } : {}) });
  }
  // Those that are hardly ever shown are not compared any more.
  const rest = pool.sort((a, b) => b.worth - a.worth).map(({ slot, worth }): Diverse => ({ slot, score: worth }));
  return [...chosen, ...rest];
}

function repetition({ graph }: Corpus, one: number, other: number, cosine: number): number {
  const [series] = graph.series.of(one);
  const sibling = series !== undefined && graph.series.has(other, series) ? SERIES_COST : 0;
  return sibling + (ALIKE_COST * Math.max(0, cosine - ALIKE)) / (1 - ALIKE);
}

function saysTheSame(corpus: Corpus, one: number, other: number, cosine: number): boolean {
  if (cosine < SAME_COSINE) return false;
  const [shorter = 0, longer = 0] = [corpus.note(one).words, corpus.note(other).words].sort((a, b) => a - b);
  return shorter >= FEWEST_WORDS && shorter >= SAME_LENGTH * longer;
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
