import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/random';
import { communities, leastNotes, modularity, notesOf, type Partition, resolutionFor } from '../../../../src/core/topics/communities/communities';
import type { TopicGraph } from '../../../../src/core/topics/communities/topic-graph';

type Edge = readonly [number, number, number];

/** The first `notes` of `nodes` are notes. */
function graphOf(notes: number, nodes: number, edges: readonly Edge[]): TopicGraph {
  const rows = Array.from({ length: nodes }, (): [number, number][] => []);
  for (const [a, b, weight] of edges) {
    rows[a]!.push([b, weight]);
    rows[b]!.push([a, weight]);
  }
  const starts = new Uint32Array(nodes + 1);
  rows.forEach((row, i) => (starts[i + 1] = starts[i]! + row.length));
  return { notes, nodes, starts, targets: Uint32Array.from(rows.flat(), ([to]) => to), weights: Float64Array.from(rows.flat(), ([, weight]) => weight) };
}

/** Groups of equal size: edges inside with one probability, between groups with another. */
function planted(groups: number, size: number, inside: number, between: number): TopicGraph {
  const random = seededRandom(7);
  const edges: Edge[] = [];
  for (let a = 0; a < groups * size; a++) {
    for (let b = a + 1; b < groups * size; b++) if (random() < (a % groups === b % groups ? inside : between)) edges.push([a, b, 1]);
  }
  return graphOf(groups * size, groups * size, edges);
}

function isConnected(graph: TopicGraph, partition: Partition, community: number): boolean {
  const nodes = [...partition.of.keys()].filter((node) => partition.of[node] === community);
  const seen = new Set(nodes.slice(0, 1));
  for (const node of seen) {
    for (let k = graph.starts[node]!; k < graph.starts[node + 1]!; k++) if (partition.of[graph.targets[k]!] === community) seen.add(graph.targets[k]!);
  }
  return seen.size === nodes.length;
}

const anyGraph = fc.integer({ min: 1, max: 24 }).chain((nodes) => fc.tuple(
  fc.integer({ min: 1, max: nodes }),
  fc.uniqueArray(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 1, max: 512 }).map((weight) => weight / 256)), {
    selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`, maxLength: 60,
  }).map((edges) => edges.filter(([a, b]) => a !== b)),
).map(([notes, edges]) => graphOf(notes, nodes, edges)));

const find = (graph: TopicGraph, resolution: number, least: number): Partition => communities(graph, { algorithm: 'leiden', resolution, least, start: null });

describe('communities', () => {
  it('finds planted groups', () => {
    const partition = find(planted(6, 25, 0.4, 0.01), 1, 3);
    expect(partition.count).toBe(6);
    for (let node = 0; node < 150; node++) expect(partition.of[node]).toBe(partition.of[node % 6]);
  });

  it('does not leave a topic for each pair where pairs touch', () => {
    const chain: Edge[] = Array.from({ length: 9 }, (_, i) => [i, i + 1, i % 2 === 0 ? 1 : 0.3]);
    const graph = graphOf(10, 10, chain);
    const sizes = notesOf(graph, find(graph, resolutionFor(10, 0), leastNotes(10))).map((notes) => notes.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
  });

  it('joins a small community to the one that it is tied to most', () => {
    const clique = (nodes: number[]): Edge[] => nodes.flatMap((a, i) => nodes.slice(i + 1).map((b): Edge => [a, b, 1]));
    const graph = graphOf(10, 10, [...clique([0, 1, 2, 3]), ...clique([4, 5, 6, 7]), [8, 9, 2], [8, 4, 0.5], [9, 0, 0.25]]);
    const { of } = find(graph, 1, 3);
    expect([of[8], of[9]]).toEqual([of[4], of[4]]);
    expect(of[0]).not.toBe(of[4]);
  });

  it('holds notes together through a tag that they share', () => {
    const { of } = find(graphOf(4, 6, [[0, 4, 0.5], [1, 4, 0.5], [2, 5, 0.5], [3, 5, 0.5]]), 1, 2);
    expect([of[0] === of[1], of[2] === of[3], of[0] === of[2]]).toEqual([true, true, false]);
  });

  it('leaves notes without any edge alone', () => {
    expect(find(graphOf(3, 3, []), 1, 3).count).toBe(3);
    expect(modularity(graphOf(3, 3, []), find(graphOf(3, 3, []), 1, 3), 1)).toBe(0);
  });

  it('always gives every node one community, all of one piece, without gaps in the numbers', () => {
    fc.assert(fc.property(anyGraph, fc.constantFrom(0.5, 1, 2), fc.integer({ min: 1, max: 5 }), (graph, resolution, least) => {
      const partition = find(graph, resolution, least);
      expect(partition.of).toHaveLength(graph.nodes);
      expect(new Set(partition.of).size).toBe(partition.count);
      for (let community = 0; community < partition.count; community++) expect(isConnected(graph, partition, community)).toBe(true);
    }));
  });

  it('leaves a small community only where nothing touches it', () => {
    fc.assert(fc.property(anyGraph, (graph) => {
      const partition = find(graph, 1, 3);
      notesOf(graph, partition).forEach((notes, community) => {
        if (notes.length >= 3) return;
        for (let node = 0; node < graph.nodes; node++) {
          if (partition.of[node] !== community) continue;
          for (let k = graph.starts[node]!; k < graph.starts[node + 1]!; k++) expect(partition.of[graph.targets[k]!]).toBe(community);
        }
      });
    }));
  });
});

describe('modularity', () => {
  it('is Newman’s for two triangles joined by an edge', () => {
    const graph = graphOf(6, 6, [[0, 1, 1], [1, 2, 1], [0, 2, 1], [3, 4, 1], [4, 5, 1], [3, 5, 1], [2, 3, 1]]);
    expect(modularity(graph, { of: Uint32Array.of(0, 0, 0, 1, 1, 1), count: 2 }, 1)).toBeCloseTo(6 / 7 - 0.5, 10);
  });
});

describe('resolutionFor', () => {
  it('rises with the vault', () => {
    expect([1, 10, 100, 1000, 10_000].map((notes) => resolutionFor(notes, 0))).toEqual([0.5, 0.5, 1, 1.5, 2]);
    expect(resolutionFor(100_000, 0)).toBeGreaterThan(4);
    expect(resolutionFor(100_000, 0)).toBeLessThan(8);
  });
});
