import type { Block, Note, NotePath } from '../note/note';
import { blockLanguage } from '../text/language';
import { splitSentences } from '../text/sentences';
import { surfacesOf } from '../text/surfaces';
import type { TextSource } from '../text/text-source';
import type { Tokenizer } from '../text/tokens';
import type { Evidence, Reason, RelatedNote } from './answer';
import type { Corpus } from '../corpus';
import type { DraftResult } from './related';
import type { DraftReason } from './reasons';
import type { Phrase, Query, Quote } from './signal';

type Texts = ReadonlyMap<NotePath, readonly Block[]>;

/** Writes results out, but those that keep no reason: sentences are quoted from the notes' texts, and terms shown as the note asked for writes them. */
export async function writeResults(query: Query, drafts: readonly DraftResult[], texts: TextSource, tokenizer: Tokenizer): Promise<RelatedNote[]> {
  const { corpus, note } = query;
  const quoted = drafts.flatMap(({ reasons }) => reasons.flatMap(({ evidence }) => evidence.flatMap((item) => (item.kind === 'quote' ? [corpus.note(item.slot).path] : []))));
  const read = await texts.read([...new Set([note.path, ...quoted])]);
  const surfaces = surfacesOf([...(read.get(note.path) ?? []), namesOf(note)], note.language, tokenizer);
  return drafts.flatMap(({ slot, score, linked, fields, joins, reasons, copies }) => {
    const { path, title } = corpus.note(slot);
    const written = settle(reasons.map((reason) => write(reason, corpus, read, surfaces, tokenizer)));
    const alike = copies ? { copies: copies.map((copy) => corpus.note(copy).path) } : {};
    return written.length > 0 ? [{ note: path, title, score, linked, fields, joins, reasons: written, ...alike }] : [];
  });
}

function write({ signal, share, evidence }: DraftReason, corpus: Corpus, texts: Texts, surfaces: ReadonlyMap<string, string>, tokenizer: Tokenizer): Reason {
  const shown = new Set<string>();
  const written = evidence.flatMap((draft): Evidence[] => {
    if (draft.kind === 'quote') return quote(draft, corpus, texts, tokenizer);
    if (draft.kind !== 'term') return [draft];
    // Scripts without spaces are indexed by pairs of characters: one that is no word is not shown, and a word of two pairs once.
    const text = surfaces.get(draft.text) ?? '';
    return text === '' || shown.has(text.toLowerCase()) || !shown.add(text.toLowerCase()) ? [] : [{ ...draft, text }];
  });
  const [first] = evidence;
  return { signal, share, evidence: written.length === 0 && first?.kind === 'term' ? [first] : written };
}

/** What the note is called and tagged, as a text: these words are in its index too. */
function namesOf({ title, aliases, tags }: Note): Block {
  const text = [title, ...aliases, ...tags.map(({ name }) => name)].join('\n');
  return { kind: 'paragraph', text, line: 0, heading: null, seconds: null, links: [] };
}

/** Leaves out sentences that an earlier reason has quoted or that are but the name of a linked note, and reasons without evidence; lets the shares of the others add up to 1. */
function settle(reasons: readonly Reason[]): Reason[] {
  const quoted = new Set<string>();
  const linked = reasons.some(({ signal }) => signal === 'link');
  const kept = reasons.flatMap((reason) => {
    const evidence = reason.evidence.filter((item) => {
      if (item.kind !== 'sentence') return true;
      if (linked && letters(item.text) === letters(item.marks[0] ?? '')) return false;
      const place = `${item.note}\n${item.text}`;
      return !quoted.has(place) && quoted.add(place);
    });
    return evidence.length > 0 ? [{ ...reason, evidence }] : [];
  });
  const total = kept.reduce((sum, { share }) => sum + share, 0);
  return kept.map((reason) => ({ ...reason, share: total > 0 ? reason.share / total : 1 / kept.length }));
}

