import type { Corpus } from '../corpus';
import { Lines } from '../note/lines';
import type { Note } from '../note/note';
import { foldWord } from '../text/fold';
import type { NameOwners } from '../text/name-index';
import { spellingOf } from '../text/spelling';
import type { Tokenizer } from '../text/tokens';
import { linkablePassages } from './linkable-passages';
import { linkWorth } from './link-worth';
import type { Mention, MentionedNote, NoteText } from './mention';
import { SentencesAround } from './sentence-around';
import { WordRun } from './word-run';

/** Names that more notes share than this are not names. */
const MOST_NAMESAKES = 20;

/** Folders of notes that others are made from: no one means them by their names. */
const TEMPLATES = /(?:^|\/)_?templates?\//i;

/** Chooses one of several notes of the same name, at least one. */
export type ChooseNamesake = (slots: readonly number[]) => number;

/** A run of words that name notes. */
interface Claim {
  readonly from: number;
  readonly to: number;
  /** Slots of the notes that are meant. */
  readonly slots: readonly number[];
  readonly concept: string | null;
}

interface Question {
  readonly corpus: Corpus;
  readonly slot: number;
  readonly note: Note;
  readonly run: WordRun;
}

/**
 * The notes that a note names without linking them there, those most worth a link first; `linked` are those it links to elsewhere. Every word of the text is part of one name at
 * most, of the longest; a note's own name leads nowhere, and neither does a heading that is but a name. Linear in the text.
 */
export function findMentions(corpus: Corpus, slot: number, { text, metadata }: NoteText, linked: ReadonlySet<number>, tokenizer: Tokenizer, choose: ChooseNamesake): MentionedNote[] {
  const note = corpus.note(slot);
  const { index } = corpus;
  const run = WordRun.of(text, linkablePassages(text, metadata), note.language, tokenizer, (term) => index.id(term), (id) => index.term(id));
  const question: Question = { corpus, slot, note, run };
  const lines = new Lines(text);
  const sentences = new SentencesAround(text, note.language);
  const groups = new Map<number, Claim[]>();
  for (const claim of longest([...nameClaims(question), ...conceptClaims(question)])) {
    if (claim.slots.includes(slot) || isWholeHeading(run, claim)) continue;
    const slots = claim.slots.filter((other) => !TEMPLATES.test(corpus.note(other).path));
    const target = slots.find((other) => linked.has(other)) ?? (slots.length > 1 ? choose(slots) : slots[0]);
    if (target === undefined) continue;
    const known = groups.get(target);
    if (known) known.push(claim);
    else groups.set(target, [claim]);
  }
  const place = ({ from, to, concept }: Claim): Mention => {
    const span = run.span(from, to);
    const words = run.written(from, to);
    const passage = run.passageOf(from);
    const sentence = passage ? sentences.read(passage, span.from, words) : { text: words, marks: [words] };
    return { text: words, line: lines.lineAt(span.from), ...span, concept, sentence };
  };
  const found = Array.from(groups, ([target, claims]): MentionedNote | null => {
    const [first, ...others] = inOrder(run, claims);
    const score = first ? linkWorth(corpus, slot, target, Array.from(run.terms.subarray(first.from, first.to))) : 0;
    if (!first || score === 0) return null;
    const { path, title } = corpus.note(target);
    return { target: path, title, score, linked: linked.has(target), places: [place(first), ...others.map(place)] };
  });
  return found.flatMap((mention) => mention ?? []).sort((a, b) => b.score - a.score || a.places[0].from - b.places[0].from);
}

/** In document order, those in headings last. */
function inOrder(run: WordRun, claims: readonly Claim[]): Claim[] {
  const inHeading = ({ from }: Claim): boolean => run.passageOf(from)?.kind === 'heading';
  return [...claims.filter((claim) => !inHeading(claim)), ...claims.filter(inHeading)];
}

