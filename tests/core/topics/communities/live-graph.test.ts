import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sparseRows } from '../../../../src/core/topics/communities/sparse-rows';
import { LiveGraph } from '../../../../src/core/topics/communities/live-graph';
import type { Rows } from '../../../../src/core/topics/communities/rows';
import { anyGraph, graphOf } from './build-graph';

/** Weight by neighbour, of each node. */
function neighboursOf({ nodes, starts, ends, targets, weights }: Rows): Map<number, number>[] {
  return Array.from({ length: nodes }, (_, node) => {
    const row = Array.from({ length: ends[node]! - starts[node]! }, (__, i): [number, number] => [targets[starts[node]! + i]!, weights[starts[node]! + i]!]);
    expect(new Set(row.map(([other]) => other)).size).toBe(row.length);
    return new Map(row.sort(([a], [b]) => a - b));
  });
}

const ignore = (): void => undefined;

describe('LiveGraph', () => {
  it('tells of the edges that changed, and only of them', () => {
    const graph = new LiveGraph(graphOf(4, 4, [[0, 1, 1], [0, 2, 2]]));
    const told: [number, number][] = [];
    graph.setEdges(0, new Map([[1, 1], [2, 0.5], [3, 4]]), (other, by) => told.push([other, by]));
    expect(told.sort()).toEqual([[2, -1.5], [3, 4]]);
    expect(neighboursOf(graph)[2]).toEqual(new Map([[0, 0.5]]));
  });

  it('takes a node out by leaving it no edges', () => {
    const graph = new LiveGraph(graphOf(3, 3, [[0, 1, 1], [1, 2, 1], [0, 2, 1]]));
    graph.setEdges(1, new Map(), ignore);
    expect(neighboursOf(graph)).toEqual([new Map([[2, 1]]), new Map(), new Map([[0, 1]])]);
  });

  it('is after any edits what it would be if it were made anew', () => {
    const edit = fc.tuple(fc.nat(40), fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 900 })), { maxLength: 12 }), fc.boolean());
    fc.assert(fc.property(anyGraph, fc.array(edit, { maxLength: 40 }), (start, edits) => {
      const graph = new LiveGraph(start);
      const model = neighboursOf(graph);
      for (const [chosen, given, isNew] of edits) {
        if (isNew) model[graph.add()] = new Map();
        const node = chosen % graph.nodes;
        const edges = new Map(given.map(([other, weight]): [number, number] => [other % graph.nodes, weight / 256]).filter(([other]) => other !== node));
        graph.setEdges(node, edges, ignore);
        for (const other of model[node]!.keys()) model[other]!.delete(node);
        model[node] = edges;
        for (const [other, weight] of edges) model[other]!.set(node, weight);
      }
      const { starts, targets, weights } = sparseRows(model.length, (add) => model.forEach((row, node) => row.forEach((weight, other) => {
        if (node < other) add(node, other, weight);
      })));
      expect(neighboursOf(graph)).toEqual(neighboursOf({ nodes: model.length, starts, ends: starts.subarray(1), targets, weights }));
    }));
  });
});
