import { type Candidate, CandidateFinder, sharedLabels, type SharedLabel } from './candidates';
import { foldersOf } from './folders';
import type { TopicInput } from '../input';
import type { PhraseIndex } from './phrases';

/** Some notes that belong together, core notes first, with what sets them apart. */
export interface Group {
  readonly notes: readonly number[];
  /** Place of each note between the rim and the core, in [0, 1]. */
  readonly weights: readonly number[];
  readonly candidates: readonly Candidate[];
  readonly tags: readonly SharedLabel[];
  readonly folders: readonly SharedLabel[];
}

/** Finds what sets groups apart from the notes that they are parts of: topics from the vault, subtopics from their topic. */
export class GroupReader {
  private readonly finder: CandidateFinder;
  private readonly folders: ReturnType<typeof foldersOf>;

  /** @param central of every note, its weighted degree inside its topic. */
  constructor(private readonly input: TopicInput, index: PhraseIndex, private readonly central: Float64Array) {
    this.finder = new CandidateFinder(input, index);
    this.folders = foldersOf(input.notes);
  }

  /** Yields after each group. `groups` are disjoint parts of `whole`; the answer is in their order. */
  *read(groups: readonly (readonly number[])[], whole: readonly number[]): Generator<void, Group[], void> {
    if (groups.length === 0) return [];
    this.finder.among(whole);
    const total = this.input.notes.length;
    const groupOf = new Int32Array(total).fill(-1);
    groups.forEach((notes, group) => notes.forEach((note) => (groupOf[note] = group)));
    const sizes = groups.map((notes) => notes.length);
    const tags = sharedLabels(this.input.tags, total, groupOf, sizes);
    const folders = sharedLabels(this.folders, total, groupOf, sizes);
    const read: Group[] = [];
    for (const [i, members] of groups.entries()) {
      const notes = [...members].sort((a, b) => (this.central[b] ?? 0) - (this.central[a] ?? 0) || a - b);
      const most = Math.max(this.central[notes[0] ?? 0] ?? 0, Number.MIN_VALUE);
      const weights = notes.map((note) => (this.central[note] ?? 0) / most);
      read.push({ notes, weights, candidates: this.finder.find(notes, weights), tags: tags[i] ?? [], folders: folders[i] ?? [] });
      yield;
    }
    return read;
  }
}
