import type { InvertedIndex } from '../text/inverted-index';
import type { Spelling } from '../text/spelling';
import { TermTrie } from '../text/term-trie';
import type { Tokenizer } from '../text/tokens';
import type { Concept } from './concept';
import { phrasesOf, type Phrase } from './phrase';
import type { Expansion, VaultAcronyms } from './vault-acronyms';

/** A concept as the dictionary numbers it. */
export interface KnownConcept {
  readonly id: number;
  /** Distinguishes it in every vault, whatever the order of edits. */
  readonly key: string;
  /** `null` for a concept that the vault's acronyms alone know: it is called as most notes write it. */
  concept: Concept | null;
}

/** What a phrase can mean. */
export interface Meaning {
  readonly concept: KnownConcept;
  /** `concept.concept` when the meaning was given. */
  readonly as: Concept | null;
  /** As the lexicon or the user writes it; for an acronym of the vault its key, and `null` for the long form of one. */
  readonly form: { readonly text: string } | { readonly short: string } | null;
  readonly spelling: Spelling | null;
  /** Needs no company. */
  readonly sure: boolean;
  /** Said by the user, so that nothing else counts. */
  readonly own: boolean;
}

/** A phrase with all that it can mean. */
export interface Entry {
  readonly id: number;
  readonly phrase: Phrase;
  readonly terms: readonly number[];
  meanings: readonly Meaning[];
}

/** A concept of the lexicon or of the user's. */
export interface GivenConcept {
  readonly concept: Concept;
  /** Forms that the user gave. */
  readonly own: ReadonlySet<string>;
}

/** Acronyms of fewer letters, and those of everyday life, are taken for what a single note says only in notes that say so too. */
const FEWEST_LETTERS = 3;
const EVERYDAY: ReadonlySet<string> = new Set((
  'api asap bbc btw ceo cnn cpu csv css diy doi dvd exe faq fbi fyi gdp gif gmt gps gpu gui html http https hiv imo isbn json jpeg jpg mit nasa nato ngo '
  + 'pdf phd png ram rss sql sms svg tbd todo ui url usa usb usd utc vip vpn wifi www xml yaml zip'
).split(' '));

/**
 * Every form in which a concept is written: those of the lexicon and the user, and those of the vault's own acronyms, which may change
 * with each note. Concepts and phrases keep their numbers for the life of the dictionary.
 */
export class ConceptDictionary {
  readonly trie = new TermTrie<Entry>();
  private readonly concepts: KnownConcept[] = [];
  private readonly byKey = new Map<string, KnownConcept>();
  private readonly entries: Entry[] = [];
  private readonly byPhrase = new Map<string, Entry>();
  /** Key of a phrase → what the lexicon and the user say it means. */
  private given = new Map<string, readonly Meaning[]>();
  /** Key of an acronym → what its definitions say that it and its long forms mean. */
  private readonly mined = new Map<string, readonly MinedMeaning[]>();
  /** Key of a phrase → keys of the acronyms whose definitions give it a meaning. */
  private readonly minedBy = new Map<string, Set<string>>();

  constructor(private readonly index: InvertedIndex, private readonly tokenizer: Tokenizer, private readonly acronyms: VaultAcronyms) {}

  concept(id: number): KnownConcept {
    const known = this.concepts[id];
    if (!known) throw new RangeError(`no concept ${id}`);
    return known;
  }

  entry(id: number): Entry {
    const entry = this.entries[id];
    if (!entry) throw new RangeError(`no phrase ${id}`);
    return entry;
  }

  /** One more than the largest number of a concept. */
  get size(): number {
    return this.concepts.length;
  }

  /** What a concept is called. */
  nameOf({ concept, key }: KnownConcept): string {
    return concept?.name ?? this.acronyms.longForm(longOf(key));
  }

  /** How a concept is written in a phrase. */
  written({ meanings }: Entry, of: KnownConcept): string {
    const form = meanings.find(({ concept }) => concept === of)?.form ?? null;
    if (form === null) return this.nameOf(of);
    return 'text' in form ? form.text : this.acronyms.shortForm(form.short);
  }

  /** All phrases that can mean each of these concepts, as term ids. */
  forms(concepts: ReadonlySet<number>): Map<number, (readonly number[])[]> {
    const forms = new Map<number, (readonly number[])[]>();
    if (concepts.size === 0) return forms;
    for (const { terms, meanings } of this.entries) {
      for (const { concept: { id } } of meanings) {
        if (!concepts.has(id)) continue;
        const known = forms.get(id);
        if (known) known.push(terms);
        else forms.set(id, [terms]);
      }
    }
    return forms;
  }

  /** Replaces the concepts of the lexicon and the user. Answers the phrases that mean something else than before. */
  give(concepts: readonly GivenConcept[]): Entry[] {
    const before = this.given;
    this.given = new Map();
    for (const given of concepts) this.addForms(given);
    const shorts = new Set([...this.mined.keys(), ...this.acronyms.shorts()]);
    return this.renew(this.expandAll(shorts, new Set([...before.keys(), ...this.given.keys()])));
  }

  /** Takes over what the acronyms of these keys stand for now. Answers the phrases that mean something else than before. */
  mine(shorts: Iterable<string>): Entry[] {
    return this.renew(this.expandAll(shorts, new Set()));
  }

