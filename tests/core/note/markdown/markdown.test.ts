import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../src/core/note/markdown/markdown';

function types(text: string): string[] {
  return (parseMarkdown(text).sections ?? []).map((section) => section.type);
}

describe('parseMarkdown', () => {
  it('names the sections as Obsidian does', () => {
    expect(types('---\na: b\n---\n# H\n\ntext\n\n- item\n\n> quote\n\n> [!tip] callout\n\n| a |\n|---|\n| b |\n\n```\ncode\n```\n\n$$\nx\n$$\n\n%%\nhidden\n%%\n\n***\n\n<div>x</div>\n\n[l]: u\n\n[^1]: note')).toEqual([
      'yaml', 'heading', 'paragraph', 'list', 'blockquote', 'callout', 'table', 'code', 'math', 'comment', 'thematicBreak', 'html', 'definition', 'footnoteDefinition',
    ]);
  });

  it('finds links and embeds with their words and places', () => {
    const { links, embeds } = parseMarkdown('See [[A#B]], [[ c | d ]]\nand [e](f%20g.md "title"), ![[h]] ![i](j.png), [k](https://l.org).');
    expect(links?.map(({ link, displayText, original }) => [link, displayText, original])).toEqual([
      ['A#B', 'A > B', '[[A#B]]'], ['c', ' d ', '[[ c | d ]]'], ['f g.md', 'e', '[e](f%20g.md "title")'],
    ]);
    expect(embeds?.map(({ link }) => link)).toEqual(['h', 'j.png']);
    expect(links?.[2]?.position).toEqual({ start: { line: 1, col: 4, offset: 29 }, end: { line: 1, col: 25, offset: 50 } });
  });

  it('takes a tag for one only after white space, and never in code, math or HTML', () => {
    const { tags } = parseMarkdown('#a/b text#no `#no` $#no$ <b title="#no">(#no) #12 #1x\n\n```\n#no\n```\n%% #in-comment %%\n');
    expect(tags?.map(({ tag }) => tag)).toEqual(['#a/b', '#1x', '#in-comment']);
  });

  it('keeps parents and tasks of list items', () => {
    const { listItems } = parseMarkdown('- a\n  - [x] b\n- [ ] c\n\ntext\n\n1. d');
    expect(listItems?.map(({ parent, task, position }) => [position.start.line, parent, task])).toEqual([[0, -1, undefined], [1, 0, 'x'], [2, -1, ' '], [6, -6, undefined]]);
  });

  it('finds links in properties, with the path of their key', () => {
    const { frontmatterLinks } = parseMarkdown('---\nup: "[[A|a]]"\nrelated:\n  - "[[B#C]]"\n  - no link\n---\n');
    expect(frontmatterLinks).toEqual([
      { key: 'up', link: 'A', original: '[[A|a]]', displayText: 'a' }, { key: 'related.0', link: 'B#C', original: '[[B#C]]', displayText: 'B > C' },
    ]);
  });

  it('leaves out the fields that a note has nothing for', () => {
    expect(parseMarkdown('')).toEqual({});
    expect(Object.keys(parseMarkdown('Words.'))).toEqual(['sections']);
    expect(parseMarkdown('---\na: b\n---')).toMatchObject({ frontmatter: { a: 'b' }, frontmatterLinks: [] });
  });

  it('gives a block id to the paragraph or heading it ends, to the list item it stands in, and alone to the block before', () => {
    const text = 'Words ^one\n\n# Head ^two\n\n- a ^three\n  - b\n- c\n\n^Four\n\n| a | b |\n|---|---|\n^five\n\n> q\n> ^six\n\nx^no ^n_o `^no`\n';
    const { blocks = {}, sections = [], listItems = [] } = parseMarkdown(text);
    const shown = Object.entries(blocks).map(([key, { id, position }]) => [key, id, text.slice(position.start.offset, position.end.offset)]);
    expect(shown).toEqual([
      ['one', 'one', 'Words ^one'], ['two', 'two', '# Head ^two'], ['three', 'three', '- a ^three'], ['four', 'Four', '- a ^three\n  - b\n- c'],
      ['five', 'five', '| a | b |\n|---|---|'], ['six', 'six', '> q\n> ^six'],
    ]);
    expect(sections.map(({ type, id }) => [type, id])).toEqual([
      ['paragraph', 'one'], ['heading', 'two'], ['list', 'Four'], ['table', 'five'], ['blockquote', 'six'], ['paragraph', undefined],
    ]);
    expect(listItems.map(({ id }) => id)).toEqual(['three', undefined, undefined]);
  });

  it('has no trouble with block ids that objects have as properties', () => {
    const { blocks } = parseMarkdown('a ^constructor\n\nb ^toString');
    expect(Object.keys(blocks ?? {})).toEqual(['constructor', 'tostring']);
  });

  it('numbers inline footnotes with the others, in the order of their calls', () => {
    const text = 'a[^B] b[^no] c[^b]^[one [[x]] #y] d^[two]\n\n[^b]: first\n    second\n\n[^unused]: third';
    const { footnotes = [], footnoteRefs = [], links = [], tags = [] } = parseMarkdown(text);
    const of = (items: typeof footnotes): string[][] => items.map(({ id, position }) => [id, text.slice(position.start.offset, position.end.offset)]);
    expect(of(footnoteRefs)).toEqual([['b', '[^B]'], ['b', '[^b]']]);
    expect(of(footnotes)).toEqual([['[inline1', 'one [[x]] #y'], ['[inline2', 'two'], ['b', '[^b]: first\n    second'], ['unused', '[^unused]: third']]);
    expect([links[0]?.link, tags[0]?.tag]).toEqual(['x', '#y']);
  });

  it('keeps link definitions with their address', () => {
    const { referenceLinks = [] } = parseMarkdown('See [text][Ref].\n\n[Ref]: https://example.org/a_b "Title"\n[no]: a b');
    expect(referenceLinks).toEqual([
      { id: 'ref', link: 'https://example.org/a_b', position: { start: { line: 2, col: 0, offset: 18 }, end: { line: 2, col: 38, offset: 56 } } },
    ]);
  });

  it('sees a tag where a stretch of text begins: after code, a link, HTML or an escaped character, and in emphasis', () => {
    const { tags = [] } = parseMarkdown('`a`#one [[b]]#two <b>#three</b> \\[#four **#five** ==#six== *a*#seven (#no) a**#no [#no](x)\n\n> #eight');
    expect(tags.map(({ tag }) => tag)).toEqual(['#one', '#two', '#three', '#four', '#five', '#six', '#seven', '#eight']);
  });

  it('reads only tags in a comment, and what follows it', () => {
    const { tags, links, sections, listItems } = parseMarkdown('%%\n- #a [[b]]\n%% [[c]]\n\n%% #d [[e]] %%');
    expect(tags?.map(({ tag }) => tag)).toEqual(['#a', '#d']);
    expect(links?.map(({ link }) => link)).toEqual(['c', 'e']);
    expect(sections?.map(({ type }) => type)).toEqual(['comment', 'paragraph', 'paragraph']);
    expect(listItems).toBeUndefined();
  });

  it('reads links in the cells of tables, behind escaped bars too', () => {
    const { links, embeds } = parseMarkdown('| a | b |\n|---|---|\n| [[x\\|y]] | ![[z.png\\|120]] |\n| [[no|no]] | [s](t.md) |');
    expect(links?.map(({ link, displayText }) => [link, displayText])).toEqual([['x', 'y'], ['t.md', 's']]);
    expect(embeds?.map(({ link, displayText }) => [link, displayText])).toEqual([['z.png', '120']]);
  });

  it('takes a bar with nothing before it for a part of the name', () => {
    expect(parseMarkdown('[[|a]] [[a|]]').links?.map(({ link, displayText }) => [link, displayText])).toEqual([['|a', '|a'], ['a', '']]);
  });

  it('finds links over the lines of a quote, with the marks between in what they show of the text', () => {
    const { links } = parseMarkdown('> see [a\n> b](c.md)');
    expect(links?.map(({ link, original }) => [link, original])).toEqual([['c.md', '[a\n> b](c.md)']]);
  });

  it('reads text nested deeper than anyone follows as a paragraph', () => {
    const deep = parseMarkdown(`${'> - '.repeat(500)}[[a]]`);
    expect(deep.listItems?.length).toBeLessThan(100);
    expect(deep.links?.map(({ link }) => link)).toEqual(['a']);
  });
});
