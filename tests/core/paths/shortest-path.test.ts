import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestPath, type Searched } from '../../../src/core/paths/shortest-path';

type Edge = readonly [from: number, to: number, cost: number];

/** Node 0 to node 1 over directed edges. */
function graphOf(edges: readonly Edge[]): Searched {
  return {
    from: 0,
    to: 1,
    visit(node, backward, visitor) {
      const found = edges.filter(([from, to]) => (backward ? to : from) === node);
      for (const [from, to, cost] of found) visitor(backward ? from : to, cost);
      return found.length;
    },
    compare: (a, b) => a - b,
  };
}

/** By relaxing every edge as often as there are nodes (Bellman & Ford). */
function naiveCost(edges: readonly Edge[], nodes: number): number {
  const costs = Array.from({ length: nodes }, (_, node) => (node === 0 ? 0 : Infinity));
  for (let round = 0; round < nodes; round++) for (const [from, to, cost] of edges) costs[to] = Math.min(costs[to] ?? Infinity, (costs[from] ?? Infinity) + cost);
  return costs[1] ?? Infinity;
}

const NODES = 8;
const edge = fc.tuple(fc.nat(NODES - 1), fc.nat(NODES - 1), fc.nat(5));

describe('shortestPath', () => {
  it('finds a way as short as the naive search does, along edges that are there, or none where there is none', () => {
    fc.assert(fc.property(fc.array(edge, { maxLength: 24 }), (edges) => {
      const found = shortestPath(graphOf(edges), Infinity);
      expect(found?.cost ?? Infinity).toBe(naiveCost(edges, NODES));
      if (!found) return;
      const { nodes, cost } = found;
      expect([nodes[0], nodes[nodes.length - 1]]).toEqual([0, 1]);
      const sum = nodes.slice(1).reduce((total, node, i) => total + Math.min(...edges.filter(([from, to]) => from === nodes[i] && to === node).map((each) => each[2])), 0);
      expect(sum).toBe(cost);
    }), { numRuns: 2000 });
  });

  it('finds the same way in whatever order the edges are visited', () => {
    fc.assert(fc.property(fc.array(edge, { maxLength: 24 }), (edges) => {
      expect(shortestPath(graphOf([...edges].reverse()), Infinity)).toEqual(shortestPath(graphOf(edges), Infinity));
    }), { numRuns: 1000 });
  });

  it('gives up after so many edges, with the best it has', () => {
    const chain: Edge[] = Array.from({ length: 50 }, (_, i) => [i === 0 ? 0 : i + 1, i === 49 ? 1 : i + 2, 1]);
    expect(shortestPath(graphOf(chain), Infinity)?.cost).toBe(50);
    expect(shortestPath(graphOf(chain), 10)).toBeNull();
    expect(shortestPath(graphOf([...chain, [0, 1, 99]]), 10)?.cost).toBe(99);
  });
});
