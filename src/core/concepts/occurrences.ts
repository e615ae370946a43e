import type { Note } from '../note/note';
import type { Document } from '../text/document';
import { ShoutedLines, spellingOf, type Spelling } from '../text/spelling';
import type { TermTrie } from '../text/term-trie';
import type { Tokenizer } from '../text/tokens';
import type { Entry, Meaning } from './dictionary';

/** How often a phrase occurs in a note. */
export interface Occurrences {
  total: number;
  /** Those of a single word that are written with capitals, or in -ing. */
  readonly spelt: { capitals: number; gerund: number };
  /** Those that are a whole title, alias or level of a tag: what is written there is meant, however it is spelt. */
  whole: number;
}

/** What is needed to search a note. */
export interface Search {
  readonly trie: TermTrie<Entry>;
  readonly tokenizer: Tokenizer;
  /** The id of a term, `undefined` for one that is in no note and no phrase. */
  readonly termId: (term: string) => number | undefined;
}

/** Every phrase of the dictionary in a note's text, title, aliases and tags: the longest at each place, in one pass. */
export function findPhrases(search: Search, note: Note, document: Document): Map<Entry, Occurrences> {
  const found = new Map<Entry, Occurrences>();
  // Asked once: each is a view that is made when it is asked for.
  const { terms, counts } = document;
  inText(search.trie, document, found);
  const counting = (term: number): boolean => counts[terms.indexOf(term)]! > 0;
  for (const name of [note.title, ...note.aliases, ...tagLevels(note)]) inName(search, name, counting, found);
  return found;
}

/** How often a phrase is written as one of its meanings wants it; `others` are all of its meanings. */
export function written({ total, spelt, whole }: Occurrences, { spelling }: Meaning, others: readonly Meaning[]): number {
  if (spelling === null) return total;
  if (spelling !== 'plain') return Math.max(spelt[spelling], whole);
  const acronym = others.some((other) => other.spelling === 'capitals');
  return Math.max(total - spelt.gerund - (acronym ? spelt.capitals : 0), whole);
}

function inText(trie: TermTrie<Entry>, { terms, sequence, counts, spelt }: Document, found: Map<Entry, Occurrences>): void {
  let next = 0;
  trie.forEachMatch({ terms, sequence }, (entry, from) => {
    const occurrences = occurrencesOf(found, entry);
    occurrences.total++;
    if (entry.phrase.spelling === null) return;
    while (next < spelt.length && spelt[next]! >>> 1 < from) next++;
    if (next < spelt.length && spelt[next]! >>> 1 === from) occurrences.spelt[spelt[next]! % 2 === 0 ? 'capitals' : 'gerund']++;
  }, ({ phrase: { telling } }, from) => {
    // Words that stand only in bibliographies and repeated lines do not count.
    for (let i = 0; i < telling.length; i++) if (telling[i] && counts[sequence[from + i]!] === 0) return false;
    return true;
  });
}

function inName({ trie, tokenizer, termId }: Search, name: string, counting: (term: number) => boolean, found: Map<Entry, Occurrences>): void {
  const shouted = new ShoutedLines(name);
  const spellings: Spelling[] = [];
  const ids: number[] = [];
  tokenizer.forEachToken(name, 'en', (term, from, to) => {
    const spelling = spellingOf(name, from, to, term);
    spellings.push(spelling === 'capitals' && shouted.has(from) ? 'plain' : spelling);
    ids.push(termId(term) ?? 0);
  });
  trie.forEachMatch({ terms: Uint32Array.from(ids), sequence: Array.from(ids.keys()) }, (entry, from, to) => {
    const occurrences = occurrencesOf(found, entry);
    occurrences.total++;
    if (to - from === ids.length) occurrences.whole++;
    const spelling = spellings[from];
    if (entry.phrase.spelling !== null && (spelling === 'capitals' || spelling === 'gerund')) occurrences.spelt[spelling]++;
  }, ({ phrase: { telling } }, from) => telling.every((tells, i) => !tells || counting(ids[from + i] ?? 0)));
}

function occurrencesOf(found: Map<Entry, Occurrences>, entry: Entry): Occurrences {
  let occurrences = found.get(entry);
  if (!occurrences) found.set(entry, (occurrences = { total: 0, spelt: { capitals: 0, gerund: 0 }, whole: 0 }));
  return occurrences;
}

/** Each level of the tags, once. */
function tagLevels({ tags }: Note): Set<string> {
  return new Set(tags.flatMap(({ name }) => name.split('/')));
}
