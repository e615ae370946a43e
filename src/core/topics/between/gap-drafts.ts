import type { Corpus } from '../../corpus';
import { sourceLabel } from '../../note/sources/source-label';
import type { SharedBetween } from './gap';
import { compareWords } from './near-notes';
import { compareItems, type Spread } from './shared-items';
import { TopicLinks } from './topic-links';
import { type Crossing, type TopicPair, TopicPairs } from './topic-pair';
import type { TopicPlaces } from './topic-places';

const MOST = 50;
const MOST_SHARED = 8;
/** What each kind of likeness can add to the closeness where the others say nothing. */
const WORTH = { words: 1, concepts: 0.6, sources: 0.6 };
/** Notes near each other that there must be on each side: one alone is a note out of place, not a topic. */
const FEWEST_NOTES = 2;
/** What is less close is not near in anything that could be named. */
const LEAST_CLOSENESS = 0.05;
/** Fewer links than this may well be missing by chance. */
const DOUBT = 1;
/** With more than this share of the expected links there is no gap. */
const MOST_LINKED = 1 / 3;

/** A gap without its terms, which need some text. */
export interface GapDraft {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly closeness: number;
  readonly links: number;
  readonly expected: number;
  readonly start: Crossing;
  readonly crossings: readonly Crossing[];
  readonly concepts: readonly SharedBetween[];
  readonly sources: readonly SharedBetween[];
}

/**
 * The pairs of topics that are close and have fewer links than expected, those first that miss most for how close they are; at most 50.
 * Yields between slices of work.
 */
export function* draftGaps(corpus: Corpus, places: TopicPlaces): Generator<void, GapDraft[]> {
  const { graph, concepts } = corpus;
  const links = yield* TopicLinks.count(graph, places);
  const pairs = new TopicPairs(places.topics.length);
  const words = yield* compareWords(corpus, places, pairs);
  const carried = yield* compareItems(places, pairs, 'concepts', (slot) => concepts.of(slot).map(({ id }) => id));
  const cited = yield* compareItems(places, pairs, 'sources', (slot) => graph.sources.of(slot));
  const found = pairs.all().flatMap((pair): (GapDraft & { readonly pair: TopicPair })[] => {
    const { a, b, crossings } = pair;
    const start = crossings.find(({ from, to }) => !graph.linksTo(from, to) && !graph.linksTo(to, from));
    const closeness = closenessOf(pair, words);
    const expected = links.expected(a, b);
    const score = rounded(closeness * (expected - links.count(a, b)) / (expected + DOUBT));
    const isGap = closeness >= LEAST_CLOSENESS && score > 0 && links.count(a, b) <= MOST_LINKED * expected;
    if (!start || !isGap || !isBroad(crossings)) return [];
    return [{ pair, a, b, score, closeness, links: links.count(a, b), expected, start, crossings, concepts: [], sources: [] }];
  });
  found.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  return found.slice(0, MOST).map(({ pair, ...draft }) => ({
    ...draft,
    concepts: sharedBy(pair, carried, (id) => concepts.name(id)),
    sources: sharedBy(pair, cited, sourceLabel),
  }));
}

/** In [0, 1): what words, concepts and sources each leave open, multiplied. Words: the cosines across, over the geometric mean of all cosines of either topic. */
function closenessOf({ a, b, words, concepts, sources }: TopicPair, total: Float64Array): number {
  const all = Math.sqrt(total[a]! * total[b]!);
  const near = all > 0 ? Math.min(1, words / all) : 0;
  const open = (1 - WORTH.words * near) * (1 - WORTH.concepts * concepts) * (1 - WORTH.sources * sources);
  return rounded(1 - open);
}

/** Whether several notes on each side are near to the other. */
function isBroad(crossings: readonly Crossing[]): boolean {
  return [crossings.map(({ from }) => from), crossings.map(({ to }) => to)].every((side) => new Set(side).size >= FEWEST_NOTES);
}

function sharedBy<K>({ a, b }: TopicPair, spreads: ReadonlyMap<K, Spread>, nameOf: (key: K) => string): SharedBetween[] {
  const shared: (SharedBetween & { readonly worth: number })[] = [];
  for (const [key, spread] of spreads) {
    const counts = [spread.get(a) ?? 0, spread.get(b) ?? 0] as const;
    if (counts[0] === 0 || counts[1] === 0) continue;
    const elsewhere = [...spread.values()].reduce((sum, count) => sum + count, 0) - counts[0] - counts[1];
    shared.push({ name: nameOf(key), counts, worth: Math.min(...counts) / (1 + elsewhere) });
  }
  shared.sort((x, y) => y.worth - x.worth || (x.name < y.name ? -1 : 1));
  return shared.slice(0, MOST_SHARED).map(({ name, counts }) => ({ name, counts }));
}

/** So that the order in which sums were made cannot show. */
function rounded(value: number): number {
  return Math.round(1e6 * value) / 1e6;
}
