import { detached } from '../text/detached';
import { favourite } from '../text/surfaces';
import type { Tokenizer } from '../text/tokens';
import type { AcronymDefinition } from './acronyms';
import { phraseOf, type Phrase } from './phrase';

/** What one acronym stands for in some notes of the vault. */
export interface Expansion {
  readonly short: Phrase;
  readonly long: Phrase;
  /** Slot of each note that says so → how it writes both. */
  readonly notes: Map<number, AcronymDefinition>;
}

/** The acronyms that the notes of the vault define: those of the vault alone, whatever they stand for elsewhere. */
export class VaultAcronyms {
  /** Key of the acronym's phrase → key of what it stands for → the expansion. */
  private readonly byShort = new Map<string, Map<string, Expansion>>();
  /** Key of a long form → its expansions. */
  private readonly byLong = new Map<string, Set<Expansion>>();
  private readonly bySlot: (readonly Expansion[] | undefined)[] = [];

  constructor(private readonly tokenizer: Tokenizer) {}

  /** Replaces what a note defines. Answers the keys of the acronyms whose expansions may be others now. */
  set(slot: number, definitions: readonly AcronymDefinition[]): string[] {
    const touched = this.clear(slot);
    const expansions = new Set<Expansion>();
    for (const definition of definitions) {
      const short = phraseOf(definition.short, this.tokenizer);
      const long = phraseOf(definition.long, this.tokenizer);
      if (!short || !long || short.key === long.key) continue;
      const expansion = this.expansion(short, long);
      expansion.notes.set(slot, detached(definition));
      expansions.add(expansion);
      touched.push(short.key);
    }
    if (expansions.size > 0) this.bySlot[slot] = [...expansions];
    return touched;
  }

  /** What an acronym stands for, in a fixed order. */
  expansions(short: string): readonly Expansion[] {
    return [...(this.byShort.get(short)?.values() ?? [])].sort((a, b) => (a.long.key < b.long.key ? -1 : 1));
  }

  /** What the note's own acronyms stand for. */
  of(slot: number): readonly Expansion[] {
    return this.bySlot[slot] ?? [];
  }

  /** Keys of all acronyms. */
  shorts(): IterableIterator<string> {
    return this.byShort.keys();
  }

  /** How most notes write a long form. */
  longForm(long: string): string {
    return commonest([...(this.byLong.get(long) ?? [])], (definition) => definition.long);
  }

  /** How most notes write an acronym. */
  shortForm(short: string): string {
    return commonest(this.expansions(short), (definition) => definition.short);
  }

  private expansion(short: Phrase, long: Phrase): Expansion {
    let longs = this.byShort.get(short.key);
    if (!longs) this.byShort.set(short.key, (longs = new Map<string, Expansion>()));
    let expansion = longs.get(long.key);
    if (!expansion) {
      longs.set(long.key, (expansion = { short, long, notes: new Map() }));
      const shorts = this.byLong.get(long.key);
      if (shorts) shorts.add(expansion);
      else this.byLong.set(long.key, new Set([expansion]));
    }
    return expansion;
  }

  private clear(slot: number): string[] {
    const expansions = this.of(slot);
    this.bySlot[slot] = undefined;
    for (const expansion of expansions) {
      const { short, long, notes } = expansion;
      notes.delete(slot);
      if (notes.size > 0) continue;
      const longs = this.byShort.get(short.key);
      longs?.delete(long.key);
      if (longs?.size === 0) this.byShort.delete(short.key);
      const shorts = this.byLong.get(long.key);
      shorts?.delete(expansion);
      if (shorts?.size === 0) this.byLong.delete(long.key);
    }
    return expansions.map(({ short }) => short.key);
  }
}

function commonest(expansions: readonly Expansion[], form: (definition: AcronymDefinition) => string): string {
  const votes = new Map<string, number>();
  for (const { notes } of expansions) for (const definition of notes.values()) votes.set(form(definition), (votes.get(form(definition)) ?? 0) + 1);
  return favourite(new Map([...votes].sort(([a], [b]) => (a < b ? -1 : 1))));
}
