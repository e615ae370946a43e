import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, BlockKind, Link } from '../../../src/core/note/note';
import { summariseNote } from '../../../src/core/summary/note-summary';
import { createTokenizer } from '../../../src/core/text/tokens';
import { block, noteOf } from '../text/blocks';

const tokenizer = createTokenizer();
const alone = { documentFrequency: () => 1, notes: 1, tokenizer };
const summary = (blocks: readonly Block[], sentences = 2, title = 'Place cells'): string[] =>
  summariseNote({ note: noteOf(title, blocks), blocks, sentences, ...alone }).map(({ text }) => text);

const good = 'Place cells fire when an animal is at one spot of its surroundings.';

describe('summariseNote', () => {
  it('gives sentences in document order with their line, heading and paragraph', () => {
    const blocks = [
      block('Place cells', 'heading', 0),
      block(`I walked to the library in the rain.\nIt was closed. ${good}`, 'paragraph', 2, 'Place cells'),
      block('Remapping', 'heading', 6),
      block('In a new room the place cells of the hippocampus remap at once.', 'paragraph', 8, 'Remapping'),
    ];
    expect(summariseNote({ note: noteOf('Place cells', blocks), blocks, sentences: 2, ...alone })).toEqual([
      { text: good, line: 3, heading: 'Place cells', paragraph: 1, seconds: null },
      { text: 'In a new room the place cells of the hippocampus remap at once.', line: 8, heading: 'Remapping', paragraph: 2, seconds: null },
    ]);
  });

  it.each<BlockKind>(['heading', 'caption', 'reference', 'boilerplate', 'table'])('never shows a %s', (kind) => {
    expect(summary([block(good, kind), block('Something else entirely happens in the grid cells of the cortex.')])).not.toContain(good);
    expect(summary([block(good, kind)])).toEqual([]);
  });

  it('passes over pointers and lists of links', () => {
    const links: Link[] = ['Grid cells', 'Head direction cells'].map((display) => ({ target: display, display, line: 0, offset: 0, embed: false, to: null }));
    const list: Block = { ...block('Grid cells and Head direction cells.'), links: [{ link: 0, at: 0 }, { link: 1, at: 15 }] };
    const blocks = [block('See also: the place cells of the bat and of the monkey.'), list];
    expect(summariseNote({ note: noteOf('Place cells', blocks, { links }), blocks, sentences: 3, ...alone })).toEqual([]);
  });

  it('shows a question or a few words only if there is nothing else', () => {
    const question = block('Why do place cells fire where they fire?');
    expect(summary([question, block('Nobody has found the reason for it so far.')])).toEqual(['Nobody has found the reason for it so far.']);
    expect(summary([question])).toEqual([question.text]);
    expect(summary([block('Short note.')])).toEqual(['Short note.']);
    expect(summary([])).toEqual([]);
  });

  it('prefers a sentence that stands alone to one that points back', () => {
    expect(summary([block(`It fires, as place cells do, when an animal is at one spot. ${good}`)], 1)).toEqual([good]);
  });

  it('does not say the same twice', () => {
    const again = 'Place cells always fire when an animal is at one spot of its surroundings.';
    expect(summary([block(good), block(again), block('John O’Keefe found the first place cells in a rat, and later the map they make.')])).toHaveLength(2);
    expect(summary([block(good), block(again)])).toEqual([good]);
  });

  it('reads Chinese', () => {
    const blocks = [block('位置细胞在动物到达某个地点时放电。它们位于海马体。今天下雨了，我没有出门，在家里看了一天书。')];
    expect(summary(blocks, 1, '位置细胞')).toEqual(['位置细胞在动物到达某个地点时放电。']);
  });

  it('gives no more than asked for, from the note, for every note', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.integer({ min: 0, max: 4 }), (texts, count) => {
      const blocks = texts.map((text) => block(text));
      const found = summary(blocks, count, '__proto__');
      expect(found.length).toBeLessThanOrEqual(count);
      const all = texts.map((text) => text.replace(/\s+/g, ' '));
      for (const text of found) expect(all.some((each) => each.includes(text))).toBe(true);
    }));
  });
});
