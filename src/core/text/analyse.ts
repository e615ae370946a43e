import type { Block, BlockKind, Note } from '../note/note';
import { NOT_IN_TEXT, type NoteTerms } from './note-terms';
import type { Tokenizer } from './tokens';

// Counts are whole numbers, so everything is doubled: a caption counts half as much as body text.
const TITLE = 6;
const ALIAS = 2;
const TAG = 2;

const BLOCK: Readonly<Record<BlockKind, number>> = {
  heading: 4, paragraph: 2, item: 2, quote: 2, callout: 2, table: 2, caption: 1, reference: 0, boilerplate: 0,
};

const LARGEST_COUNT = 0xffff;
const BREAK = 0;

/**
 * The words of a note as the index keeps them. Weights per occurrence: title 6, heading 4, body, alias and tag 2, caption 1,
 * bibliography and boilerplate 0 (they stay in the sequence). A heading that repeats the title counts as the title alone.
 */
export function analyse(note: Note, blocks: readonly Block[], tokenizer: Tokenizer): NoteTerms {
  const terms = new TermCounts();
  const { language } = note;
  const names = [note.title, ...note.aliases].map((name, index) => {
    const words: string[] = [];
    tokenizer.forEachToken(name, language, (term, _from, _to, stop) => {
      words.push(term);
      terms.add(term, stop ? 0 : index === 0 ? TITLE : ALIAS);
    }, (term) => terms.add(term, index === 0 ? TITLE : ALIAS));
    return words;
  });
  for (const term of tagWords(note, tokenizer)) terms.add(term, TAG);

  const sequence: number[] = [];
  const linkAt = new Uint32Array(note.links.length).fill(NOT_IN_TEXT);
  for (const block of blocks) {
    if (sequence.length > 0 && sequence[sequence.length - 1] !== BREAK) sequence.push(BREAK);
    const weight = block.kind === 'heading' && block.text === note.title ? 0 : BLOCK[block.kind];
    appendBlock(block, weight, language, tokenizer, terms, sequence, linkAt);
  }
  if (sequence[sequence.length - 1] === BREAK) sequence.pop();

  const { vocabulary, counts } = terms;
  return {
    vocabulary: vocabulary.join('\n'),
    counts: Uint16Array.from(counts, (count) => Math.min(count, LARGEST_COUNT)),
    sequence: vocabulary.length <= 0x10000 ? Uint16Array.from(sequence) : Uint32Array.from(sequence),
    linkAt,
    names,
  };
}

class TermCounts {
  readonly vocabulary: string[] = [''];
  readonly counts: number[] = [0];
  private readonly indexes = new Map<string, number>();

  /** The term's index in the vocabulary. */
  add(term: string, count: number): number {
    let index = this.indexes.get(term);
    if (index === undefined) {
      index = this.vocabulary.length;
      this.indexes.set(term, index);
      this.vocabulary.push(term);
      this.counts.push(count);
    } else {
      this.counts[index]! += count;
    }
    return index;
  }
}

function tagWords(note: Note, tokenizer: Tokenizer): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { name } of note.tags) {
    tokenizer.forEachToken(name, note.language, (term, _from, _to, stop) => {
      if (!stop) words.add(term);
    });
  }
  return words;
}

/** A link stands at the token that holds its first character, or the next; at the last of the block if none follows. */
function appendBlock(
  block: Block, weight: number, language: string, tokenizer: Tokenizer, terms: TermCounts, sequence: number[], linkAt: Uint32Array,
): void {
  const { links } = block;
  const start = sequence.length;
  let next = 0;
  tokenizer.forEachToken(block.text, language, (term, _from, to, stop) => {
    for (; next < links.length && links[next]!.at < to; next++) linkAt[links[next]!.link] = sequence.length;
    sequence.push(terms.add(term, stop ? 0 : weight));
  }, (term) => terms.add(term, weight));
  if (sequence.length > start) for (; next < links.length; next++) linkAt[links[next]!.link] = sequence.length - 1;
}
