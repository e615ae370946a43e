export interface Place {
  readonly x: number;
  readonly y: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const WAYS: Readonly<Record<Direction, Place>> = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: 1 }, down: { x: 0, y: -1 } };

/** The nearest place in a direction, those straight ahead before those aside; `null` where there is none. `y` grows upwards. */
export function nextInDirection(places: readonly Place[], from: Place, direction: Direction, isShown: (i: number) => boolean): number | null {
  const way = WAYS[direction];
  let best: number | null = null;
  let least = Infinity;
  places.forEach(({ x, y }, i) => {
    const ahead = (x - from.x) * way.x + (y - from.y) * way.y;
    const aside = Math.abs((x - from.x) * way.y) + Math.abs((y - from.y) * way.x);
    if (ahead <= 1e-6 || aside > ahead * 1.5 || !isShown(i)) return;
    const cost = ahead + 2 * aside;
    if (cost >= least) return;
    least = cost;
    best = i;
  });
  return best;
}

/** The place nearest to a point; `null` where none is shown. */
export function nearestPlace(places: readonly Place[], to: Place, isShown: (i: number) => boolean): number | null {
  let best: number | null = null;
  let least = Infinity;
  places.forEach(({ x, y }, i) => {
    const distance = Math.hypot(x - to.x, y - to.y);
    if (distance >= least || !isShown(i)) return;
    least = distance;
    best = i;
  });
  return best;
}
