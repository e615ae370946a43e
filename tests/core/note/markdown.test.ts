import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/note/markdown';

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
});
