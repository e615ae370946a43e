import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communities, modularity, type Partition } from '../../../../src/core/topics/communities/communities';
import { leiden } from '../../../../src/core/topics/communities/leiden';
import { LiveCommunities } from '../../../../src/core/topics/communities/live-communities';
import { compact } from '../../../../src/core/topics/communities/partition';
import type { TopicGraph } from '../../../../src/core/topics/communities/topic-graph';
import { anyGraph, graphOf, isConnected, planted } from './build-graph';

const RESOLUTION = 1;

function live(graph: TopicGraph): { readonly live: LiveCommunities; readonly start: Partition } {
  const start = leiden(graph, { resolution: RESOLUTION, start: null });
  return { live: new LiveCommunities(graph, start, Array.from({ length: start.count }, (_, community) => 100 + community), RESOLUTION), start };
}

/** The graph as it is now, and its communities. */
function state({ graph, communityOf }: { graph: LiveCommunities['graph']; communityOf: (node: number) => number }): { graph: TopicGraph; partition: Partition } {
  const edges = Array.from({ length: graph.nodes }, (_, a) => Array.from(graph.targets.subarray(graph.starts[a], graph.ends[a]), (b, k) => [a, b, graph.weights[graph.starts[a]! + k]!] as const)).flat();
  const labels = Uint32Array.from({ length: graph.nodes }, (_, node) => communityOf(node));
  const room = new Uint32Array(Math.max(...labels) + 1 + graph.nodes);
  room.set(labels);
  return { graph: graphOf(graph.nodes, graph.nodes, edges.filter(([a, b]) => a < b)), partition: compact(room, graph.nodes) };
}

const now = (of: LiveCommunities): ReturnType<typeof state> => state({ graph: of.graph, communityOf: (node) => of.communityOf(node) });

function change(of: LiveCommunities, node: number, edges: ReadonlyMap<number, number>): Set<number> {
  const moved = new Set<number>();
  of.setEdges(node, edges);
  of.settle((other) => moved.add(other));
  return moved;
}

describe('LiveCommunities', () => {
  it('takes a new note into the community that it is tied to', () => {
    const { live: following, start } = live(planted(6, 25, 0.4, 0.01));
    const node = following.add();
    expect(following.markOf(node)).toBe(-1);
    expect([...change(following, node, new Map([[0, 1], [6, 1], [12, 1]]))]).toEqual([node]);
    expect(following.markOf(node)).toBe(100 + start.of[0]!);
  });

  it('moves a note whose edges lead elsewhere now, and no other', () => {
    const { live: following, start } = live(planted(6, 25, 0.4, 0.01));
    expect([...change(following, 0, new Map([[1, 1], [7, 1], [13, 1]]))]).toEqual([0]);
    expect(following.markOf(0)).toBe(100 + start.of[1]!);
  });

  it('moves nothing at an edit that says nothing new', () => {
    const { live: following } = live(planted(6, 25, 0.4, 0.01));
    const { graph } = following;
    const edges = new Map(Array.from(graph.targets.subarray(graph.starts[5], graph.ends[5]), (other, k) => [other, graph.weights[graph.starts[5]! + k]!]));
    expect(change(following, 5, new Map(edges).set(140, 1)).size).toBe(0);
    expect(change(following, 5, edges).size).toBe(0);
  });

  it('lets a piece that has come off stand for what it was part of', () => {
    const path = graphOf(6, 6, [[0, 1, 1], [1, 2, 1], [0, 2, 1], [2, 3, 0.5], [3, 4, 1], [4, 5, 1], [3, 5, 1]]);
    const following = new LiveCommunities(path, { of: new Uint32Array(6), count: 1 }, [7], 0.1);
    change(following, 2, new Map([[0, 1], [1, 1]]));
    expect(following.communityOf(0)).not.toBe(following.communityOf(3));
    expect([0, 3, 5].map((node) => following.markOf(node))).toEqual([7, 7, 7]);
  });

  it('has communities of one piece after any edits, about as good as those made anew', () => {
    const edit = fc.tuple(fc.nat(30), fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 512 })), { maxLength: 5 }), fc.boolean());
    fc.assert(fc.property(anyGraph, fc.array(edit, { maxLength: 25 }), (graph, edits) => {
      const { live: following } = live(graph);
      for (const [chosen, given, isNew] of edits) {
        if (isNew) following.add();
        const { nodes } = following.graph;
        const node = chosen % nodes;
        change(following, node, new Map(given.map(([other, weight]): [number, number] => [other % nodes, weight / 256]).filter(([other]) => other !== node)));
        const { graph: present, partition } = now(following);
        for (let community = 0; community < partition.count; community++) expect(isConnected(present, partition, community)).toBe(true);
      }
      const { graph: present, partition } = now(following);
      const warm = communities(present, { algorithm: 'leiden', resolution: RESOLUTION, least: 1, start: partition });
      const cold = communities(present, { algorithm: 'leiden', resolution: RESOLUTION, least: 1, start: null });
      expect(modularity(present, warm, RESOLUTION)).toBeGreaterThan(modularity(present, cold, RESOLUTION) - 0.003001);
    }));
  });
});
