import type { Corpus } from '../corpus';
import { occurrences } from '../text/name-index';
import type { Tokenizer } from '../text/tokens';
import type { Evidence } from '../related/answer';
import type { SuggestedTag } from './suggestion';

/** A note that belongs with the one asked about. */
export interface TagVoter {
  readonly slot: number;
  /** In (0, 1]. */
  readonly weight: number;
}

/** Votes that are taken to be against any tag, so that one related note alone decides nothing. */
const DOUBT = 0.5;
/** How far the text and the folder are to be believed where they alone speak for a tag. */
const IN_TEXT = 0.6;
const IN_FOLDER = 0.5;
const FEWEST_IN_FOLDER = 3;
/** Worth from which a tag is shown, and the share of the worth of the tag above it from which the more exact one is. */
const LEAST = 0.12;
const EXACT = 0.6;
const SHOWN_NOTES = 3;

interface Vote {
  weight: number;
  readonly voters: TagVoter[];
}

/**
 * Tags for a note, best first: the vote of the notes that belong with it, weighted, as in k-nearest-neighbour tag prediction; the tags
 * common in its folder; those whose words stand in its text. Rare tags count more. Never a workflow tag, one it has, or one above or below one it has.
 */
export class TagSuggester {
  /** Words of each tag's last level as term ids; a term that came later is looked up anew. */
  private readonly names = new Map<string, readonly string[]>();

  constructor(private readonly corpus: Corpus, private readonly tokenizer: Tokenizer) {}

  suggest(slot: number, voters: readonly TagVoter[], limit: number): SuggestedTag[] {
    const { corpus } = this;
    const own = corpus.graph.tags.of(slot);
    const full = corpus.note(slot).tags.map(({ name }) => name.toLowerCase());
    const ownLetters = new Set(own.map(letters));
    const isNew = (tag: string): boolean => corpus.isTopical(tag) && !ownLetters.has(letters(tag)) && !full.some((other) => tag.startsWith(`${other}/`));
    const votes = this.votes(voters);
    const folder = this.folderShares(slot);
    const named = this.namedTags(slot, isNew);
    const total = voters.reduce((sum, { weight }) => sum + weight, DOUBT);
    const found = [...new Set([...votes.keys(), ...folder.shares.keys(), ...named.keys()])].filter(isNew).map((tag) => {
      const vote = (votes.get(tag)?.weight ?? 0) / total;
      const parts = [vote, IN_FOLDER * (folder.shares.get(tag) ?? 0), IN_TEXT * (named.get(tag) ?? 0)];
      return { tag, score: this.rarity(tag) * (1 - parts.reduce((rest, part) => rest * (1 - part), 1)) };
    });
    const kept = withoutLevels(found.filter(({ score }) => score >= LEAST).sort((a, b) => b.score - a.score || (a.tag < b.tag ? -1 : 1)));
    return kept.slice(0, limit).map(({ tag, score }) => this.told(slot, tag, score, votes.get(tag)?.voters ?? [], folder, named.has(tag)));
  }

  /** For every tag, at every level, the voters that carry it. */
  private votes(voters: readonly TagVoter[]): Map<string, Vote> {
    const votes = new Map<string, Vote>();
    for (const voter of voters) {
      for (const tag of this.corpus.graph.tags.of(voter.slot)) {
        const vote = votes.get(tag) ?? { weight: 0, voters: [] };
        vote.weight += voter.weight;
        vote.voters.push(voter);
        votes.set(tag, vote);
      }
    }
    return votes;
  }

