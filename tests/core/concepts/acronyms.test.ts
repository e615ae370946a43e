import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAcronyms } from '../../../src/core/concepts/acronyms';

function found(text: string): string[] {
  return findAcronyms(text).map(({ short, long }) => `${short} = ${long}`);
}

describe('findAcronyms', () => {
  const defined: readonly (readonly [string, string])[] = [
    ['Synapses show long-term potentiation (LTP) after training.', 'LTP = long-term potentiation'],
    ['LTP (long-term potentiation) lasts for hours.', 'LTP = long-term potentiation'],
    ['Measured with electroencephalography (EEG).', 'EEG = electroencephalography'],
    ['Convolutional neural networks (CNNs) see edges.', 'CNN = Convolutional neural networks'],
    ['functional magnetic resonance imaging (fMRI, at 7 T)', 'fMRI = functional magnetic resonance imaging'],
    ['Der Effekt heißt Langzeitpotenzierung (engl. long-term potentiation, LTP).', 'LTP = long-term potentiation'],
    ['Integrated information theory (IIT) has axioms.', 'IIT = Integrated information theory'],
    ['A theory of mind (ToM) is needed.', 'ToM = theory of mind'],
    ['长时程增强（long-term potentiation，LTP）是学习的基础。', 'LTP = long-term potentiation'],
    ['the brain-derived\nneurotrophic factor (BDNF)', 'BDNF = brain-derived neurotrophic factor'],
  ];
  it.each(defined)('%s', (text, definition) => {
    expect(found(text)).toEqual([definition]);
  });

  const others = [
    'Hebb wrote this (1949).', 'Read the paper (PDF) first.', 'It grew (see Fig. 2A).', 'The call parse(JSON) fails.', 'as in src/parser (SRP)', 'in version (IV)',
    'Monkeys learn (Schultz et al., 1997).', 'EEG (Berger, 1929)', 'the agent (AI)', '海马体（LTP）', 'a smiley (XD', '((LTP))', 'He slept. Long nights (LTP) follow.', '()',
  ];
  it.each(others)('nothing in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('gives each definition once', () => {
    expect(found('long-term depression (LTD) and long-term depression (LTD), LTD (long-term depression)')).toHaveLength(1);
  });

  it('reads any text, and gives only forms whose letters are in the text', () => {
    const pieces = fc.constantFrom('(', ')', 'LTP', 'long-term ', 'potentiation ', '（', '）', 'EEG', ' ', '. ', ',', '海马', '𝔼', 'ß', '-', '\n', "'s");
    const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')));
    fc.assert(fc.property(anyText, (text) => {
      for (const { short, long } of findAcronyms(text)) {
        expect(text).toContain(short);
        expect(text.replace(/\s+/g, ' ')).toContain(long);
        expect(long.toLowerCase()).toContain((short[0] ?? '').toLowerCase());
      }
    }));
  });
});
