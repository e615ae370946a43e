import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchTopics, type Shape } from '../../../../src/core/topics/identity/matching';

const run = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
const shape = (id: string, notes: number[]): Shape => ({ id, notes });

describe('a community goes on as the topic', () => {
  it('that it overlaps with most, each topic in one community', () => {
    const ids = matchTopics([run(0, 6), run(6, 20), run(20, 30)], [shape('a', run(0, 20)), shape('b', run(20, 30))]);
    expect(ids).toEqual([null, 'a', 'b']);
  });

  it('whose notes it has, however many new ones join', () => {
    expect(matchTopics([run(0, 100)], [shape('a', run(0, 10))])).toEqual(['a']);
  });

  it('not where too few of the notes are the same', () => {
    expect(matchTopics([run(8, 20)], [shape('a', run(0, 10)), shape('b', run(10, 60))])).toEqual([null]);
  });

  it('that has its core, of two that share as many notes with it', () => {
    // Core notes first: the community has the core of one topic and the rim of the other.
    expect(matchTopics([[...run(0, 5), ...run(15, 20)]], [shape('rim', run(10, 20)), shape('core', run(0, 10))])).toEqual(['core']);
  });

  it('that was gone, only where it is back as it was', () => {
    const gone = [shape('old', run(0, 10))];
    expect(matchTopics([run(0, 9)], [], gone)).toEqual(['old']);
    expect(matchTopics([run(6, 10)], [], gone)).toEqual([null]);
    expect(matchTopics([run(0, 10)], [shape('new', run(0, 10))], gone)).toEqual(['new']);
  });

  it('once, where a topic is remembered in two shapes', () => {
    const twice = [shape('a', run(0, 5)), shape('a', run(0, 10))];
    expect(matchTopics([run(0, 5), run(5, 10)], twice)).toEqual(['a', null]);
    expect(matchTopics([run(0, 10)], twice)).toEqual(['a']);
  });
});

describe('whatever the communities were and are', () => {
  const partition = fc.array(fc.nat(4), { minLength: 30, maxLength: 30 });
  const groups = (labels: readonly number[]): number[][] => [...new Set(labels)].map((label) => labels.flatMap((own, note) => (own === label ? [note] : [])));

  it('no id is given twice, and a plain overlap of .6 always keeps it', () => {
    fc.assert(fc.property(partition, fc.array(fc.tuple(fc.nat(29), fc.nat(4)), { maxLength: 12 }), (before, moves) => {
      const after = [...before];
      for (const [note, label] of moves) after[note] = label;
      const [was, is] = [groups(before), groups(after)];
      const ids = matchTopics(is, was.map((notes, i) => shape(String(i), notes)));
      const given = ids.filter((id) => id !== null);
      expect(new Set(given).size).toBe(given.length);
      was.forEach((notes, i) => is.forEach((now, k) => {
        const both = now.filter((note) => notes.includes(note)).length;
        if (both >= 0.6 * (notes.length + now.length - both)) expect(ids[k]).toBe(String(i));
      }));
    }), { numRuns: 300 });
  });
});
