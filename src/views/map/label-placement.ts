export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A name with the places it may stand, the best first, as the middle of its box; sizes in pixels. */
export interface Label<T> {
  readonly what: T;
  readonly width: number;
  readonly height: number;
  readonly places: readonly { readonly x: number; readonly y: number }[];
  /** Whether it is shown even where it covers others. */
  readonly always: boolean;
}

export interface PlacedLabel<T> {
  readonly what: T;
  readonly x: number;
  readonly y: number;
}

/** Sides of the cells by which boxes that may touch are found. */
const CELL = 64;

/**
 * Places labels, the most important first, so that none covers another or a point that should be seen, and none is cut off; those
 * without room are left out.
 */
export function placeLabels<T>(labels: readonly Label<T>[], width: number, height: number, points: readonly Box[] = []): PlacedLabel<T>[] {
  const taken = new Map<number, Box[]>();
  for (const point of points) take(point, taken);
  const placed: PlacedLabel<T>[] = [];
  for (const { what, width: w, height: h, places, always } of labels) {
    const boxes = places.map(({ x, y }): Box => ({ x: x - w / 2, y: y - h / 2, width: w, height: h }));
    const inside = (box: Box): boolean => box.x >= 0 && box.y >= 0 && box.x + w <= width && box.y + h <= height;
    const box = boxes.find((candidate) => inside(candidate) && isFree(candidate, taken)) ?? (always ? boxes[0] : undefined);
    if (!box) continue;
    take(box, taken);
    placed.push({ what, x: box.x + w / 2, y: box.y + h / 2 });
  }
  return placed;
}

function take(box: Box, taken: Map<number, Box[]>): void {
  for (const cell of cellsOf(box)) {
    const others = taken.get(cell);
    if (others) others.push(box);
    else taken.set(cell, [box]);
  }
}

function isFree(box: Box, taken: ReadonlyMap<number, readonly Box[]>): boolean {
  return cellsOf(box).every((cell) => (taken.get(cell) ?? []).every((other) => !overlaps(box, other)));
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function cellsOf({ x, y, width, height }: Box): number[] {
  const cells: number[] = [];
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++) {
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row++) cells.push(column * 10_000 + row);
  }
  return cells;
}
