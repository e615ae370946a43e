import type { TopicPairs, TopicPair } from './topic-pair';
import type { TopicPlaces } from './topic-places';

/** An item of more topics than this share of them, or of more than this share of the notes, is what the vault is about, or stands at the foot of every page. */
const TOPICS_SHARE = 0.25;
const FEWEST_TOPICS = 4;
const MOST_TOPICS = 24;
/** Items at which their likeness counts half: two topics that have one item, and the same, are not the same for it. */
const HALF = 2;
const COMMON_SHARE = 0.25;
const COMMON_FLOOR = 10;
/** Notes looked at in one slice. */
const SLICE = 256;

/** Which topics carry an item, with how many of their notes. */
export type Spread = ReadonlyMap<number, number>;

/**
 * Adds to the pairs what both topics carry: the cosine between their items, each weighing `ln(1 + N/df)·ln(1 + n)` in a topic that has it
 * in n notes. Items of one topic
 * alone count towards the lengths; a likeness by one or two items counts for less.
 *
 * @param itemsOf keys of the items that a note carries.
 * @returns the items that several topics carry.
 */
export function* compareItems<K>(places: TopicPlaces, pairs: TopicPairs, side: 'concepts' | 'sources', itemsOf: (slot: number) => Iterable<K>): Generator<void, Map<K, Spread>> {
  const spreads = yield* spreadOf(places, itemsOf);
  const lengths = new Float64Array(places.topics.length);
  const common = new Map<TopicPair, number>();
  const shared = new Map<K, Spread>();
  const frequent = Math.max(COMMON_FLOOR, COMMON_SHARE * places.slots.length);
  const topics = Math.min(MOST_TOPICS, Math.max(FEWEST_TOPICS, TOPICS_SHARE * places.topics.length));
  let seen = 0;
  for (const [key, spread] of spreads) {
    let df = 0;
    for (const count of spread.values()) df += count;
    if (spread.size > topics || df > frequent) continue;
    const rarity = Math.log(1 + places.slots.length / df);
    const weights = Array.from(spread, ([topic, count]) => ({ topic, weight: rarity * Math.log(1 + count) }));
    for (const { topic, weight } of weights) lengths[topic]! += weight * weight;
    weights.forEach((one, i) => {
      for (const other of weights.slice(i + 1)) {
        const pair = pairs.of(one.topic, other.topic);
        pair[side] += one.weight * other.weight;
        common.set(pair, (common.get(pair) ?? 0) + 1);
      }
    });
    if (spread.size > 1) shared.set(key, spread);
    if (++seen % SLICE === 0) yield;
  }
  for (const [pair, items] of common) pair[side] *= items / (items + HALF) / Math.sqrt(lengths[pair.a]! * lengths[pair.b]!);
  return shared;
}

function* spreadOf<K>(places: TopicPlaces, itemsOf: (slot: number) => Iterable<K>): Generator<void, Map<K, Map<number, number>>> {
  const spreads = new Map<K, Map<number, number>>();
  for (const [at, slot] of places.slots.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const topic = places.topicOf[slot] ?? -1;
    if (topic < 0 || places.kind(slot) !== 'note') continue;
    for (const key of itemsOf(slot)) {
      const spread = spreads.get(key) ?? new Map<number, number>();
      spreads.set(key, spread.set(topic, (spread.get(topic) ?? 0) + 1));
    }
  }
  return spreads;
}
