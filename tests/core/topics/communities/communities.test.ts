import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communities, leastNotes, modularity, notesOf, type Partition, resolutionFor } from '../../../../src/core/topics/communities/communities';
import { compact } from '../../../../src/core/topics/communities/partition';
import type { TopicGraph } from '../../../../src/core/topics/communities/topic-graph';
import { anyGraph, type Edge, graphOf, isConnected, planted } from './build-graph';

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

describe('communities from a start', () => {
  const warm = (graph: TopicGraph, start: Partition): Partition => communities(graph, { algorithm: 'leiden', resolution: 1, least: 1, start });

  it('stay where they were while that is about as good as anything else', () => {
    // Twelve notes in a ring can be cut into threes in three ways, all equally good.
    const ring = graphOf(12, 12, Array.from({ length: 12 }, (_, i): Edge => [i, (i + 1) % 12, 1]));
    for (const shift of [0, 1, 2]) {
      const start = compact(Uint32Array.from({ length: 12 }, (_, node) => Math.floor((node + shift) / 3) % 4), 12);
      expect(warm(ring, start)).toEqual(start);
    }
  });

  it('take up a new note without a word of the others', () => {
    const graph = planted(6, 25, 0.4, 0.01);
    const known = find(graph, 1, 3);
    const start = compact(known.of.map((community, node) => (node === 149 ? 140 : community)), 150);
    expect(warm(graph, start)).toEqual(known);
  });

  it('are given up where they are worse than what is found without', () => {
    const graph = planted(6, 25, 0.4, 0.01);
    const nonsense = { of: Uint32Array.from({ length: 150 }, (_, node) => Math.floor(node / 25)), count: 6 };
    expect(modularity(graph, warm(graph, nonsense), 1)).toBeGreaterThan(modularity(graph, find(graph, 1, 1), 1) - 0.003);
  });

  it('lie within .003 of the modularity without it, whatever the start, and are of one piece', () => {
    fc.assert(fc.property(anyGraph, fc.array(fc.nat(23), { minLength: 24, maxLength: 24 }), (graph, labels) => {
      const start = compact(Uint32Array.from(labels), graph.nodes);
      const found = warm(graph, start);
      for (let community = 0; community < found.count; community++) expect(isConnected(graph, found, community)).toBe(true);
      expect(modularity(graph, found, 1)).toBeGreaterThan(modularity(graph, find(graph, 1, 1), 1) - 0.003001);
    }));
  });
});

describe('the Louvain method', () => {
  it('finds planted groups too, all of one piece', () => {
    const graph = planted(6, 25, 0.4, 0.01);
    const partition = communities(graph, { algorithm: 'louvain', resolution: 1, least: 3, start: null });
    expect(partition.count).toBe(6);
    for (let community = 0; community < partition.count; community++) expect(isConnected(graph, partition, community)).toBe(true);
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
    expect([1, 10, 100, 1000, 10_000].map((notes) => resolutionFor(notes, 0))).toEqual([0.625, 0.625, 1.25, 1.875, 2]);
    expect(resolutionFor(100_000, 0)).toBeGreaterThan(4);
    expect(resolutionFor(100_000, 0)).toBeLessThan(8);
  });
});
