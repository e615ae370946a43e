import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitListwise, NEGATIVES, type FitOptions, type List } from '../../../../src/core/related/calibration/listwise';
import { finish } from '../../../generators';

/** A list of candidates, each with its features and whether it is right. */
function list(...candidates: (readonly [features: readonly number[], right: boolean])[]): List {
  return {
    rows: Float32Array.from(candidates.flatMap(([features]) => features)),
    relevant: Uint8Array.from(candidates, ([, right]) => (right ? 1 : 0)),
    total: candidates.filter(([, right]) => right).length,
    weight: 1,
  };
}

const options = (width: number, more: Partial<FitOptions> = {}): FitOptions => ({ width, scale: new Float64Array(width).fill(1), prior: new Float64Array(width), pull: 1, ...more });
const fit = (lists: readonly List[], given: FitOptions): number[] => [...finish(fitListwise(lists, given))];

/** The loss by the book: mean over the right ones of the softmax cross-entropy against the wrong ones, and the pull. Rows in units of `scale`. */
function loss(lists: readonly List[], weights: readonly number[], { width, scale, prior, pull }: FitOptions): number {
  let sum = weights.reduce((away, weight, k) => away + 0.5 * pull * (weight - prior[k]!) ** 2, 0);
  for (const { rows, relevant, weight } of lists) {
    const scores = Array.from(relevant, (_, i) => weights.reduce((score, w, k) => score + (w * rows[i * width + k]!) / scale[k]!, 0));
    const wrong = scores.filter((_, i) => relevant[i] === 0);
    const right = scores.filter((_, i) => relevant[i] === 1);
    if (wrong.length === 0) continue;
    for (const score of right) sum += (weight / right.length) * (Math.log(Math.exp(score) + wrong.reduce((all, other) => all + Math.exp(other), 0)) - score);
  }
  return sum;
}

const feature = fc.double({ min: -2, max: 2, noNaN: true });
const candidate = fc.tuple(fc.tuple(feature, feature, feature), fc.boolean());
const lists = fc.array(fc.array(candidate, { minLength: 2, maxLength: 8 }).map((candidates) => list(...candidates)), { maxLength: 5 });

describe('fitListwise', () => {
  it('ends where the loss of the book is flat', () => {
    fc.assert(
      fc.property(lists, fc.tuple(feature, feature, feature), fc.double({ min: 0.5, max: 5, noNaN: true }), (given, prior, pull) => {
        const asked = options(3, { prior: Float64Array.from(prior), pull, scale: Float64Array.of(1, 2, 0.5) });
        const weights = fit(given, asked);
        const best = loss(given, weights, asked);
        for (let k = 0; k < 3; k++) {
          for (const step of [-0.1, 0.1]) {
            const beside = weights.map((weight, j) => (j === k ? weight + step : weight));
            expect(loss(given, beside, asked)).toBeGreaterThan(best);
          }
        }
      }),
    );
  });

  it('ranks first what is right wherever one feature tells', () => {
    const tell = (noise: number, first: boolean): List => list([[first ? 1 : 0, noise], first], [[first ? 0 : 1, -noise], !first], [[0, noise], false]);
    const [telling = 0, noise = 0] = fit([tell(0.3, true), tell(-0.4, true), tell(0.1, false), tell(0.8, false)], options(2, { pull: 0.01 }));
    expect(telling).toBeGreaterThan(1);
    expect(Math.abs(noise)).toBeLessThan(telling / 3);
  });

  it('counts a list by its weight', () => {
    const yes = list([[1], true], [[0], false]);
    const no = list([[0], true], [[1], false]);
    expect(fit([yes, no], options(1))[0]).toBeCloseTo(0, 3);
    expect(fit([{ ...yes, weight: 3 }, no], options(1))[0]).toBeGreaterThan(0.2);
  });

  it('stays at the prior where nothing is learnt, or the pull is endless', () => {
    const prior = Float64Array.of(0.5, -2);
    const lists = [list([[1, 2], true], [[0, 3], false])];
    expect(fit([], options(2, { prior }))).toEqual([...prior]);
    // None is right, or none is wrong.
    expect(fit([list([[1, 1], false]), list([[1, 1], true])], options(2, { prior }))).toEqual([...prior]);
    for (const pull of [1e12, Infinity]) expect(fit(lists, options(2, { prior, pull }))).toEqual([...prior]);
    expect(fit(lists, options(2, { prior }))).not.toEqual([...prior]);
  });

  it('gives the same weights every time, also where it looks at a part of the wrong ones', () => {
    const many = list([[2, 0], true], ...Array.from({ length: 5 * NEGATIVES }, (_, i): [number[], boolean] => [[Math.sin(i), Math.cos(i)], false]));
    const weights = fit([many], options(2));
    expect(fit([many], options(2))).toEqual(weights);
    // The part stands for all: where all wrong ones are alike it ends where the loss over all of them is flat.
    const alike = list([[1], true], ...Array.from({ length: 5 * NEGATIVES }, (): [number[], boolean] => [[0], false]));
    const [weight = NaN] = fit([alike], options(1));
    for (const step of [-0.02, 0.02]) expect(loss([alike], [weight + step], options(1))).toBeGreaterThan(loss([alike], [weight], options(1)));
  });

  it('does not depend on the units of a feature where its scale is given in them', () => {
    fc.assert(
      fc.property(lists, (given) => {
        const inHundredths = given.map((one) => ({ ...one, rows: one.rows.map((value, i) => (i % 3 === 1 ? value * 128 : value)) }));
        const plain = fit(given, options(3));
        fit(inHundredths, options(3, { scale: Float64Array.of(1, 128, 1) })).forEach((weight, k) => expect(weight).toBeCloseTo(plain[k] ?? NaN, 6));
      }),
    );
  });
});
