/** Linked notes that a note needs on a side to join it with another. */
const LEAST_EACH_SIDE = 2;

/** How many notes a note is linked with, by the side they are on. */
export type SideCounts = ReadonlyMap<number, number>;

/** How a note stands between sides. */
export interface Standing {
  /** Sides with two linked notes or more, the one with most first, then by number. */
  readonly sides: readonly number[];
  /** Of the two best sides; 0 where there are no two. */
  readonly score: number;
  /** In [0, 1). */
  readonly participation: number;
}

/**
 * How well a note joins the sides that it is linked with. The participation coefficient `1 − Σ (k_s/k)²` (Guimerà & Amaral 2005) says
 * how evenly its links are spread, but what links to everything has most of it, as it has of betweenness. So the score is two-sided: the
 * participation over the two best sides alone, times the share of all links that go to them, times the logarithm of the fewer of the two.
 *
 * @param own the side that must be one of the two; absent: any.
 */
export function standBetween(counts: SideCounts, own?: number): Standing {
  const sides = [...counts].filter(([, count]) => count >= LEAST_EACH_SIDE).sort(([a, one], [b, other]) => other - one || a - b);
  const first = own === undefined ? sides[0] : sides.find(([side]) => side === own);
  const second = sides.find((side) => side !== first);
  const all = [...counts.values()];
  const score = first && second ? joint(first[1], second[1]) / sum(all) : 0;
  return { sides: sides.map(([side]) => side), score, participation: participation(all) };
}

function joint(one: number, other: number): number {
  return Math.log(1 + Math.min(one, other)) * 2 * participation([one, other]) * (one + other);
}

function participation(counts: readonly number[]): number {
  const all = sum(counts);
  return all > 0 ? 1 - sum(counts.map((count) => count * count)) / (all * all) : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
