import type { Corpus } from '../../corpus';
import type { FeatureTable } from '../features';
import { askAbout } from '../query';
import { HUB_MALUS, rank } from '../ranker';
import type { Weights } from '../weights';
import { questionsOf, shuffledPairs } from './hidden-links';
import { percentileOfDegree } from './popularity';

const SEED = 2003;
/** Notes asked about, at most; in a large vault, where each takes longer, fewer. */
const MOST_ASKED = 150;
const FEWEST_OF_MANY = 60;
const ASKED_TIMES_NOTES = 600_000;
const SHOWN = 10;
/** What is tried, from the least on. */
const TRIED = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/**
 * How much of `ln(1 + in-degree)` to take off what belongs with a note: the least of those tried by which the first ten related notes
 * are no more popular, on average, than the notes that this vault links to. Yields between questions; no note may change meanwhile.
 */
export function* hubMalus(corpus: Corpus, table: FeatureTable, weights: Weights): Generator<void, number> {
  const asked = [...questionsOf(shuffledPairs(corpus, SEED))].slice(0, mostAsked(corpus.graph.size));
  if (asked.length === 0) return HUB_MALUS;
  const percentile = percentileOfDegree(corpus);
  const shown = TRIED.map(() => new Average());
  const linked = new Average();
  for (const [slot, targets] of asked) {
    const query = askAbout(corpus, slot);
    if (query) {
      // Without the link that is asked with.
      for (const target of targets) linked.add(percentile(corpus.graph.in(target).size - 1));
      const candidates = table.compute(query, { unlinked: true, muted: [] });
      TRIED.forEach((malus, i) => {
        for (const other of rank(query, table, candidates, weights, 'related', malus).slice(0, SHOWN)) shown[i]?.add(percentile(corpus.graph.in(other.slot).size));
      });
    }
    yield;
  }
  return TRIED.find((_, i) => (shown[i]?.value ?? 0) <= linked.value) ?? TRIED[TRIED.length - 1] ?? HUB_MALUS;
}

/** How many notes the hub malus of a vault of so many notes is measured by. */
export function mostAsked(notes: number): number {
  return Math.max(FEWEST_OF_MANY, Math.min(MOST_ASKED, Math.round(ASKED_TIMES_NOTES / Math.max(1, notes))));
}

class Average {
  private sum = 0;
  private count = 0;

  add(value: number): void {
    this.sum += value;
    this.count++;
  }

  get value(): number {
    return this.count === 0 ? 0 : this.sum / this.count;
  }
}
