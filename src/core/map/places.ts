import { asNotePath, type NotePath } from '../note/note';
import type { Disc, Point } from './point';

/** Where everything was when the map was last drawn, so that it is there the next time too. */
export interface Places {
  /** By the ids of the topics; `''` for the notes in none. */
  readonly topics: ReadonlyMap<string, Disc>;
  readonly notes: ReadonlyMap<NotePath, Point>;
}

export const NO_PLACES: Places = { topics: new Map(), notes: new Map() };

/** Raised by hand whenever places change their meaning: older ones are then dropped. */
const SCHEMA = 1;

/** As they are kept between two starts. */
export interface StoredPlaces {
  readonly schema: number;
  readonly topics: readonly string[];
  /** x, y and radius of each topic. */
  readonly discs: Float32Array;
  readonly paths: readonly string[];
  /** x and y of each note. */
  readonly points: Float32Array;
}

export function storedPlaces({ topics, notes }: Places): StoredPlaces {
  return {
    schema: SCHEMA,
    topics: [...topics.keys()],
    discs: Float32Array.from([...topics.values()].flatMap(({ x, y, radius }) => [x, y, radius])),
    paths: [...notes.keys()],
    points: Float32Array.from([...notes.values()].flatMap(({ x, y }) => [x, y])),
  };
}

/** The places in a stored value; none where it is damaged, of another schema or not there. */
export function readPlaces(value: unknown): Places {
  const { schema, topics, discs, paths, points } = (value ?? {}) as Partial<StoredPlaces>;
  if (schema !== SCHEMA || !areStrings(topics) || !areStrings(paths)) return NO_PLACES;
  if (!areNumbers(discs, topics.length * 3) || !areNumbers(points, paths.length * 2)) return NO_PLACES;
  return {
    topics: new Map(topics.map((id, i) => [id, { x: discs[i * 3]!, y: discs[i * 3 + 1]!, radius: discs[i * 3 + 2]! }])),
    notes: new Map(paths.map((path, i) => [asNotePath(path), { x: points[i * 2]!, y: points[i * 2 + 1]! }])),
  };
}

function areStrings(value: readonly string[] | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function areNumbers(value: Float32Array | undefined, length: number): value is Float32Array {
  return value instanceof Float32Array && value.length === length && value.every((number) => Number.isFinite(number));
}