function quote(draft: Quote, corpus: Corpus, texts: Texts, tokenizer: Tokenizer): Evidence[] {
  const { path, title, language, links } = corpus.note(draft.slot);
  const blocks = texts.get(path) ?? [];
  const find = draft.find;
  const found = 'links' in find ? sentenceWithLinks(blocks, find.links, language) : sentenceWithPhrase(blocks, find, language, tokenizer);
  const marks = 'links' in find ? find.links.map((link) => links[link]?.display ?? '').filter((mark) => mark !== '' && found !== null && shows(found.text, mark)) : found?.marks ?? [];
  // A sentence that is nothing but the mark, as in a list of links, is no evidence beyond what is said anyway.
  if (!found || (draft.otherwise && letters(found.text) === letters(marks[0] ?? ''))) return draft.otherwise ? [draft.otherwise] : [];
  return [{ kind: 'sentence', note: path, title, line: found.line, text: found.text, marks }];
}

/** Whether the words by which a link is known stand in a sentence: what is shown for it may be others. */
function shows(sentence: string, words: string): boolean {
  return letters(sentence).includes(letters(words));
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

interface Passage {
  readonly text: string;
  readonly line: number;
  readonly marks: readonly string[];
}

/** The sentence in which all of the links stand, if there is one. */
function sentenceWithLinks(blocks: readonly Block[], wanted: readonly number[], language: string): Passage | null {
  for (const block of blocks.filter(isProse)) {
    const places = block.links.filter(({ link }) => wanted.includes(link)).map(({ at }) => at);
    if (places.length < wanted.length) continue;
    const sentence = splitSentences(block.text, blockLanguage(block.text, language)).find(({ from, to }) => places.every((at) => at >= from && at < to));
    if (sentence) return { text: sentence.text, line: lineAt(block, sentence.from), marks: [] };
  }
  return null;
}

/** The first sentence in which the terms stand one after the other; the last resort is a heading. */
function sentenceWithPhrase(blocks: readonly Block[], wanted: Phrase, language: string, tokenizer: Tokenizer): Passage | null {
  const prose = blocks.filter((block) => isProse(block) && block.kind !== 'heading');
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  for (const block of [...prose, ...headings]) {
    // Looked for in the whole block first: most have it nowhere, and sentences are dear.
    if (!findPhrase(block.text, wanted, language, tokenizer)) continue;
    for (const { text, from } of splitSentences(block.text, blockLanguage(block.text, language))) {
      // The last word of a sentence and the first of the next are no name.
      const span = findPhrase(text, wanted, language, tokenizer);
      if (span) return { text, line: lineAt(block, from), marks: [text.slice(span.from, span.to)] };
    }
  }
  return null;
}

function isProse({ kind }: Block): boolean {
  return kind !== 'table' && kind !== 'boilerplate' && kind !== 'reference';
}

function findPhrase(text: string, { phrase, names }: Phrase, language: string, tokenizer: Tokenizer): { from: number; to: number } | null {
  const starts: { at: number; from: number }[] = [];
  let found: { from: number; to: number } | null = null;
  tokenizer.forEachToken(text, language, (term, from, to) => {
    if (found) return;
    starts.push({ at: 0, from });
    for (let i = starts.length - 1; i >= 0; i--) {
      const start = starts[i];
      if (!start) continue;
      if (phrase[start.at] !== term) starts.splice(i, 1);
      else if (++start.at === phrase.length) {
        starts.splice(i, 1);
        if (phrase.length > 1 || names.some((name) => isSameWord(name, text.slice(start.from, to)))) found = { from: start.from, to };
      }
    }
  });
  return found;
}

/** The index takes `blocked` and `Blocks` for one word; as a mention of a note of one word only its plural passes. */
function isSameWord(name: string, word: string): boolean {
  const [one, other] = [name, word].map((form) => form.toLowerCase().replace(/(?:es|s)$/, ''));
  return one === other;
}

/** Line of the file in which a character of a block stands. */
function lineAt({ line, text }: Block, offset: number): number {
  let lines = line;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

