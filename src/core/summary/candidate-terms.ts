import type { Block, BlockKind, Note } from '../note/note';
import { blockLanguage } from '../text/language';
import { CAPITAL_BY_PLACE, startsSentence, vote } from '../text/surfaces';
import type { Token, Tokenizer } from '../text/tokens';

/** A word or phrase of a note that might be a key term. */
export interface CandidateTerm {
  /** One to three terms. */
  readonly terms: readonly string[];
  /** Occurrences, weighted by where they stand. */
  frequency: number;
  /** Occurrences as they are. */
  times: number;
  /** Is the whole of the title, an alias, a tag or the words of a link. */
  named: boolean;
  /** Number of the block in which it stands first. */
  readonly first: number;
  /** Blocks it occurs in. */
  blocks: number;
  last: number;
}

export interface Candidates {
  /** By terms joined with a space. */
  readonly byKey: ReadonlyMap<string, CandidateTerm>;
  /** The ways each is written, with votes. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Longest phrase, in words, and in characters where there are no spaces. */
const LONGEST = 3;
const LONGEST_UNSPACED = 8;

const WEIGHT: Readonly<Record<BlockKind, number>> = {
  heading: 2, paragraph: 1, item: 1, quote: 0.75, callout: 1, table: 0.5, caption: 0.5, attribution: 0, reference: 0, boilerplate: 0,
};
const TITLE = 3;
const NAME = 1;
const TAG = 0.5;
const NOWHERE: ReadonlyMap<number, number> = new Map();

/** Characters read of one note; what it is about has been said by then. */
const MOST_CHARACTERS = 200_000;

/** What may stand between two words of a phrase. */
const GAP = /^(?: ?|[-‐‑]|[ \t]*\r?\n[ \t]*)$/;
const NOT_IDEOGRAPHS = /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
/** Words that may stand inside a phrase though they say nothing: "theory of mind". */
const INNER: ReadonlySet<string> = new Set(['of', 'de', 'du', 'des', 'del', 'di', 'da', 'do', 'van', 'der', 'av', 'af']);

/** Runs of one to three words that cross no punctuation and have no stop word at their ends. */
export function candidateTerms(note: Note, blocks: readonly Block[], tokenizer: Tokenizer): Candidates {
  const collector = new Collector(note.language, tokenizer);
  collector.read(note.title, TITLE, new Map([[0, note.title.length]]));
  for (const alias of note.aliases) collector.read(alias, NAME, new Map([[0, alias.length]]));
  for (const { name } of note.tags) {
    for (const level of name.split('/')) collector.read(level.replace(/[-_]+/g, ' '), TAG, new Map([[0, level.length]]));
  }
  if (note.description !== null) collector.read(note.description, NAME, NOWHERE);
  let left = MOST_CHARACTERS;
  for (const { kind, text: all, links } of blocks) {
    if (WEIGHT[kind] === 0 || kind === 'heading' && all === note.title) continue;
    const text = all.slice(0, left);
    left -= text.length;
    const shown = links.map(({ link, at }): [number, number] => [at, note.links[link]?.display.length ?? 0]);
    collector.read(text, WEIGHT[kind], shown.length > 0 ? new Map(shown) : NOWHERE);
  }
  return collector;
}

class Collector implements Candidates {
  readonly byKey = new Map<string, CandidateTerm>();
  readonly forms = new Map<string, Map<string, number>>();
  private block = 0;

  constructor(private readonly language: string, private readonly tokenizer: Tokenizer) {}

  /** `names`: where in the text names stand, and how long they are. */
  read(text: string, weight: number, names: ReadonlyMap<number, number>): void {
    let run: Token[] = [];
    this.tokenizer.forEachWord(text, blockLanguage(text, this.language), (term, from, to, stop) => {
      const last = run[run.length - 1];
      if (last !== undefined && !GAP.test(text.slice(last.to, from))) {
        this.readRun(text, run, weight, names);
        run = [];
      }
      run.push({ term, from, to, stop });
    });
    this.readRun(text, run, weight, names);
    this.block++;
  }

  private readRun(text: string, run: readonly Token[], weight: number, names: ReadonlyMap<number, number>): void {
    for (let start = 0; start < run.length; start++) {
      const first = run[start];
      if (first === undefined || first.stop) continue;
      for (let size = 1; size <= LONGEST && start + size <= run.length; size++) {
        const words = run.slice(start, start + size);
        const last = words[size - 1];
        if (last === undefined || last.stop) continue;
        if (size === LONGEST && words[1]?.stop === true && !INNER.has(words[1].term)) continue;
        if (size > 1 && !isOneScript(text.slice(first.from, last.to))) continue;
        this.count(text, words, weight, names.get(first.from) === last.to - first.from);
      }
    }
  }

  private count(text: string, words: readonly Token[], weight: number, named: boolean): void {
    const from = words[0]?.from ?? 0;
    const to = words[words.length - 1]?.to ?? 0;
    const terms = words.map(({ term }) => term);
    const key = terms.join(' ');
    const known = this.byKey.get(key) ?? { terms, frequency: 0, times: 0, named: false, first: this.block, blocks: 0, last: -1 };
    known.frequency += weight;
    known.times++;
    if (named) known.named = true;
    if (known.last !== this.block) known.blocks++;
    known.last = this.block;
    this.byKey.set(key, known);
    const capital = weight !== 1 || startsSentence(text, from);
    vote(this.forms, key, text.slice(from, to).replace(/\s+/g, ' '), capital ? CAPITAL_BY_PLACE : 1);
  }
}

/** Words of two scripts that touch are not one term; a run of Han or Kana is one only if it is short. */
function isOneScript(surface: string): boolean {
  const unspaced = surface.replace(NOT_IDEOGRAPHS, '').length;
  return unspaced === 0 || unspaced === surface.length && unspaced <= LONGEST_UNSPACED;
}
