/** Two notes of different topics that are among each other's nearest, by slot; the first is of the topic with the lower number. */
export interface Crossing {
  readonly from: number;
  readonly to: number;
  /** Cosine of tf-idf, in (0, 1]. */
  readonly cosine: number;
}

/** What two topics have in common. */
export interface TopicPair {
  /** Numbers of the topics, a < b. */
  readonly a: number;
  readonly b: number;
  /** Sum of the cosines of the near notes across. */
  words: number;
  /** Cosines of what both carry, weighed by rarity, in [0, 1]. */
  concepts: number;
  sources: number;
  /** The nearest notes across, nearest first, each pair once. */
  readonly crossings: Crossing[];
}

/** Crossings kept of each pair. */
const MOST_CROSSINGS = 12;

/** The pairs of topics that have something in common; the others are never made. */
export class TopicPairs {
  private readonly pairs = new Map<number, TopicPair>();

  constructor(private readonly topics: number) {}

  of(one: number, other: number): TopicPair {
    const [a, b] = one < other ? [one, other] : [other, one];
    const key = a * this.topics + b;
    let pair = this.pairs.get(key);
    if (!pair) this.pairs.set(key, (pair = { a, b, words: 0, concepts: 0, sources: 0, crossings: [] }));
    return pair;
  }

  /** In the order of the topics. */
  all(): TopicPair[] {
    return [...this.pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b);
  }
}

/** Keeps a crossing if it is among the nearest. */
export function keepCrossing({ crossings }: TopicPair, found: Crossing): void {
  const last = crossings[crossings.length - 1];
  if (crossings.length >= MOST_CROSSINGS && last && found.cosine <= last.cosine) return;
  if (crossings.some(({ from, to }) => from === found.from && to === found.to)) return;
  const at = crossings.findIndex(({ cosine }) => cosine < found.cosine);
  crossings.splice(at < 0 ? crossings.length : at, 0, found);
  if (crossings.length > MOST_CROSSINGS) crossings.pop();
}
