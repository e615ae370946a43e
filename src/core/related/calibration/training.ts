import type { Corpus } from '../../corpus';
import type { Tokenizer } from '../../text/tokens';
import { type FeatureTable, WIDTH } from '../features';
import { askAbout } from '../query';
import { telling } from '../signals/resemblance';
import { LinkedPairs, withhold } from '../withheld';
import { questionsOf, shuffledPairs } from './hidden-links';
import { condense, type List } from './listwise';

/** Share of the links that is hidden at a time, of which each question is missing its own. */
const FOLD = 0.15;
const SEED = 1001;
/** Every so many questions the words of the links stay: notes are also named without being linked, and that must not be unlearnt. */
const KEPT = 5;

/** The candidates of a note as the ranker sees them, with those marked that are wanted; `null` for a note that is not in the index. */
export function listOf(corpus: Corpus, table: FeatureTable, slot: number, wanted: ReadonlySet<number>): (List & { readonly slots: readonly number[] }) | null {
  const query = askAbout(corpus, slot);
  if (!query) return null;
  const { slots, rows } = table.compute(query, { unlinked: true, muted: [] });
  return { slots, rows: new Float32Array(rows.subarray(0, slots.length * WIDTH)), relevant: Uint8Array.from(slots, (candidate) => (wanted.has(candidate) ? 1 : 0)), total: wanted.size, weight: 1 };
}

/**
 * Questions made from a vault's own links: each asks for those of a note's links that are withheld for its time, mostly with their words. Every
 * pair of linked notes is asked for once, as far as `most` questions go. Yields between questions; no note may change meanwhile.
 */
export function* trainingLists(corpus: Corpus, table: FeatureTable, tokenizer: Tokenizer, most: number): Generator<void, List[]> {
  const pairs = shuffledPairs(corpus, SEED);
  const fold = Math.max(1, Math.round(FOLD * pairs.length));
  const lists: List[] = [];
  const listed = new Set<number>();
  for (let from = 0; from < pairs.length && lists.length < most; from += fold) {
    const hidden = pairs.slice(from, from + fold);
    const partners = new LinkedPairs(hidden);
    for (const [slot, wanted] of questionsOf(hidden)) {
      if (lists.length >= most) break;
      const asked = new LinkedPairs(Array.from(partners.of(slot), (other) => [slot, other]));
      yield* makeLists(corpus, slot, asked, listed);
      const words = lists.length % KEPT === KEPT - 1 ? 'kept' : 'deleted';
      const restore = withhold(corpus, tokenizer, asked, words);
      try {
        const list = listOf(corpus, table, slot, wanted);
        // Condensed at once: whole lists of a large vault would take hundreds of megabytes.
        if (list) lists.push(condense(list, WIDTH));
      } finally {
        restore();
      }
      yield;
    }
  }
  return lists;
}

/** Lists of neighbours that are made between two pauses. */
const LISTS_AT_ONCE = 16;

/** Makes the neighbours that a question will look at and that are not `listed` yet: while words are missing, lists may not be made that would be kept. */
function* makeLists(corpus: Corpus, slot: number, asked: LinkedPairs, listed: Set<number>): Generator<void, void> {
  const restore = corpus.graph.withhold(asked.partners);
  const looked = telling(corpus, corpus.graph.linked(slot));
  restore();
  for (const other of looked) {
    if (listed.has(other)) continue;
    listed.add(other);
    corpus.neighbours.of(other);
    if (listed.size % LISTS_AT_ONCE === 0) yield;
  }
}
