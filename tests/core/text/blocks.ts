import { asNotePath, type Block, type BlockKind, type Note } from '../../../src/core/note/note';
import { detectLanguage } from '../../../src/core/text/language';
import { countWords } from '../../../src/core/text/tokens';

/** A block of text without links. */
export function block(text: string, kind: BlockKind = 'paragraph', line = 0, heading: string | null = null): Block {
  return { kind, text, line, heading, seconds: null, links: [] };
}

/** A note as the reader would make it of these blocks. */
export function noteOf(title: string, blocks: readonly Block[], more: Partial<Note> = {}): Note {
  const prose = blocks.map(({ text }) => text).join('\n');
  return {
    path: asNotePath(`${title}.md`), title, aliases: [], tags: [], links: [], sources: [], headings: [], description: null, author: null,
    created: null, modified: null, shape: 'plain', language: detectLanguage(prose), words: countWords(prose), ...more,
  };
}
