import type { RankedList } from './answer';
import { type Candidates, type FeatureTable, WIDTH } from './features';
import type { Query } from './signal';
import type { Weights } from './weights';

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
/** How much of `ln(1 + in-degree)` is taken off what belongs with a note, so that hubs do not crowd the list, where a vault has not taught how much. */
export const HUB_MALUS = 0.5;

/** Scores all candidates, best first; equal scores by path. Sums are rounded so that the order of edits cannot show. */
export function rank(query: Query, table: FeatureTable, candidates: Candidates, weights: Weights, list: RankedList, hubMalus = HUB_MALUS): Ranked[] {
  const { slots, rows } = candidates;
  const ranked = slots.map((slot, i) => {
    let score = 0;
    for (let k = 0, at = i * WIDTH; k < WIDTH; k++, at++) score += weights[k]! * rows[at]!;
    if (list === 'related') score += belonging(query, table, slot, hubMalus);
    return { slot, score: Math.round(score * 1e6) / 1e6 };
  });
  return ranked.sort((a, b) => b.score - a.score || query.corpus.byPath(a.slot, b.slot));
}

/** What belongs with a note beyond what it would link to: what it is linked with, and what says the same; less what everything links to. */
export function belonging({ corpus }: Query, table: FeatureTable, slot: number, hubMalus = HUB_MALUS): number {
  const linked = LINK_BONUS * (table.value('linksTo', slot) + table.value('linkedFrom', slot));
  const alike = ALIKE_BONUS * Math.max(0, table.value('cosine', slot) - ALIKE);
  return linked + alike - hubMalus * Math.log1p(corpus.graph.in(slot).size);
}
