import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../../src/core/text/fold';

describe('foldWord', () => {
  it.each([
    ['case and accents of Latin letters', 'Ångström', 'angstrom'],
    ['the sharp s', 'Größe', 'grosse'],
    ['strokes and ligatures', 'Łódź-æon-œuvre', 'lodzaeonoeuvre'],
    ['full-width letters', 'ＡＩ', 'ai'],
    ['typographic ligatures', 'eﬃcient', 'efficient'],
    ['subscripts', 'CO₂', 'co2'],
    ['the Turkish letters i', 'IŞIK', 'isik'],
    ['the Turkish letters i, small', 'ışık', 'isik'],
    ['the Turkish capital with a dot', 'İzmir', 'izmir'],
    ['the accents of Greek and the sigma at the end', 'Νευρώνας', 'νευρωνασ'],
    ['Greek capitals alike', 'ΝΕΥΡΩΝΑΣ', 'νευρωνασ'],
    ['Arabic points and the stretching mark', 'مُـــدَرِّسٌ', 'مدرس'],
    ['the forms of alef', 'أإآٱ', 'اااا'],
    ['ta marbuta and the ya without dots', 'ذاكرة على', 'ذاكرهعلي'],
    ['Persian letters', 'یک', 'يك'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['half-width Kana', 'ﾆｭｰﾛﾝｶﾞ', 'ニューロンガ'],
    ['what cannot be seen', 'neu\u00adro\u200b\u200d\ufeffn\u200e', 'neuron'],
    ['what chooses a form of an ideograph', '葛\u{e0100}', '葛'],
  ])('folds %s', (_what, word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it('leaves letters of other scripts that only look accented', () => {
    expect(['йод', 'がく', '각', 'क़लम'].map(foldWord)).toEqual(['йод', 'がく', '각', 'क़लम'.normalize('NFC')]);
  });

  it('gives the same for composed and decomposed words', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (word) => {
      expect(foldWord(word.normalize('NFD'))).toBe(foldWord(word.normalize('NFC')));
    }));
  });
});
