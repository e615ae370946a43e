import type { TopicInput } from '../input';
import { BestDrafts, type Draft } from './drafts';
import { logOdds } from './log-odds';
import { IN_HEADING, IN_NAME, type PhraseIndex } from './phrases';
import { Vocabulary, WordCounts } from './word-counts';

/** A word or phrase that could name a topic. */
export interface Candidate {
  /** Terms joined by spaces. */
  readonly key: string;
  readonly words: number;
  /** Distinctiveness for the topic, in standard deviations; positive. */
  readonly score: number;
  /** Share of the topic's notes that carry it, the central notes counting more, in [0, 1]. */
  readonly cover: number;
  /** Share of the topic's notes that have it in the title, an alias or a tag, weighted likewise. */
  readonly named: number;
  /** Share of the notes carrying it that are in this topic, in (0, 1]. */
  readonly focus: number;
  /** How many times commoner it is in the topic than in the larger part, as a share of three times or the most that there can be, in (0, 1]. */
  readonly lift: number;
  /** The notes of the topic that carry it. */
  readonly notes: readonly number[];
}

/** A tag or folder shared by notes of a group. */
export interface SharedLabel {
  /** With its levels, separated by `/`. */
  readonly name: string;
  readonly score: number;
  /** Share of the group's notes that carry it, and share of its notes that are in the group. */
  readonly cover: number;
  readonly focus: number;
}

/** Two words are one phrase when this share of the notes that hold the rarer one has them side by side. */
const COLLOCATED = 0.5;
/** More than the drafts of one topic: runs of their places are numbers to this base, each place but the last one higher. */
const RUN = 128;
/** Notes of a topic that must carry a word. */
const LEAST_NOTES = 2;
/** A word so many times commoner in a topic than elsewhere is as much its own as one that is nowhere else. */
const LIFTED = 3;
/** Beyond this share of the larger part a topic has nothing to be set apart from, and what is frequent describes it. */
const ALMOST_ALL = 0.8;

/** Finds what sets some notes apart from all the notes of a larger part: a topic from the vault, a subtopic from its topic. */
export class CandidateFinder {
  private readonly vocabulary: Vocabulary;
  private readonly all: WordCounts;
  private readonly here: WordCounts;
  /** Place of a term or phrase among the drafts at hand, −1 for none. */
  private readonly termPlace: Int32Array;
  private readonly phrasePlace: Int32Array;
  private total = 0;

  constructor(private readonly input: TopicInput, private readonly index: PhraseIndex) {
    this.vocabulary = new Vocabulary(input, index);
    this.all = new WordCounts(input, index, this.vocabulary.size);
    this.here = new WordCounts(input, index, this.vocabulary.size);
    this.termPlace = new Int32Array(this.vocabulary.size).fill(-1);
    this.phrasePlace = new Int32Array(index.phrases.length).fill(-1);
  }

  /** Sets the larger part. */
  among(notes: readonly number[]): void {
    this.all.clear();
    for (const note of notes) this.all.add(note, 1);
    this.total = IN_NAME * notes.length;
  }

  /** Words and phrases, most distinctive first. `weights[i]` in [0, 1] is the place of `notes[i]` between the rim and the core. */
  find(notes: readonly number[], weights: readonly number[]): Candidate[] {
    const mean = weights.reduce((sum, weight) => sum + 0.5 + weight, 0) / Math.max(1, notes.length);
    const shares = weights.map((weight) => (0.5 + weight) / mean);
    this.here.clear();
    notes.forEach((note, i) => this.here.add(note, shares[i] ?? 1));
    const words = this.words(notes.length);
    return this.complete([...words, ...this.phrases(notes.length)], notes, shares);
  }

  /** Single words of the text; each counts more where it stands in a title or tag too. */
  private words(size: number): Draft[] {
    const drafts = new BestDrafts();
    for (const term of this.here.terms) {
      const notes = this.here.bodyNotes[term]!;
      if (notes < Math.min(LEAST_NOTES, size)) continue;
      const phrase = this.vocabulary.phraseOf(term);
      const named = phrase < 0 ? 0 : this.here.named[phrase]!;
      const namedInAll = phrase < 0 ? 0 : this.all.named[phrase]!;
      const here = this.here.body[term]! + (IN_NAME - 1) * named;
      const score = this.score(here, size, this.all.body[term]! + (IN_NAME - 1) * namedInAll);
      if (drafts.admits(score)) drafts.add({ key: this.input.term(term), words: 1, score, phrase, term, focus: notes / this.all.bodyNotes[term]! });
    }
    return drafts.kept;
  }

  /** Phrases, and words that stand in names only. */
  private phrases(size: number): Draft[] {
    const drafts = new BestDrafts();
    for (const id of this.here.phrases) {
      const notes = this.here.phraseNotes[id]!;
      const phrase = this.index.phrases[id]!;
      if (notes < Math.min(LEAST_NOTES, size)) continue;
      if (phrase.words === 1 && (this.here.bodyNotes[this.vocabulary.termOf(id)] ?? 0) >= LEAST_NOTES) continue;
      const here = IN_NAME * this.here.named[id]! + IN_HEADING * this.here.headed[id]!;
      const all = IN_NAME * this.all.named[id]! + IN_HEADING * this.all.headed[id]!;
      const score = this.score(here, size, all);
      if (drafts.admits(score)) drafts.add({ key: phrase.key, words: phrase.words, score, phrase: id, term: -1, focus: notes / this.all.phraseNotes[id]! });
    }
    return drafts.kept;
  }

