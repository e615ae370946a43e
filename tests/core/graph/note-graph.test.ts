import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoteGraph, UNRESOLVED } from '../../../src/core/graph/note-graph';
import { asNotePath } from '../../../src/core/note/note';
import { read } from '../../vault-builder';

function graphOf(notes: Record<string, string>): NoteGraph {
  const graph = new NoteGraph();
  for (const [path, text] of Object.entries(notes)) write(graph, path, text);
  return graph;
}

function write(graph: NoteGraph, path: string, text: string): void {
  graph.put(read(path, text).entry.note);
  graph.settle();
}

function erase(graph: NoteGraph, path: string): void {
  graph.remove(asNotePath(path));
  graph.settle();
}

function out(graph: NoteGraph, path: string): (string | undefined)[] {
  return Array.from(graph.out(graph.slot(asNotePath(path)) ?? -1), (slot) => graph.note(slot)?.path);
}

function placeholders(graph: NoteGraph, path: string): readonly string[] {
  return graph.placeholders.of(graph.slot(asNotePath(path)) ?? -1);
}

describe('NoteGraph', () => {
  it('joins notes by links, whichever of them comes first', () => {
    const graph = graphOf({ 'A.md': '[[B]] and [[B]] and [[A]]', 'B.md': 'nothing' });
    expect(out(graph, 'A.md')).toEqual(['B.md']);
    expect(graph.linkCount(graph.slot(asNotePath('A.md')) ?? -1, graph.slot(asNotePath('B.md')) ?? -1)).toBe(2);
    expect(placeholders(graph, 'A.md')).toEqual([]);
  });

  it('keeps targets that are not written yet as placeholders, and attachments out of them', () => {
    const graph = graphOf({ 'A.md': '[[ventral_tegmental_area]] ![[scan.png]]', 'B.md': '[[Ventral tegmental area]]' });
    expect(graph.placeholders.members('ventral tegmental area')).toHaveLength(2);
    expect(graph.placeholders.size).toBe(1);
  });

  it('turns a placeholder into a link when its note is written, and back when it is deleted', () => {
    const graph = graphOf({ 'A.md': '[[B]]' });
    expect(placeholders(graph, 'A.md')).toEqual(['b']);
    write(graph, 'folder/B.md', '');
    expect(out(graph, 'A.md')).toEqual(['folder/B.md']);
    expect(placeholders(graph, 'A.md')).toEqual([]);
    erase(graph, 'folder/B.md');
    expect(out(graph, 'A.md')).toEqual([]);
    expect(placeholders(graph, 'A.md')).toEqual(['b']);
  });

  it('moves a link to the nearer of two notes with one name', () => {
    const graph = graphOf({ 'x/B.md': '', 'a/A.md': '[[B]]' });
    expect(out(graph, 'a/A.md')).toEqual(['x/B.md']);
    write(graph, 'a/B.md', '');
    expect(out(graph, 'a/A.md')).toEqual(['a/B.md']);
    expect(graph.in(graph.slot(asNotePath('x/B.md')) ?? -1).size).toBe(0);
  });

  it('follows the app where a link leads to a note of another name, also when that note goes', () => {
    const graph = graphOf({ 'B.md': '', 'C.md': '' });
    const { note } = read('A.md', '[[café]]').entry;
    graph.put({ ...note, links: note.links.map((link) => ({ ...link, to: asNotePath('B.md') })) });
    graph.settle();
    expect(out(graph, 'A.md')).toEqual(['B.md']);
    erase(graph, 'B.md');
    expect(out(graph, 'A.md')).toEqual([]);
    write(graph, 'D.md', '[[C]]');
    write(graph, 'A.md', 'no link any more');
    expect(graph.in(graph.slot(asNotePath('C.md')) ?? -1).size).toBe(1);
  });

  it('joins a canvas to the files on it by their whole paths alone', () => {
    const board = JSON.stringify({ nodes: [{ type: 'file', file: 'brain/V1.md' }, { type: 'file', file: 'Vision.md' }, { type: 'file', file: 'Papers/Hubel.pdf' }] });
    const graph = graphOf({ 'deep/Board.canvas': board, 'brain/V1.md': '[[Board.canvas]] [[Board]] ![[Tasks.base]]', 'deep/brain/V1.md': '', 'deep/Vision.md': '' });
    expect(out(graph, 'deep/Board.canvas')).toEqual(['brain/V1.md']);
    expect(placeholders(graph, 'deep/Board.canvas')).toEqual(['vision']);
    expect(out(graph, 'brain/V1.md')).toEqual(['deep/Board.canvas']);
    expect(placeholders(graph, 'brain/V1.md')).toEqual(['board']);
    write(graph, 'vision.md', '');
    expect(out(graph, 'deep/Board.canvas')).toEqual(['brain/V1.md', 'vision.md']);
    erase(graph, 'deep/Board.canvas');
    expect(placeholders(graph, 'brain/V1.md')).toEqual(['board.canvas', 'board']);
  });

  it('carries every level of a nested tag', () => {
    const graph = graphOf({ 'A.md': '#brain/cortex/v1', 'B.md': '#Brain/cerebellum' });
    expect(graph.tags.members('brain')).toHaveLength(2);
    expect(graph.tags.members('brain/cortex')).toHaveLength(1);
  });

  it('forgets what only a removed note carried', () => {
    const graph = graphOf({ 'A.md': '#only https://example.org/page [[Missing]]' });
    erase(graph, 'A.md');
    expect([graph.size, graph.tags.size, graph.sources.size, graph.placeholders.size]).toEqual([0, 0, 0, 0]);
  });
});

