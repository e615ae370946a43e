export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Disc extends Point {
  readonly radius: number;
}

/** Radians between two neighbours in a spiral that leaves no gaps (Vogel 1979). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The i-th of `count` points spread evenly over the unit disc. */
export function spiralPoint(i: number, count: number): Point {
  const radius = Math.sqrt((i + 0.5) / count);
  return { x: radius * Math.cos(i * GOLDEN_ANGLE), y: radius * Math.sin(i * GOLDEN_ANGLE) };
}

/** The middle of some points; `null` of none. */
export function centroid(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  let x = 0;
  let y = 0;
  for (const point of points) {
    x += point.x;
    y += point.y;
  }
  return { x: x / points.length, y: y / points.length };
}
