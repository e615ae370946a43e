import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../../src/core/text/fold';
import { stem } from '../../../src/core/text/stem';
import { countWords, createTokenizer } from '../../../src/core/text/tokens';

const tokenizer = createTokenizer();
const terms = (text: string, language = 'en'): string[] => tokenizer.tokenize(text, language).map(({ term }) => term);
const content = (text: string, language = 'en'): string[] => tokenizer.tokenize(text, language).filter(({ stop }) => !stop).map(({ term }) => term);

describe('tokenize', () => {
  it('folds, stems and marks stop words, and keeps the place of each word', () => {
    const text = 'The Neurons are learning';
    const tokens = tokenizer.tokenize(text, 'en');
    expect(tokens.map(({ term, stop }) => [term, stop])).toEqual([['the', true], ['neuron', false], ['are', true], ['learn', false]]);
    expect(tokens.map(({ from, to }) => text.slice(from, to))).toEqual(['The', 'Neurons', 'are', 'learning']);
  });

  it('splits at hyphens, slashes and underscores', () => {
    expect(terms('bottom-up fMRI/EEG basal_ganglia')).toEqual(['bottom', 'up', 'fmri', 'eeg', 'basal', 'ganglia']);
  });

  it('takes contractions and possessives off, and lets the elided article stand alone', () => {
    expect(content("The brain's map isn’t what we've drawn; don't trust it")).toEqual(['brain', 'map', 'drawn', 'trust']);
    expect(content("L'apprentissage de l’hippocampe", 'fr')).toEqual(['apprentissag', 'hippocamp']);
    expect(terms("п'ять", 'uk')).toEqual(['пять']);
  });

  it('does not see web addresses', () => {
    expect(content('Read https://example.org/a/b?c=d#e and www.example.com, then sleep')).toEqual(['read', 'sleep']);
  });

  it('takes numbers and single letters for stop words, but not what is named with a digit or a Greek letter', () => {
    expect(content('In 1997, figure 3 b shows 5HT and GABA-α at 0:04:39')).toEqual(['figur', 'show', '5ht', 'gaba', 'α']);
  });

  it('gives Han and Kana as overlapping pairs, and single characters where one stands alone', () => {
    expect(terms('神经网络，脑', 'zh')).toEqual(['神经', '经网', '网络', '脑']);
    expect(content('用Python写神经网络', 'zh')).toContain('python');
  });

  it('gives whole Katakana words beside the pairs', () => {
    const extra: string[] = [];
    tokenizer.forEachToken('脳のニューロン', 'ja', () => undefined, (term) => extra.push(term));
    expect(extra).toEqual(['ニューロン']);
  });

  it('finds words in scripts without spaces where words are to be shown', () => {
    const words: string[] = [];
    tokenizer.forEachWord('人工神经网络的学习', 'zh', (term) => words.push(term));
    expect(words).toEqual(expect.arrayContaining(['神经', '网络', '学习']));
    expect(terms('การเรียนรู้ของเครื่อง', 'th').length).toBeGreaterThan(2);
  });

  it('gives a word the same term in notes of different languages', () => {
    expect(terms('place cells', 'de')).toEqual(terms('Place cell', 'en'));
  });

  it('leaves data that only looks like a word out', () => {
    expect(terms('a'.repeat(500))).toEqual([]);
  });

  it('is total; each token starts after the one before and slices back to what was written', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-zA-Zé'’ 神経ーカนक\n.:/-]*$/));
    fc.assert(fc.property(texts, fc.constantFrom('en', 'fr', 'zh', 'und'), (text, language) => {
      let last = -1;
      for (const { term, from, to } of tokenizer.tokenize(text, language)) {
        expect(term).toMatch(/^\S+$/u);
        expect(from).toBeGreaterThan(last);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(tokenizer.tokenize(text.slice(from, to), language).map((token) => token.term)).toContain(term);
        last = from;
      }
    }));
  });

  it('gives the same with a fresh memory', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(tokenizer.tokenize(text, 'en')).toEqual(createTokenizer().tokenize(text, 'en'));
    }), { numRuns: 20 });
  });
});

describe('stem', () => {
  it.each([
    ['neuron', 'neurons'], ['memory', 'memories'], ['analysis', 'analyses'], ['hypothesis', 'hypotheses'], ['process', 'processes'],
    ['compute', 'computing'], ['plan', 'planned'], ['study', 'studied'], ['network', 'networks'], ['synapse', 'synapses'],
  ])('%s and %s meet', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each(['virus', 'hippocampus', 'string', 'thesis', 'class', 'bed'])('%s stays', (word) => {
    expect(stem(word)).toBe(word);
  });
});

describe('foldWord', () => {
  it('folds case, width and accents of Latin letters, and leaves letters of other scripts that only look accented', () => {
    expect(['Ångström', 'naïve', 'GRÖSSE', 'Größe', 'ＡＩ', 'Łódź'].map(foldWord)).toEqual(['angstrom', 'naive', 'grosse', 'grosse', 'ai', 'lodz']);
    expect(foldWord('йод')).toBe('йод');
  });
});

describe('countWords', () => {
  it('counts words, and estimates them where there are no spaces', () => {
    expect(countWords("The brain's map, bottom-up.")).toBe(5);
    expect(countWords('')).toBe(0);
    expect(countWords('人工神经网络的学习')).toBeGreaterThanOrEqual(4);
  });
});
