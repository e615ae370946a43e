import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/note/markdown/markdown';
import { asNotePath, type ReadNote } from '../../../src/core/note/note';
import { readNote } from '../../../src/core/note/read';

const WARNING = '==⚠  Switch to EXCALIDRAW VIEW in the MORE OPTIONS menu of this document. ⚠== You can decompress Drawing data with the command palette.';

function read(path: string, ...lines: readonly string[]): ReadNote {
  const text = lines.join('\n');
  return readNote({ path: asNotePath(path), text, metadata: parseMarkdown(text) });
}

const shown = ({ blocks }: ReadNote): string[] => blocks.filter(({ kind }) => kind !== 'boilerplate').map(({ text }) => text);

describe('a drawing of Excalidraw', () => {
  it('gives the words in the picture and those above it, not the picture', () => {
    const note = read('Sketches/A synapse.excalidraw.md', '---', 'excalidraw-plugin: parsed', 'tags: [excalidraw, synapse]', '---', '# My notes', '', 'Drawn after a talk on [[Vesicles]].', '', WARNING, '',
      '# Excalidraw Data', '', '## Text Elements', 'Vesicles dock ^aBcD1234', '', '[[Long-term potentiation]] ^x9Y8z7W6', '', '## Element Links', 'aBcD1234: [[Active zone]]', '',
      '## Embedded Files', '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567: [[scan.png]]', '', '%%', '## Drawing', '```compressed-json', 'N4KAkARALgngDgUwgLgAQQQDwMYEMA2AlgCYBOuA7hADTgQBuCpAzoQPYB2KqATLZMzYBXUtiRoIACyhQ4zZAHoFAc0JRJQgEYA6bGwC2CgF', '```', '%%');
    expect(shown(note)).toEqual(['My notes', 'Drawn after a talk on Vesicles.', 'Vesicles dock', 'Long-term potentiation']);
    expect(note.note.headings.map(({ text }) => text)).toEqual(['My notes']);
    expect(note.note.links.map(({ target }) => target)).toEqual(['Vesicles', 'Long-term potentiation', 'Active zone']);
  });

  it('gives no JSON where an old version wrote it as text', () => {
    const note = read('Soma.excalidraw.md', '---', 'excalidraw-plugin: raw', '---', WARNING, '', '# Text Elements', 'Axon hillock ^abcd1234', '', '# Drawing', '{"type":"excalidraw","elements":[{"text":"Axon hillock"}]}');
    expect(shown(note)).toEqual(['Axon hillock']);
    expect([note.note.title, note.note.aliases, note.note.headings]).toEqual(['Soma', [], []]);
  });

  it('has headings of its own kept where the plugin has not begun, and other notes all of theirs', () => {
    const own = read('A.md', '---', 'excalidraw-plugin: parsed', '---', '## Drawing', '', 'How I drew it.', '', '# Text Elements', 'Soma ^abcd1234');
    expect(shown(own)).toEqual(['Drawing', 'How I drew it.', 'Soma']);
    expect(shown(read('A.md', '# Text Elements', '', 'Letters.', '', '# Drawing', '', 'Lines.'))).toEqual(['Text Elements', 'Letters.', 'Drawing', 'Lines.']);
  });
});
