/**
 * Costs are whole numbers of this part of 1, so that equal chains have equal costs in whatever order they were added up.
 */
export const UNIT = 10_000;

/** How much a note that is passed through lengthens each link at it, by the logarithm of its links. */
const HUB = 0.15;
/** What one thing that only two notes share costs beyond a direct link, and how much more a common one does. */
const SHARED = 0.6;

/** Tags, sources and the like that more notes carry are not looked at: a walk over them costs most and says least. */
const MOST_CARRIERS = 500;
/** Nor are those that more than this share of a small vault carries. */
const COMMON_SHARE = 0.25;
const COMMON_FLOOR = 20;

/** Notes with more links are maps of everything: no chain leads through them. */
export const MOST_LINKS = 1000;

/**
 * Half of the cost in units of a link, the part that one of its notes adds: `.5 + .15·ln(1 + degree)` for a note that is passed
 * through, so that hubs lengthen a chain; give 0 for an end of the chain, so that a direct link costs 1.
 */
export function halfLinkCost(degree: number): number {
  return Math.round(UNIT * (0.5 + HUB * Math.log1p(degree)));
}

/** Half of the cost in units of a step through something that `count` notes carry, `1 + .6·ln(count)`: half on the way to it, half on the way from it. */
export function halfSharedCost(count: number): number {
  return Math.round((UNIT / 2) * (1 + SHARED * Math.log(count)));
}

/** The most notes that may carry what a step goes through, in a vault of `notes` notes. */
export function mostCarriers(notes: number): number {
  return Math.min(MOST_CARRIERS, Math.max(COMMON_FLOOR, notes * COMMON_SHARE));
}
