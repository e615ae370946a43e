import { describe, expect, it } from 'vitest';
import { guestsOf, withoutLoose } from '../../../../src/core/topics/communities/membership';
import { topicGraph } from '../../../../src/core/topics/communities/topic-graph';
import type { TopicInput } from '../../../../src/core/topics/input';
import { inputOf, type Sketch } from '../build-input';

const near = (ids: number[], cosines: number[]): TopicInput['nearest'][number] => ({ ids: Uint32Array.from(ids), cosines: Float32Array.from(cosines) });
/** Two rings of four notes, a to d and e to h, and what else is given. */
const rings: Sketch[] = [...'abcdefgh'].map((name, i) => ({ path: `${name}.md`, title: `title${name}`, links: [`${'bcdafghe'.charAt(i)}.md`] }));
const settle = (input: TopicInput, found: number[][] = [[0, 1, 2, 3], [4, 5, 6, 7]]) => {
  const graph = topicGraph(input);
  const listed = withoutLoose(input, graph, found, 2);
  return { listed, guests: guestsOf(input, graph, listed) };
};
const withNearest = (input: TopicInput, note: number, nearest: TopicInput['nearest'][number]): TopicInput => (
  { ...input, nearest: input.nearest.map((own, i) => (i === note ? nearest : own)) }
);

describe('membership', () => {
  const alone = inputOf([...rings, { path: 'x.md', title: 'titlex' }]);

  it('leaves out a note without ties whose nearest notes are elsewhere', () => {
    const found = [[0, 1, 2, 3, 8], [4, 5, 6, 7]];
    expect(settle(withNearest(alone, 8, near([0, 4, 5], [0.2, 0.2, 0.25])), found).listed).toEqual([[0, 1, 2, 3], [4, 5, 6, 7]]);
    expect(settle(withNearest(alone, 8, near([0, 1, 5], [0.2, 0.1, 0.25])), found).listed).toEqual(found);
  });

  it('never leaves out a note with a link or a shared tag', () => {
    const astray = near([4, 5], [0.5, 0.5]);
    const linked = inputOf([...rings, { path: 'x.md', title: 'titlex', links: ['a.md'] }]);
    const tagged = inputOf([...rings.map((note, i) => (i === 0 ? { ...note, tags: ['rare'] } : note)), { path: 'x.md', title: 'titlex', tags: ['rare'] }]);
    for (const input of [linked, tagged]) expect(settle(withNearest(input, 8, astray), [[0, 1, 2, 3, 8], [4, 5, 6, 7]]).listed[0]).toContain(8);
  });

  it('lets go of a topic that is too small without its strays', () => {
    const found = [[0, 1, 2, 3], [4, 5, 6, 7, 8], [9]];
    const input = inputOf([...rings, { path: 'x.md', title: 'titlex' }, { path: 'y.md', title: 'titley' }]);
    expect(settle(input, found).listed).toHaveLength(2);
  });

  it('finds the second topic of a note that is tied to it nearly as much', () => {
    const between = (...links: string[]): Sketch[] => rings.map((note) => (note.path === 'a.md' ? { ...note, links: ['b.md', ...links] } : note));
    expect(settle(inputOf(between('e.md'))).guests).toEqual([[4], [0]]);
    expect(settle(inputOf(rings)).guests).toEqual([[], []]);
  });

  it('takes a link out of many for passing by, and a daily note for no guest', () => {
    const many = rings.map((note) => (note.path < 'd' ? { ...note, links: [...'abcd'].map((name) => `${name}.md`) } : note));
    expect(settle(inputOf(many.map((note) => (note.path === 'a.md' ? { ...note, links: [...note.links ?? [], 'e.md'] } : note)))).guests[1]).toEqual([]);
    const day = [{ path: '2023-05-01.md', title: '2023-05-01', links: ['a.md', 'e.md'] }, ...rings];
    expect(settle(inputOf(day), [[0, 1, 2, 3, 4], [5, 6, 7, 8]]).guests[1]).toEqual([]);
  });

  it('ties a note by its tags with the topics of the others that share them', () => {
    const tags = (path: string): string[] => [...'xa'.includes(path.charAt(0)) ? ['one'] : [], ...'xe'.includes(path.charAt(0)) ? ['two'] : []];
    const input = inputOf([...rings, { path: 'x.md', title: 'titlex' }].map((note) => ({ ...note, tags: tags(note.path) })));
    expect(settle(input, [[0, 1, 2, 3, 8], [4, 5, 6, 7]]).guests[1]).toEqual([8]);
  });
});