describe('links that are withheld', () => {
  const notes = { 'A.md': '[[B]] [[C|see]] [[B#part]] [[Missing]]', 'B.md': '[[A]] [[C]]', 'C.md': '[[A]] [[A]]', 'D.md': '[[D]]' };
  const slotOf = (graph: NoteGraph, path: string): number => graph.slot(asNotePath(path)) ?? -1;
  const edges = (graph: NoteGraph): unknown => graph.paths().map((path) => {
    const slot = slotOf(graph, path);
    return [[...graph.out(slot)], [...graph.in(slot)], [...graph.targets(slot)], graph.degree(slot), [...graph.around(slot)], graph.placeholders.of(slot)];
  });

  /** Withholds the links between one note and some others. */
  const withhold = (graph: NoteGraph, slot: number, others: readonly number[]): (() => void) =>
    graph.withhold(new Map([[slot, new Set(others)], ...others.map((other) => [other, new Set([slot])] as const)]));

  it('are gone both ways, and counted, while all others stay', () => {
    const graph = graphOf(notes);
    expect(graph.linkTotal).toBe(5);
    const [a, b, c] = ['A.md', 'B.md', 'C.md'].map((path) => slotOf(graph, path));
    const restore = withhold(graph, a ?? -1, [b ?? -1]);
    expect([out(graph, 'A.md'), out(graph, 'B.md'), out(graph, 'C.md')]).toEqual([['C.md'], ['C.md'], ['A.md']]);
    expect([...graph.in(a ?? -1)]).toEqual([c]);
    expect(graph.targets(a ?? -1)).toEqual([UNRESOLVED, c, UNRESOLVED, UNRESOLVED]);
    expect(graph.linkTotal).toBe(3);
    // A link that is hidden does not lead to a note still to be written.
    expect(placeholders(graph, 'A.md')).toEqual(['missing']);
    restore();
    expect(graph.linkTotal).toBe(5);
  });

  it('come back in their order, also where one withholding is within another or there is nothing to withhold', () => {
    const graph = graphOf(notes);
    const before = edges(graph);
    const [a = -1, b = -1, c = -1, d = -1] = ['A.md', 'B.md', 'C.md', 'D.md'].map((path) => slotOf(graph, path));
    const outer = withhold(graph, a, [b, c]);
    const between = edges(graph);
    const inner = withhold(graph, b, [a, c, d]);
    expect(graph.linkTotal).toBe(0);
    inner();
    expect(edges(graph)).toEqual(between);
    outer();
    expect(edges(graph)).toEqual(before);
    withhold(graph, d, [a, 99])();
    withhold(graph, 99, [a])();
    expect(edges(graph)).toEqual(before);
    expect(graph.linkTotal).toBe(5);
  });

  it('are counted after any edits as the notes have them', () => {
    const names = ['A', 'B', 'C', 'x/B'];
    const edit = fc.record({ path: fc.constantFrom(...names), links: fc.option(fc.subarray(names)) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 15 }), (edits) => {
        const graph = new NoteGraph();
        for (const { path, links } of edits) {
          if (links === null) erase(graph, `${path}.md`);
          else write(graph, `${path}.md`, links.map((link) => `[[${link}]]`).join(' '));
          // Asked in between, so that what was true before is remembered.
          for (const known of graph.paths()) graph.around(slotOf(graph, known));
        }
        const total = graph.paths().reduce((sum, path) => sum + graph.out(slotOf(graph, path)).length, 0);
        expect(graph.linkTotal).toBe(total);
        for (const slot of graph.paths().map((path) => slotOf(graph, path))) {
          expect(graph.around(slot)).toEqual([...graph.out(slot), ...graph.in(slot)]);
          expect(graph.degree(slot)).toBe(graph.around(slot).length);
        }
        expect(graph.paths().reduce((sum, path) => sum + graph.in(slotOf(graph, path)).size, 0)).toBe(total);
      }),
      { numRuns: 60 },
    );
  });
});
