import { pullTogether, type Spring } from './forces';
import { centroid, spiralPoint, type Disc, type Point } from './point';

export interface Unplaced {
  readonly radius: number;
  /** Where it was before, or should rather be; `null` where nothing is known. */
  readonly start: Point | null;
}

type Movable = { -readonly [K in keyof Disc]: Disc[K] };

/** A picture is wider than high. */
const ASPECT = 1.35;
const ITERATIONS = 250;
/** Rounds in which the discs come closer to the middle until they touch, and by how much of their way. */
const ROUNDS = 60;
const CLOSER = 0.05;
/** Passes in which overlapping discs push each other apart, before those that still overlap are set elsewhere. */
const PASSES = 300;
/** Passes in each round on the way, after which some may still overlap. */
const ROUGHLY = 8;
/** What rounding may leave. */
const HAIR = 1e-3;

/**
 * Places discs so that none overlaps another and those with strong ties are near each other. Where at least half have a start, they
 * stay there but for what it takes to keep them apart; else all are laid out by ForceAtlas2 and drawn together.
 *
 * @param ties between discs by their indexes, weights positive.
 * @param gap least distance between two.
 */
export function placeDiscs(discs: readonly Unplaced[], ties: readonly Spring[], gap: number): Disc[] {
  const known = discs.flatMap(({ start }) => start ?? []);
  if (known.length * 2 >= discs.length && known.length > 0) return besideKnown(discs, known, gap);
  return layOut(discs, ties, gap);
}

function layOut(discs: readonly Unplaced[], ties: readonly Spring[], gap: number): Disc[] {
  const area = discs.reduce((sum, { radius }) => sum + radius * radius, 0);
  const reach = 2 * Math.sqrt(area);
  const bodies = discs.map(({ radius, start }, i) => {
    const point = spiralPoint(i, discs.length);
    return { x: start?.x ?? point.x * reach, y: start?.y ?? point.y * reach, radius, fixed: false };
  });
  const most = Math.max(...ties.map(({ weight }) => weight), 1e-9);
  const springs = ties.map(({ a, b, weight }) => ({ a, b, weight: (4 * weight) / most }));
  const points = pullTogether(bodies, springs, { repulsion: reach / 4, gravity: 0.05, sized: true }, ITERATIONS);
  const middle = centroid(points) ?? { x: 0, y: 0 };
  const placed = discs.map(({ radius }, i) => ({ x: (points[i]!.x - middle.x) * ASPECT, y: points[i]!.y - middle.y, radius }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const disc of placed) {
      disc.x *= 1 - CLOSER / ASPECT;
      disc.y *= 1 - CLOSER;
    }
    pushApart(placed, gap, ROUGHLY);
  }
  return keepApart(placed, gap);
}

/** The discs where they were; new ones without a hint go to the rim. */
function besideKnown(discs: readonly Unplaced[], known: readonly Point[], gap: number): Disc[] {
  const middle = centroid(known) ?? { x: 0, y: 0 };
  const rim = Math.max(...discs.map(({ start, radius }) => (start ? Math.hypot(start.x - middle.x, start.y - middle.y) + radius : 0)));
  return keepApart(discs.map(({ radius, start }, i) => {
    if (start) return { x: start.x, y: start.y, radius };
    const { x, y } = spiralPoint(i, discs.length);
    const way = (rim + radius + gap) / Math.hypot(x, y);
    return { x: middle.x + x * way, y: middle.y + y * way, radius };
  }), gap);
}

/** Pushes overlapping discs apart, small ones farther than large ones, until none overlaps. Those that touch nothing do not move. */
function keepApart(discs: readonly Disc[], gap: number): Disc[] {
  const placed = discs.map(({ x, y, radius }) => ({ x, y, radius }));
  return pushApart(placed, gap, PASSES) ? placed : setFree(placed, gap);
}

/** Whether none overlaps any more after so many passes. */
function pushApart(discs: readonly Movable[], gap: number, passes: number): boolean {
  for (let pass = 0; pass < passes; pass++) {
    let moved = false;
    for (let i = 0; i < discs.length; i++) {
      for (let j = 0; j < i; j++) {
        if (push(discs[i]!, discs[j]!, gap, i)) moved = true;
      }
    }
    if (!moved) return true;
  }
  return false;
}

/** Discs that overlap a larger one go to the nearest free place on a spiral around theirs: pushing alone may go on for ever. */
function setFree(discs: readonly Disc[], gap: number): Disc[] {
  const settled: Disc[] = [];
  const placed = discs.slice();
  const order = discs.map((_, i) => i).sort((a, b) => discs[b]!.radius - discs[a]!.radius || a - b);
  for (const i of order) {
    const { x, y, radius } = discs[i]!;
    let disc = { x, y, radius };
    for (let turn = 1; settled.some((other) => Math.hypot(other.x - disc.x, other.y - disc.y) < other.radius + radius + gap - HAIR); turn++) {
      const way = (Math.sqrt(turn) * (radius + gap)) / 4;
      disc = { x: x + way * Math.cos(turn), y: y + way * Math.sin(turn), radius };
    }
    settled.push(disc);
    placed[i] = disc;
  }
  return placed;
}

function push(one: Movable, other: Movable, gap: number, turn: number): boolean {
  const least = one.radius + other.radius + gap;
  let dx = one.x - other.x;
  let dy = one.y - other.y;
  let distance = Math.hypot(dx, dy);
  if (distance >= least - 1e-6) return false;
  if (distance < 1e-9) {
    dx = Math.cos(turn);
    dy = Math.sin(turn);
    distance = 1;
  }
  const overlap = least - Math.min(distance, least);
  const share = other.radius ** 2 / (one.radius ** 2 + other.radius ** 2);
  const step = (overlap === 0 ? least : overlap) / distance;
  one.x += dx * step * share;
  one.y += dy * step * share;
  other.x -= dx * step * (1 - share);
  other.y -= dy * step * (1 - share);
  return true;
}
