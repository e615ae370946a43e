import type { LocalMoving } from './local-moving';
import { compact, type Partition } from './partition';

/**
 * Splits every community into well-connected parts, each of one piece (Traag, Waltman & van Eck 2019, algorithm A.3): within its community a
 * single node joins the part that gains most, if both are tied to the rest of the community at least as much as chance would have it. The
 * paper draws the part at random, by its gain; the best is taken here, the limit of its θ → 0.
 */
export function refine({ rows, strengths, of, totals, scale }: LocalMoving): Partition {
  const { nodes, starts, ends, targets, weights } = rows;
  const part = Uint32Array.from({ length: nodes }, (_, node) => node);
  const size = new Uint32Array(nodes).fill(1);
  const total = strengths.slice(0, nodes);
  const ties = tiesInside(rows, of);
  const gains = new Float64Array(nodes);
  const touched = new Uint32Array(nodes);
  const isTied = (own: number, all: number, weight: number): boolean => weight >= scale * own * (all - own) - 1e-12;
  for (let node = 0; node < nodes; node++) {
    const community = of[node]!;
    const all = totals[community]!;
    if (size[node] !== 1 || part[node] !== node || ties[node] === 0 || !isTied(strengths[node]!, all, ties[node]!)) continue;
    let count = 0;
    for (let k = starts[node]!; k < ends[node]!; k++) {
      if (of[targets[k]!] !== community) continue;
      const other = part[targets[k]!]!;
      if (gains[other] === 0) touched[count++] = other;
      gains[other]! += weights[k]!;
    }
    let to = node;
    let best = 0;
    let between = 0;
    for (let t = 0; t < count; t++) {
      const other = touched[t]!;
      const gain = gains[other]! - scale * strengths[node]! * total[other]!;
      if (gain > best && isTied(total[other]!, all, ties[other]!)) {
        to = other;
        best = gain;
        between = gains[other]!;
      }
      gains[other] = 0;
    }
    if (to === node) continue;
    part[node] = to;
    size[to]!++;
    size[node] = 0;
    total[to]! += strengths[node]!;
    ties[to]! += ties[node]! - 2 * between;
  }
  return compact(part, nodes);
}

/** Weight between each node and the rest of its community. */
function tiesInside({ nodes, starts, ends, targets, weights }: LocalMoving['rows'], of: Uint32Array): Float64Array {
  const ties = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    let inside = 0;
    for (let k = starts[node]!; k < ends[node]!; k++) if (of[targets[k]!] === of[node]) inside += weights[k]!;
    ties[node] = inside;
  }
  return ties;
}
