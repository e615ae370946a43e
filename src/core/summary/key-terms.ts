import type { Block, Note } from '../note/note';
import { favourite } from '../text/surfaces';
import type { Tokenizer } from '../text/tokens';
import { isGeneric } from '../topics/names/generic-words';
import type { WeightedTerm } from '../topics/topic';
import { candidateTerms, type Candidates, type CandidateTerm } from './candidate-terms';
import { isPlainWord } from './plain-words';
import { rarity, type WordStatistics } from './rarity';

export interface KeyTermsRequest extends WordStatistics {
  readonly note: Note;
  readonly blocks: readonly Block[];
  readonly limit: number;
  readonly tokenizer: Tokenizer;
}

/** Words of a note from which on a word must occur twice to be a key term. */
const SHORT_NOTE = 120;
/** The author chose the words of a title, alias, tag or link. */
const NAMED = 1.6;
/** What a word is worth that occurs once in a short note, and a name of several words that does not come again. */
const ONCE = 0.4;
/** Words that say little, alone and in a phrase. */
const PLAIN = 0.35;
const PLAIN_IN_PHRASE = 0.6;
/** A phrase stands for a word in it if it makes up this share of the word's occurrences; less is enough for a name. */
const STANDS_FOR = 0.4;
const NAME_STANDS_FOR = 0.08;
/** Terms that begin alike over this share of the shorter are one word to the reader (neuroscience, neuroscientist). */
const ALIKE = 0.75;
const ALIKE_LETTERS = 6;

interface Scored {
  readonly key: string;
  readonly terms: readonly string[];
  readonly score: number;
}

/**
 * Words and phrases that say what a note is about, best first, written as in the note; the best weighs 1.
 * tf-idf for words; for phrases the C-value (Frantzi, Ananiadou & Mima 2000: length, and frequency less that of the longer phrases
 * around it) times the mean idf; place and spread weigh in as in YAKE (Campos et al. 2020).
 */
export function keyTerms({ note, blocks, limit, tokenizer, ...statistics }: KeyTermsRequest): WeightedTerm[] {
  const candidates = candidateTerms(note, blocks, tokenizer);
  const idf = rarity(statistics);
  const nested = frequencyInside(candidates);
  const short = note.words < SHORT_NOTE;
  const scored: Scored[] = [];
  for (const [key, candidate] of candidates.byKey) {
    const once = candidate.times < 2 && !candidate.named;
    if (once && (!short || candidate.terms.length > 1)) continue;
    const rare = candidate.times < 2 && (once || candidate.terms.length > 1);
    const score = scoreOf(candidate, nested.get(key) ?? NOT_NESTED, idf) * (rare ? ONCE : 1);
    if (score > 0) scored.push({ key, terms: candidate.terms, score });
  }
  scored.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const chosen = choose(scored, candidates, limit);
  const best = chosen[0]?.score ?? 1;
  return chosen.map(({ key, score }) => ({ term: surface(candidates, key), weight: score / best }));
}

interface Nesting {
  readonly frequency: number;
  readonly phrases: number;
}

const NOT_NESTED: Nesting = { frequency: 0, phrases: 0 };

/** For each term that is part of longer candidates: their number and their frequencies' sum. */
function frequencyInside({ byKey }: Candidates): ReadonlyMap<string, Nesting> {
  const inside = new Map<string, Nesting>();
  for (const { terms, frequency, times } of byKey.values()) {
    if (terms.length < 2 || times < 2) continue;
    const parts = new Set<string>();
    for (let size = 1; size < terms.length; size++) {
      for (let start = 0; start + size <= terms.length; start++) parts.add(terms.slice(start, start + size).join(' '));
    }
    for (const part of parts) {
      const before = inside.get(part) ?? NOT_NESTED;
      inside.set(part, { frequency: before.frequency + frequency, phrases: before.phrases + 1 });
    }
  }
  return inside;
}

function scoreOf(candidate: CandidateTerm, nesting: Nesting, idf: (term: string) => number): number {
  const { terms, frequency, blocks, first, named } = candidate;
  const own = nesting.phrases === 0 ? frequency : frequency - nesting.frequency / nesting.phrases;
  if (own <= 0) return 0;
  const plain = terms.length === 1 ? PLAIN : PLAIN_IN_PHRASE;
  const mean = terms.reduce((sum, term) => sum + idf(term) * (isPlainWord(term) ? plain : 1), 0) / terms.length;
  const length = Math.log2(1 + terms.length);
  const spread = 1 + Math.log(blocks) / 4;
  const early = 1 + 1 / (3 + first);
  return Math.pow(own, 0.75) * length * mean * spread * early * (named ? NAMED : 1);
}

function choose(scored: readonly Scored[], candidates: Candidates, limit: number): Scored[] {
  const showable = scored.filter(({ key }) => isShowable(surface(candidates, key)));
  const chosen: Scored[] = [];
  for (const candidate of showable) {
    if (chosen.length >= limit) break;
    const { key, terms } = candidate.terms.length > 1 ? candidate : standIn(candidate, showable, candidates) ?? candidate;
    if (!chosen.some((other) => isNearDuplicate(terms, other.terms))) chosen.push({ key, terms, score: candidate.score });
  }
  return chosen;
}

/** The phrase in which a word mostly occurs. */
function standIn(word: Scored, scored: readonly Scored[], { byKey }: Candidates): Scored | undefined {
  const all = byKey.get(word.key)?.times ?? 0;
  return scored.find(({ key, terms }) => {
    const phrase = terms.length > 1 && terms.some((term) => term === word.key) ? byKey.get(key) : undefined;
    return phrase !== undefined && phrase.times >= (phrase.named ? NAME_STANDS_FOR : STANDS_FOR) * all;
  });
}

function surface({ forms }: Candidates, key: string): string {
  return favourite(forms.get(key) ?? new Map<string, number>());
}

/** No generic word, number, time stamp, identifier or single letter. */
function isShowable(form: string): boolean {
  if (isGeneric(form) || !/\p{L}/u.test(form) || /^\d/.test(form) && !/\s/.test(form)) return false;
  const words = form.split(/[\s\-‐‑]+/);
  if (words.some((word) => /\d/.test(word) && word.length > 7)) return false;
  if (words.length > 1) return !words.some((word) => isGeneric(word));
  return form.length > 2 || form === form.toUpperCase() && form.length > 1;
}

function isNearDuplicate(a: readonly string[], b: readonly string[]): boolean {
  const shared = a.filter((term) => b.includes(term)).length;
  if (shared > 0 && (shared === Math.min(a.length, b.length) || shared >= 2)) return true;
  const [x, y] = [a[0] ?? '', b[0] ?? ''];
  return a.length === 1 && b.length === 1 && beginAlike(x, y);
}

function beginAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  return same >= ALIKE_LETTERS && same >= ALIKE * shorter;
}
