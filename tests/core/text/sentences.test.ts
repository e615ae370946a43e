import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/text/sentences';

const split = (text: string, language = 'en'): string[] => splitSentences(text, language).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it('does not end a sentence at an abbreviation, an initial, a number or a line break', () => {
    expect(split('Dr. Bliss et al. (1973) saw it, e.g. in Fig. 3, and\nit lasted. T. V. P. Bliss was 3.14 hours late. Really?')).toEqual([
      'Dr. Bliss et al. (1973) saw it, e.g. in Fig. 3, and\nit lasted.', 'T. V. P. Bliss was 3.14 hours late.', 'Really?',
    ]);
  });

  it('knows German ordinals and abbreviations', () => {
    expect(split('Am 3. Mai kam z. B. der Zug an. Dann fuhr er bzw. sie.', 'de')).toHaveLength(2);
  });

  it('keeps a citation mark with its sentence', () => {
    expect(split('Sleep helps.[1] Wake does not. [2, 3]')).toEqual(['Sleep helps.[1]', 'Wake does not. [2, 3]']);
  });

  it('reads Chinese punctuation', () => {
    expect(split('大脑是网络。它很快！“真的？”\n他问。', 'zh')).toEqual(['大脑是网络。', '它很快！', '“真的？”', '他问。']);
  });

  it('takes a text without a full stop as one sentence, and white space as none', () => {
    expect(split('place cells\nand grid cells')).toEqual(['place cells\nand grid cells']);
    expect(split(' \n ')).toEqual([]);
  });

  it('cuts long texts at the same places', () => {
    const sentence = 'The brain is a network of cells, e.g. neurons. ';
    expect(split(sentence.repeat(1000))).toHaveLength(1000);
  });

  it('covers everything but white space, in order, and slices back', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[A-Za-z .!?。“”[\]1\n]*$/));
    fc.assert(fc.property(texts, (text) => {
      let at = 0;
      for (const sentence of splitSentences(text, 'en')) {
        expect(text.slice(at, sentence.from).trim()).toBe('');
        expect(sentence.text).toBe(text.slice(sentence.from, sentence.to));
        expect(sentence.text.trim()).toBe(sentence.text);
        expect(sentence.text).not.toBe('');
        at = sentence.to;
      }
      expect(text.slice(at).trim()).toBe('');
    }));
  });
});
