import { placeDiscs } from './discs';
import { pullTogether, type Body, type Spring } from './forces';
import { centroid, spiralPoint, type Point } from './point';

/** What one disc holds; notes are indexes from 0. */
export interface DiscContents {
  readonly count: number;
  /** The notes of each part. */
  readonly parts: readonly (readonly number[])[];
  /** Links between its notes. */
  readonly links: readonly Spring[];
  /** Where other discs lie as seen from this one, as points of the unit circle, and the notes with links to them. */
  readonly outward: readonly { readonly towards: Point; readonly notes: readonly { readonly note: number; readonly weight: number }[] }[];
  /** Where the notes were, in the unit disc; `null` for those that are new. */
  readonly before: readonly (Point | null)[];
}

/** Bodies times iterations, and iterations at most and at least. */
const EFFORT = 40_000;
const MOST = 80;
const LEAST = 15;
/** Pull of a note to the middle of its part, as many links. */
const TO_PART = 0.6;
/** Where the ends of links to other discs are held, as seen in radii. */
const OUTSIDE = 1.6;
/** Share of the notes that must have been there before, so that the others are fitted in instead of all being laid out. */
const ENOUGH = 0.5;
/** How far the radii are evened out, from 0, not at all, to 1. */
const EVEN = 0.75;
/** No note comes nearer to the rim. */
const INSIDE = 0.94;

/**
 * Places the notes of a topic in the unit disc: parts together, linked notes near each other, those with links to another disc on its side.
 *
 * @param quick where nearly nothing is known of before, spreads the notes of each part evenly and is done.
 */
export function placeNotes(contents: DiscContents, quick: boolean): Point[] {
  const known = contents.before.filter((point) => point !== null).length;
  if (known > 0 && known >= contents.count * ENOUGH) return fitIn(contents);
  return quick ? seed(contents).seeds : layOut(contents);
}

function layOut(contents: DiscContents): Point[] {
  const { count, parts, links, outward } = contents;
  const { seeds, middles } = seed(contents);
  if (links.length + outward.length === 0) return seeds;
  const size = Math.sqrt(count);
  const scaled = (point: Point, fixed: boolean): Body => ({ x: point.x * size, y: point.y * size, radius: 0, fixed });
  const bodies = seeds.map((point) => scaled(point, false));
  const springs = [...links];
  parts.forEach((notes, part) => {
    bodies.push(scaled(middles[part]!, true));
    for (const note of notes) springs.push({ a: note, b: bodies.length - 1, weight: TO_PART });
  });
  for (const { towards, notes } of outward) {
    bodies.push(scaled({ x: towards.x * OUTSIDE, y: towards.y * OUTSIDE }, true));
    for (const { note, weight } of notes) springs.push({ a: note, b: bodies.length - 1, weight: weight / 2 });
  }
  const iterations = Math.max(LEAST, Math.min(MOST, Math.round(EFFORT / count)));
  return evenOut(pullTogether(bodies, springs, { repulsion: 1, gravity: 0.6, sized: false }, iterations).slice(0, count));
}

/** The parts as discs of their own, the notes of each spread evenly over it in the order given; notes of no part over the whole. */
function seed({ count, parts, links }: DiscContents): { seeds: Point[]; middles: readonly Point[] } {
  if (count === 1) return { seeds: [{ x: 0, y: 0 }], middles: parts.map(() => ({ x: 0, y: 0 })) };
  const seeds = Array.from({ length: count }, (_, i) => spiralPoint(i, count));
  if (parts.length < 2) return { seeds, middles: parts.map(() => ({ x: 0, y: 0 })) };
  const partOf = new Int32Array(count).fill(-1);
  parts.forEach((notes, part) => notes.forEach((note) => (partOf[note] = part)));
  const ties = links.flatMap(({ a, b, weight }) => (partOf[a]! >= 0 && partOf[b]! >= 0 && partOf[a] !== partOf[b] ? [{ a: partOf[a]!, b: partOf[b]!, weight }] : []));
  const discs = placeDiscs(parts.map((notes) => ({ radius: Math.sqrt(notes.length), start: null })), ties, 0);
  const reach = Math.max(...discs.map(({ x, y, radius }) => Math.hypot(x, y) + radius));
  parts.forEach((notes, part) => {
    const { x, y, radius } = discs[part]!;
    notes.forEach((note, i) => {
      const point = spiralPoint(i, notes.length);
      seeds[note] = { x: (x + point.x * radius) / reach, y: (y + point.y * radius) / reach };
    });
  });
  return { seeds, middles: discs.map(({ x, y }) => ({ x: x / reach, y: y / reach })) };
}

