import { asNotePath, type Block } from '../../src/core/note/note';
import { SCHEMA, type Batch } from '../../src/engine/store';

export const block = (text: string): Block => ({ kind: 'paragraph', text, line: 0, heading: null, seconds: null, links: [] });

/** What is written for one note, with `text` as its only paragraph. */
export function writtenNote(name: string, text: string, schema = SCHEMA): Batch['put'][number] {
  const path = asNotePath(name);
  const vocabulary = ['', ...new Set(text.toLowerCase().split(' '))];
  const note = {
    path, title: name, aliases: [], tags: [], links: [], sources: [], headings: [], description: null, author: null,
    created: null, modified: null, shape: 'plain', language: 'en', words: 2,
  } as const;
  const terms = {
    vocabulary,
    counts: Uint16Array.from(vocabulary, (_, i) => Math.min(i, 1)),
    sequence: Uint16Array.from(vocabulary.keys()),
    linkAt: new Uint32Array(0),
    lines: new Uint32Array(0),
    spelt: Uint32Array.of(2),
    acronyms: [{ short: 'LTP', long: 'long-term potentiation' }],
    names: [[name]],
  };
  return { record: { path, stamp: { mtime: 1, size: text.length, links: 0 }, schema, entry: { note, terms } }, blocks: [block(text)] };
}