  /** What an acronym stands for where it is defined so: the concept that is written so, or one of the vault's own; `null` where several are written so. */
  target({ long }: Expansion): KnownConcept | null {
    const meanings = this.given.get(long.key);
    if (!meanings) return this.known(vaultKey(long.key), null);
    const sure = meanings.length > 1 ? meanings.filter((meaning) => meaning.sure) : meanings;
    return (sure.length === 1 ? sure[0]?.concept : null) ?? null;
  }

  private addForms({ concept, own }: GivenConcept): void {
    const known = this.known(nameKey(concept.name), concept);
    for (const { text, ambiguous } of concept.forms) {
      for (const phrase of phrasesOf(text, this.tokenizer)) {
        const meanings = this.given.get(phrase.key) ?? [];
        if (meanings.some((meaning) => meaning.concept === known)) continue;
        this.entryOf(phrase);
        const meaning: Meaning = { concept: known, as: concept, form: { text }, spelling: phrase.spelling, sure: !ambiguous, own: own.has(text) };
        this.given.set(phrase.key, [...meanings, meaning]);
      }
    }
  }

  /** Lets acronyms mean what their definitions say now. Adds to `touched` the keys of the phrases concerned, before and now. */
  private expandAll(shorts: Iterable<string>, touched: Set<string>): Set<string> {
    for (const short of shorts) {
      for (const { phrase } of this.mined.get(short) ?? []) {
        touched.add(phrase);
        this.minedBy.get(phrase)?.delete(short);
      }
      const meanings = this.acronyms.expansions(short).flatMap((expansion) => this.expand(expansion));
      if (meanings.length > 0) this.mined.set(short, meanings);
      else this.mined.delete(short);
      for (const { phrase } of meanings) {
        touched.add(phrase);
        const by = this.minedBy.get(phrase);
        if (by) by.add(short);
        else this.minedBy.set(phrase, new Set([short]));
      }
    }
    return touched;
  }

  /** What one expansion says of the acronym, of its plural, and of a long form that nothing else explains. */
  private expand(expansion: Expansion): MinedMeaning[] {
    const { short, long, notes } = expansion;
    const concept = this.target(expansion);
    if (!concept) return [];
    const sure = notes.size > 1 || (letters(short.key) >= FEWEST_LETTERS && !this.given.has(short.key) && !EVERYDAY.has(short.key));
    const meanings: MinedMeaning[] = phrasesOf(this.acronyms.shortForm(short.key), this.tokenizer).map((phrase) => {
      this.entryOf(phrase);
      return { phrase: phrase.key, meaning: { concept, as: concept.concept, form: { short: short.key }, spelling: phrase.spelling, sure, own: false } };
    });
    if (concept.concept !== null) return meanings;
    this.entryOf(long);
    return [...meanings, { phrase: long.key, meaning: { concept, as: null, form: null, spelling: long.spelling, sure: true, own: false } }];
  }

  /** Puts together what the phrases mean. Answers those that mean something else than before. */
  private renew(keys: ReadonlySet<string>): Entry[] {
    const changed: Entry[] = [];
    for (const key of keys) {
      const entry = this.byPhrase.get(key);
      if (!entry) continue;
      const meanings = this.meanings(key);
      const before = entry.meanings;
      entry.meanings = meanings;
      if (meanings.length === before.length && meanings.every((meaning, i) => foundAlike(meaning, before[i]!))) continue;
      if (meanings.length > 0) this.trie.set(entry.terms, entry);
      else this.trie.delete(entry.terms);
      changed.push(entry);
    }
    return changed;
  }

  private meanings(key: string): Meaning[] {
    const all = [...(this.given.get(key) ?? [])];
    for (const { phrase, meaning } of [...(this.minedBy.get(key) ?? [])].sort().flatMap((short) => this.mined.get(short) ?? [])) {
      if (phrase !== key) continue;
      const known = all.findIndex(({ concept }) => concept === meaning.concept);
      if (known < 0) all.push(meaning);
      else all[known] = { ...all[known]!, sure: all[known]!.sure || meaning.sure };
    }
    const own = all.filter((meaning) => meaning.own);
    return (own.length > 0 ? own : all).sort((a, b) => (a.concept.key < b.concept.key ? -1 : 1));
  }

  private known(key: string, concept: Concept | null): KnownConcept {
    let known = this.byKey.get(key);
    if (!known) {
      known = { id: this.concepts.length, key, concept };
      this.concepts.push(known);
      this.byKey.set(key, known);
    }
    known.concept = concept;
    return known;
  }

  private entryOf(phrase: Phrase): void {
    if (this.byPhrase.has(phrase.key)) return;
    const entry: Entry = { id: this.entries.length, phrase, terms: this.index.number(phrase.terms), meanings: [] };
    this.entries.push(entry);
    this.byPhrase.set(phrase.key, entry);
  }
}

/** Whether it makes no difference to what is found in a note. */
function foundAlike(one: Meaning, other: Meaning): boolean {
  if (one.concept !== other.concept || one.spelling !== other.spelling || one.sure !== other.sure || one.own !== other.own) return false;
  return one.as === other.as || (one.as?.part === other.as?.part && String(one.as?.fields) === String(other.as?.fields));
}

interface MinedMeaning {
  /** Key of the phrase. */
  readonly phrase: string;
  readonly meaning: Meaning;
}

/** Concepts are told apart by name, those of the vault's acronyms by their long form. */
function nameKey(name: string): string {
  return `name ${name.toLowerCase()}`;
}

function vaultKey(long: string): string {
  return `long ${long}`;
}

function longOf(key: string): string {
  return key.slice('long '.length);
}

function letters(key: string): number {
  return key.replace(/[^\p{L}]/gu, '').length;
}
