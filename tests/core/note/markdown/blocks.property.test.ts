import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../src/core/note/markdown/markdown';
import type { CachedItem } from '../../../../src/core/note/metadata';
import { hasShared, shared } from '../../../shared-data';
import { type Blocks, blocksByRemark } from './block-grammar';

function blocks(text: string): Blocks {
  const { sections = [], listItems = [], headings = [] } = parseMarkdown(text);
  const place = ({ position }: CachedItem): string => `${position.start.offset}-${position.end.offset}`;
  return {
    sections: sections.map((section) => `${section.type} ${place(section)}`),
    listItems: listItems.map((item) => `${item.parent} ${place(item)}`),
    headings: headings.map((heading) => `${heading.level} ${place(heading)}`),
  };
}

/** What the other parser does not know, or reads across empty lines as no one writes. */
function isShared(text: string): boolean {
  return !/^\s*---/.test(text) && !text.includes('%%') && !/\^[a-zA-Z0-9-]+\s*(?:\n|$)/.test(text) && !/^[ \t>]*\[[^\]\n]*(?:\n|\]:\s*(?:\S+\s*)?\n\s*\n)/m.test(text);
}

describe('blocks', () => {
  it.each([
    ['an item that ends with the empty line before the next', '- a\n\n- b\n\n  more of b\n- c'],
    ['an item that ends before its own list', '1. a\n   - b\n\n   c\n2. d'],
    ['numbers below ten, indented for a second digit', '1.  a\n    - b\n10. c'],
    ['lists of one kind of mark after another', '- a\n* b\n+ c\n1. d\n2) e'],
    ['a mark alone, and one in the item of another', '-\n- - a\n-\n  b'],
    ['an item with tabs', '-\ta\n\t- b\n\t\tc'],
    ['text that goes on below an item, and text that does not', '- a\nb\n\nc'],
    ['a heading of one line only', 'a\n===\n\nb\nc\n---\n\nd\n==='],
    ['a quote that text goes on with, and a list that ends it', '> a\nb\n- c\n\n> d\n    e'],
    ['a quote in a list in a quote', '> - > a\n>   > b\n>   c'],
    ['code by its indentation, with blank lines', '    a\n\n    b\n\nc'],
    ['a fence that none closes', '- ```\n  a\n\n  b\n\nc\n\n```\nd'],
    ['math with blank lines', '$$\na\n\nb\n$$\n\n$$c$$'],
    ['HTML to an empty line, and to its end', '<div>\na\n\n<!-- b\n\nc -->\nd\n\n<b>\ne'],
    ['a tag of its own line after text', 'a\n<b>\n\n<b title="x">\nc'],
    ['a footnote over several paragraphs', '[^a]: b\nc\n\n    d\n\ne[^a]\n[^f]: g'],
    ['definitions and what looks like one', '[a]: b "c"\n[d]: <e f>\n[g]: h i'],
    ['tables with and without outer bars', '|a|b|\n|-|-|\n|c|d|\n\na|b\n-|-\nc\n\na | b\n- | x'],
    ['white space of another kind', 'a\n\u00a0\nb\n\u3000\n- c'],
  ])('are read as by the grammar: %s', (_, text) => {
    expect(blocks(text)).toEqual(blocksByRemark(text));
  });

  const line = fc.constantFrom('', '', 'Text', 'text [[a]] #b', '# H', '## H [[c|d]] ##', '#nospace', '####### 7', '- item', '* item', '+', '-', '1. one', '2. two', '10. ten', '  indented',
    '    code', '\ttab', '```', '```js', '````', '~~~', '```a`b', '---', '===', '***', '**bold** text', '**', '***x***', '_x_', '> quote', '>', '>- q', '> [!tip] t', '| a | b |', '|-|-|', 'a | b', '-|-',
    ':-:|-', '<div>', '</div>', '<!-- c', '-->', '<style>', '</style>', '<b>x</b>', '<b>', '<img src="a" />', '$$', '$$x$$', '$$$', '[l]: u', '[l]: u "t"', '[^1]: f', '[^2]: - g', '[[w]]', '![[e]]',
    '[t](u)', '(p)', '"q"', '\u00a0nb', '中文', '\\', '&amp;', '  - nested', '   ```', '    ```', '  <!-- c', ' # H', '- ```', '- <!--', '> ```', '1) x', '+ plus', '-- dash', '=', '-x', '*x*', '* * *',
    '  ', '\t', '\t- tabbed', '\t\t- tabbed', '   - three', '     five', ' - one', '- [ ] task', '- [x] 1. deep', '> - a', '> > b', '  > c', '-   wide', '-     code', ' \t- mix', '  \tmix', '    - four',
    '        eight', '\u00a0', '- - -', '1.\ttab');

  it('are read as by the grammar, whatever stands on the lines', () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n')), (text) => {
      fc.pre(isShared(text));
      expect(blocks(text)).toEqual(blocksByRemark(text));
    }), { numRuns: 3000 });
  });
});

describe.skipIf(!hasShared)('blocks of real notes (needs ../shared)', () => {
  it.each(['foam-docs', 'logseq-docs', 'tech-wiki'])('are read as by the grammar: %s', (vault) => {
    const root = shared(path.join('vaults', vault));
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    const bodies = files.map((file) => readFileSync(path.join(root, file), 'utf8').replace(/^---\n[^]*?\n---(?=\n)/, ''));
    const texts = bodies.filter((text) => text.length < 30_000 && !text.includes('\r') && isShared(text));
    expect(texts.length).toBeGreaterThan(90);
    for (const text of texts) expect(blocks(text)).toEqual(blocksByRemark(text));
  });
});
