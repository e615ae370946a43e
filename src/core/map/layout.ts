import type { NotePath } from '../note/note';
import { placeNotes, type DiscContents } from './disc-notes';
import { placeDiscs } from './discs';
import type { Spring } from './forces';
import type { Places } from './places';
import { centroid, type Disc, type Point } from './point';

/** The notes of a topic, as indexes into the notes of the map, the core of the topic first. */
export interface Group {
  /** As in `Places.topics`. */
  readonly id: string;
  readonly notes: readonly number[];
  /** The notes of each subtopic. */
  readonly parts: readonly (readonly number[])[];
}

export interface Layout {
  /** By group. */
  readonly discs: readonly Disc[];
  /** By note; those of no group stay at the origin. */
  readonly points: readonly Point[];
}

/** Between two discs, in units of the layout, where a disc of n notes has the radius √n + 1. */
const GAP = 2.2;
/** Share of a group's notes that must be known to tell where an unknown group should be. */
const ENOUGH = 0.5;

/**
 * Places the discs of the groups, then the notes in each. What was placed before stays where it was in its disc, and discs move only
 * as far as it takes to keep them apart: after an edit of one note nearly nothing moves. Yields after each group.
 *
 * @param quick see `placeNotes`.
 */
export function* layOut(groups: readonly Group[], paths: readonly NotePath[], links: readonly Spring[], before: Places, quick: boolean): Generator<void, Layout> {
  const groupOf = new Int32Array(paths.length).fill(-1);
  groups.forEach(({ notes }, group) => notes.forEach((note) => (groupOf[note] = group)));
  const formers = groups.map((group) => formerDisc(group, paths, before));
  const discs = placeDiscs(groups.map(({ notes }, i) => ({ radius: radiusOf(notes.length), start: formers[i] ?? null })), tiesBetween(links, groupOf), GAP);
  const inner = linksByGroup(links, groupOf, groups.length);
  const place = new Int32Array(paths.length);
  for (const { notes } of groups) notes.forEach((note, i) => (place[note] = i));
  const points = paths.map((): Point => ({ x: 0, y: 0 }));
  for (const [g, group] of groups.entries()) {
    const disc = discs[g]!;
    const placed = placeNotes(contentsOf(group, { place, inner: inner[g]!, groupOf, discs, disc, former: formers[g] ?? null, paths, before }), quick);
    group.notes.forEach((note, i) => {
      const { x, y } = placed[i]!;
      points[note] = { x: disc.x + x * disc.radius, y: disc.y + y * disc.radius };
    });
    yield;
  }
  return { discs, points };
}

export function radiusOf(notes: number): number {
  return Math.sqrt(notes) + 1;
}

/** Links between two groups, each pair once. */
export function tiesBetween(links: readonly Spring[], groupOf: Int32Array): Spring[] {
  const weights = new Map<string, { a: number; b: number; weight: number }>();
  for (const { a, b, weight } of links) {
    const [one, other] = [Math.min(groupOf[a]!, groupOf[b]!), Math.max(groupOf[a]!, groupOf[b]!)];
    if (one < 0 || one === other) continue;
    const key = `${one} ${other}`;
    const known = weights.get(key);
    if (known) known.weight += weight;
    else weights.set(key, { a: one, b: other, weight });
  }
  return [...weights.values()];
}

/** Where a group was: by its id, or where most of its notes were. */
function formerDisc({ id, notes }: Group, paths: readonly NotePath[], before: Places): Disc | null {
  const known = before.topics.get(id);
  if (known) return known;
  const points = notes.flatMap((note) => before.notes.get(paths[note]!) ?? []);
  const middle = points.length >= notes.length * ENOUGH ? centroid(points) : null;
  return middle && { ...middle, radius: radiusOf(notes.length) };
}

function linksByGroup(links: readonly Spring[], groupOf: Int32Array, count: number): Spring[][] {
  const byGroup = Array.from({ length: count }, (): Spring[] => []);
  for (const link of links) {
    const [one, other] = [groupOf[link.a]!, groupOf[link.b]!];
    byGroup[one]?.push(link);
    if (other !== one) byGroup[other]?.push(link);
  }
  return byGroup;
}

interface Surroundings {
  /** Index of each note within its group. */
  readonly place: Int32Array;
  /** Links with an end in the group. */
  readonly inner: readonly Spring[];
  readonly groupOf: Int32Array;
  readonly discs: readonly Disc[];
  readonly disc: Disc;
  /** Where the group was. */
  readonly former: Disc | null;
  readonly paths: readonly NotePath[];
  readonly before: Places;
}

function contentsOf({ notes, parts }: Group, { place, inner, groupOf, discs, disc, former, paths, before }: Surroundings): DiscContents {
  const group = groupOf[notes[0]!]!;
  const links: Spring[] = [];
  const outward = new Map<number, { note: number; weight: number }[]>();
  for (const { a, b, weight } of inner) {
    const [isA, isB] = [groupOf[a] === group, groupOf[b] === group];
    if (isA && isB) links.push({ a: place[a]!, b: place[b]!, weight });
    else {
      const other = groupOf[isA ? b : a]!;
      if (!outward.has(other)) outward.set(other, []);
      outward.get(other)?.push({ note: place[isA ? a : b]!, weight });
    }
  }
  return {
    count: notes.length,
    parts: parts.map((part) => part.flatMap((note) => (groupOf[note] === group ? place[note]! : []))).filter((part) => part.length > 0),
    links,
    outward: [...outward].map(([other, linked]) => ({ towards: direction(disc, discs[other]!), notes: linked })),
    before: notes.map((note) => {
      const point = former && before.notes.get(paths[note]!);
      if (!point) return null;
      const inUnits = { x: (point.x - former.x) / former.radius, y: (point.y - former.y) / former.radius };
      return Math.hypot(inUnits.x, inUnits.y) <= 1 ? inUnits : null;
    }),
  };
}

function direction(from: Point, to: Point): Point {
  const distance = Math.max(Math.hypot(to.x - from.x, to.y - from.y), 1e-9);
  return { x: (to.x - from.x) / distance, y: (to.y - from.y) / distance };
}
