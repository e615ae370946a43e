import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ComposedText } from '../../../src/core/note/composed-text';

const composed = (written: string): ComposedText => ComposedText.of(written) ?? expect.fail('nothing is in parts');
const texts = fc.array(fc.constantFrom('é', 'ễ', '각', 'が', 'a', '🧠', '\n', '[', ' ', '\u0301', 'क़', '\u1161', '神')).map((signs) => signs.join(''));

describe('a composed text', () => {
  it('has each letter in one piece', () => {
    expect(composed('e\u0301te\u0301').text).toBe('été');
    expect(composed('각 が ễ'.normalize('NFD')).text).toBe('각 が ễ');
  });

  it('is none where no letter is in parts, also where the form has another sign', () => {
    for (const written of ['', 'été', '각', 'नमस्ते', '\u1fef', '\u212b']) expect(ComposedText.of(written)).toBeNull();
    expect(composed('\u1fefe\u0301').text).toBe('\u1fefé');
  });

  it('finds its places in the text as written, and those in itself', () => {
    const text = composed('e\u0301[x]e\u0323\u0302]');
    expect([0, 1, 2, 4, 5].map((at) => text.writtenAt(at))).toEqual([0, 2, 3, 5, 8]);
    expect([0, 1, 2, 3, 5, 6, 7, 8].map((at) => text.composedAt(at))).toEqual([0, 1, 1, 2, 4, 5, 5, 5]);
  });

  it('is the text in NFC, with the same text before each place between letters', () => {
    fc.assert(fc.property(texts, texts, (before, behind) => {
      const written = `${before.normalize('NFD')} ${behind.normalize('NFD')}`;
      const text = ComposedText.of(written);
      expect(text?.text ?? written).toBe(written.normalize('NFC'));
      const at = before.normalize('NFD').length;
      const there = before.normalize('NFC').length;
      expect([text?.composedAt(at) ?? at, text?.writtenAt(there) ?? there]).toEqual([there, at]);
    }), { numRuns: 500 });
  });
});
