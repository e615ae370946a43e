import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimise, type Objective } from '../../../../src/core/related/calibration/lbfgs';
import { finish } from '../../../generators';

/** Runs to the end and keeps every value that the function was asked for. */
function lowest(objective: Objective, start: readonly number[], iterations = 500, tolerance = 0): { point: number[]; value: number; slices: number } {
  let slices = 0;
  const search = minimise(objective, Float64Array.from(start), { iterations, tolerance });
  for (;;) {
    const step = search.next();
    if (step.done) return { point: [...step.value], value: objective(step.value, new Float64Array(start.length)), slices };
    slices++;
  }
}

/** Sum of `a(x − b)²`. */
function bowl(terms: readonly { readonly a: number; readonly b: number }[]): Objective {
  return (point, gradient) => terms.reduce((sum, { a, b }, i) => {
    const away = (point[i] ?? 0) - b;
    gradient[i] = 2 * a * away;
    return sum + a * away * away;
  }, 0);
}

/** A curved valley with its lowest point at (1, 1) (Rosenbrock 1960). */
const valley: Objective = (point, gradient) => {
  const [x = 0, y = 0] = point;
  gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x);
  gradient[1] = 200 * (y - x * x);
  return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
};

describe('minimise', () => {
  it('finds the bottom of any bowl', () => {
    const term = fc.record({ a: fc.double({ min: 0.1, max: 100, noNaN: true }), b: fc.double({ min: -50, max: 50, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 12 }), (terms) => {
        const { point } = lowest(bowl(terms), terms.map(() => 0));
        terms.forEach(({ b }, i) => expect(point[i]).toBeCloseTo(b, 2));
      }),
    );
  });

  it('follows a curved valley to its end', () => {
    const { point } = lowest(valley, [-1.2, 1]);
    expect(point[0]).toBeCloseTo(1, 3);
    expect(point[1]).toBeCloseTo(1, 3);
  });

  it('never answers a worse point than it was given, nor a worse one for more iterations', () => {
    const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        let last = valley(Float64Array.of(x, y), new Float64Array(2));
        for (const iterations of [0, 1, 2, 3, 5, 8, 13, 21]) {
          const { value } = lowest(valley, [x, y], iterations);
          expect(value).toBeLessThanOrEqual(last);
          last = value;
        }
      }),
    );
  });

  it('leaves the start alone, and stays there where it is lowest or nothing can be done', () => {
    const start = Float64Array.of(3, 4);
    finish(minimise(bowl([{ a: 1, b: 0 }, { a: 1, b: 0 }]), start, { iterations: 9, tolerance: 0 }));
    expect([...start]).toEqual([3, 4]);
    expect(lowest(bowl([{ a: 1, b: 5 }]), [5])).toMatchObject({ point: [5], slices: 0 });
    expect(lowest(bowl([{ a: 1, b: 5 }]), [2], 0).point).toEqual([2]);
    expect(lowest(() => NaN, [7]).point).toEqual([7]);
  });

  it('gives way after each iteration, and stops where little is gained', () => {
    const patient = lowest(valley, [-1.2, 1], 500, 0);
    expect(lowest(valley, [-1.2, 1], 4).slices).toBeLessThanOrEqual(4);
    expect(lowest(valley, [-1.2, 1], 500, 0.9).slices).toBeLessThan(patient.slices);
  });
});
