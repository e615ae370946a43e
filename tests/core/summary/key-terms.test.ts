import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Note } from '../../../src/core/note/note';
import { keyTerms } from '../../../src/core/summary/key-terms';
import { createTokenizer } from '../../../src/core/text/tokens';
import { block, noteOf } from '../text/blocks';

const tokenizer = createTokenizer();
const alone = { documentFrequency: () => 1, notes: 1, tokenizer };
const terms = (note: Note, blocks: readonly Block[], limit = 6): string[] => keyTerms({ note, blocks, limit, ...alone }).map(({ term }) => term);

const consolidation = [
  block('Memory consolidation turns fragile traces into lasting ones. Sleep spindles and sharp-wave ripples carry memory consolidation forward.'),
  block('Sharp-wave ripples replay the day in the hippocampus. When the ripples are cut, the rat forgets; when sleep spindles are '
    + 'stimulated, it remembers. LTP may be the mechanism: LTP lasts, LTP is specific.'),
];

describe('keyTerms', () => {
  it('finds recurring phrases and acronyms in a note alone in its vault, as they are written', () => {
    const found = terms(noteOf('Sleeping on it', consolidation), consolidation, 8);
    expect(found).toEqual(expect.arrayContaining(['sleep spindles', 'LTP']));
    expect(found.some((term) => term.toLowerCase() === 'memory consolidation')).toBe(true);
  });

  it('has no phrase beside its part, and no plural beside its singular', () => {
    const found = terms(noteOf('Ripples', consolidation), consolidation, 20).map((term) => term.toLowerCase());
    for (const term of found) {
      for (const other of found) if (other !== term) expect(` ${other} `).not.toContain(` ${term} `);
    }
    const twice = [block('A neuron meets a neuron. Neurons fire. Neurons rest.')];
    expect(terms(noteOf('x', twice), twice).filter((term) => /neuron/i.test(term))).toHaveLength(1);
  });

  it('prefers what is rare in the vault', () => {
    const blocks = [block('The model learns. The model uses dopamine. A model without dopamine fails, says the model of dopamine.')];
    const documentFrequency = (term: string): number => (term === 'model' ? 400 : 2);
    expect(keyTerms({ note: noteOf('x', blocks), blocks, limit: 3, documentFrequency, notes: 500, tokenizer })[0]?.term).toBe('dopamine');
  });

  it('shows no numbers, time stamps, addresses or references', () => {
    const blocks = [block('0:04:39 0:04:39 1997 1997 https://a.example/x https://a.example/x amygdala amygdala'), block('Doe Doe Doe', 'reference')];
    expect(terms(noteOf('1997', blocks), blocks)).toEqual(['amygdala']);
  });

  it('shows dictionary words for Chinese, not pairs of characters', () => {
    const blocks = [block('海马体负责记忆。记忆在睡眠中巩固。睡眠不足，记忆就会受损。海马体在睡眠中重放经历。')];
    const found = terms(noteOf('睡眠与记忆', blocks), blocks);
    expect(found).toEqual(expect.arrayContaining(['记忆', '睡眠']));
    expect(found).not.toContain('马体');
  });

  it('weighs the best 1 and the others no more, for every note', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.string(), (texts, title) => {
      const blocks = texts.map((text) => block(text));
      const found = keyTerms({ note: noteOf(title, blocks), blocks, limit: 5, ...alone });
      expect(found.length).toBeLessThanOrEqual(5);
      found.forEach(({ term, weight }, index) => {
        expect(term).not.toBe('');
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(index === 0 ? 1 : found[index - 1]?.weight ?? 0);
      });
    }));
  });
});
