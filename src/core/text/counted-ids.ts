/** Counts above this are kept as this. */
export const LARGEST_COUNT = 255;

const COUNT_BITS = 8;

/** A term id or slot and a count, in one number: to read one array is half the work of reading two. No map holds more than 2²⁴ terms or notes. */
export function countedId(id: number, count: number): number {
  return ((id << COUNT_BITS) | (count < LARGEST_COUNT ? count : LARGEST_COUNT)) >>> 0;
}

export function idOf(counted: number): number {
  return counted >>> COUNT_BITS;
}

export function countOf(counted: number): number {
  return counted & LARGEST_COUNT;
}
