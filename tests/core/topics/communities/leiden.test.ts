import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modularity, type Partition } from '../../../../src/core/topics/communities/communities';
import { leiden } from '../../../../src/core/topics/communities/leiden';
import { runLouvain } from '../../../../src/core/topics/communities/louvain';
import { compact, singles } from '../../../../src/core/topics/communities/partition';
import type { TopicGraph } from '../../../../src/core/topics/communities/topic-graph';
import { anyGraph, type Edge, graphOf, isConnected, planted } from './build-graph';

const find = (graph: TopicGraph, resolution = 1, start: Partition | null = null): Partition => leiden(graph, { resolution, start });
const resolutions = fc.constantFrom(0.25, 0.5, 1, 2, 4);

function clique(nodes: readonly number[]): Edge[] {
  return nodes.flatMap((a, i) => nodes.slice(i + 1).map((b): Edge => [a, b, 1]));
}

/** What is gained at best by giving one node another community, or one of its own. */
function bestMove(graph: TopicGraph, partition: Partition, resolution: number): number {
  const before = modularity(graph, partition, resolution);
  let best = 0;
  for (let node = 0; node < graph.nodes; node++) {
    for (let to = 0; to <= partition.count; to++) {
      const of = partition.of.map((community, other) => (other === node ? to : community));
      best = Math.max(best, modularity(graph, { of, count: partition.count + 1 }, resolution) - before);
    }
  }
  return best;
}

describe('leiden', () => {
  it('finds the cliques of a ring of cliques', () => {
    const cliques = Array.from({ length: 5 }, (_, i) => [0, 1, 2, 3].map((k) => 4 * i + k));
    const graph = graphOf(20, 20, [...cliques.flatMap(clique), ...cliques.map((nodes, i): Edge => [nodes[0]!, (4 * i + 7) % 20, 1])]);
    expect([...find(graph).of]).toEqual(cliques.flatMap((nodes, i) => nodes.map(() => i)));
  });

  it('makes more communities the higher the resolution', () => {
    const graph = planted(6, 25, 0.4, 0.05);
    const counts = [0.2, 1, 4].map((resolution) => find(graph, resolution).count);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts[0]).toBeLessThan(counts[2]!);
  });

  it('leaves what no edge joins alone', () => {
    expect(find(graphOf(3, 3, []))).toEqual(singles(3));
    expect([...find(graphOf(4, 4, [[1, 2, 1]])).of]).toEqual([0, 1, 1, 2]);
  });

  it('splits a community whose pieces do not touch, even if it is given as the start', () => {
    const graph = graphOf(6, 6, [...clique([0, 1, 2]), ...clique([3, 4, 5])]);
    expect([...find(graph, 1, { of: new Uint32Array(6), count: 1 }).of]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('gives every node a community of one piece, from which no node gains by going', () => {
    fc.assert(fc.property(anyGraph, resolutions, (graph, resolution) => {
      const partition = find(graph, resolution);
      expect(partition).toEqual(compact(partition.of, graph.nodes));
      for (let community = 0; community < partition.count; community++) expect(isConnected(graph, partition, community)).toBe(true);
      expect(bestMove(graph, partition, resolution)).toBeLessThan(1e-6);
    }));
  });

  it('is never worse than its start', () => {
    fc.assert(fc.property(anyGraph, resolutions, fc.array(fc.nat(23), { minLength: 24, maxLength: 24 }), (graph, resolution, labels) => {
      const start = compact(Uint32Array.from(labels), graph.nodes);
      expect(modularity(graph, find(graph, resolution, start), resolution)).toBeGreaterThan(modularity(graph, start, resolution) - 1e-9);
    }));
  });

  it('gives the same for the same graph, which it leaves as it was', () => {
    fc.assert(fc.property(anyGraph, (graph) => {
      const copy: TopicGraph = { ...graph, targets: graph.targets.slice(), weights: graph.weights.slice() };
      expect(find(graph)).toEqual(find(copy));
      expect(graph).toEqual(copy);
    }));
  });

  it('is on average no worse than the Louvain method of graphology, and never much', () => {
    const lacks: number[] = [];
    fc.assert(fc.property(anyGraph, resolutions, (graph, resolution) => {
      const lack = modularity(graph, runLouvain(graph, resolution), resolution) - modularity(graph, find(graph, resolution), resolution);
      lacks.push(lack);
      expect(lack).toBeLessThan(0.05);
    }), { seed: 5, numRuns: 300 });
    expect(lacks.reduce((sum, lack) => sum + lack, 0)).toBeLessThanOrEqual(1e-9);
  });
});
