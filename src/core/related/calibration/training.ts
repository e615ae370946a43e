import type { Corpus } from '../../corpus';
import type { Tokenizer } from '../../text/tokens';
import { FEATURES, type FeatureTable } from '../features';
import { askAbout } from '../query';
import { LinkedPairs, withhold } from '../withheld';
import { questionsOf, shuffledPairs } from './hidden-links';
import type { List } from './listwise';

/** Numbers that the ranker sees of a candidate. */
export const WIDTH = 2 * FEATURES.length;

/** Share of the links that is hidden at a time, of which each question is missing its own. */
const FOLD = 0.15;
const SEED = 1001;

/** The candidates of a note as the ranker sees them, with those marked that are wanted; `null` for a note that is not in the index. */
export function listOf(corpus: Corpus, table: FeatureTable, slot: number, wanted: ReadonlySet<number>): (List & { readonly slots: readonly number[] }) | null {
  const query = askAbout(corpus, slot);
  if (!query) return null;
  const candidates = table.compute(query, { unlinked: true, muted: [] });
  const { slots } = candidates;
  const rows = new Float32Array(slots.length * WIDTH);
  const row = new Float64Array(WIDTH);
  slots.forEach((candidate, i) => {
    table.row(candidates, candidate, row);
    rows.set(row, i * WIDTH);
  });
  return { slots, rows, relevant: Uint8Array.from(slots, (candidate) => (wanted.has(candidate) ? 1 : 0)), total: wanted.size, weight: 1 };
}

/**
 * Questions made from a vault's own links: each asks for those of a note's links that are withheld for its time, with their words. Every
 * pair of linked notes is asked for once, as far as `most` questions go. Yields between questions; no note may change meanwhile.
 */
export function* trainingLists(corpus: Corpus, table: FeatureTable, tokenizer: Tokenizer, most: number): Generator<void, List[]> {
  const pairs = shuffledPairs(corpus, SEED);
  const fold = Math.max(1, Math.round(FOLD * pairs.length));
  const lists: List[] = [];
  for (let from = 0; from < pairs.length && lists.length < most; from += fold) {
    const hidden = pairs.slice(from, from + fold);
    const partners = new LinkedPairs(hidden);
    for (const [slot, wanted] of questionsOf(hidden)) {
      if (lists.length >= most) break;
      // While words are missing no lists may be made that would be kept.
      for (const other of corpus.graph.linked(slot)) {
        corpus.neighbours.of(other);
        yield;
      }
      const restore = withhold(corpus, tokenizer, new LinkedPairs(Array.from(partners.of(slot), (other) => [slot, other])));
      try {
        const list = listOf(corpus, table, slot, wanted);
        if (list) lists.push(list);
      } finally {
        restore();
      }
      yield;
    }
  }
  return lists;
}
