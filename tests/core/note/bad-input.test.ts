import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/note/markdown/markdown';
import type { Metadata } from '../../../src/core/note/metadata';
import { asNotePath, type ReadNote } from '../../../src/core/note/note';
import { readNote } from '../../../src/core/note/read';
import { analyse } from '../../../src/core/text/analyse';
import { createTokenizer } from '../../../src/core/text/tokens';

const path = asNotePath('Bad note.md');
const MEGABYTE = 1 << 20;
/** Milliseconds. Enough for a slow machine that does other things; far too little for anything that grows faster than its text. */
const PATIENCE = 60_000;

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
    ['nested lists', Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n'), 1],
    ['backticks of every length', Array.from({ length: 1400 }, (_, size) => '`'.repeat(size)).join('x'), 1],
    ['a table row of dashes', `a | b\n--|--\n|${'-'.repeat(MEGABYTE)}x`, 1],
    ['a tag with one long attribute', `<a href="${'a'.repeat(MEGABYTE)}>text`, 1],
    ['a field with a long gap', `key:: 1${' '.repeat(MEGABYTE)}x`, 1],
    ['a heading with a long gap', `# a${' '.repeat(MEGABYTE)}x`, 1],
    ['text behind half a mark', `\\begin{${'^[ [^ {{ %% $$ <!-- '.repeat(MEGABYTE / 20)}\n\nLast words.`, 1],
    ['a tag in every emphasis that none closes', '**#a ==#b _#c '.repeat(MEGABYTE / 14), 0],
    ['front matter without end', `---\n${'a: b\n'.repeat(MEGABYTE / 5)}`, 1],
    ['front matter of brackets', `---\n${'['.repeat(MEGABYTE)}\n---\nText.`, 1],
  ])('reads %s', (_, text, atLeast) => {
    expect(indexed(text).blocks.length).toBeGreaterThanOrEqual(atLeast);
  }, PATIENCE);

  // A megabyte each: what does not grow with the length alone would take minutes.
  it.each([
    '[', '[[', '(', '![', '[a](', '[a](b "', '[a]: b (\n# h\n', '[\n\n', '[^', '[^a]: x\n', '^[', '^a ^a', '> ', '> > > > ', '***', '*** ', '_', '**a ', '#a/#a/', '%%', '%%\n', '{{%%\n\n',
    '$$', '$$\n', '$x ', '`', '```\n', '<', '<a x="', '<!-- ', '<div>\n\n', '- - - -', '-\n\n', '- a\n  - b\n', '|', 'a|b\n-|-\n', '\\', ' ', '\t', ':::', '::', '&amp;', '\u00a0\n', '🧠', '\ud83d', '\r\n', '. ',
    '神经', 'https://', '@a',
  ])('reads a megabyte of %j', (piece) => {
    const text = piece.repeat(Math.ceil(MEGABYTE / piece.length));
    const { sections = [] } = parseMarkdown(text);
    expect(sections.every(({ position }) => position.end.offset <= text.length)).toBe(true);
    expect(indexed(text).note.title).toBe('Bad note');
  }, PATIENCE);
});

const tokenizer = createTokenizer();

/** Reads the text up to the words that the index keeps. */
function indexed(text: string): ReadNote {
  const note = read(text);
  analyse(note.note, note.blocks, tokenizer);
  return note;
}
