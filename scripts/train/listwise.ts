// A linear ranker fitted to lists: softmax cross-entropy over the candidates of each query (ListNet, Cao et al. 2007), with a pull to zero.
import { seededRandom } from '../../src/core/random';

export interface List {
  /** One row of features per candidate. */
  readonly rows: readonly Float64Array[];
  /** Which candidates are right. */
  readonly relevant: readonly boolean[];
  /** How many right ones there are, found as candidates or not. */
  readonly total: number;
  /** Weight of the list in the loss. */
  readonly weight: number;
}

const NEGATIVES = 80;
const STEPS = 400;
const RATE = 0.05;

/** Standard deviation of each feature over all lists. */
export function spread(lists: readonly List[], width: number): Float64Array {
  const sum = new Float64Array(width);
  const squares = new Float64Array(width);
  let count = 0;
  for (const { rows } of lists) {
    for (const row of rows) {
      count++;
      for (let k = 0; k < width; k++) {
        sum[k]! += row[k]!;
        squares[k]! += row[k]! ** 2;
      }
    }
  }
  return sum.map((total, k) => Math.sqrt(Math.max(1e-6, squares[k]! / count - (total / count) ** 2)));
}

/**
 * Weights for unscaled features, by Adam on the whole batch (Kingma & Ba 2015), projected: `pull` is the strength of the L2 penalty,
 * `least` the smallest weight that a feature may get, in standard deviations of the feature.
 */
export function fit(lists: readonly List[], width: number, pull: number, least: (feature: number) => number): Float64Array {
  const scale = spread(lists, width);
  const samples = lists.flatMap((list) => sample(list, scale, width));
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(width);
  const mean = new Float64Array(width);
  const variance = new Float64Array(width);
  const gradient = new Float64Array(width);
  for (let step = 1; step <= STEPS; step++) {
    for (let k = 0; k < width; k++) gradient[k] = (pull * weights[k]!) / total;
    for (const { positive, negatives, stand, weight } of samples) addGradient(weights, positive, negatives, stand, weight / total, gradient);
    const rate = RATE * Math.min(1, (2 * (STEPS - step)) / STEPS);
    for (let k = 0; k < width; k++) {
      mean[k] = 0.9 * mean[k]! + 0.1 * gradient[k]!;
      variance[k] = 0.999 * variance[k]! + 0.001 * gradient[k]! ** 2;
      weights[k]! -= (rate * (mean[k]! / (1 - 0.9 ** step))) / (Math.sqrt(variance[k]! / (1 - 0.999 ** step)) + 1e-8);
      weights[k] = Math.max(weights[k]!, least(k));
    }
  }
  return weights.map((weight, k) => weight / scale[k]!);
}

interface Sample {
  readonly positive: Float64Array;
  readonly negatives: readonly Float64Array[];
  /** How many negatives each sampled one stands for. */
  readonly stand: number;
  readonly weight: number;
}

function sample({ rows, relevant, weight }: List, scale: Float64Array, width: number): Sample[] {
  const scaled = (row: Float64Array): Float64Array => Float64Array.from({ length: width }, (_, k) => row[k]! / scale[k]!);
  const positives = rows.filter((_, i) => relevant[i]).map(scaled);
  const others = rows.filter((_, i) => !relevant[i]);
  const random = seededRandom(others.length);
  const chosen = others.length <= NEGATIVES ? others : Array.from({ length: NEGATIVES }, () => others[Math.floor(random() * others.length)]!);
  const negatives = chosen.map(scaled);
  if (negatives.length === 0) return [];
  return positives.map((positive) => ({ positive, negatives, stand: others.length / negatives.length, weight: weight / positives.length }));
}

function addGradient(weights: Float64Array, positive: Float64Array, negatives: readonly Float64Array[], stand: number, weight: number, gradient: Float64Array): void {
  const dot = (row: Float64Array): number => {
    let sum = 0;
    for (let k = 0; k < weights.length; k++) sum += weights[k]! * row[k]!;
    return sum;
  };
  const scores = negatives.map(dot);
  const own = dot(positive);
  const top = Math.max(own, ...scores);
  const parts = scores.map((score) => stand * Math.exp(score - top));
  const ownPart = Math.exp(own - top);
  const all = parts.reduce((sum, part) => sum + part, ownPart);
  addTo(gradient, positive, weight * (ownPart / all - 1));
  negatives.forEach((row, i) => addTo(gradient, row, (weight * parts[i]!) / all));
}

function addTo(sum: Float64Array, row: Float64Array, factor: number): void {
  for (let k = 0; k < sum.length; k++) sum[k]! += factor * row[k]!;
}

/** nDCG at 10 of one list under the weights. */
export function ndcg(list: List, weights: Float64Array): number {
  const scores = list.rows.map((row) => row.reduce((sum, value, k) => sum + value * weights[k]!, 0));
  const order = scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
  const gain = order.slice(0, 10).reduce((sum, i, rank) => sum + (list.relevant[i] ? 1 / Math.log2(rank + 2) : 0), 0);
  let ideal = 0;
  for (let rank = 0; rank < Math.min(10, list.total); rank++) ideal += 1 / Math.log2(rank + 2);
  return ideal > 0 ? gain / ideal : 0;
}
