import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/note/markdown';
import type { Metadata } from '../../../src/core/note/metadata';
import { asNotePath, type ReadNote } from '../../../src/core/note/note';
import { readNote } from '../../../src/core/note/read';

const path = asNotePath('Bad note.md');

function read(text: string, metadata: Metadata = parseMarkdown(text)): ReadNote {
  return readNote({ path, text, metadata });
}

describe('bad input', () => {
  it('keeps the place of broken front matter, and reads the body', () => {
    const text = '---\ntitle: [unclosed\n  : nonsense\n---\n\nThe body stays.';
    expect(parseMarkdown(text)).toMatchObject({ frontmatterPosition: { start: { offset: 0 }, end: { line: 3, col: 3 } } });
    expect(parseMarkdown(text)).not.toHaveProperty('frontmatter');
    expect(read(text).note.title).toBe('Bad note');
    expect(read(text).blocks.map((block) => block.text)).toEqual(['The body stays.']);
  });

  it.each([
    ['an alias bomb', 'a: &a [x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c]'],
    ['a value that holds itself', 'a: &a [*a, *a]\ntags: &t [x, *t]'],
    ['brackets without end', `a: ${'['.repeat(20_000)}`],
    ['a number as a mapping', '42'],
  ])('survives %s in front matter', (_, yaml) => {
    const { note, blocks } = read(`---\n${yaml}\n---\nText.`);
    expect(() => JSON.stringify(note)).not.toThrow();
    expect(blocks).toHaveLength(1);
  });

  it('reads front matter alone, an empty file and one with nothing but marks', () => {
    expect(read('---\ntitle: Only this\n---')).toMatchObject({ note: { title: 'Only this', words: 0 }, blocks: [] });
    expect(read('')).toMatchObject({ note: { title: 'Bad note', aliases: [], words: 0, language: 'und' }, blocks: [] });
    expect(read('--\n\n***\n\n[[]]\n\n![](a.png)').blocks).toEqual([]);
  });

  it('reads TOML front matter as such', () => {
    const { note, blocks } = read('+++\ntitle = "From Hugo"\ntags = ["a", \'b\']\ndate = 2021-02-03\n[extra]\nx = 1\n+++\n\nText.');
    expect(note).toMatchObject({ title: 'From Hugo', created: '2021-02-03', tags: [{ name: 'a' }, { name: 'b' }] });
    expect(blocks.map((block) => block.text)).toEqual(['Text.']);
  });

  it('takes a file with a byte order mark and Windows line ends as any other', () => {
    const text = '---\ntags: [a]\n---\n\n# Title\n\nText with [[link]].\n\n- item\n';
    const plain = read(text);
    const windows = read(`\ufeff${text.replace(/\n/g, '\r\n')}`);
    expect(windows.blocks).toEqual(plain.blocks);
    expect(windows.note).toEqual({ ...plain.note, links: [{ ...plain.note.links[0], offset: (plain.note.links[0]?.offset ?? 0) + 7 }] });
  });

  it('keeps NUL bytes and replacement characters from hurting the words around them', () => {
    const { blocks } = read('be\ufffdfore\n\nword \u0000 word\n\n\u0000\u0000');
    expect(blocks.map((block) => block.text)).toEqual(['be\ufffdfore', 'word word']);
  });

  it('has no trouble with names that objects have', () => {
    const text = '---\nconstructor: x\n__proto__: [y]\ntags: [__proto__, toString]\n---\n#constructor #hasOwnProperty [[__proto__]] and [[constructor]]\n';
    const { note } = read(text);
    expect(note.tags.map((tag) => tag.name)).toEqual(['__proto__', 'toString', 'constructor', 'hasOwnProperty']);
    expect(note.links.map((link) => link.target)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['y']).toBeUndefined();
  });

  it('takes HTML in a title for text', () => {
    expect(read('---\ntitle: "<img src=x onerror=alert(1)> & co"\n---\n').note.title).toBe('<img src=x onerror=alert(1)> & co');
    expect(read('# Sleep <img src=x onerror=alert(1)> spindles\n').note.title).toBe('Sleep spindles');
  });

  it('keeps a link to itself, and leaves out links to its own headings', () => {
    expect(read('[[Bad note]] and [[#Part]] and [here](#part)').note.links.map((link) => link.target)).toEqual(['Bad note']);
  });

  it('reads a text with metadata that is missing, or of another text', () => {
    const text = 'One paragraph.\n\n# Heading\n\nAnother.';
    expect(read(text, {}).blocks.map((block) => block.text)).toEqual(['One paragraph.', 'Heading', 'Another.']);
    const far = { line: 900, col: 0, offset: 9000 };
    const stale: Metadata = {
      sections: [{ type: 'paragraph', position: { start: { line: 0, col: 4, offset: 4 }, end: far } }, { type: 'list', position: { start: far, end: far } }],
      links: [{ link: 'Gone', original: '[[Gone]]', position: { start: far, end: far } }],
      headings: [{ heading: 'Gone', level: 1, position: { start: far, end: far } }],
      listItems: [{ parent: -1, position: { start: far, end: far } }],
    };
    expect(read(text, stale).note.links).toEqual([{ target: 'Gone', display: 'Gone', line: 4, offset: text.length, embed: false, to: null }]);
  });

  it.each([
    ['one line of five million characters', 'Place cells [[fire]] in #places, *not* `everywhere`. '.repeat(100_000), 1],
    ['brackets', '['.repeat(100_000), 0],
    ['nested quotes', `${'>'.repeat(50_000)} deep`, 1],
    ['nested lists', Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n'), 1],
    ['half links', '[a]('.repeat(100_000), 1],
    ['half tags', '<a href="'.repeat(100_000), 1],
    ['half comments', '%% <!-- '.repeat(100_000), 0],
    ['backticks of every length', Array.from({ length: 500 }, (_, size) => '`'.repeat(size)).join('x'), 1],
    ['half formulas', '$x '.repeat(100_000), 1],
    ['half macros', '{{'.repeat(100_000), 0],
  ])('reads %s', (_, text, atLeast) => {
    expect(read(text).blocks.length).toBeGreaterThanOrEqual(atLeast);
  });
});
