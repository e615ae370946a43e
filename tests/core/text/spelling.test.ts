import { describe, expect, it } from 'vitest';
import { ShoutedLines, spellingOf } from '../../../src/core/text/spelling';
import { createTokenizer } from '../../../src/core/text/tokens';

/** Each word with the way it is written, plain ones left out. */
function spellings(text: string): Record<string, string> {
  const tokenizer = createTokenizer();
  const shouted = new ShoutedLines(text);
  const found: Record<string, string> = {};
  tokenizer.forEachToken(text, 'en', (term, from, to) => {
    const spelling = spellingOf(text, from, to, term);
    if (spelling !== 'plain') found[text.slice(from, to)] = shouted.has(from) ? `${spelling}, shouted` : spelling;
  });
  return found;
}

describe('spellingOf', () => {
  it('sees acronyms, also in the plural, and places in the brain', () => {
    expect(spellings('EEG and fMRI of area V1, CNNs, the hippocampal CA1, ЭЭГ')).toEqual({
      EEG: 'capitals', fMRI: 'capitals', V1: 'capitals', CNNs: 'capitals', CA1: 'capitals', ЭЭГ: 'capitals',
    });
  });

  it('takes a capital at the start for no acronym, nor a name with capitals in it', () => {
    expect(spellings('Pet the cat. TensorFlowJavaScript')).toEqual({});
  });

  it('tells a word in -ing from its stem, but not one whose stem ends so', () => {
    expect(spellings('reasoning for this reason, conditioning, string, king, spring')).toEqual({ reasoning: 'gerund', conditioning: 'gerund' });
  });
});

describe('ShoutedLines', () => {
  it('are lines without a small letter, save for short ones, which may be acronyms alone', () => {
    expect(spellings('WHY THE BRAIN SLEEPS\nEEG\nA NOTE on AI')).toMatchObject({ BRAIN: 'capitals, shouted', EEG: 'capitals', NOTE: 'capitals', AI: 'capitals' });
  });
});