  /** Shares of the other notes of the same folder that carry a tag; none in the top folder, where notes are kept that have none. */
  private folderShares(slot: number): { readonly path: string; readonly counts: ReadonlyMap<string, number>; readonly shares: ReadonlyMap<string, number> } {
    const { tags, folders } = this.corpus.graph;
    const [key = ''] = folders.of(slot);
    const counts = new Map<string, number>();
    const others = key === '' ? [] : folders.members(key).filter((other) => other !== slot);
    for (const other of others) for (const tag of tags.of(other)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    const common = [...counts].filter(([, count]) => count >= FEWEST_IN_FOLDER);
    return { path: key, counts, shares: new Map(common.map(([tag, count]) => [tag, count / others.length])) };
  }

  /**
   * Tags of at least two notes whose last level stands in the text, with the share of the notes with its rarest word that carry the tag: what says how
   * far the word is a subject where it is written, in [0, 1].
   */
  private namedTags(slot: number, isNew: (tag: string) => boolean): Map<string, number> {
    const { graph: { tags }, index } = this.corpus;
    const document = index.document(slot);
    const named = new Map<string, number>();
    if (!document) return named;
    const present = new Set(document.terms);
    for (const tag of tags.keys()) {
      const words = this.wordsOf(tag).map((word) => index.id(word) ?? -1);
      if (tags.count(tag) < 2 || words.length === 0 || !words.every((word) => present.has(word)) || !isNew(tag) || occurrences(document, words) === 0) continue;
      const rarest = Math.min(...words.map((word) => index.documentFrequency(word)).filter((frequency) => frequency > 0));
      if (Number.isFinite(rarest)) named.set(tag, Math.min(1, tags.count(tag) / rarest));
    }
    return named;
  }

  private wordsOf(tag: string): readonly string[] {
    let words = this.names.get(tag);
    if (!words) {
      const level = tag.slice(tag.lastIndexOf('/') + 1).replace(/[-_]+/g, ' ');
      this.names.set(tag, (words = this.tokenizer.tokenize(level, 'en').map(({ term }) => term)));
    }
    return words;
  }

  /** 1 for a tag on one note, falling to a half for one that all notes carry. */
  private rarity(tag: string): number {
    const { graph } = this.corpus;
    return graph.size < 2 ? 1 : 1 - (0.5 * Math.log(Math.max(1, graph.tags.count(tag)))) / Math.log(graph.size);
  }

  private told(slot: number, tag: string, score: number, voters: readonly TagVoter[], folder: ReturnType<TagSuggester['folderShares']>, isNamed: boolean): SuggestedTag {
    const { corpus } = this;
    const { tags } = corpus.graph;
    const best = [...voters].sort((a, b) => b.weight - a.weight || corpus.byPath(a.slot, b.slot));
    const carriers = best.length > 0 ? best.map((voter) => voter.slot) : tags.members(tag).filter((other) => other !== slot);
    const evidence: Evidence[] = best.slice(0, SHOWN_NOTES).map((voter) => {
      const { path, title } = corpus.note(voter.slot);
      return { kind: 'note', note: path, title, count: best.length };
    });
    const inFolder = folder.counts.get(tag) ?? 0;
    if (inFolder >= FEWEST_IN_FOLDER) evidence.push({ kind: 'folder', path: folder.path, count: inFolder });
    if (isNamed) evidence.push({ kind: 'term', text: tag.slice(tag.lastIndexOf('/') + 1).replace(/[-_]+/g, ' '), count: tags.count(tag) });
    return { tag: commonest(carriers.map((carrier) => tags.nameIn(carrier, tag))) ?? tag, score: Math.min(1, Math.round(score * 1e6) / 1e6), evidence };
  }
}

/** The spelling that occurs most, of those that occur as often the first by code units; whatever their order. `undefined` where there is none. */
function commonest(spellings: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  return [...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))[0]?.[0];
}

/** Equal for tags that differ in hyphens and underscores alone. */
function letters(tag: string): string {
  return tag.replace(/[-_]/g, '');
}

/** Of tags above and below one another, or that differ in hyphens alone, one: the more exact where it is worth nearly as much. `found` best first. */
function withoutLevels(found: readonly { readonly tag: string; readonly score: number }[]) {
  const isAbove = (upper: string, lower: string): boolean => lower.startsWith(`${upper}/`);
  const exact = found.filter(({ tag, score }) => !found.some((other) => isAbove(tag, other.tag) && other.score >= EXACT * score));
  return exact.filter(({ tag }, at) => !exact.slice(0, at).some((other) => isAbove(other.tag, tag) || isAbove(tag, other.tag) || letters(other.tag) === letters(tag)));
}
