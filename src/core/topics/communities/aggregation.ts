import type { Partition } from './partition';
import type { Rows } from './rows';

/** Makes one node of each label. What is inside a label leaves no edge: it does not tell where a node should be, and strengths are summed apart. */
export function aggregate(rows: Rows, { of, count }: Partition): Rows {
  const { nodes, starts, ends, targets, weights } = rows;
  const { members, from } = membersOf(nodes, { of, count });
  // As many as there can be; memory that is never written to is not taken.
  const room = Math.min(targets.length, count * (count - 1));
  const toTargets = new Uint32Array(room);
  const toWeights = new Float64Array(room);
  const toStarts = new Uint32Array(count + 1);
  const sums = new Float64Array(count);
  const touched = new Uint32Array(count);
  let end = 0;
  for (let label = 0; label < count; label++) {
    let found = 0;
    for (let m = from[label]!; m < from[label + 1]!; m++) {
      const node = members[m]!;
      for (let k = starts[node]!; k < ends[node]!; k++) {
        const other = of[targets[k]!]!;
        if (other === label) continue;
        const sum = sums[other]!;
        if (sum === 0) touched[found++] = other;
        sums[other] = sum + weights[k]!;
      }
    }
    for (let t = 0; t < found; t++) {
      const other = touched[t]!;
      toTargets[end] = other;
      toWeights[end++] = sums[other]!;
      sums[other] = 0;
    }
    toStarts[label + 1] = end;
  }
  return { nodes: count, starts: toStarts, ends: toStarts.subarray(1), targets: toTargets, weights: toWeights };
}

/** The sum of a figure over the nodes of each label. */
export function sumBy(values: Float64Array, { of, count }: Partition): Float64Array {
  const sums = new Float64Array(count);
  for (let node = 0; node < of.length; node++) sums[of[node]!]! += values[node]!;
  return sums;
}

/** The nodes of each label, ascending: those of label l at `from[l] … from[l + 1] − 1` of `members`. */
function membersOf(nodes: number, { of, count }: Partition): { readonly members: Uint32Array; readonly from: Uint32Array } {
  const from = new Uint32Array(count + 1);
  for (let node = 0; node < nodes; node++) from[of[node]! + 1]!++;
  for (let label = 0; label < count; label++) from[label + 1]! += from[label]!;
  const next = from.slice();
  const members = new Uint32Array(nodes);
  for (let node = 0; node < nodes; node++) members[next[of[node]!]!++] = node;
  return { members, from };
}
