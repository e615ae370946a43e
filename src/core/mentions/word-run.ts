import { ShoutedLines, type Spelling, spellingOf } from '../text/spelling';
import type { RunningText } from '../text/term-trie';
import type { Tokenizer } from '../text/tokens';
import { runBounds } from './word-edges';
import type { LinkablePassage } from './linkable-passages';

/** The term that stands for a break: no name goes across it. */
const BREAK = 0;
const NEWLINE = 10;

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** What may stand between two words of a name whatever the name. */
const PLAIN_GAP = /^(?:[ \t\u00a0]*|[-‐‑'’·])$/;
/** Marks that make one word, path, address or name of code out of what stands on both sides. */
const JOINT_BEFORE = /[-‐‑_/\\.:=+~%]/;
const JOINT_BEHIND = /[_/\\.:@=+~%]/;
const HYPHEN = /[-‐‑]/;

/** What is gathered of each word. */
interface Words {
  readonly terms: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly owners: number[];
}

/** The words of a note in which links can be written, numbered by an index, with their places in the file. */
export class WordRun implements RunningText {
  readonly terms: Uint32Array;
  readonly sequence: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  /** For each word the passage it stands in, as an index. */
  private readonly owners: Uint32Array;

  private constructor(readonly text: string, readonly passages: readonly LinkablePassage[], words: Words, private readonly termOf: (id: number) => string) {
    this.terms = Uint32Array.from(words.terms);
    this.sequence = new Uint32Array(words.terms.length).map((_, i) => i);
    this.starts = Uint32Array.from(words.starts);
    this.ends = Uint32Array.from(words.ends);
    this.owners = Uint32Array.from(words.owners);
  }

  /**
   * @param idOf the number of a term, `undefined` for one that no note has.
   * @param termOf the term of a number.
   */
  static of(
    text: string, passages: readonly LinkablePassage[], language: string, tokenizer: Tokenizer, idOf: (term: string) => number | undefined, termOf: (id: number) => string,
  ): WordRun {
    const words: Words = { terms: [], starts: [], ends: [], owners: [] };
    passages.forEach(({ from: base, content, hidden }, passage) => {
      let next = 0;
      let before = 0;
      push(words, BREAK, base, base, passage);
      tokenizer.forEachToken(content, language, (term, from, to) => {
        const [start, end] = [from + base, to + base];
        let broken = holdsLineBreak(content, before, from);
        for (; (hidden[next]?.to ?? Infinity) <= start; next++) broken = true;
        before = to;
        const isHidden = (hidden[next]?.from ?? Infinity) < end;
        if (broken || isHidden) push(words, BREAK, start, start, passage);
        if (!isHidden) push(words, idOf(term) ?? BREAK, start, end, passage);
      });
    });
    return new WordRun(text, passages, words, termOf);
  }

  /** Where the words from `from` to before `to` stand in the file. */
  span(from: number, to: number): { readonly from: number; readonly to: number } {
    return { from: this.starts[from]!, to: this.ends[to - 1]! };
  }

  /** The words themselves, as they are written. */
  written(from: number, to: number): string {
    return this.text.slice(this.starts[from], this.ends[to - 1]);
  }

  passageOf(at: number): LinkablePassage | undefined {
    return this.passages[this.owners[at]!];
  }

  /** How a word is written; capitals mean nothing in a line that has no others. */
  spellingAt(at: number): Spelling {
    const start = this.starts[at]!;
    const spelling = spellingOf(this.text, start, this.ends[at]!, this.termOf(this.terms[at]!));
    return spelling === 'capitals' && new ShoutedLines(this.text).has(start) ? 'plain' : spelling;
  }

  /** Whether nothing but blanks or a hyphen stands between each word and the next. */
  isPlain(from: number, to: number): boolean {
    for (let i = from + 1; i < to; i++) if (this.starts[i]! > this.ends[i - 1]! && !PLAIN_GAP.test(this.text.slice(this.ends[i - 1], this.starts[i]))) return false;
    return true;
  }

  /** Whether the words are no part of a longer word, path, address or name of code. A single word is none with a hyphen behind it either. */
  isApart(from: number, to: number): boolean {
    const { text } = this;
    const [start, end] = [this.starts[from]!, this.ends[to - 1]!];
    const before = text.charAt(start - 1);
    const behind = text.charAt(end);
    if (/[@#\\]/.test(before) || (JOINT_BEFORE.test(before) && WORD.test(text.charAt(start - 2)))) return false;
    const joint = JOINT_BEHIND.test(behind) || (to - from === 1 && HYPHEN.test(behind));
    if ((joint && WORD.test(text.charAt(end + 1))) || text.startsWith('()', end)) return false;
    return runBounds(text, start, end);
  }
}

function push({ terms, starts, ends, owners }: Words, term: number, from: number, to: number, passage: number): void {
  terms.push(term);
  starts.push(from);
  ends.push(to);
  owners.push(passage);
}

function holdsLineBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === NEWLINE) return true;
  return false;
}
