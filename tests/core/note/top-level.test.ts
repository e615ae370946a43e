import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/note/markdown';
import { type Run, topLevelRuns } from '../../../src/core/note/top-level';
import { hostileText } from './hostile-text';

/** The body in one piece: the parser reads all of it. */
function whole(body: string): Run[] {
  return [{ kind: 'blocks', from: 0, to: body.length }];
}

describe('topLevelRuns', () => {
  it('cuts headings, paragraphs and fenced code out, and leaves the rest to the parser', () => {
    const body = '# One\nText of\ntwo lines\n\n- item\n\n  more of it\n\nText\n```js\n# no heading\n\n```\n> quote';
    expect(topLevelRuns(body).map(({ kind, from, to }) => [kind, body.slice(from, to).trim()])).toEqual([
      ['heading', '# One'],
      ['paragraph', 'Text of\ntwo lines'],
      ['blocks', '- item\n\n  more of it'],
      ['paragraph', 'Text'],
      ['code', '```js\n# no heading\n\n```'],
      ['blocks', '> quote'],
    ]);
  });

  it.each([
    ['a heading underlined', 'Title\n====='],
    ['a table under text', 'a | b\n--|--\n1 | 2'],
    ['text that goes on below a list item', '- item\nlazy\n\nText'],
    ['an unclosed fence', 'Text\n\n```\n# no heading\n\nmore'],
    ['a style sheet with blank lines', '<style>\n\nText { }\n\n</style>\n\nText'],
    ['a comment over blank lines', '%%\n\n# hidden #tag\n\n%%\n\nText'],
    ['a fence right below a list', '- item\n```\n\nText\n\n```\n\n# Heading'],
    ['a fence in a list', '- item\n  ```\n\n  Text\n\n  ```\n\n# Heading'],
    ['a number that is no list', 'In the year\n1984. it rained'],
    ['windows line ends', '# One\r\n\r\nText [[a]]\r\n```\r\ncode\r\n```\r\n'],
  ])('reads %s as the parser does', (_, text) => {
    expect(parseMarkdown(text)).toEqual(parseMarkdown(text, whole));
  });

  const rows = fc.array(fc.constantFrom('', '', 'Text', 'text [[a]] #b', '# H', '## H [[c|d]] ##', '#nospace', '####### 7', '- item', '* item', '+', '-', '1. one', '2. two', '  indented', '    code', '\ttab',
    '```', '```js', '````', '~~~', '```a`b', '---', '===', '***', '**bold** text', '**', '***x***', '_x_', '> quote', '>', '>- q', '| a | b |', '|-|-|', 'a | b', '-|-', ':-:|-', '<div>', '</div>', '<!-- c',
    '-->', '<style>', '</style>', '<b>x</b>', '%%', '%% x %%', '$$', '$$x$$', '[l]: u', '[l', '[^1]: f', '[[w]]', '![[e]]', '![i](j)', '[t](u)', '(p)', '"q"', '\u00a0nb', '中文', '\\', '&amp;', '  - nested', '   ```', '    ```', '  <!-- c', ' # H',
    '- ```', '- <!--', '> ```', '1) x', '+ plus', '-- dash', '=', '-x', '*x*', '* * *', '  ', '\t'), { maxLength: 14 });

  it('reads every text as the parser alone does', () => {
    fc.assert(fc.property(fc.oneof(rows.map((lines) => lines.join('\n')), rows.map((lines) => lines.join('\r\n')), hostileText), (text) => {
      expect(parseMarkdown(text)).toEqual(parseMarkdown(text, whole));
    }), { numRuns: 5000 });
  });
});
