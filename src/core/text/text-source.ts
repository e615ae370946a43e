import type { Block, NotePath } from '../note/note';

/**
 * Where the text of notes is kept. The index holds no text: a query that needs a sentence reads the blocks of the few notes
 * it quotes. Notes that cannot be read are missing from the answer.
 */
export interface TextSource {
  read(paths: readonly NotePath[]): Promise<ReadonlyMap<NotePath, readonly Block[]>>;
}
