/** How much a map shows at one zoom. */
export interface Detail {
  /** Links between notes; farther away links between topics stand for them. */
  readonly links: boolean;
  /** Names of subtopics. */
  readonly parts: boolean;
  readonly titles: boolean;
}

/** Pixels that one unit of the layout, about half the distance between two notes, must have for each. */
const LINKS = 4.5;
const PARTS = 4.5;
const TITLES = 12;

export function detailAt(unit: number): Detail {
  return { links: unit >= LINKS, parts: unit >= PARTS, titles: unit >= TITLES };
}

/** Radius of a note's point in pixels where the whole map is in view. */
export function pointSize(unit: number, weight: number): number {
  return Math.min(6, Math.max(1.7, unit * 0.3)) * (0.65 + 0.6 * weight);
}
