import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkInText, unlinkInText, type TextEdit } from '../../../src/core/mentions/link-edit';

/** Links the first `words` of a text as the note was when the edit was made up. */
function edit(text: string, words: string, becomes = `[[${words}]]`): TextEdit {
  const from = text.indexOf(words);
  return { from, line: text.slice(0, from).split('\n').length - 1, was: words, becomes };
}

describe('linking words', () => {
  it('writes the link where the words stand, and says how to take it back', () => {
    const before = 'One neuron fires.\nAnother neuron rests.';
    const { text, undo, refused } = linkInText(before, [edit(before, 'neuron')]);
    expect(text).toBe('One [[neuron]] fires.\nAnother neuron rests.');
    expect(undo).toEqual([{ from: 4, line: 0, was: '[[neuron]]', becomes: 'neuron' }]);
    expect(refused).toEqual([]);
    expect(unlinkInText(text, undo).text).toBe(before);
  });

  it('finds words again that moved a little, and only where they are the only ones', () => {
    const before = 'Alpha.\n\nThe neuron fires.';
    const made = edit(before, 'neuron');
    expect(linkInText('New words here.\n\nAlpha.\n\nThe neuron fires.', [made]).text).toBe('New words here.\n\nAlpha.\n\nThe [[neuron]] fires.');
    const twice = 'Some more. A neuron.\n\nThe neuron fires.';
    expect(linkInText(twice, [made])).toEqual({ text: twice, undo: [], refused: [{ edit: made, why: 'several' }] });
    const gone = 'Nothing of it.';
    expect(linkInText(gone, [made])).toEqual({ text: gone, undo: [], refused: [{ edit: made, why: 'gone' }] });
    const far = `${'x\n'.repeat(9)}The neuron fires.`;
    expect(linkInText(far, [made]).refused).toEqual([{ edit: made, why: 'gone' }]);
  });

  it('refuses words that have become code, part of a link or part of a word', () => {
    const made = edit('The neuron fires.', 'neuron');
    for (const now of ['The `neuron` fires.', 'The [[neuron]] fires.', 'The [neuron](x.md) fires.', 'The neurons fire.', '---\nThe: neuron\n---\n', '```\nThe neuron fires.\n```']) {
      expect(linkInText(now, [made]), now).toEqual({ text: now, undo: [], refused: [{ edit: made, why: 'gone' }] });
    }
  });

  it('escapes bars in tables', () => {
    const before = '| a | b |\n|---|---|\n| neurons | x |\n\nneurons';
    const made = edit(before, 'neurons', '[[Neuron|neurons]]');
    const { text, undo } = linkInText(before, [made]);
    expect(text).toBe('| a | b |\n|---|---|\n| [[Neuron\\|neurons]] | x |\n\nneurons');
    expect(unlinkInText(text, undo).text).toBe(before);
  });

  it('makes many edits at once, and takes them back in a text that changed elsewhere', () => {
    const before = 'alpha beta gamma\nbeta alpha';
    const edits = [edit(before, 'gamma'), edit(before, 'alpha'), { from: 17, line: 1, was: 'beta', becomes: '[[b|beta]]' }];
    const { text, undo } = linkInText(before, edits);
    expect(text).toBe('[[alpha]] beta [[gamma]]\n[[b|beta]] alpha');
    expect(unlinkInText(`New.\n${text}`, undo).text).toBe(`New.\n${before}`);
    const kept = text.replace('[[gamma]]', '[[delta]]');
    const back = unlinkInText(kept, undo);
    expect(back.text).toBe('alpha beta [[delta]]\nbeta alpha');
    expect(back.refused.map(({ edit: { was }, why }) => [was, why])).toEqual([['[[gamma]]', 'gone']]);
  });

  it('is undone exactly whatever the text, and never loses a character of it', () => {
    const words = fc.constantFrom('neuron', 'axon', ' ', '\n', '\n\n', '`', '[[', ']]', '| a | b |\n|--|--|\n| ', ' | ', '> ', '- ', '$', '%%', '#');
    fc.assert(fc.property(fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')), (before) => {
      const edits = [...before.matchAll(/neuron|axon/g)].map(({ 0: was, index }): TextEdit => ({ from: index, line: before.slice(0, index).split('\n').length - 1, was, becomes: `[[N|${was}]]` }));
      const { text, undo, refused } = linkInText(before, edits);
      expect(undo.length + refused.length).toBe(edits.length);
      for (const { from, was } of undo) expect(text.startsWith(was, from)).toBe(true);
      expect(unlinkInText(text, undo).text).toBe(before);
    }), { numRuns: 400 });
  });
});
