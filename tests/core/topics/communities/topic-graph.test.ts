import { describe, expect, it } from 'vitest';
import { topicGraph, type TopicGraph } from '../../../../src/core/topics/communities/topic-graph';
import { inputOf, type Sketch } from '../build-input';

/** Weight of the edge between two nodes, 0 for none. */
function weight(graph: TopicGraph, a: number, b: number): number {
  let found = 0;
  for (let k = graph.starts[a]!; k < graph.starts[a + 1]!; k++) if (graph.targets[k] === b) found += graph.weights[k]!;
  return found;
}

const unlike = (count: number): Sketch[] => [...'abcdefghijkl'].slice(0, count).map((name, i) => ({ path: `${name}.md`, title: `title${i}x` }));

describe('topicGraph', () => {
  it('weighs a link by one plus the logarithm of how often it was made', () => {
    const graph = topicGraph(inputOf([{ path: 'a.md', title: 'one', links: ['b.md', 'b.md'] }, { path: 'b.md', title: 'two', links: ['a.md'] }]));
    expect(weight(graph, 0, 1)).toBeCloseTo(1 + Math.log(3), 2);
    expect(weight(graph, 1, 0)).toBe(weight(graph, 0, 1));
  });

  it('keeps tags and sources as nodes, the rarer the stronger, sources a third as strong', () => {
    const notes = unlike(10).map((note, i) => ({ ...note, tags: i < 2 ? ['rare'] : [], sources: i < 2 ? ['paper'] : [] }));
    const graph = topicGraph(inputOf(notes));
    expect(graph).toMatchObject({ notes: 10, nodes: 12 });
    expect(weight(graph, 0, 10)).toBeCloseTo(1.5 * Math.log(5) / Math.log(10), 2);
    expect(weight(graph, 1, 11)).toBeCloseTo(0.5 * Math.log(5) / Math.log(10), 2);
  });

  it('leaves out tags that one note or every note carries', () => {
    const notes = unlike(6).map((note, i) => ({ ...note, tags: i === 0 ? ['own', 'all'] : ['all'] }));
    expect(topicGraph(inputOf(notes)).nodes).toBe(6);
  });

  it('takes the levels of a nested tag that all the same notes carry for one tag', () => {
    const tags = (i: number): string[] => [...i < 2 ? ['science/physics/optics'] : [], ...i === 2 ? ['science'] : []];
    const graph = topicGraph(inputOf(unlike(6).map((note, i) => ({ ...note, tags: tags(i) }))));
    expect(graph.nodes).toBe(6 + 2);
  });

  it('joins notes that are each among the nearest of the other', () => {
    const graph = topicGraph(inputOf([
      { path: 'a.md', title: 'dopamine reward' }, { path: 'b.md', title: 'dopamine reward signal' }, { path: 'c.md', title: 'quantum gravity' },
    ]));
    expect(weight(graph, 0, 1)).toBeCloseTo(2 * 2 / Math.sqrt(6), 2);
    expect(weight(graph, 0, 2)).toBe(0);
  });

  it('joins two notes once, with the weight of all that joins them', () => {
    const graph = topicGraph(inputOf([
      { path: 'a.md', title: 'dopamine reward', links: ['b.md'] }, { path: 'b.md', title: 'dopamine reward signal' }, { path: 'c.md', title: 'quantum gravity' },
    ]));
    expect([...graph.targets]).toEqual([1, 0]);
    expect(weight(graph, 1, 0)).toBeCloseTo(1 + 2 * (2 / Math.sqrt(6)), 2);
  });

  it('gives a note that is nearest to nobody its two best', () => {
    const input = inputOf(unlike(12));
    const nearest = input.notes.map((_, i) => (i === 11
      ? { ids: Uint32Array.of(0, 1, 2), cosines: Float32Array.of(0.3, 0.2, 0.1) }
      : { ids: Uint32Array.of((i + 1) % 11), cosines: Float32Array.of(0.5) }));
    const graph = topicGraph({ ...input, nearest });
    expect([0, 1, 2].map((other) => weight(graph, 11, other) > 0)).toEqual([true, true, false]);
  });

  it('does not take daily notes for alike because of their dates', () => {
    const graph = topicGraph(inputOf([
      { path: '2023-05-01.md', title: 'May 2023', text: 'weather' }, { path: '2023-05-02.md', title: 'May 2023', text: 'weather' },
      { path: 'a.md', title: 'ocean' }, { path: 'b.md', title: 'desert' },
    ]));
    expect(weight(graph, 0, 1)).toBe(0);
    expect([weight(graph, 0, 4), weight(graph, 1, 4)].every((tie) => tie > 0 && tie < 0.5)).toBe(true);
  });
});