  private score(here: number, size: number, all: number): number {
    return IN_NAME * size > ALMOST_ALL * this.total ? Math.sqrt(here) : logOdds(here, IN_NAME * size, all, this.total);
  }

  private lift(focus: number, size: number): number {
    const whole = this.total / IN_NAME;
    return Math.min(1, focus * whole / size / Math.min(LIFTED, whole / size));
  }

  /** Finds out which notes carry the drafts, and which of their words stand together in the text. */
  private complete(drafts: readonly Draft[], notes: readonly number[], shares: readonly number[]): Candidate[] {
    drafts.forEach(({ term, phrase }, place) => {
      if (term >= 0) this.termPlace[term] = place;
      if (phrase >= 0) this.phrasePlace[phrase] = place;
    });
    const carriers = drafts.map(() => new Carriers());
    const runs = new Map<number, Carriers>();
    notes.forEach((note, i) => {
      const share = shares[i] ?? 1;
      const { ids, counts, sequence } = this.input.termsOf(note);
      for (let k = 0; k < ids.length; k++) if (counts[k] !== 0) carriers[this.termPlace[ids[k]!]!]?.add(note, share);
      for (const id of this.index.ids[note] ?? []) carriers[this.phrasePlace[id]!]?.add(note, share);
      let two = -1;
      for (let before = -1, k = 0; k < sequence.length; k++) {
        const place = this.termPlace[ids[sequence[k]!]!] ?? -1;
        const run = place >= 0 && before >= 0 && place !== before ? (before + 1) * RUN + place : -1;
        if (run >= 0) carriersOf(runs, run).add(note, share);
        if (run >= 0 && two >= 0) carriersOf(runs, (two + 1) * RUN + place).add(note, share);
        two = run;
        before = place;
      }
    });
    const found = drafts.map(({ key, words, score, phrase, focus }, place): Candidate => {
      const named = phrase < 0 ? 0 : this.here.named[phrase]!;
      const { notes: carried, cover } = carriers[place]!;
      return { key, words, score, focus, lift: this.lift(focus, notes.length), cover: Math.min(1, cover / notes.length), named: Math.min(1, named / notes.length), notes: carried };
    });
    for (const { term, phrase } of drafts) {
      if (term >= 0) this.termPlace[term] = -1;
      if (phrase >= 0) this.phrasePlace[phrase] = -1;
    }
    return [...found, ...this.collocations(found, runs, notes.length)].sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  }

  /** Two or three distinctive words that stand side by side in most of the notes that hold the rarest one: `receptive field`. */
  private collocations(words: readonly Candidate[], runs: ReadonlyMap<number, Carriers>, size: number): Candidate[] {
    const known = new Set(words.map(({ key }) => key));
    const found: Candidate[] = [];
    for (const [run, { notes, cover }] of runs) {
      const parts = partsOf(run).map((place) => words[place]!);
      const key = parts.map((part) => part.key).join(' ');
      if (known.has(key) || notes.length < Math.max(LEAST_NOTES, COLLOCATED * Math.min(...parts.map((part) => part.notes.length)))) continue;
      const most = (value: (part: Candidate) => number): number => Math.max(...parts.map(value));
      const named = this.here.named[this.index.byKey.get(key) ?? -1] ?? 0;
      found.push({
        key, words: parts.length, score: most(({ score }) => score) * notes.length / most((part) => part.notes.length), focus: most(({ focus }) => focus),
        lift: most(({ lift }) => lift), cover: Math.min(1, cover / size), named: Math.min(1, named / size), notes,
      });
    }
    return found;
  }
}

/** The places of two or three words that make a run, as they are put together in `complete`. */
function partsOf(run: number): number[] {
  const before = Math.floor(run / RUN) - 1;
  return before < RUN ? [before, run % RUN] : [...partsOf(before), run % RUN];
}

/** The notes that carry something, and the sum of their shares. */
class Carriers {
  readonly notes: number[] = [];
  cover = 0;

  add(note: number, share: number): void {
    if (this.notes[this.notes.length - 1] === note) return;
    this.notes.push(note);
    this.cover += share;
  }
}

function carriersOf(pairs: Map<number, Carriers>, pair: number): Carriers {
  const known = pairs.get(pair);
  if (known) return known;
  const carriers = new Carriers();
  pairs.set(pair, carriers);
  return carriers;
}

/**
 * The labels that at least two notes of each group carry, most distinctive first.
 *
 * @param total number of notes in the vault; @param groupOf group of each note, −1 for none; @param sizes number of notes in each group.
 */
export function sharedLabels(
  labels: readonly { readonly name: string; readonly members: ArrayLike<number> }[], total: number, groupOf: Int32Array, sizes: readonly number[],
): SharedLabel[][] {
  const found = sizes.map((): SharedLabel[] => []);
  for (const { name, members } of labels) {
    const counts = new Map<number, number>();
    for (let k = 0; k < members.length; k++) {
      const group = groupOf[members[k]!] ?? -1;
      if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    for (const [group, count] of counts) {
      if (count < LEAST_NOTES) continue;
      const size = sizes[group] ?? 0;
      const score = logOdds(IN_NAME * count, IN_NAME * size, IN_NAME * members.length, IN_NAME * total);
      if (score > 0) found[group]?.push({ name, score, cover: count / size, focus: count / members.length });
    }
  }
  for (const list of found) list.sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
  return found;
}
