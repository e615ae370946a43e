import type { Candidate } from './candidates';
import { lastLevel } from './folders';
import { keysOf, type KnownName } from './kept-name';
import { absorbParts, COVER, isPart, type RankedName, rankNames, type Unnamed } from './name-ranking';
import type { NameWriter } from './name-writer';
import { unslug } from './phrases';
import { capitalise } from './surfaces';
import type { WeightedTerm } from '../topic';

/** Where another topic has the name already, the next candidate serves unless it is this much weaker. */
const LEAST_OF_BEST = 0.35;
/**
 * What is left of the standard deviations by which a name sets its topic apart: below, one in twenty does by chance, and it takes a name
 * that stands in titles or tags and covers much of the topic to be better than a title.
 */
const LEAST_SCORE = 1.64;
/** One word is enough when this share of the topic carries it, or when the second is weaker than this share of it, … */
const ENOUGH = 0.5;
const SECOND = 0.6;
/** … stands in fewer titles and tags than this, or adds fewer notes. */
const LEAST_NAMED = 0.1;
const SECOND_ADDS = 0.2;
/** A title of more characters, or of half as many where words are not spaced, is a sentence rather than a name. */
const LONGEST_TITLE = 36;
/** A word that so much of the topic carries may name it though it is a part of another's name. */
const WHOLE = 0.8;
/** Two candidates carried by the same notes (Jaccard) speak of the same thing. */
const SAME_NOTES = 0.6;
const TERMS = 8;

const AND: ReadonlyMap<string, string> = new Map([
  ['en', ' and '], ['de', ' und '], ['fr', ' et '], ['es', ' y '], ['it', ' e '], ['pt', ' e '], ['nl', ' en '], ['sv', ' och '], ['da', ' og '],
  ['no', ' og '], ['pl', ' i '], ['cs', ' a '], ['ru', ' и '], ['uk', ' і '], ['tr', ' ve '], ['zh', '与'], ['ja', 'と'], ['ko', ' · '], ['ar', ' و'],
]);

export interface Name {
  readonly text: string;
  /** What it is made of. */
  readonly keys: readonly string[];
}

const NO_NAME: Name = { text: '', keys: [] };

/**
 * A different name for every topic, in the words of its notes, or the title of a core note where no word sets it apart. Topics with
 * the strongest names choose first.
 *
 * @param above name of the topic that these are the parts of: neither it nor a part of it is used again.
 * @param known names that topics have already: they stay while they fit.
 */
export function chooseNames(topics: readonly Unnamed[], writer: NameWriter, above: Name = NO_NAME, known: readonly (KnownName | null)[] = []): Name[] {
  const labelKey = (name: string): string => writer.key(unslug(lastLevel(name)));
  const ranked = topics.map((topic) => rankNames(topic, labelKey).filter(({ key }) => writer.write(key) !== null && !above.keys.some((used) => isPart(key, used))));
  const order = topics.map((_, i) => i).sort((a, b) => (ranked[b]?.[0]?.score ?? 0) - (ranked[a]?.[0]?.score ?? 0) || a - b);
  const names: Name[] = topics.map(() => NO_NAME);
  const keys: string[] = [];
  const taken = new Set([above.text.toLowerCase()]);
  for (const i of [...order.filter((topic) => known[topic]?.given), ...order.filter((topic) => known[topic]?.given === false)]) {
    const kept = keepName(known[i] ?? null, topics[i], ranked[i] ?? [], writer, taken);
    if (kept === null) continue;
    taken.add(kept.text.toLowerCase());
    keys.push(...kept.keys);
    names[i] = kept;
  }
  for (const i of order) {
    const topic = topics[i];
    if (!topic || names[i] !== NO_NAME) continue;
    const name = unique(wordings(topic, ranked[i] ?? [], titleNames(topic, above), keys, writer), taken);
    taken.add(name.text.toLowerCase());
    keys.push(...name.keys);
    names[i] = name;
  }
  return names;
}

/** The known name, where it fits and no other topic has it; a name that the user gave always does. */
function keepName(known: KnownName | null, topic: Unnamed | undefined, ranked: readonly RankedName[], writer: NameWriter, taken: ReadonlySet<string>): Name | null {
  if (!known || !topic || (!known.given && taken.has(known.text.toLowerCase()))) return null;
  const good = ranked.filter(({ score }) => score >= LEAST_OF_BEST * (ranked[0]?.score ?? 0));
  const keys = keysOf(known, topic, good, writer);
  return keys && { text: known.text, keys };
}

