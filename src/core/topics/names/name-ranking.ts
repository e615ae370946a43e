import type { Candidate, SharedLabel } from './candidates';

/** A topic as the naming sees it. */
export interface Unnamed {
  readonly candidates: readonly Candidate[];
  readonly tags: readonly SharedLabel[];
  readonly folders: readonly SharedLabel[];
  /** Titles of the most central notes, best first, each with its key. */
  readonly titles: readonly { readonly text: string; readonly key: string }[];
  /** BCP 47 primary subtag. */
  readonly language: string;
}

export interface RankedName {
  readonly key: string;
  readonly score: number;
  /** Share of the topic that it names, and that has it in titles and tags, in [0, 1]. */
  readonly cover: number;
  readonly named: number;
  readonly notes: readonly number[];
}

export interface ScoredCandidate {
  readonly item: Candidate;
  readonly score: number;
}

/** From this share of titles and tags on, a word counts fully as a name. */
const NAMED = 0.25;
/** What is left of a word of the text that stands in no name: it may be a verb, or half a phrase. */
const UNNAMED = 0.08;
/** From these shares on a word covers enough of its topic, and belongs to it enough. */
export const COVER = 0.3;
const FOCUS = 0.7;
/** A word that is the whole title of a central note, and of the most central one. */
const TITLE_BONUS = 1.3;
const FIRST_TITLE_NAMED = 0.2;
/** A tag that covers this share of the topic, and little else, is the name that the author gave it. */
const TAG_COVER = 0.3;
/** So is a folder, which needs more because it often says where a note came from. */
const FOLDER_COVER = 0.5;
const LABEL_FOCUS = 0.5;
/** What a folder is worth whose name is no distinctive word of its notes, such as `docs` or `src`. */
const FOLDER_ALONE = 0.6;
/** What a tag loses when one tag nested in it says the same more exactly, and the share of it that this takes. */
const BROADER = 0.5;
const SAME_BELOW = 0.8;
/** A phrase takes the place of its words where it makes up this share of their names. */
const ABSORBED = 0.6;

/**
 * The candidates as names, best first: distinctive words count for less when they stand in few titles and tags, cover little of
 * the topic or belong to others as much; a tag or folder that covers the topic and little else counts for more.
 *
 * @param labelKey key of the last level of a tag or folder.
 */
export function rankNames(topic: Unnamed, labelKey: (name: string) => string): RankedName[] {
  const bonuses = new Map<string, number>();
  const label = ({ name, cover, focus }: SharedLabel, most: number): void => {
    const key = labelKey(name);
    bonuses.set(key, Math.max(bonuses.get(key) ?? 0, 1 + most * cover * focus * focus));
  };
  for (const tag of topic.tags) if (tag.cover >= TAG_COVER && tag.focus >= LABEL_FOCUS) label(tag, 3);
  const folders = topic.folders.filter(({ cover, focus }) => cover >= FOLDER_COVER && focus >= LABEL_FOCUS);
  for (const folder of folders) label(folder, 1);
  for (const { name } of topic.tags.filter((tag) => hasSameBelow(tag, topic.tags))) bonuses.set(labelKey(name), BROADER);
  const titles = new Set(topic.titles.map(({ key }) => key));
  const ranked = absorbParts(topic.candidates, (candidate) => {
    const { key, score } = candidate;
    return score * asName(candidate, key === topic.titles[0]?.key) * (titles.has(key) ? TITLE_BONUS : 1) * (bonuses.get(key) ?? 1);
  }).map(({ item, score }): RankedName => ({ key: item.key, score, cover: item.cover, named: item.named, notes: item.notes }));
  for (const { name, score, cover, focus } of folders) {
    const key = labelKey(name);
    if (key !== '' && !ranked.some((other) => other.key === key)) ranked.push({ key, score: FOLDER_ALONE * score * cover * focus, cover, named: 0, notes: [] });
  }
  return ranked.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}

/** Whether nearly all that the group has of a tag is in one tag nested in it. */
function hasSameBelow(tag: SharedLabel, tags: readonly SharedLabel[]): boolean {
  return tags.some(({ name, cover }) => name.startsWith(`${tag.name}/`) && cover >= SAME_BELOW * tag.cover);
}

function asName({ named, cover, focus, lift }: Candidate, isFirstTitle: boolean): number {
  const inNames = isFirstTitle ? Math.max(named, FIRST_TITLE_NAMED) : named;
  const own = (0.3 + 0.7 * Math.min(1, focus / FOCUS)) * (0.5 + 0.5 * lift);
  return (UNNAMED + (1 - UNNAMED) * Math.min(1, inNames / NAMED)) * Math.sqrt(Math.min(1, cover / COVER)) * own;
}

/** Gives a phrase the score of its strongest word, and drops the words that hardly stand in names without it. */
export function absorbParts(candidates: readonly Candidate[], scoreOf: (candidate: Candidate) => number): ScoredCandidate[] {
  const scores = new Map(candidates.map((candidate) => [candidate.key, scoreOf(candidate)]));
  const dropped = new Set<string>();
  const longestFirst = candidates.filter(({ words }) => words > 1).sort((a, b) => b.words - a.words);
  for (const phrase of longestFirst) {
    if (dropped.has(phrase.key)) continue;
    for (const part of candidates) {
      if (part.key === phrase.key || !isPart(part.key, phrase.key) || !absorbs(phrase, part)) continue;
      scores.set(phrase.key, Math.max(scores.get(phrase.key) ?? 0, scores.get(part.key) ?? 0));
      dropped.add(part.key);
    }
  }
  return candidates.filter(({ key }) => !dropped.has(key)).map((item) => ({ item, score: scores.get(item.key) ?? 0 }));
}

/** By the names that they stand in; where the phrase stands in none, by the notes. */
function absorbs(phrase: Candidate, part: Candidate): boolean {
  return phrase.named > 0 ? phrase.named >= ABSORBED * part.named : part.named === 0 && phrase.notes.length >= ABSORBED * part.notes.length;
}

/** Whether the terms of one key stand, in order, inside the other. */
export function isPart(part: string, whole: string): boolean {
  return ` ${whole} `.includes(` ${part} `);
}
