import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
    expect(terms("п'ять", 'uk')).toEqual(['пят']);
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

  it.each([
    ['th', 'การเรียนรู้ของเครื่องจักร', 'การ เรียน รู้ ของ เครื่องจักร'],
    ['km', 'ខួរក្បាលគឺជាបណ្តាញ', 'ខួរក្បាល គឺជា បណ្តាញ'],
  ])('knows the words of %s', (language, text, words) => {
    expect(terms(text, language)).toEqual(words.split(' '));
  });

  it('finds the same words in a text without spaces that is too long to be read at once', () => {
    const sentence = 'การเรียนรู้ของเครื่องจักร';
    const once = terms(sentence, 'th');
    expect(terms(sentence.repeat(40), 'th')).toEqual(Array.from({ length: 40 }, () => once).flat());
  });

  it('does without the dictionaries of the host', () => {
    const plain = createTokenizer(null);
    expect(plain.tokenize('สมอง', 'th').map(({ term }) => term)).toEqual(['สม', 'มอ', 'อง']);
    const shown: string[] = [];
    plain.forEachWord('神经网络 and 脑', 'zh', (term) => shown.push(term));
    expect(shown).toEqual(['神经', '经网', '网络', 'and', '脑']);
  });

  it('takes Korean particles off, also behind Latin letters, and counts a syllable as a word', () => {
    expect(terms('뇌과학은 뇌과학을 뇌과학에서도 fMRI는 GPT의', 'ko')).toEqual(['뇌과학', '뇌과학', '뇌과학', 'fmri', 'gpt']);
    expect(content('뇌를 2020년 그리고 이 10개', 'ko')).toEqual(['뇌']);
    const text = '해마는 fMRI에서 고양이를';
    expect(tokenizer.tokenize(text, 'ko').map(({ from, to }) => text.slice(from, to))).toEqual(['해마', 'fMRI', '고양이']);
  });

  it('keeps the abbreviations of Hebrew in one piece', () => {
    expect(terms('צה"ל צה״ל אמר "שלום"', 'he')).toEqual(['צהל', 'צהל', 'אמר', 'שלום']);
  });

  it('reads over what cannot be seen, and leaves it out of the surface', () => {
    const text = 'neu\u00adron neu\u200bron \u200fneuron\u200e, 神\u200b经';
    const tokens = tokenizer.tokenize(text, 'en');
    expect(tokens.map(({ term }) => term)).toEqual(['neuron', 'neuron', 'neuron', '神经']);
    expect(text.slice(tokens[2]?.from, tokens[2]?.to)).toBe('neuron');
  });

  it('folds half-width Kana, full-width letters, ligatures and radicals', () => {
    expect(terms('ｱﾙﾂﾞ ＡＩ ﬁeld ⼈⼯', 'ja')).toEqual([...terms('アルヅ AI field 人工', 'ja')]);
  });

  it('gives a word the same term in notes of different languages', () => {
    expect(terms('place cells', 'de')).toEqual(terms('Place cell', 'en'));
  });

  it('leaves data that only looks like a word out', () => {
    expect(terms('a'.repeat(500))).toEqual([]);
  });

  const letter = fc.constantFrom(...'aéüßñÅçøłşığİżờậñάΐΏσςйёїґأآإؤئىیהּשׁ각뇌한がパヴ神क़ड़', 'e\u0301', '\u200b', '\u00ad', ' ', ' ', '-', '.');

  it('is total; each token starts after the one before and slices back to what was written', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-zA-Zé'’ 神経ーカนक\n.:/-]*$/),
      fc.array(letter).map((letters) => letters.join('')));
    fc.assert(fc.property(texts, fc.constantFrom('en', 'fr', 'zh', 'ko', 'ar', 'und'), (text, language) => {
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

  it('gives the same terms for composed and decomposed text', () => {
    fc.assert(fc.property(fc.array(letter, { maxLength: 30 }), fc.constantFrom('en', 'ko', 'ja', 'ar'), (letters, language) => {
      const text = letters.join('');
      expect(terms(text.normalize('NFD'), language)).toEqual(terms(text.normalize('NFC'), language));
    }));
  });

  it('gives the same terms for wide and narrow letters', () => {
    const narrow = new Map([...'アイウカキクサタハー'].map((kana, index) => [kana, [...'ｱｲｳｶｷｸｻﾀﾊｰ'][index] ?? '']));
    const words = fc.array(fc.constantFrom(...'abzAZ09 ', ...narrow.keys(), 'ガ', 'パ'), { maxLength: 30 });
    fc.assert(fc.property(words, (letters) => {
      const wide = letters.map((each) => (/[!-~]/.test(each) ? String.fromCharCode(each.charCodeAt(0) + 0xfee0) : each)).join('');
      const small = letters.map((each) => (each === 'ガ' ? 'ｶﾞ' : each === 'パ' ? 'ﾊﾟ' : narrow.get(each) ?? each)).join('');
      expect(terms(wide, 'ja')).toEqual(terms(letters.join(''), 'ja'));
      expect(terms(small, 'ja')).toEqual(terms(letters.join(''), 'ja'));
    }));
  });

  it.each(['[', "'", 'a\u200b', '\u200b', 'ก', 'か\u3099', 'ד"', 'a://|', "a'", 'ﾞ', '\u{e0100}', '가', '1', '\ud800'])('reads a long run of %j', (piece) => {
    const text = piece.repeat(200_000 / piece.length);
    let read = 0;
    tokenizer.forEachToken(text, 'und', (_term, from) => {
      read = from;
    });
    expect(read).toBeLessThan(text.length);
    expect(countWords(text)).toBeLessThanOrEqual(text.length);
  });

  it('gives the same with a fresh memory', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(tokenizer.tokenize(text, 'en')).toEqual(createTokenizer().tokenize(text, 'en'));
    }), { numRuns: 20 });
  });
});

describe('countWords', () => {
  it('counts words, and estimates them where there are no spaces', () => {
    expect(countWords("The brain's map, bottom-up.")).toBe(5);
    expect(countWords('')).toBe(0);
    expect(countWords('人工神经网络的学习')).toBeGreaterThanOrEqual(4);
  });
});
