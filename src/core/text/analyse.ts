import { findAcronyms, type AcronymDefinition } from '../concepts/acronyms';
import type { Block, BlockKind, Note } from '../note/note';
import { blockLanguage } from './language';
import { lineHash } from './line-frequency';
import { NOT_IN_TEXT, type NoteTerms } from './note-terms';
import { ShoutedLines, spellingOf } from './spelling';
import type { Tokenizer } from './tokens';

// Counts are whole numbers, so everything is doubled: a caption counts half as much as body text.
const TITLE = 6;
const ALIAS = 2;
const TAG = 2;

const BLOCK: Readonly<Record<BlockKind, number>> = {
  heading: 4, paragraph: 2, item: 2, quote: 2, attribution: 2, callout: 2, table: 2, caption: 1, reference: 0, boilerplate: 0,
};

/** Shorter lines are no templates: notes share them by chance, or because they name the same thing. */
const FEWEST_IN_HEADING = 2;
const FEWEST_IN_LINE = 5;

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

  const text = new RunningText(terms, note.links.length);
  for (const block of blocks) {
    const weight = block.kind === 'heading' && block.text === note.title ? 0 : BLOCK[block.kind];
    text.append(block, weight, blockLanguage(block.text, language), tokenizer);
  }
  const { sequence, linkAt, lines, spelt } = text.end();
  const { vocabulary, counts } = terms;
  return {
    vocabulary,
    counts: Uint16Array.from(counts, (count) => Math.min(count, LARGEST_COUNT)),
    sequence: vocabulary.length <= 0x10000 ? Uint16Array.from(sequence) : Uint32Array.from(sequence),
    linkAt,
    lines: Uint32Array.from(lines),
    spelt: Uint32Array.from(spelt),
    acronyms: acronymsOf(note, blocks),
    names,
  };
}

/** What title, aliases and text say that acronyms stand for, without repeats. */
function acronymsOf(note: Note, blocks: readonly Block[]): AcronymDefinition[] {
  const texts = blocks.filter(({ kind }) => BLOCK[kind] > 0).map(({ text }) => text);
  const found = [note.title, ...note.aliases, ...texts].flatMap(findAcronyms);
  return [...new Map(found.map((definition) => [`${definition.short}\n${definition.long}`, definition])).values()];
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

/** The text of the blocks, one after the other, and what stands where in it. */
class RunningText {
  readonly sequence: number[] = [];
  readonly lines: number[] = [];
  readonly spelt: number[] = [];
  readonly linkAt: Uint32Array;

  constructor(private readonly terms: TermCounts, links: number) {
    this.linkAt = new Uint32Array(links).fill(NOT_IN_TEXT);
  }

  append(block: Block, weight: number, language: string, tokenizer: Tokenizer): void {
    const { sequence, terms } = this;
    if (sequence.length > 0 && sequence[sequence.length - 1] !== BREAK) sequence.push(BREAK);
    const lines = weight > 0 ? new LineMarks(block, weight, sequence, this.lines) : null;
    const links = new LinkMarks(block.links, sequence, this.linkAt);
    const spellings = new SpellingMarks(block.text, sequence, this.spelt);
    tokenizer.forEachToken(block.text, language, (term, from, to, stop) => {
      lines?.reach(from);
      links.reach(to);
      spellings.reach(term, from, to);
      sequence.push(terms.add(term, stop ? 0 : weight));
    }, (term) => terms.add(term, weight));
    lines?.end();
    links.end();
  }

  end(): this {
    if (this.sequence[this.sequence.length - 1] === BREAK) this.sequence.pop();
    return this;
  }
}

/** Which words of a block are written in capitals or in -ing. */
class SpellingMarks {
  private readonly shouted: ShoutedLines;

  constructor(private readonly text: string, private readonly sequence: readonly number[], private readonly spelt: number[]) {
    this.shouted = new ShoutedLines(text);
  }

  /** A token comes next. */
  reach(term: string, from: number, to: number): void {
    const spelling = spellingOf(this.text, from, to, term);
    if (spelling === 'plain' || (spelling === 'capitals' && this.shouted.has(from))) return;
    this.spelt.push(this.sequence.length * 2 + (spelling === 'gerund' ? 1 : 0));
  }
}

/** Where the links of a block stand: at the token that holds their first character, or the next; at the last if none follows. */
class LinkMarks {
  private next = 0;
  private readonly start: number;

  constructor(private readonly links: Block['links'], private readonly sequence: readonly number[], private readonly linkAt: Uint32Array) {
    this.start = sequence.length;
  }

  /** A token that ends at this offset of the block comes next. */
  reach(to: number): void {
    const { links } = this;
    for (; this.next < links.length && links[this.next]!.at < to; this.next++) this.linkAt[links[this.next]!.link] = this.sequence.length;
  }

  end(): void {
    const { links, sequence } = this;
    if (sequence.length > this.start) for (; this.next < links.length; this.next++) this.linkAt[links[this.next]!.link] = sequence.length - 1;
  }
}

/** Which lines of a block stand where. */
class LineMarks {
  private lineStart = -1;
  private lineEnd = -1;
  private first = 0;

  private readonly text: string;
  private readonly fewestWords: number;

  constructor({ kind, text }: Block, private readonly weight: number, private readonly sequence: readonly number[], private readonly lines: number[]) {
    this.text = text;
    this.fewestWords = kind === 'heading' ? FEWEST_IN_HEADING : FEWEST_IN_LINE;
  }

  /** A token that begins at this offset of the block comes next. */
  reach(from: number): void {
    if (from < this.lineEnd) return;
    this.end();
    const newline = this.text.indexOf('\n', from);
    this.lineStart = this.text.lastIndexOf('\n', from) + 1;
    this.lineEnd = newline < 0 ? this.text.length : newline;
    this.first = this.sequence.length;
  }

  /** Notes the line that was reached last. */
  end(): void {
    const words = this.sequence.length - this.first;
    if (this.lineEnd < 0 || words === 0) return;
    this.lines.push(words >= this.fewestWords ? lineHash(this.text, this.lineStart, this.lineEnd) : 0, this.first * 8 + this.weight);
  }
}
