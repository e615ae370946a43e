import type { Partition } from './partition';
import type { Rows } from './rows';

/** The pieces of the communities: a community whose nodes do not all touch, over its own nodes, becomes several (Traag et al. 2019). */
export function connectedParts({ nodes, starts, ends, targets }: Rows, of: Uint32Array): Partition {
  const part = new Uint32Array(nodes);
  const stack = new Uint32Array(nodes);
  let count = 0;
  for (let first = 0; first < nodes; first++) {
    if (part[first] !== 0) continue;
    part[first] = ++count;
    stack[0] = first;
    for (let height = 1; height > 0;) {
      const node = stack[--height]!;
      for (let k = starts[node]!; k < ends[node]!; k++) {
        const next = targets[k]!;
        if (part[next] !== 0 || of[next] !== of[node]) continue;
        part[next] = count;
        stack[height++] = next;
      }
    }
  }
  return { of: part.map((number) => number - 1), count };
}