/** Ways to name the topic, best first. @param keys what other names are made of. */
function wordings(topic: Unnamed, ranked: readonly RankedName[], titles: readonly Name[], keys: readonly string[], writer: NameWriter): Name[] {
  const [best] = ranked;
  if (!best) return [...titles, { text: capitalise(topic.titles[0]?.text.trim() ?? ''), keys: [] }];
  const write = (name: RankedName): string => writer.write(name.key) ?? name.key;
  const isFree = ({ key, cover }: RankedName): boolean => !keys.some((other) => (
    other === key || (isPart(key, other) && cover < WHOLE) || (isPart(other, key) && other.includes(' '))
  ));
  const free = ranked.find((name) => name.score >= LEAST_OF_BEST * best.score && isDistinct(name) && isFree(name));
  const first = free ?? best;
  const others = ranked.filter((other) => other !== first && isOther(other, first, write));
  const one: Name = { text: capitalise(write(first)), keys: [first.key] };
  const told = others.map((other): Name => ({ text: `${one.text}: ${write(other)}`, keys: one.keys }));
  if (!free) return [...titles, ...isFree(best) ? [one] : [], ...told, one];
  const second = others.find(isFree);
  if (!second || !needsSecond(topic, first, second)) return [one, ...titles, ...told];
  return [{ text: one.text + (AND.get(topic.language) ?? ' · ') + write(second), keys: [first.key, second.key] }, one, ...titles, ...told];
}

function isDistinct({ score, cover, named }: RankedName): boolean {
  return score >= LEAST_SCORE || (cover >= COVER && named >= LEAST_NAMED);
}

/** Whether one name leaves out much of the topic that a second one of about the same strength would tell. */
function needsSecond({ candidates }: Unnamed, first: RankedName, second: RankedName): boolean {
  if (first.cover >= ENOUGH || second.score < SECOND * first.score || second.named < LEAST_NAMED) return false;
  const size = new Set(candidates.flatMap(({ notes }) => notes)).size;
  const told = new Set(first.notes);
  return second.notes.filter((note) => !told.has(note)).length >= SECOND_ADDS * size;
}

/** The titles that can stand for several notes, first those that others begin with or contain. */
function titleNames({ titles }: Unnamed, above: Name): Name[] {
  const named = titles.filter((title) => isName(title) && !looksAlike(title.text, above.text) && !above.keys.some((used) => isPart(title.key, used)));
  const inside = (key: string): number => named.filter((other) => isPart(key, other.key)).length;
  return named.map(({ text, key }) => ({ text: capitalise(text), keys: [key], inside: inside(key) })).sort((a, b) => b.inside - a.inside);
}

/** Not one of generic words only, nor a path or a sentence. */
function isName({ text, key }: Unnamed['titles'][number]): boolean {
  const longest = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? LONGEST_TITLE / 2 : LONGEST_TITLE;
  return key !== '' && text.length <= longest && !text.includes('/');
}

/** The first wording that no other topic has, with a number at last. */
function unique(wordings: readonly Name[], taken: ReadonlySet<string>): Name {
  const free = wordings.find(({ text }) => text !== '' && !taken.has(text.toLowerCase()));
  if (free) return free;
  const { text, keys } = wordings.find((name) => name.text !== '') ?? { text: 'Topic', keys: [] };
  for (let number = 2; ; number++) {
    const numbered = `${text} ${number}`;
    if (!taken.has(numbered.toLowerCase())) return { text: numbered, keys };
  }
}

/** The most distinctive words, at most 8, as they are written, without two for one thing. Weights in (0, 1]. */
export function chooseTerms(topic: Unnamed, writer: NameWriter): WeightedTerm[] {
  const ranked = absorbParts(topic.candidates, (candidate) => candidate.score * asTerm(candidate));
  ranked.sort((a, b) => b.score - a.score || (a.item.key < b.item.key ? -1 : 1));
  const chosen: { readonly term: string; readonly weight: number; readonly key: string }[] = [];
  for (const { item: { key }, score } of ranked) {
    const term = writer.write(key);
    if (term === null || chosen.length >= TERMS) continue;
    if (!chosen.some((other) => isPart(key, other.key) || isPart(other.key, key) || looksAlike(term, other.term))) chosen.push({ term, key, weight: score });
  }
  const most = chosen[0]?.weight ?? 1;
  return chosen.map(({ term, weight }) => ({ term, weight: Math.min(1, weight / most) }));
}

/** A word of the text that no title or tag has may be a verb; what most of the notes hold so is their form rather than their subject. */
function asTerm({ named, cover, focus, lift, words }: Candidate): number {
  const form = named > 0 ? 1 : cover > 0.4 ? 0.4 : 0.6;
  return form * (0.4 + 0.6 * Math.min(1, focus / 0.3)) * lift * (words > 1 ? 1.2 : 1);
}

function isOther(name: RankedName, than: RankedName, write: (name: RankedName) => string): boolean {
  if (name.key.split(' ').some((term) => than.key.split(' ').includes(term)) || looksAlike(write(name), write(than))) return false;
  const notes = new Set(than.notes);
  const both = name.notes.reduce((count, note) => count + (notes.has(note) ? 1 : 0), 0);
  return both === 0 || both < SAME_NOTES * (notes.size + name.notes.length - both);
}

/** Words of one stem that the index keeps apart: `cognition` and `cognitive`. */
function looksAlike(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  const shorter = Math.min(x.length, y.length);
  let same = 0;
  while (same < shorter && x[same] === y[same]) same++;
  return x === y || (shorter > 0 && same >= Math.max(5, 0.65 * shorter));
}
