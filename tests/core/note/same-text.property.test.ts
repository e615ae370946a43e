import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/note/markdown/markdown';
import type { Loc, Metadata } from '../../../src/core/note/metadata';
import { asNotePath, type ReadNote } from '../../../src/core/note/note';
import { readNote } from '../../../src/core/note/read';
import { hostileText } from './hostile-text';

// The same text in other bytes: Windows line ends, a byte order mark, letters in parts.

function read(text: string): ReadNote {
  return readNote({ path: asNotePath('folder/Some note.md'), text, metadata: parseMarkdown(text) });
}

function isLoc(value: object): value is Loc {
  return 'offset' in value && 'line' in value && 'col' in value;
}

/** The value with its places changed by `place` and its strings by `words`. */
function changed(value: unknown, place: (loc: Loc) => Loc, words: (text: string) => string = (text) => text): unknown {
  if (typeof value === 'string') return words(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => changed(item, place, words));
  if (isLoc(value)) return place(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [words(key), changed(item, place, words)]));
}

function locsIn(value: unknown): Loc[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && isLoc(value)) return [value];
  return Object.values(value).flatMap(locsIn);
}

function positionsIn(metadata: Metadata): { start: Loc; end: Loc }[] {
  const { links = [], embeds = [], tags = [], headings = [], footnotes = [], footnoteRefs = [], referenceLinks = [], sections = [], listItems = [], blocks = {} } = metadata;
  const items = [links, embeds, tags, headings, footnotes, footnoteRefs, referenceLinks, sections, listItems, Object.values(blocks)].flat();
  return [...items.map(({ position }) => position), ...(metadata.frontmatterPosition ? [metadata.frontmatterPosition] : [])];
}

const unixText = hostileText.map((text) => text.replace(/\r/g, ''));

describe('places', () => {
  it('lie inside the text, end after they begin, and say the same as line, column and offset', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const metadata = parseMarkdown(text);
      const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
      const positions = positionsIn(metadata);
      expect(positions).toHaveLength(locsIn({ ...metadata, frontmatter: null }).length / 2);
      for (const { start, end } of positions) {
        expect(start.offset).toBeGreaterThanOrEqual(0);
        expect(end.offset).toBeGreaterThanOrEqual(start.offset);
        expect(end.offset).toBeLessThanOrEqual(text.length);
        for (const { line, col, offset } of [start, end]) {
          expect(offset).toBe((starts[line] ?? NaN) + col);
          expect(offset).toBeLessThan(starts[line + 1] ?? Infinity);
        }
      }
    }), { numRuns: 1000 });
  });

  it('of links, tags and calls of footnotes hold what they are', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const { links = [], embeds = [], tags = [], footnoteRefs = [], headings = [] } = parseMarkdown(text);
      const at = ({ position: { start, end } }: { position: { start: Loc; end: Loc } }): string => text.slice(start.offset, end.offset);
      for (const item of [...links, ...embeds]) expect(at(item)).toBe(item.original);
      for (const item of tags) expect(at(item)).toBe(item.tag);
      for (const item of footnoteRefs) expect(at(item).toLowerCase()).toBe(`[^${item.id}]`);
      for (const item of headings) expect(at(item)).toContain(item.heading);
    }), { numRuns: 500 });
  });
});

describe('the same text', () => {
  it('reads the same with Windows line ends, one character further on with each line', () => {
    fc.assert(fc.property(unixText, (text) => {
      const windows = parseMarkdown(text.replace(/\n/g, '\r\n'));
      const back = changed(windows, (loc) => ({ ...loc, offset: loc.offset - loc.line }), (words) => words.replace(/\r\n/g, '\n'));
      expect(back).toEqual(parseMarkdown(text));
    }), { numRuns: 1500 });
  });

  it('reads the same after a byte order mark, one character further on', () => {
    fc.assert(fc.property(unixText.filter((text) => !text.startsWith('\ufeff')), (text) => {
      const back = changed(parseMarkdown(`\ufeff${text}`), ({ line, col, offset }) => ({ line, col: line === 0 ? col - 1 : col, offset: offset - 1 }));
      expect(back).toEqual(parseMarkdown(text));
    }), { numRuns: 1500 });
  });

  const accented = fc.array(fc.oneof(hostileText, fc.constantFrom(
    'Café ', '#thé', '[[Zürich|Zürich]]', '# Él', 'España:: sí ', 'がぎぐ ', '각 ', 'ệ ', '![[né]]', '[ö](ä.md)', '[^ñ]', '[^ñ]: ô', '\n\n', ' ', 'le 3 février 2021 ', 'By José Núñez\n',
    '---\ntags: [é]\nété: "[[à]]"\n---\n', '@müller2020 ', '[clé:: É', '🧠é', 'https://example.org/é ',
  ))).map((parts) => parts.join(''));
  /** Taken to parts, some signs hold others that mean something: `≠` an `=`, `≯` a `>`. */
  const isPlain = (text: string): boolean => text.normalize('NFC').replace(/[^<=>]/g, '') === text.normalize('NFD').replace(/[^<=>]/g, '');

  it('reads the same with letters in parts, in other places', () => {
    fc.assert(fc.property(accented.filter(isPlain), (text) => {
      const composed = (metadata: Metadata): unknown => changed(metadata, ({ line }) => ({ line, col: 0, offset: 0 }), (words) => words.normalize('NFC'));
      expect(composed(parseMarkdown(text.normalize('NFD')))).toEqual(composed(parseMarkdown(text.normalize('NFC'))));
    }), { numRuns: 1000 });
  });

  it('is as long as its letters are many: a short field stays one', () => {
    const text = '[key:: ñañañañañañañañañañañañaña]';
    expect(read(`${text} [[Él]]`.normalize('NFD'))).toMatchObject({ note: { links: [{ target: 'Él', offset: text.normalize('NFD').length + 1 }] }, blocks: [{ text: 'Él' }] });
    expect(read('---\ntags: [thé]\nété: x\n---\nle 12 février 2023, par [José Núñez](é.md)'.normalize('NFD'))).toMatchObject({ note: { tags: [{ name: 'thé' }] }, blocks: [{ text: 'le 12 février 2023, par José Núñez' }] });
  });

  it('makes the same note, whichever of these it is', () => {
    fc.assert(fc.property(accented.map((text) => text.replace(/\r/g, '')).filter(isPlain).filter((text) => !text.startsWith('\ufeff')), (text) => {
      const [plain, ...others] = [text.normalize('NFC'), `\ufeff${text.normalize('NFC').replace(/\n/g, '\r\n')}`, text.normalize('NFD')].map((written) => shown(read(written), written));
      for (const other of others) expect(other).toEqual(plain);
    }), { numRuns: 500 });
  });
});

/** The note and its blocks; of its links not the offset, but what stands before them. */
function shown({ note, blocks }: ReadNote, text: string): unknown {
  return { ...note, links: note.links.map(({ offset, ...link }) => ({ ...link, before: text.slice(0, offset).replace(/[\r\ufeff]/g, '').normalize('NFC') })), blocks };
}
