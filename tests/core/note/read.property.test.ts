import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/note/markdown/markdown';
import { asNotePath, type ReadNote } from '../../../src/core/note/note';
import { readNote } from '../../../src/core/note/read';
import { hostileText } from './hostile-text';

const path = asNotePath('folder/Some note.md');

function read(text: string, parsedFrom = text): ReadNote {
  return readNote({ path, text, metadata: parseMarkdown(parsedFrom) });
}

function firstWord(text: string): string {
  return /[A-Za-z]+/.exec(text.split('\n', 1)[0] ?? '')?.[0] ?? '';
}

/** Whether the letters stand in the line in this order: marks may have stood between them. */
function holds(line: string | undefined, letters: string): boolean {
  let at = -1;
  return [...letters].every((letter) => (at = (line ?? '').indexOf(letter, at + 1)) >= 0);
}

describe('readNote, whatever the text', () => {
  it('reads every text, also with the metadata of another text', () => {
    fc.assert(fc.property(hostileText, hostileText, (text, other) => {
      const { note } = read(text, other);
      expect(note.title).not.toBe('');
    }), { numRuns: 400 });
  });

  it('gives blocks whose line holds their first word', () => {
    fc.assert(fc.property(hostileText, (text) => {
      fc.pre(!text.includes('&#'));
      const lines = text.split('\n');
      for (const block of read(text).blocks) expect([lines[block.line], firstWord(block.text)]).toSatisfy(([line, word]: [string, string]) => holds(line, word));
    }), { numRuns: 400 });
  });

  it('gives blocks in the order of the file, none of them empty', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const { blocks } = read(text);
      expect(blocks.every((block) => /[\p{L}\p{N}]/u.test(block.text) && block.text === block.text.trim())).toBe(true);
      expect(blocks.map((block) => block.line)).toEqual(blocks.map((block) => block.line).sort((a, b) => a - b));
    }), { numRuns: 400 });
  });

  it('places links of a block inside its text, in order, and only links the note has', () => {
    fc.assert(fc.property(hostileText, hostileText, fc.boolean(), (text, other, stale) => {
      const { note, blocks } = read(text, stale ? other : text);
      for (const block of blocks) {
        const offsets = block.links.map((link) => link.at);
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        for (const { link, at } of block.links) {
          expect(note.links[link]).toBeDefined();
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThan(block.text.length);
        }
      }
    }), { numRuns: 400 });
  });

  it('has no tag twice, and no empty tag, link target or source', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const { note } = read(text);
      const names = note.tags.map((tag) => tag.name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      expect([...names, ...note.links.map((link) => link.target), ...note.sources.map((source) => source.id)]).not.toContain('');
      const ids = note.sources.map((source) => `${source.kind} ${source.id}`);
      expect(new Set(ids).size).toBe(ids.length);
    }), { numRuns: 300 });
  });

  it('says the same of the same text', () => {
    fc.assert(fc.property(hostileText, (text) => {
      expect(read(text)).toEqual(read(text));
    }), { numRuns: 50 });
  });
});
