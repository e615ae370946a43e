import type { Corpus } from '../corpus';
import type { PackedDocument } from '../text/document';
import { NOT_IN_TEXT } from '../text/note-terms';
import type { Tokenizer } from '../text/tokens';

/** Pairs of linked notes, by slot, each pair under both of its notes. */
export class LinkedPairs {
  private readonly sets = new Map<number, Set<number>>();

  constructor(pairs: Iterable<readonly [number, number]>) {
    for (const [a, b] of pairs) {
      this.add(a, b);
      this.add(b, a);
    }
  }

  /** The partners of each note that has any. */
  get partners(): ReadonlyMap<number, ReadonlySet<number>> {
    return this.sets;
  }

  /** The partners of a note. */
  of(slot: number): ReadonlySet<number> {
    return this.sets.get(slot) ?? NOBODY;
  }

  private add(from: number, to: number): void {
    const known = this.sets.get(from);
    if (known) known.add(to);
    else this.sets.set(from, new Set([to]));
  }
}

const NOBODY: ReadonlySet<number> = new Set();

/** What becomes of the words of a link that is withheld: they go with it, or stay as plain words. */
export type LinkWords = 'deleted' | 'kept';

/**
 * Takes links out of the graph, in both directions, and their words out of the texts, until what is answered is called, so that
 * nothing of what is asked for in between can be seen. No note may change meanwhile; what is answered is called in the opposite order
 * where this is done within itself. Nothing is read anew; for the pairs of one note it costs little more than the question itself.
 *
 * `corpus.neighbours` keeps the lists it has, and would keep those made in between: make them before where the words of few notes are
 * withheld, which change nobody's neighbours to speak of, and start anew (`NeighbourLists.startAnew`) where those of many are.
 */
export function withhold(corpus: Corpus, tokenizer: Tokenizer, pairs: LinkedPairs, words: LinkWords = 'deleted'): () => void {
  const restore: (() => void)[] = [];
  if (words === 'deleted') {
    const documents = new Map<number, PackedDocument>();
    for (const [slot, partners] of pairs.partners) {
      const document = withoutWords(corpus, tokenizer, slot, partners);
      if (document) documents.set(slot, document);
    }
    restore.push(corpus.index.withhold(documents));
    for (const slot of documents.keys()) restore.push(corpus.concepts.withhold(slot));
  }
  restore.push(corpus.graph.withhold(pairs.partners));
  return () => {
    for (const undo of restore.reverse()) undo();
  };
}

/** A note's words without those of its links to some others; `null` where there are none. */
function withoutWords({ index, graph }: Corpus, tokenizer: Tokenizer, slot: number, targets: ReadonlySet<number>): PackedDocument | null {
  const document = index.document(slot);
  const note = graph.note(slot);
  if (!document || !note) return null;
  const { linkAt } = document;
  const positions = graph.targets(slot).flatMap((target, i) => {
    const at = linkAt[i] ?? NOT_IN_TEXT;
    const link = note.links[i];
    if (!link || !targets.has(target) || at === NOT_IN_TEXT) return [];
    return wordsFrom(document, at, wordsOf(link.display, note.language, tokenizer), (id) => index.term(id));
  });
  return positions.length > 0 ? document.withoutWords(positions) : null;
}

function wordsOf(text: string, language: string, tokenizer: Tokenizer): string[] {
  const words: string[] = [];
  tokenizer.forEachToken(text, language, (term) => words.push(term));
  return words;
}

/**
 * The positions from `at` on as long as the words stand there; a link's place is that of its first word, or, where characters come as
 * overlapping pairs, that of the pair which its first character makes with the one before.
 */
function wordsFrom({ sequence, terms }: PackedDocument, at: number, words: readonly string[], term: (id: number) => string): number[] {
  const wordAt = (position: number): string => (position < sequence.length ? term(terms[sequence[position]!]!) : '');
  const [first = ''] = words;
  const start = wordAt(at) !== first && wordAt(at + 1) === first && wordAt(at).endsWith(first.charAt(0)) ? at + 1 : at;
  const positions: number[] = [];
  for (const [i, word] of words.entries()) {
    if (wordAt(start + i) !== word) break;
    positions.push(start + i);
  }
  return positions;
}
