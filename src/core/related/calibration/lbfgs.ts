/** A function to be made small: answers its value at `point` and writes its gradient there to `gradient`. Both have the same length. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export interface MinimiserOptions {
  readonly iterations: number;
  /** Stops where a step makes the value smaller by less than this share of it. */
  readonly tolerance: number;
}

/** Pairs of steps that stand for the curvature. */
const MEMORY = 8;
/** Halvings of a step before it is given up. */
const MOST_HALVINGS = 15;
/** Armijo's condition: the share of the decrease promised by the slope that a step must bring. */
const SUFFICIENT = 1e-4;

interface Step {
  readonly move: Float64Array;
  /** How the gradient changed on the way. */
  readonly turn: Float64Array;
  /** 1 / (move · turn). */
  readonly rho: number;
}

/**
 * Minimises a smooth function by L-BFGS (Nocedal 1980, "Updating quasi-Newton matrices with limited storage") with a backtracking line
 * search. Deterministic. Yields after each iteration, so that the caller can give way to other work; answers the best point.
 */
export function* minimise(objective: Objective, start: Float64Array, { iterations, tolerance }: MinimiserOptions): Generator<void, Float64Array> {
  let point: Float64Array = start.slice();
  let gradient: Float64Array = new Float64Array(start.length);
  let value = objective(point, gradient);
  const steps: Step[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = descent(gradient, steps);
    const slope = dot(gradient, direction);
    if (slope > -1e-9) break;
    const next = search(objective, point, value, direction, slope);
    if (next === null) break;
    const move = minus(next.point, point);
    const turn = minus(next.gradient, gradient);
    const curvature = dot(move, turn);
    if (curvature > 1e-10) {
      steps.push({ move, turn, rho: 1 / curvature });
      if (steps.length > MEMORY) steps.shift();
    }
    const gained = value - next.value;
    ({ point, gradient, value } = next);
    if (gained < tolerance * Math.abs(value)) break;
    yield;
  }
  return point;
}

/** Minus the inverse Hessian, as the last steps know it, times the gradient: the two-loop recursion. */
function descent(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.slice();
  const last = steps[steps.length - 1];
  if (!last) return scaled(direction, -1 / Math.max(1, Math.sqrt(dot(gradient, gradient))));
  const parts = new Float64Array(steps.length);
  for (let i = steps.length - 1; i >= 0; i--) {
    const { move, turn, rho } = steps[i]!;
    parts[i] = rho * dot(move, direction);
    add(direction, turn, -parts[i]!);
  }
  scaled(direction, 1 / (last.rho * dot(last.turn, last.turn)));
  for (let i = 0; i < steps.length; i++) {
    const { move, turn, rho } = steps[i]!;
    add(direction, move, parts[i]! - rho * dot(turn, direction));
  }
  return scaled(direction, -1);
}

interface Place {
  readonly point: Float64Array;
  readonly gradient: Float64Array;
  readonly value: number;
}

/** Halves the step until the value goes down enough; `null` where it does not. */
function search(objective: Objective, from: Float64Array, value: number, direction: Float64Array, slope: number): Place | null {
  for (let halvings = 0, step = 1; halvings < MOST_HALVINGS; halvings++, step /= 2) {
    const point = from.slice();
    add(point, direction, step);
    const gradient = new Float64Array(point.length);
    const reached = objective(point, gradient);
    if (reached <= value + SUFFICIENT * step * slope) return { point, gradient, value: reached };
  }
  return null;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]!);
}

/** Adds `factor` times `by` in place. */
function add(to: Float64Array, by: Float64Array, factor: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += factor * by[i]!;
}

function scaled(vector: Float64Array, factor: number): Float64Array {
  for (let i = 0; i < vector.length; i++) vector[i]! *= factor;
  return vector;
}
