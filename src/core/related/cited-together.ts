import type { Corpus } from '../corpus';
import type { Block } from '../note/note';
import type { ChainNote } from '../paths/path';
import { blockLanguage } from '../text/language';
import { splitSentences } from '../text/sentences';
import type { TextSource } from '../text/text-source';
import type { Evidence } from './answer';

export type CitingSentence = Extract<Evidence, { kind: 'sentence' }>;

/** Where two notes are cited side by side. */
export interface CitedTogether {
  /** Sentences with links to both. */
  readonly sentences: readonly CitingSentence[];
  /** Notes that link to both, but in no sentence that is listed; those with the fewest links first. */
  readonly notes: readonly ChainNote[];
}

/** Notes whose texts are read, those with the fewest links first. */
const MOST_READ = 40;
const MOST_SENTENCES = 12;

/** The notes that link to both of two notes, and the sentences in which they do it. */
export async function citedTogether(corpus: Corpus, slot: number, other: number, texts: TextSource): Promise<CitedTogether> {
  const { graph } = corpus;
  const citing = [...graph.in(slot)].filter((source) => source !== other && graph.linksTo(source, other));
  citing.sort((a, b) => graph.out(a).length - graph.out(b).length || corpus.byPath(a, b));
  // Where each link leads is asked before the texts are waited for: the index may change meanwhile.
  const asked = citing.map((source) => {
    const note = corpus.note(source);
    const targets = graph.targets(source);
    const to = (target: number): number[] => targets.flatMap((found, link) => (found === target ? [link] : []));
    return { note, here: to(slot), there: to(other) };
  });
  const read = await texts.read(asked.slice(0, MOST_READ).map(({ note }) => note.path));
  const sentences: CitingSentence[] = [];
  const silent: ChainNote[] = [];
  for (const { note: { path, title, language, links }, here, there } of asked) {
    const words = (link: number): string => links[link]?.display ?? '';
    const found = sentences.length < MOST_SENTENCES ? sentencesWith(read.get(path) ?? [], here, there, language) : [];
    for (const { text, line, found: pair } of found) sentences.push({ kind: 'sentence', note: path, title, line, text, marks: pair.map(words).filter((mark) => mark !== '' && text.includes(mark)) });
    if (found.length === 0) silent.push({ note: path, title });
  }
  return { sentences: sentences.slice(0, MOST_SENTENCES), notes: silent };
}

interface Found {
  readonly text: string;
  readonly line: number;
  /** The links to both that stand in it. */
  readonly found: readonly number[];
}

/** The sentences in which one of the links `here` stands and one of those `there`. */
function sentencesWith(blocks: readonly Block[], here: readonly number[], there: readonly number[], language: string): Found[] {
  return blocks.flatMap((block): Found[] => {
    if (block.kind === 'table' || block.kind === 'boilerplate' || block.kind === 'reference') return [];
    const links = block.links.filter(({ link }) => here.includes(link) || there.includes(link));
    if (links.length < 2) return [];
    return splitSentences(block.text, blockLanguage(block.text, language)).flatMap(({ text, from, to }): Found[] => {
      const found = links.filter(({ at }) => at >= from && at < to).map(({ link }) => link);
      const citesBoth = found.some((link) => here.includes(link)) && found.some((link) => there.includes(link));
      return citesBoth ? [{ text, line: block.line + block.text.slice(0, from).split('\n').length - 1, found }] : [];
    });
  });
}
