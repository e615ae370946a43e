import { describe, expect, it } from 'vitest';
import { Corpus } from '../../../src/core/corpus';
import { asNotePath } from '../../../src/core/note/note';
import { read } from '../../vault-builder';

/** Which notes are named in the text of one note, with the number of times. */
function mentions(notes: Record<string, string>, of: string, sharedByAtMost = 20): Record<string, number> {
  const corpus = new Corpus([]);
  for (const [path, text] of Object.entries(notes)) corpus.apply([{ kind: 'put', entry: read(path, text).entry }]);
  const document = corpus.index.document(corpus.graph.slot(asNotePath(of)) ?? -1);
  const found = document ? corpus.names.mentions(document, sharedByAtMost) : [];
  return Object.fromEntries(found.filter(({ slot }) => corpus.note(slot).path !== of).map(({ slot, count }) => [corpus.note(slot).path, count]));
}

describe('NameIndex', () => {
  it('finds titles and aliases word for word, plural or not', () => {
    const notes = {
      'A.md': 'The basal ganglia select. Reward prediction errors teach; an RPE is one.',
      'Basal ganglia.md': '',
      'Reward prediction error.md': '---\naliases: [RPE]\n---\n',
    };
    expect(mentions(notes, 'A.md')).toEqual({ 'Basal ganglia.md': 1, 'Reward prediction error.md': 2 });
  });

  it('takes the longest name, and no name across a break between blocks', () => {
    const notes = { 'A.md': 'Visual cortex areas.\n\nThe deep\n\nnetwork.', 'Visual cortex.md': '', 'Cortex.md': '', 'Deep network.md': '' };
    expect(mentions(notes, 'A.md')).toEqual({ 'Visual cortex.md': 1 });
  });

  it('does not look for stop words, numbers and single letters', () => {
    const notes = { 'A.md': 'It is what it is in 2023, at a point V.', 'It is.md': '', '2023.md': '', 'V.md': '' };
    expect(mentions(notes, 'A.md')).toEqual({});
  });

  it('finds names in scripts without spaces', () => {
    expect(mentions({ 'A.md': '海马体与突触可塑性的关系。', '突触可塑性.md': '' }, 'A.md')).toEqual({ '突触可塑性.md': 1 });
  });

  it('leaves out names that many notes share', () => {
    const notes = { 'A.md': 'See the readme file.', 'a/Readme.md': '', 'b/Readme.md': '' };
    expect(mentions(notes, 'A.md', 1)).toEqual({});
    expect(mentions(notes, 'A.md', 2)).toEqual({ 'a/Readme.md': 1, 'b/Readme.md': 1 });
  });

  it('forgets the names of a note that is removed or renamed', () => {
    const corpus = new Corpus([]);
    const path = asNotePath('Axon.md');
    corpus.apply([{ kind: 'put', entry: read('A.md', 'An axon conducts.').entry }]);
    corpus.apply([{ kind: 'put', entry: read('Axon.md', '').entry }]);
    corpus.apply([{ kind: 'put', entry: read('Axon.md', '---\ntitle: Dendrite\n---\n').entry }]);
    const document = corpus.index.document(corpus.graph.slot(asNotePath('A.md')) ?? -1);
    const named = (): number[] => (document ? corpus.names.mentions(document, 20).map(({ slot }) => slot) : []);
    expect(named()).toEqual([corpus.graph.slot(path)]);
    corpus.apply([{ kind: 'remove', path }]);
    expect(named()).toEqual([]);
  });
});
