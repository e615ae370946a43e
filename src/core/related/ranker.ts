import { type Candidates, FEATURES, type FeatureTable } from './features';
import { PRIOR } from './prior';
import type { Query } from './signal';

/** Weights of a linear model over `FeatureTable.row`; length `2·FEATURES.length`. */
export type Weights = Float64Array;

export interface Ranked {
  readonly slot: number;
  /** Unbounded; larger is better. */
  readonly score: number;
}

/** What a link in one direction adds to the score of a linked note: the ranker itself is trained on hidden links. */
const LINK_BONUS = 0.2;
/** Notes whose cosine is above this say the same; how much is added for the rest of the way to 1. The links of a vault do not teach it: copies are not linked. */
const ALIKE = 0.4;
const ALIKE_BONUS = 8;
/** How much of `ln(1 + in-degree)` is taken off, so that hubs do not crowd the list. */
const HUB_MALUS = 0.1;

/** The shipped weights, as a vector in the order of `FEATURES`. Features that the prior does not know weigh nothing. */
export function priorWeights(): Weights {
  const weights = new Float64Array(2 * FEATURES.length);
  FEATURES.forEach(({ name }, f) => {
    weights[f] = PRIOR[name]?.log ?? 0;
    weights[FEATURES.length + f] = PRIOR[name]?.max ?? 0;
  });
  return weights;
}

/** Scores all candidates, best first; equal scores by path. Sums are rounded so that the order of edits cannot show. */
export function rank(query: Query, table: FeatureTable, candidates: Candidates, weights: Weights): Ranked[] {
  const row = new Float64Array(2 * FEATURES.length);
  const ranked = candidates.slots.map((slot) => {
    table.row(candidates, slot, row);
    let score = 0;
    for (let k = 0; k < row.length; k++) score += (weights[k] ?? 0) * (row[k] ?? 0);
    score += LINK_BONUS * (table.value('linksTo', slot) + table.value('linkedFrom', slot));
    score += ALIKE_BONUS * Math.max(0, table.value('cosine', slot) - ALIKE);
    score -= HUB_MALUS * Math.log1p(query.corpus.graph.in(slot).size);
    return { slot, score: Math.round(score * 1e6) / 1e6 };
  });
  return ranked.sort((a, b) => b.score - a.score || query.corpus.byPath(a.slot, b.slot));
}
