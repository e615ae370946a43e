import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/core/note/note';
import { read } from '../../../vault-builder';

const references = (text: string): Block[] => read('A.md', text).blocks.filter(({ kind }) => kind === 'reference');
const words = (text: string): string[] => references(text).map((block) => block.text);

describe('definitions of where a label leads', () => {
  it('name a note by their label and their title, once where both say the same', () => {
    expect(words('See [axons] and [dendrites].\n\n[axons]: axon.md "Axons and their hillocks"\n[dendrites]: notes/dendrite.md')).toEqual(['axons', 'Axons and their hillocks', 'dendrites']);
    expect(words("Text.\n\n[axons]: axon.md 'Single'\n[more]: more.md (In brackets)")).toEqual(['axons', 'Single', 'more', 'In brackets']);
    expect(words('Text.\n\n[axons]: <axon.md> "Axons"')).toEqual(['axons']);
  });

  it('stand on their lines', () => {
    const text = 'Text.\n\nMore.\n\n[axons]: axon.md "Axons"\n[dendrites]: dendrite.md';
    expect(references(text).map(({ line }) => line)).toEqual([4, 5]);
  });

  it('name nothing where they lead out of the vault', () => {
    expect(words('Text.\n\n[a]: https://example.org/a "A page"\n[b]: //example.org/b\n[c]: mailto:a@example.org\n[d]: HTTP://example.org')).toEqual([]);
  });

  it('are no comments, and no footnotes', () => {
    expect(words('Text.\n\n[//]: # (This is a comment)\n[comment]: # "Another"')).toEqual([]);
    expect(words('Text.[^1]\n\n[^1]: The words of a footnote.')).toEqual(['The words of a footnote.']);
  });

  it('lend their words to no sentence and no count of words', () => {
    const { entry: { note, terms }, blocks } = read('A.md', 'Of axons.\n\n[dendrites]: dendrite.md');
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([['paragraph', 'Of axons.'], ['reference', 'dendrites']]);
    expect(terms.counts[terms.vocabulary.findIndex((term) => term.startsWith('dendrit'))]).toBe(0);
    expect(note.sources).toEqual([]);
  });
});
