import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCanvas } from '../../../../src/core/note/canvas/canvas';
import { lineSections } from '../../../../src/core/note/canvas/line-sections';
import { parseMarkdown } from '../../../../src/core/note/markdown/markdown';
import { asNotePath, type ReadNote } from '../../../../src/core/note/note';
import { readNote } from '../../../../src/core/note/read';
import { hostileText } from '../hostile-text';

const board = asNotePath('Boards/A board.canvas');
const read = (text: string): ReadNote | null => readCanvas({ path: board, text });

const id = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor', '');
const place = fc.oneof(fc.integer({ min: -500, max: 500 }), fc.constantFrom('7', null, 1e308));
const size = fc.oneof(fc.integer({ min: -10, max: 600 }), fc.constant(null));
const target = fc.constantFrom('Notes/A.md', 'B.canvas', 'scan.png', 'https://example.org/x', '#[]|^.md', '/.md');
const words = fc.oneof({ weight: 8, arbitrary: hostileText }, { weight: 1, arbitrary: target }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) });
const type = fc.constantFrom('text', 'file', 'link', 'group', 'toString');
const node = fc.record({ id, type, x: place, y: place, width: size, height: size, text: words, file: words, url: words, label: words }, { requiredKeys: ['type'] });
const edge = fc.record({ id, fromNode: id, toNode: id, label: words }, { requiredKeys: [] });
const odd = fc.jsonValue({ maxDepth: 2 });
/** Canvases, sound and unsound. */
const canvas = fc.record({
  nodes: fc.array(fc.oneof({ weight: 9, arbitrary: node }, { weight: 1, arbitrary: odd }), { maxLength: 12 }),
  edges: fc.array(fc.oneof({ weight: 9, arbitrary: edge }, { weight: 1, arbitrary: odd }), { maxLength: 8 }),
  metadata: odd,
}, { requiredKeys: [] });

describe('readCanvas, whatever the file', () => {
  it('reads every JSON document, or says that it is no canvas', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 5 }), (text) => {
      const { nodes, edges } = (JSON.parse(text) ?? {}) as { nodes?: unknown; edges?: unknown };
      const isBoard = /^\s*\{/.test(text) && [nodes, edges].every((list) => list === undefined || list === null || Array.isArray(list));
      expect(read(text) !== null).toBe(isBoard);
    }), { numRuns: 300 });
  });

  it('throws at no text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostileText), (text) => void read(text)), { numRuns: 200 });
  });

  it('gives a note with its blocks from top to bottom and its links inside them', () => {
    fc.assert(fc.property(canvas, (data) => {
      const { note, blocks } = read(JSON.stringify(data)) ?? expect.fail('no canvas');
      expect(note).toMatchObject({ title: 'A board', path: board, shape: 'plain' });
      const lines = blocks.map(({ line }) => line);
      expect(lines).toEqual([...lines].sort((a, b) => a - b));
      for (const block of blocks) {
        expect(block.text).toBe(block.text.trim());
        expect(block.text).not.toBe('');
        for (const { link, at } of block.links) {
          expect(note.links[link]).toBeDefined();
          expect(at).toBeLessThan(block.text.length);
        }
      }
      expect(note.links.map(({ target }) => target)).not.toContain('');
    }), { numRuns: 300 });
  });

  it('says the same of the same board, however its JSON is set, ended or marked', () => {
    fc.assert(fc.property(canvas, (data) => {
      const plain = read(JSON.stringify(data));
      expect(read(`\ufeff${JSON.stringify(data, null, '\t').replace(/\n/g, '\r\n')}\r\n`)).toEqual(plain);
    }), { numRuns: 100 });
  });

  it('shows a text as it would alone, whatever text stands below it', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const lone = read(JSON.stringify({ nodes: [{ type: 'text', text }] }));
      const twice = read(JSON.stringify({ nodes: [{ type: 'text', text, y: 0 }, { type: 'text', text, y: 1 }] }));
      const half = (twice?.blocks ?? []).slice(0, (twice?.blocks.length ?? 0) / 2).map(({ kind, text: shown, heading }) => [kind, shown, heading]);
      expect(half).toEqual(lone?.blocks.map(({ kind, text: shown, heading }) => [kind, shown, heading]));
    }), { numRuns: 200 });
  });
});

describe('lineSections', () => {
  it('gives sections in order, inside the text, with every word in one of them', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const { sections, items, headings } = lineSections(text);
      let end = 0;
      for (const { from, to } of sections) {
        expect(text.slice(end, from).trim()).toBe('');
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(text.slice(end).trim()).toBe('');
      const nests = sections.filter(({ type: name }) => ['list', 'blockquote', 'callout'].includes(name));
      for (const from of [...items, ...headings.map((heading) => heading.from)]) expect(nests.some((section) => from >= section.from && from < section.to)).toBe(true);
    }), { numRuns: 500 });
  });

  const folder = path.join(__dirname, '../fixtures');
  it.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('reads %s on a canvas as the Markdown parser reads it in a file', (name) => {
    const text = `\n\n${readFileSync(path.join(folder, name), 'utf8').replace(/^---\n[^]*?\n---\n|^\+\+\+\n[^]*?\n\+\+\+\n/, '')}`;
    const shown = ({ note: { links, tags, headings }, blocks }: ReadNote) =>
      ({ links, tags, headings, blocks: blocks.map(({ kind, text: shownWords, line, heading }) => [kind, shownWords, line, heading]) });
    const inFile = readNote({ path: board, text, metadata: { ...parseMarkdown(text), frontmatter: { title: 'A board' } }, parts: [] });
    const onBoard = read(JSON.stringify({ nodes: [{ type: 'text', text: text.slice(2) }] })) ?? expect.fail('no canvas');
    expect(shown(onBoard)).toEqual(shown(inFile));
  });
});
