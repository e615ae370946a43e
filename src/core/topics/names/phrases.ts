import type { Note } from '../../note/note';
import { blockLanguage } from '../../text/language';
import { isGeneric } from './generic-words';
import type { TopicInput } from '../input';

/** Longest phrase, in words. */
const LONGEST = 3;
/** Headings looked at in one note, and the deepest level. */
const HEADINGS = 16;
const DEEPEST = 3;
/** Notes read in one slice. */
const SLICE = 256;
/** Stop words inside a phrase are short (`theory of mind`); longer ones cut it in two (`relation between …`). */
const LONGEST_INNER_STOP = 3;
/** What may stand between two words of one phrase, if anything does (not in scripts without spaces). */
const GAP = /^[ \t\u00a0\-_‐‑'’]$/;
const HYPHEN = /^[-‐‑]$/;

/** How much a phrase counts in a note by where it stands; words of the text count 1. */
export const IN_NAME = 3;
export const IN_HEADING = 1;

/** A slug is written without regard to capitals, so it says little about how a word is written. */
export const SLUG_VOTE = 0.01;

/** A run of one to three words from a title, alias, tag or heading, without stop words at its ends. */
export interface Phrase {
  /** Its terms joined by spaces. */
  readonly key: string;
  readonly words: number;
  /** One way it is written. */
  readonly form: string;
  /** All ways, with how often (slugs hardly count); `null` while there is just one. */
  forms: Map<string, number> | null;
  /** How often it was seen written. */
  votes: number;
}

/** The phrases of every note: `ids[note][k]` weighs `weights[note][k]` (3 in titles and tags, 1 in headings). */
export interface PhraseIndex {
  readonly phrases: readonly Phrase[];
  /** Place in `phrases`. */
  readonly byKey: ReadonlyMap<string, number>;
  readonly ids: readonly Uint32Array[];
  readonly weights: readonly Uint8Array[];
}

/** Yields every so many notes. `topical` tells which tags are about something. */
export function* phraseIndex(input: TopicInput, topical: (tag: string) => boolean): Generator<void, PhraseIndex, void> {
  const byKey = new Map<string, number>();
  const phrases: Phrase[] = [];
  const ids: Uint32Array[] = [];
  const weights: Uint8Array[] = [];
  for (const note of input.notes) {
    const found = new Map<number, number>();
    const take = ({ key, form, words }: FoundPhrase, vote: number, weight: number): void => {
      let id = byKey.get(key);
      if (id === undefined) {
        id = phrases.length;
        byKey.set(key, id);
        phrases.push({ key, words, form, forms: null, votes: 0 });
      }
      countForm(phrases[id]!, form, vote);
      if (weight > (found.get(id) ?? 0)) found.set(id, weight);
    };
    for (const written of namesOf(note, topical)) {
      const text = unslug(written);
      const vote = text === written && !isSlug(written) ? 1 : SLUG_VOTE;
      for (const phrase of phrasesIn(text, note.language, input.words)) take(phrase, vote, IN_NAME);
    }
    for (const text of headingsOf(note)) {
      const whole = wholePhrase(phrasesIn(text, note.language, input.words), text);
      if (whole) take(whole, 1, IN_HEADING);
    }
    ids.push(Uint32Array.from(found.keys()));
    weights.push(Uint8Array.from(found.values()));
    if (ids.length % SLICE === 0) yield;
  }
  return { phrases, byKey, ids, weights };
}

function countForm(phrase: Phrase, form: string, vote: number): void {
  if (phrase.forms === null && form !== phrase.form) phrase.forms = new Map([[phrase.form, phrase.votes]]);
  phrase.forms?.set(form, (phrase.forms.get(form) ?? 0) + vote);
  phrase.votes += vote;
}

/** A heading is taken as a whole or not at all: its words are in the text anyway. */
function wholePhrase(found: readonly FoundPhrase[], text: string): FoundPhrase | undefined {
  return found.find(({ form }) => form.length >= text.length - 2);
}

export interface FoundPhrase {
  readonly key: string;
  /** As written. */
  readonly form: string;
  readonly words: number;
  /** Offset of its first character in the text. */
  readonly at: number;
}

interface Word {
  readonly term: string;
  readonly from: number;
  readonly to: number;
  readonly stop: boolean;
  readonly generic: boolean;
}

/** Every phrase of a text, once for each place it stands in; none that is all generic words or cuts a hyphenated word. */
export function phrasesIn(text: string, language: string, words: TopicInput['words']): FoundPhrase[] {
  const run: Word[] = [];
  words(text, blockLanguage(text, language), (term, from, to, stop) => run.push({ term, from, to, stop, generic: isGeneric(text.slice(from, to)) }));
  const found: FoundPhrase[] = [];
  for (let first = 0; first < run.length; first++) {
    const start = run[first]!;
    if (start.stop || HYPHEN.test(text.charAt(start.from - 1))) continue;
    let key = start.term;
    let generic = true;
    for (let last = first; last < Math.min(run.length, first + LONGEST); last++) {
      const word = run[last]!;
      if (last > first) {
        if (!joins(text, run[last - 1]!.to, word.from)) break;
        key = `${key} ${word.term}`;
      }
      if (word.stop && word.to - word.from > LONGEST_INNER_STOP) break;
      generic &&= word.generic || word.stop;
      if (word.stop || generic || HYPHEN.test(text.charAt(word.to))) continue;
      found.push({ key, form: text.slice(start.from, word.to), words: last - first + 1, at: start.from });
    }
  }
  return found;
}

function joins(text: string, from: number, to: number): boolean {
  return to === from || (to === from + 1 && GAP.test(text.charAt(from)));
}

/** Names made for machines as words: `long-term_memory`, `graph-view` and `Complex_systems`, but not `Wi-Fi`. */
export function unslug(text: string): string {
  const separators = /^[\p{Ll}\p{N}]+(?:[-_][\p{Ll}\p{N}]+)+$/u.test(text) ? /[-_]/g : /_/g;
  return text.replace(separators, ' ');
}

/** Written without regard to capitals, as file names often are. */
function isSlug(text: string): boolean {
  return /^[\p{Ll}\p{N}]+$/u.test(text);
}

function namesOf(note: Note, topical: (tag: string) => boolean): string[] {
  const levels = note.tags.filter((tag) => topical(tag.name)).flatMap((tag) => tag.name.split('/'));
  return [note.title, ...note.aliases, ...new Set(levels)];
}

function headingsOf(note: Note): string[] {
  return note.headings.filter(({ level, text }) => level <= DEEPEST && text !== note.title).slice(0, HEADINGS).map(({ text }) => text);
}
