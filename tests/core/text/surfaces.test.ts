import { describe, expect, it } from 'vitest';
import { surfacesOf } from '../../../src/core/text/surfaces';
import { createTokenizer } from '../../../src/core/text/tokens';
import { block } from './blocks';

const tokenizer = createTokenizer();

describe('surfacesOf', () => {
  it('shows a term as it is written most often, and capitals only where the place does not ask for them', () => {
    const surfaces = surfacesOf([block('Neurons fire. Neurons rest. Some neurons show LTP; in fMRI, Hebbian ones do.')], 'en', tokenizer);
    expect(['neuron', 'ltp', 'fmri', 'hebbian'].map((term) => surfaces.get(term))).toEqual(['neurons', 'LTP', 'fMRI', 'Hebbian']);
  });

  it('shows the word that holds a pair of characters, and nothing for a pair across words', () => {
    const surfaces = surfacesOf([block('神经网络')], 'zh', tokenizer);
    expect(surfaces.get('神经')).toContain('神经');
    const words = [...surfaces.values()];
    expect(words.every((word) => '神经网络'.includes(word))).toBe(true);
    expect(surfaces.get('经网') ?? '神经网络').toBe('神经网络');
  });
});
