import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutCertainParticles, withoutParticles } from '../../../src/core/text/korean';

describe('withoutParticles', () => {
  it.each([
    ['뇌과학은', '뇌과학'], ['기억이', '기억'], ['기억을', '기억'], ['학습과', '학습'], ['네트워크는', '네트워크'], ['네트워크가', '네트워크'], ['네트워크를', '네트워크'],
    ['데이터와', '데이터'], ['데이터로', '데이터'], ['모델로', '모델'], ['방법으로', '방법'], ['수면의', '수면'], ['수면에', '수면'], ['해마에서', '해마'], ['해마도', '해마'],
    ['기억만', '기억'], ['뉴런들이', '뉴런'], ['뇌과학에서도', '뇌과학'], ['기억까지는', '기억'], ['fmri는', 'fmri'], ['gpt의', 'gpt'], ['뇌를', '뇌'], ['뇌에서', '뇌'],
  ])('%s → %s', (written, word) => {
    expect(withoutParticles(written)).toBe(word);
  });

  it.each(['나이', '사이', '회의', '주의', '정의', '강의', '평가', '속도', '결과', '마을', '가을', '도로', '차이', '기와', '경로', 'neuron', '神经'])('%s stays', (word) => {
    expect(withoutParticles(word)).toBe(word);
  });

  it('asks whether the syllable before has a final consonant', () => {
    expect(withoutParticles('교과')).toBe('교과');
    expect(withoutParticles('전문가')).toBe('전문가');
    expect(withoutParticles('예술가')).toBe('예술가');
  });

  it('lets the forms of a word meet even where it takes a syllable too many', () => {
    expect(new Set(['고양이', '고양이는', '고양이를', '고양이에게'].map(withoutParticles)).size).toBe(1);
  });

  it('takes all or nothing: a second time changes nothing', () => {
    const words = fc.array(fc.constantFrom(...'은는이가을를에서으로와과도의만들부터까지뇌기억학습해마'), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(words, (syllables) => {
      const word = withoutParticles(syllables.join(''));
      expect(withoutParticles(word)).toBe(word);
      expect(word.length).toBeGreaterThan(0);
    }));
  });
});

describe('withoutCertainParticles', () => {
  it.each([['해마는', '해마'], ['해마에서는', '해마'], ['고양이', '고양이'], ['고양이를', '고양이'], ['정확도', '정확도'], ['기억이', '기억이'], ['fmri는', 'fmri']])('%s → %s', (written, word) => {
    expect(withoutCertainParticles(written)).toBe(word);
  });
});
