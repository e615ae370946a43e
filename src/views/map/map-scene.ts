import type { MapData } from '../../core/map/map-data';
import { detailAt, type Detail } from './map-detail';

/** What is drawn, apart from where the camera stands. */
export interface Scene {
  readonly map: MapData;
  /** By node and by region, whether it is shown. */
  readonly shown: readonly boolean[];
  readonly shownRegions: readonly boolean[];
  /** For each node the nodes it is linked with. */
  readonly neighbours: readonly (readonly number[])[];
  /** Nodes by their weight, largest first: the order in which titles find room. */
  readonly order: readonly number[];
  /** The note that is open, the one under the pointer and the one that the keyboard is at. */
  readonly active: number | null;
  readonly hovered: number | null;
  readonly focused: number | null;
}

/** The part of the map in view: a point of the map lies at ((x − left) · unit, (top − y) · unit). */
export interface Frame {
  readonly left: number;
  readonly top: number;
  /** Pixels to one unit of the map. */
  readonly unit: number;
  readonly width: number;
  readonly height: number;
  readonly detail: Detail;
}

export function makeScene(map: MapData, shown: readonly boolean[]): Scene {
  const neighbours = map.nodes.map((): number[] => []);
  map.edges.a.forEach((a, i) => {
    const b = map.edges.b[i] ?? -1;
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  });
  const order = map.nodes.map((_, i) => i).sort((a, b) => (map.nodes[b]?.weight ?? 0) - (map.nodes[a]?.weight ?? 0) || a - b);
  return { map, neighbours, order, active: null, hovered: null, focused: null, ...showing(map, shown) };
}

/** Links up to which all are drawn, and how many of each note where there are more: a web of thousands of lines says nothing. */
const FEW_LINKS = 1500;
const OF_EACH = 2;

/** The links that are drawn as lines, by their index: all of a few, else the strongest of each note inside its region. Those of a note that is pointed at are drawn besides. */
export function drawnLinks({ edges: { a, b }, nodes }: MapData): number[] {
  const all = Array.from(a, (_, i) => i);
  if (all.length <= FEW_LINKS) return all;
  const drawn = new Uint8Array(nodes.length);
  return all.filter((i) => {
    const [from, to] = [a[i] ?? 0, b[i] ?? 0];
    if (nodes[from]?.region !== nodes[to]?.region || (drawn[from] ?? 0) >= OF_EACH || (drawn[to] ?? 0) >= OF_EACH) return false;
    drawn[from] = (drawn[from] ?? 0) + 1;
    drawn[to] = (drawn[to] ?? 0) + 1;
    return true;
  });
}

/** The same scene with other notes shown. */
export function showing(map: MapData, shown: readonly boolean[]): Pick<Scene, 'shown' | 'shownRegions'> {
  const shownRegions = map.regions.map(() => false);
  map.nodes.forEach(({ region }, i) => {
    if (shown[i] === true) shownRegions[region] = true;
  });
  return { shown, shownRegions };
}

/** The node whose surroundings stand out, if any. */
export function lit({ hovered, focused }: Scene): number | null {
  return hovered ?? focused;
}

export function frameOf(left: number, top: number, right: number, width: number, height: number): Frame {
  const unit = width / (right - left);
  return { left, top, unit, width, height, detail: detailAt(unit) };
}
