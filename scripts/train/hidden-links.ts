// The hidden-link test (link prediction): some linked pairs are taken out of a vault, with their words, and have to be found again.
import { parseMarkdown } from '../../src/core/note/markdown/markdown';
import { readNote } from '../../src/core/note/read';
import type { NotePath } from '../../src/core/note/note';
import { builtInConcepts } from '../../src/core/concepts/lexicon';
import { mergeConcepts } from '../../src/core/concepts/own-concepts';
import { Corpus } from '../../src/core/corpus';
import { seededRandom } from '../../src/core/random';
import { indexEntry } from '../../src/core/text/index-entry';
import type { Entry } from '../../src/core/text/note-terms';
import { createTokenizer } from '../../src/core/text/tokens';

export type VaultTexts = ReadonlyMap<NotePath, string>;

export interface Split {
  readonly corpus: Corpus;
  /** Note → the notes whose links were taken out of the pair. */
  readonly queries: ReadonlyMap<NotePath, ReadonlySet<NotePath>>;
}

/** A link at the start of a text, of either kind. */
const LINK = /^!?(?:\[\[[^\]]*\]\]|\[[^\]]*\]\([^)]*\))/;

const tokenizer = createTokenizer();

function read(path: NotePath, text: string): Entry {
  const { note, blocks } = readNote({ path, text, metadata: parseMarkdown(text) });
  return indexEntry(note, blocks, tokenizer);
}

/** Indexes a vault without a share of its linked pairs, `mostPairs` at the most. */
export function hideLinks(texts: VaultTexts, share: number, seed: number, workflowTags: readonly string[], mostPairs: number): Split {
  const whole = new Corpus(workflowTags);
  whole.apply([...texts].map(([path, text]) => ({ kind: 'put', entry: read(path, text) })));
  const all = linkedPairs(whole);
  const pairs = shuffled(all, seed).slice(0, Math.min(mostPairs, Math.round(all.length * share)));
  const hidden = new Set(pairs.map(({ a, b }) => pairKey(a, b)));
  const corpus = new Corpus(workflowTags);
  corpus.concepts.give(mergeConcepts(builtInConcepts(), []), '');
  corpus.apply([...texts].map(([path, text]) => ({ kind: 'put', entry: read(path, withoutLinks(whole, path, text, hidden)) })));
  const queries = new Map<NotePath, Set<NotePath>>();
  for (const { a, b } of pairs) queries.set(a, (queries.get(a) ?? new Set()).add(b));
  return { corpus, queries };
}

/** Pairs of notes, each once, with the note first that links first. */
function linkedPairs({ graph }: Corpus): { a: NotePath; b: NotePath }[] {
  const pairs = new Map<string, { a: NotePath; b: NotePath }>();
  for (const a of graph.paths()) {
    for (const target of graph.out(graph.slot(a) ?? 0)) {
      const b = graph.note(target)?.path;
      if (b !== undefined && !pairs.has(pairKey(a, b))) pairs.set(pairKey(a, b), { a, b });
    }
  }
  return [...pairs.values()];
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

function withoutLinks({ graph }: Corpus, path: NotePath, text: string, hidden: ReadonlySet<string>): string {
  const slot = graph.slot(path) ?? 0;
  const note = graph.note(slot);
  const targets = graph.targets(slot);
  const starts = new Set<number>();
  note?.links.forEach((link, i) => {
    const to = graph.note(targets[i] ?? -1)?.path;
    if (to !== undefined && hidden.has(pairKey(path, to))) starts.add(link.offset);
  });
  return [...starts].sort((x, y) => y - x).reduce((left, start) => left.slice(0, start) + left.slice(start).replace(LINK, ' '), text);
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = result[i] as T;
    result[i] = result[j] as T;
    result[j] = kept;
  }
  return result;
}
