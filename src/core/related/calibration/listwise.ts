import { seededRandom } from '../../random';
import { minimise } from './lbfgs';

/** The candidates of one question whose right answers are known. */
export interface List {
  /** One row of `width` features per candidate, one after the other. */
  readonly rows: Float32Array;
  /** 1 for the right candidates. */
  readonly relevant: Uint8Array;
  /** How many right ones there are, found as candidates or not. */
  readonly total: number;
  /** Weight of the list in the loss. */
  readonly weight: number;
  /** How many wrong candidates each of its wrong ones stands for; absent: one. */
  readonly stand?: number;
}

export interface FitOptions {
  /** Features of a candidate. */
  readonly width: number;
  /** What one unit of each feature is: its standard deviation over many vaults. Positive. */
  readonly scale: Float64Array;
  /** Weights that the fit is pulled to, of features in those units. */
  readonly prior: Float64Array;
  /** Strength of the pull: half of it times the squared distance is added to the loss. */
  readonly pull: number;
}

/** Wrong candidates that a right one is compared with, at most; each then stands for several. */
export const NEGATIVES = 80;
const ITERATIONS = 50;
const TOLERANCE = 1e-5;

/**
 * Weights of a linear ranker, of features in units of `scale`: for each right candidate the softmax cross-entropy against the wrong ones
 * (ListNet, Cao et al. 2007, with one right answer a list), averaged over the right ones of a list and summed over the lists, with an L2
 * pull to the prior. Deterministic. Yields between iterations.
 */
export function* fitListwise(lists: readonly List[], { width, scale, prior, pull }: FitOptions): Generator<void, Float64Array> {
  const samples = lists.flatMap((list) => sample(condense(list, width)));
  // The rows stay as they are: they are large, and weights are few.
  const perUnit = new Float64Array(width);
  const slope = new Float64Array(width);
  return yield* minimise((weights, gradient) => {
    for (let k = 0; k < width; k++) perUnit[k] = weights[k]! / scale[k]!;
    slope.fill(0);
    let loss = 0;
    for (const one of samples) loss += addLoss(one, perUnit, slope);
    for (let k = 0; k < width; k++) {
      const away = weights[k]! - prior[k]!;
      loss += 0.5 * pull * away * away;
      gradient[k] = slope[k]! / scale[k]! + pull * away;
    }
    return loss;
  }, prior, { iterations: ITERATIONS, tolerance: TOLERANCE });
}

/** A list without what the loss does not need: the right candidates first, then at most `NEGATIVES` wrong ones, drawn from all. */
export function condense({ rows, relevant, total, weight, stand = 1 }: List, width: number): List {
  const positives: number[] = [];
  const others: number[] = [];
  relevant.forEach((right, i) => (right === 1 ? positives : others).push(i));
  const negatives = others.length <= NEGATIVES ? others : drawn(others, NEGATIVES);
  const kept = [...positives, ...negatives];
  const few = new Float32Array(kept.length * width);
  kept.forEach((from, to) => few.set(rows.subarray(from * width, (from + 1) * width), to * width));
  return { rows: few, relevant: Uint8Array.from(kept, (_, i) => (i < positives.length ? 1 : 0)), total, weight, stand: (stand * others.length) / Math.max(1, negatives.length) };
}

/** A condensed list with room for the scores of its candidates. */
interface Sample {
  readonly rows: Float32Array;
  readonly positives: number;
  readonly negatives: number;
  readonly stand: number;
  readonly weight: number;
  readonly scores: Float64Array;
}

function sample({ rows, relevant, weight, stand = 1 }: List): Sample[] {
  const positives = relevant.reduce((sum, right) => sum + right, 0);
  const negatives = relevant.length - positives;
  return positives === 0 || negatives === 0 ? [] : [{ rows, positives, negatives, stand, weight, scores: new Float64Array(relevant.length) }];
}

/** `count` of the items without repeats, always the same. */
function drawn(items: readonly number[], count: number): number[] {
  const random = seededRandom(items.length);
  const rest = [...items];
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (rest.length - i));
    [rest[i], rest[j]] = [rest[j]!, rest[i]!];
  }
  return rest.slice(0, count);
}

/** Adds the gradient of one list's loss and answers the loss. */
function addLoss({ rows, positives, negatives, stand, weight, scores }: Sample, weights: Float64Array, gradient: Float64Array): number {
  const width = weights.length;
  const count = positives + negatives;
  let top = -Infinity;
  for (let i = 0; i < count; i++) {
    let score = 0;
    for (let k = 0, at = i * width; k < width; k++, at++) score += weights[k]! * rows[at]!;
    scores[i] = score;
    if (score > top) top = score;
  }
  let wrong = 0;
  for (let i = positives; i < count; i++) wrong += scores[i] = stand * Math.exp(scores[i]! - top);
  const part = weight / positives;
  let loss = 0;
  let pushed = 0;
  for (let i = 0; i < positives; i++) {
    const right = Math.exp(scores[i]! - top);
    const all = wrong + right;
    loss += part * (Math.log(all) - (scores[i]! - top));
    scores[i] = part * (right / all - 1);
    pushed += part / all;
  }
  for (let i = positives; i < count; i++) scores[i]! *= pushed;
  for (let i = 0; i < count; i++) {
    const by = scores[i]!;
    if (Math.abs(by) < 1e-7) continue;
    for (let k = 0, at = i * width; k < width; k++, at++) gradient[k]! += by * rows[at]!;
  }
  return loss;
}