/** Titles and aliases, as the text writes them. */
function nameClaims({ corpus, run }: Question): Claim[] {
  const claims: Claim[] = [];
  const known = new Map<NameOwners, Map<string, readonly number[]>>();
  // Asked twice of each place, and names come again and again.
  const meant = (owners: NameOwners, from: number, to: number): readonly number[] => {
    const words = run.written(from, to).normalize('NFC');
    const byWords = known.get(owners) ?? new Map<string, readonly number[]>();
    const slots = byWords.get(words) ?? meantBy(owners, words, from, to);
    known.set(owners, byWords.set(words, slots));
    return slots;
  };
  const meantBy = (owners: NameOwners, words: string, from: number, to: number): readonly number[] => {
    const slots = owners.filter((_, i) => i % 2 === 0);
    if (!run.isPlain(from, to)) return slots.filter((slot) => namesOf(corpus.note(slot)).some((name) => name.toLowerCase().includes(words.toLowerCase())));
    return to - from > 1 ? slots : slots.filter((slot) => namesOf(corpus.note(slot)).some((name) => isSameWord(name, words)));
  };
  corpus.names.forEachName(
    run,
    (owners, from, to) => claims.push({ from, to, slots: meant(owners, from, to), concept: null }),
    (owners, from, to) => owners.length <= 2 * MOST_NAMESAKES && run.isApart(from, to) && meant(owners, from, to).length > 0,
  );
  return claims;
}

/** Concepts that the note speaks of, by whatever form, for which a note is called. */
function conceptClaims({ corpus, slot, run }: Question): Claim[] {
  const { concepts, names } = corpus;
  const carried = new Set(concepts.of(slot).map(({ id }) => id));
  const named = new Map<number, number[]>();
  for (const [id, forms] of concepts.forms(carried)) {
    // A name with several meanings stands for the concept only where its own note takes it so.
    const slots = [...new Set(forms.flatMap((form) => names.owners(form)))].filter((owner) => concepts.count(owner, id) > 0);
    if (slots.length > 0 && slots.length <= MOST_NAMESAKES) named.set(id, slots);
  }
  const claims: Claim[] = [];
  if (named.size === 0) return claims;
  concepts.forEachPhrase(slot, run, (at) => run.spellingAt(at), (concept, from, to) => {
    const slots = named.get(concept);
    if (slots && run.isApart(from, to) && run.isPlain(from, to)) claims.push({ from, to, slots, concept: concepts.name(concept) });
  });
  return claims;
}

/** The claims without those that share a word with a longer one, or with an earlier one that was given before it, in document order. */
function longest(claims: readonly Claim[]): Claim[] {
  const order = claims.map((claim, at) => ({ claim, at })).sort((a, b) => b.claim.to - b.claim.from - (a.claim.to - a.claim.from) || a.at - b.at);
  const taken = new Set<number>();
  const kept: Claim[] = [];
  for (const { claim } of order) {
    const words = Array.from({ length: claim.to - claim.from }, (_, i) => claim.from + i);
    if (words.some((word) => taken.has(word))) continue;
    for (const word of words) taken.add(word);
    kept.push(claim);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function isWholeHeading(run: WordRun, { from, to }: Claim): boolean {
  const passage = run.passageOf(from);
  return passage?.kind === 'heading' && letters(passage.content) === letters(run.written(from, to));
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function namesOf({ title, aliases }: Note): string[] {
  return [title, ...aliases];
}

/** A single word stands for a name but for its plural; what is called by capitals (`ACT`, `EEG`) is written with them. */
function isSameWord(name: string, word: string): boolean {
  const trimmed = name.trim();
  if (spellingOf(trimmed, 0, trimmed.length, '') === 'capitals' && spellingOf(word, 0, word.length, '') !== 'capitals') return false;
  return singular(foldWord(trimmed)) === singular(foldWord(word));
}

function singular(word: string): string {
  return word.replace(/(?:ies|y)$/, 'i').replace(/(?:es|s|e)$/, '');
}
