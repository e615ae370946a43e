/**
 * Adjusted mutual information of two labellings of the same things (Vinh, Epps & Bailey 2010), normalised by the mean of the entropies: 1 for
 * the same, 0 for what chance gives. The expected information is exact, by the hypergeometric model. Labels are below 2²⁶.
 */
export function adjustedMutualInformation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const n = one.length;
  const [a, b, both] = [countsOf(one), countsOf(other), new Map<number, number>()];
  for (let i = 0; i < n; i++) add(both, one[i]! * 2 ** 26 + other[i]!);
  let information = 0;
  for (const [pair, count] of both) {
    const expected = a.get(Math.floor(pair / 2 ** 26))! * b.get(pair % 2 ** 26)!;
    information += (count / n) * Math.log((n * count) / expected);
  }
  const chance = expectedInformation(n, sizesOf(a), sizesOf(b));
  const mean = (entropy(n, a) + entropy(n, b)) / 2;
  return mean === chance ? 1 : (information - chance) / (mean - chance);
}

/** Sizes are taken with how often they occur: the sum over pairs of labels is one over pairs of sizes. */
function expectedInformation(n: number, a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const logFactorial = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) logFactorial[i] = logFactorial[i - 1]! + Math.log(i);
  const f = (i: number): number => logFactorial[i]!;
  let sum = 0;
  for (const [x, times] of a) {
    for (const [y, more] of b) {
      const fixed = f(x) + f(y) + f(n - x) + f(n - y) - f(n);
      let part = 0;
      for (let k = Math.max(1, x + y - n); k <= Math.min(x, y); k++) {
        const chance = Math.exp(fixed - f(k) - f(x - k) - f(y - k) - f(n - x - y + k));
        part += (k / n) * Math.log((n * k) / (x * y)) * chance;
      }
      sum += times * more * part;
    }
  }
  return sum;
}

function entropy(n: number, counts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum -= (count / n) * Math.log(count / n);
  return sum;
}

function countsOf(labels: ArrayLike<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < labels.length; i++) add(counts, labels[i]!);
  return counts;
}

function sizesOf(counts: ReadonlyMap<number, number>): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const count of counts.values()) add(sizes, count);
  return sizes;
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