/** Keeps the angles and the order of the radii, and fills the disc evenly: forces alone leave a crowd in the middle and stragglers. */
function evenOut(points: readonly Point[]): Point[] {
  const middle = centroid(points) ?? { x: 0, y: 0 };
  const radii = points.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y));
  const largest = Math.max(...radii, 1e-9);
  const order = points.map((_, i) => i).sort((a, b) => radii[a]! - radii[b]! || a - b);
  const even: Point[] = points.slice();
  order.forEach((i, rank) => {
    const { x, y } = points[i]!;
    const radius = INSIDE * (EVEN * Math.sqrt((rank + 0.5) / points.length) + ((1 - EVEN) * radii[i]!) / largest);
    const scale = radius / Math.max(radii[i]!, 1e-9);
    even[i] = { x: (x - middle.x) * scale, y: (y - middle.y) * scale };
  });
  return keepDistance(even);
}

/** Moves points that cover each other apart, by a little. */
function keepDistance(points: readonly Point[]): Point[] {
  const least = 1.1 / Math.sqrt(points.length);
  const moved = points.map(({ x, y }) => ({ x, y }));
  // By x, so that only neighbours are compared.
  const order = moved.map((_, i) => i).sort((a, b) => moved[a]!.x - moved[b]!.x || a - b);
  for (let pass = 0; pass < 12; pass++) {
    order.forEach((i, at) => {
      const one = moved[i]!;
      for (let next = at + 1; next < order.length; next++) {
        const other = moved[order[next]!]!;
        if (other.x - one.x > 2 * least) break;
        const dx = other.x - one.x;
        const dy = other.y - one.y;
        const distance = Math.max(Math.hypot(dx, dy), 1e-6);
        if (distance >= least) continue;
        const step = (least - distance) / distance / 4;
        one.x -= dx * step;
        one.y -= dy * step;
        other.x += dx * step;
        other.y += dy * step;
      }
    });
  }
  return moved.map(inside);
}

function inside({ x, y }: Point): Point {
  const radius = Math.hypot(x, y);
  return radius <= INSIDE ? { x, y } : { x: (x * INSIDE) / radius, y: (y * INSIDE) / radius };
}

/** Notes that were here stay; each new one goes to the free spot nearest to the middle of those it is linked with, of its part, or of all. */
function fitIn({ count, parts, links, before }: DiscContents): Point[] {
  const placed = before.map((point) => point && inside(point));
  const neighbours = Array.from({ length: count }, (): number[] => []);
  for (const { a, b } of links) {
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  }
  const known = (notes: readonly number[]): Point[] => notes.flatMap((note) => placed[note] ?? []);
  const least = 0.8 / Math.sqrt(count);
  return placed.map((point, note) => {
    if (point) return point;
    const wanted = centroid(known(neighbours[note]!)) ?? centroid(known(parts.find((notes) => notes.includes(note)) ?? [])) ?? { x: 0, y: 0 };
    return (placed[note] = freeSpot(wanted, placed, least));
  });
}

function freeSpot(wanted: Point, taken: readonly (Point | null)[], least: number): Point {
  const tries = 64;
  for (let i = 0; i < tries; i++) {
    const { x, y } = spiralPoint(i, tries);
    const spot = inside({ x: wanted.x + x * least * 8, y: wanted.y + y * least * 8 });
    if (taken.every((other) => !other || Math.hypot(other.x - spot.x, other.y - spot.y) >= least)) return spot;
  }
  return inside(wanted);
}
