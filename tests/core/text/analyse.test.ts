import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Link, Note } from '../../../src/core/note/note';
import { analyse } from '../../../src/core/text/analyse';
import { NOT_IN_TEXT } from '../../../src/core/text/note-terms';
import { createTokenizer } from '../../../src/core/text/tokens';
import { block, noteOf } from './blocks';

const tokenizer = createTokenizer();

function read(note: Note, blocks: readonly Block[]): { count: (term: string) => number; words: string[]; linkAt: Uint32Array } {
  const { vocabulary: terms, counts, sequence, linkAt } = analyse(note, blocks, tokenizer);
  return { count: (term) => counts[terms.indexOf(term)] ?? 0, words: Array.from(sequence, (index) => terms[index] ?? '?'), linkAt };
}

const link = (display: string): Link => ({ target: display, display, line: 0, offset: 0, embed: false, to: null });

describe('analyse', () => {
  it('weighs a title three times, a heading twice and a caption half of the body', () => {
    const blocks = [block('Synapses', 'heading'), block('A synapse and an axon'), block('An axon', 'caption'), block('Soma 2001', 'reference')];
    const { count } = read(noteOf('Dendrites', blocks, { tags: [{ name: 'cells/neurons', from: 'inline' }] }), blocks);
    expect(['dendrit', 'synaps', 'axon', 'neuron', 'soma', 'and'].map(count)).toEqual([6, 6, 3, 2, 0, 0]);
  });

  it('keeps the running text with a break between blocks', () => {
    const blocks = [block('Theory of mind'), block('🧠'), block('Place cells')];
    expect(read(noteOf('x', blocks), blocks).words).toEqual(['theory', 'of', 'mind', '', 'plac', 'cell']);
  });

  it('counts a heading that repeats the title once', () => {
    const blocks = [block('Hippocampus', 'heading')];
    expect(read(noteOf('Hippocampus', blocks), blocks).count('hippocampus')).toBe(6);
  });

  it('keeps where a word is in capitals or in -ing, and what the text says its acronyms stand for', () => {
    const blocks = [block('Recording'), block('An EEG of the long-term potentiation (LTP)'), block('Soma (S) and cell assembly (CA)', 'reference')];
    const { vocabulary, sequence, spelt, acronyms } = analyse(noteOf('x', blocks), blocks, tokenizer);
    const words = Array.from(spelt, (mark) => `${vocabulary[sequence[mark >>> 1] ?? 0] ?? '?'} ${mark % 2 === 0 ? 'in capitals' : 'in -ing'}`);
    expect(words).toEqual(['record in -ing', 'eeg in capitals', 'ltp in capitals', 'ca in capitals']);
    expect(acronyms).toEqual([{ short: 'LTP', long: 'long-term potentiation' }]);
  });

  it('keeps names as terms', () => {
    const note = noteOf('The Place Cells', [], { aliases: ['grid cell'] });
    expect(analyse(note, [], tokenizer).names).toEqual([['the', 'plac', 'cell'], ['grid', 'cell']]);
  });

  it('knows where each link stands', () => {
    const text = 'See CA1 and grid cells.';
    const blocks = [block('Intro'), { ...block(text), links: [{ link: 2, at: text.indexOf('CA1') }, { link: 0, at: text.indexOf('grid') }] }];
    const { words, linkAt } = read(noteOf('x', blocks, { links: [link('grid cells'), link('elsewhere'), link('CA1')] }), blocks);
    expect([words[linkAt[2] ?? 0], words[linkAt[0] ?? 0], linkAt[1]]).toEqual(['ca1', 'grid', NOT_IN_TEXT]);
  });

  it('takes the stop words of a paragraph in another language for what they are', () => {
    const english = block('The brain is a network of neurons that learns in sleep, and it does so by day as well.');
    const german = block('Das Gehirn ist ein Netzwerk von Neuronen, und es lernt nicht nur im Schlaf, sondern auch am Tag.');
    const { count } = read(noteOf('Sleep', [english, german], { language: 'en' }), [english, german]);
    expect(['gehirn', 'schlaf', 'das', 'ist', 'nicht', 'und'].map(count)).toEqual([2, 2, 0, 0, 0, 0]);
  });

  it('survives names that objects have, and caps counts', () => {
    const blocks = [block('constructor __proto__ toString '.repeat(40_000))];
    const { count } = read(noteOf('__proto__', blocks), blocks);
    expect([count('constructor'), count('proto')]).toEqual([65_535, 65_535]);
  });

  it('has indexes into its vocabulary, unique terms, and counts that follow from the body', () => {
    const kinds = fc.constantFrom('paragraph', 'item', 'heading', 'table', 'caption', 'reference', 'boilerplate' as const);
    const anyBlocks = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), kinds).map(([text, kind]) => block(text, kind)), { maxLength: 6 });
    fc.assert(fc.property(anyBlocks, fc.string(), (blocks, title) => {
      const { vocabulary: terms, counts, sequence } = analyse(noteOf(title, blocks), blocks, tokenizer);
      expect(terms[0]).toBe('');
      expect(new Set(terms).size).toBe(terms.length);
      expect(counts.length).toBe(terms.length);
      expect(sequence.every((index) => index < terms.length)).toBe(true);
      const counted = new Set<string>();
      for (const text of [title, ...blocks.filter(({ kind }) => kind !== 'reference' && kind !== 'boilerplate').map((each) => each.text)]) {
        tokenizer.forEachToken(text, noteOf(title, blocks).language, (term, _from, _to, stop) => {
          if (!stop) counted.add(term);
        }, (term) => counted.add(term));
      }
      terms.forEach((term, index) => expect((counts[index] ?? 0) > 0).toBe(counted.has(term)));
    }));
  });
});
