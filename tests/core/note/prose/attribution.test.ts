import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../src/core/note/markdown/markdown';
import { asNotePath } from '../../../../src/core/note/note';
import { readNote } from '../../../../src/core/note/read';

/** Kind and words of each block, in order. */
function blocks(text: string): [string, string][] {
  return readNote({ path: asNotePath('a.md'), text, metadata: parseMarkdown(text) }).blocks.map((block) => [block.kind, block.text]);
}

describe('whose words a quote is', () => {
  it.each([
    ['a dash behind the quote', '> Forgetting is a feature. — Ada Lamb', 'Ada Lamb'],
    ['two hyphens', '> Forgetting is a feature. -- *Ada Lamb*, 1949', 'Ada Lamb, 1949'],
    ['a line of its own', '> Forgetting is a feature.\n> — [Ada Lamb](https://example.org)', 'Ada Lamb'],
    ['a paragraph of its own', '> Forgetting is a feature.\n>\n> – [[Ada Lamb]]', 'Ada Lamb'],
    ['a dash that Markdown takes for a list', '> Forgetting is a feature.\n> - Ada Lamb', 'Ada Lamb'],
    ['the paragraph below', '> Forgetting is a feature.\n\n— Ada Lamb', 'Ada Lamb'],
    ['HTML', '<blockquote>Forgetting is a feature. <cite>Ada Lamb</cite></blockquote>', 'Ada Lamb'],
    ['no letters with cases', '> Forgetting is a feature.——林小雨', '林小雨'],
  ])('is told by %s', (_, text, name) => {
    expect(blocks(text)).toEqual([['quote', 'Forgetting is a feature.'], ['attribution', name]]);
  });

  it('is told by the title of a callout for quotes', () => {
    expect(blocks('> [!quote] Ada Lamb\n> Forgetting is a feature.')).toEqual([['attribution', 'Ada Lamb'], ['quote', 'Forgetting is a feature.']]);
  });

  it.each([
    'The brain – a machine – predicts.', 'It was late. – And so they went home and slept until the morning came.', 'Two kinds: place cells — grid cells', '没有人知道——在这种状态下，我们可以专注于眼前的工作',
  ])('is not said in %j', (text) => {
    expect(blocks(`> ${text}`).map(([kind]) => kind)).toEqual(['quote']);
  });

  it('is not the last of several items', () => {
    expect(blocks('> - Title: Sleep\n> - Author: Ada Lamb').map(([kind]) => kind)).toEqual(['quote', 'quote']);
  });
});
