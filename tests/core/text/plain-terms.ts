import type { NoteTerms } from '../../../src/core/text/note-terms';

/** The terms of a text of plain words. */
export function termsOf(text: string): NoteTerms {
  const words = text.split(' ').filter((word) => word !== '');
  const vocabulary = ['', ...new Set(words)];
  return {
    vocabulary,
    counts: Uint16Array.from(vocabulary, (term) => words.filter((word) => word === term).length),
    sequence: Uint16Array.from(words, (word) => vocabulary.indexOf(word)),
    linkAt: new Uint32Array(0),
    lines: new Uint32Array(0),
    spelt: new Uint32Array(0),
    acronyms: [],
    names: [],
  };
}
