import { describe, expect, it } from 'vitest';
import { asNotePath, type NotePath } from '../../../../src/core/note/note';
import { carriedOver } from '../../../../src/core/topics/communities/earlier-partition';
import { noteOf } from '../build-input';
import { graphOf } from './build-graph';

const notes = ['a.md', 'b.md', 'c.md', 'd.md'].map((path) => noteOf({ path }));
const previous = (known: Readonly<Record<string, number>>): ReadonlyMap<NotePath, number> => new Map(Object.entries(known).map(([path, community]) => [asNotePath(path), community]));

describe('carriedOver', () => {
  it('finds the notes again by their paths, whatever the numbers, and leaves new ones alone', () => {
    const graph = graphOf(4, 4, [[0, 1, 1]]);
    expect(carriedOver(graph, notes, previous({ 'a.md': 77, 'c.md': 5, 'd.md': 77, 'gone.md': 2 }))).toEqual({ of: Uint32Array.of(0, 1, 2, 0), count: 3 });
  });

  it('puts a tag where most of its weight is', () => {
    const graph = graphOf(4, 6, [[0, 4, 0.5], [1, 4, 0.5], [2, 4, 0.75], [3, 5, 1]]);
    expect(carriedOver(graph, notes, previous({ 'a.md': 1, 'b.md': 1, 'c.md': 2, 'd.md': 2 }))?.of).toEqual(Uint32Array.of(0, 0, 1, 1, 0, 1));
  });

  it('is nothing where no note is known', () => {
    expect(carriedOver(graphOf(4, 4, []), notes, previous({ 'gone.md': 1 }))).toBeNull();
  });
});
