import type { Block, Note } from '../note/note';
import { analyse } from './analyse';
import { detached } from './detached';
import type { Entry } from './note-terms';
import type { Tokenizer } from './tokens';

/** A note that was read, as the index takes and keeps it: without the text of its blocks. */
export function indexEntry(note: Note, blocks: readonly Block[], tokenizer: Tokenizer): Entry {
  return { note: detached(note), terms: analyse(note, blocks, tokenizer) };
}
