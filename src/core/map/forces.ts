import iterate from 'graphology-layout-forceatlas2/iterate';
import type { Point } from './point';

export interface Body extends Point {
  /** Room it takes; 0 for a point. */
  readonly radius: number;
  /** It pulls and pushes but stays where it is. */
  readonly fixed: boolean;
}

/** Pulls two bodies, by their indexes, together. */
export interface Spring {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

export interface Forces {
  readonly repulsion: number;
  /** Pull to the origin. */
  readonly gravity: number;
  /** Whether bodies have the size of their radius. */
  readonly sized: boolean;
}

/** Numbers per body and per spring in the matrices of the package. */
const BODY = 10;
const SPRING = 3;
/** Bodies from which repulsion is taken from whole groups of far ones. */
const MANY = 500;
/** A fixed body only pulls; no mass at all would make the centre of a group of them no number. */
const NEXT_TO_NOTHING = 1e-3;

/** ForceAtlas2 (Jacomy et al. 2014): bodies repel each other by their degree, springs pull, gravity holds all together. Deterministic. */
export function pullTogether(bodies: readonly Body[], springs: readonly Spring[], { repulsion, gravity, sized }: Forces, iterations: number): Point[] {
  const nodes = new Float32Array(bodies.length * BODY);
  bodies.forEach(({ x, y, radius, fixed }, i) => nodes.set([x, y, 0, 0, 0, 0, fixed ? NEXT_TO_NOTHING : 1, 1, radius, fixed ? 1 : 0], i * BODY));
  const edges = new Float32Array(springs.length * SPRING);
  springs.forEach(({ a, b, weight }, i) => {
    edges.set([a * BODY, b * BODY, weight], i * SPRING);
    for (const end of [a, b]) if (bodies[end]?.fixed === false) nodes[end * BODY + 6]! += weight;
  });
  const settings = {
    linLogMode: false, outboundAttractionDistribution: false, adjustSizes: sized, edgeWeightInfluence: 1, scalingRatio: repulsion, strongGravityMode: true,
    gravity, slowDown: 1 + Math.log(bodies.length + 1), barnesHutOptimize: bodies.length > MANY, barnesHutTheta: 0.8,
  };
  for (let i = 0; i < iterations; i++) iterate(settings, nodes, edges);
  return bodies.map(({ x, y }, i) => {
    const moved = { x: nodes[i * BODY]!, y: nodes[i * BODY + 1]! };
    return Number.isFinite(moved.x) && Number.isFinite(moved.y) ? moved : { x, y };
  });
}
