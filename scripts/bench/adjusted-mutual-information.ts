/**
 * How far two groupings of the same things agree: 1 where they are the same, about 0 where they agree as chance would have it, below
 * where they agree less. Mutual information less what is expected of two groupings with these sizes, by the arithmetic mean of both
 * entropies less the same (Vinh, Epps & Bailey 2010, "Information theoretic measures for clusterings comparison", eq. 24a and AMI_sum).
 *
 * @param a group of each thing, any numbers; @param b likewise, of the same length.
 */
export function adjustedMutualInformation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new Error(`${a.length} things cannot be compared with ${b.length}`);
  const n = a.length;
  const left = sizesOf(a);
  const right = sizesOf(b);
  if (left.size === right.size && (left.size <= 1 || left.size === n)) return 1;
  const expected = expectedInformation(countsOf(left), countsOf(right), n);
  const most = (entropy(left, n) + entropy(right, n)) / 2 - expected;
  const found = mutualInformation(a, b, left, right) - expected;
  return Math.abs(most) < Number.EPSILON ? 0 : found / most;
}

function sizesOf(groups: ArrayLike<number>): Map<number, number> {
  const sizes = new Map<number, number>();
  for (let i = 0; i < groups.length; i++) sizes.set(groups[i]!, (sizes.get(groups[i]!) ?? 0) + 1);
  return sizes;
}

/** How many groups there are of each size. */
function countsOf(sizes: ReadonlyMap<number, number>): Map<number, number> {
  return sizesOf([...sizes.values()]);
}

function entropy(sizes: ReadonlyMap<number, number>, n: number): number {
  let sum = 0;
  for (const size of sizes.values()) sum -= (size / n) * Math.log(size / n);
  return sum;
}

function mutualInformation(a: ArrayLike<number>, b: ArrayLike<number>, left: ReadonlyMap<number, number>, right: ReadonlyMap<number, number>): number {
  const n = a.length;
  const both = new Map<number, Map<number, number>>();
  for (let i = 0; i < n; i++) {
    const row = both.get(a[i]!) ?? new Map<number, number>();
    both.set(a[i]!, row.set(b[i]!, (row.get(b[i]!) ?? 0) + 1));
  }
  let sum = 0;
  for (const [group, row] of both) {
    for (const [other, count] of row) sum += (count / n) * Math.log((n * count) / (left.get(group)! * right.get(other)!));
  }
  return sum;
}

/** Over all groupings with these sizes: the hypergeometric mean, exact. Groups of one size count together, so that many single things cost nothing. */
function expectedInformation(left: ReadonlyMap<number, number>, right: ReadonlyMap<number, number>, n: number): number {
  const logs = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) logs[i] = logs[i - 1]! + Math.log(i);
  let sum = 0;
  for (const [a, timesA] of left) {
    for (const [b, timesB] of right) {
      const fixed = logs[a]! + logs[b]! + logs[n - a]! + logs[n - b]! - logs[n]!;
      let part = 0;
      for (let both = Math.max(1, a + b - n); both <= Math.min(a, b); both++) {
        const chance = Math.exp(fixed - logs[both]! - logs[a - both]! - logs[b - both]! - logs[n - a - b + both]!);
        part += (both / n) * Math.log((n * both) / (a * b)) * chance;
      }
      sum += timesA * timesB * part;
    }
  }
  return sum;
}
