import type { FieldMix } from '../../concepts/concept';
import { alone, balanceOf, mixOf, type ShownField } from '../../concepts/field-mix';
import type { FieldConcept, NoteFields } from '../../concepts/note-fields';
import type { Corpus } from '../../corpus';
import { STANDING } from '../note-kind';
import type { FieldBridge, FieldSide } from './bridge';
import type { TopicPlaces } from './topic-places';
import { standBetween } from './two-sided';

const MOST = 100;
/** Notes looked at in one slice. */
const SLICE = 128;
/** A note belongs to a field that has this share of its concepts. */
const MAIN_SHARE = 0.6;
/** Links on each side that are worth half of what links can be worth. */
const HALF = 2;
const MOST_CONCEPTS = 6;

interface Draft {
  readonly slot: number;
  readonly fields: readonly [number, number];
  readonly score: number;
}

/**
 * The notes that join two fields, best first, at most 100. A note joins them by what it speaks of, as evenly as it divides between the
 * two, and by its links, as many as it has on the weaker side to notes of which one field has most; either is half of the score.
 */
export class FieldBridges {
  private readonly shown: readonly ShownField[];
  /** By slot: the field that most of the note is about, as an index into `shown`; −1 for none. */
  private readonly mainField: Int16Array;

  constructor(private readonly corpus: Corpus, private readonly fields: NoteFields, private readonly places: TopicPlaces) {
    this.shown = fields.shown();
    this.mainField = new Int16Array(corpus.graph.capacity).fill(-1);
  }

  /** Yields between slices of work. */
  *find(): Generator<void, FieldBridge[]> {
    const { slots } = this.places;
    for (const [at, slot] of slots.entries()) {
      if (at % SLICE === SLICE - 1) yield;
      const main = mixOf(this.fields.concepts([slot]), this.shown).find(({ share }) => share >= MAIN_SHARE);
      if (main) this.mainField[slot] = this.shown.findIndex(({ field }) => field === main.field);
    }
    const drafts: Draft[] = [];
    for (const [at, slot] of slots.entries()) {
      if (at % SLICE === SLICE - 1) yield;
      const draft = this.draft(slot);
      if (draft) drafts.push(draft);
    }
    drafts.sort((a, b) => b.score - a.score);
    return drafts.slice(0, MOST).flatMap((draft) => this.describe(draft));
  }

  /** The two fields that a note joins best; `null` where it joins none. */
  private draft(slot: number): Draft | null {
    const concepts = this.fields.concepts([slot]);
    const counts = new Map(Array.from(this.linked(slot), ([field, { length }]) => [field, length]));
    if (concepts.length === 0 && counts.size < 2) return null;
    let best: Draft | null = null;
    for (const [one, { field }] of this.shown.entries()) {
      for (let other = one + 1; other < this.shown.length; other++) {
        const spoken = balanceOf(concepts, field, this.shown[other]?.field ?? '');
        const joined = standBetween(new Map([one, other].map((side) => [side, counts.get(side) ?? 0]))).score;
        // Rounded, so that the order in which sums were made cannot show.
        const score = Math.round(1e6 * STANDING[this.places.kind(slot)] * (spoken + joined / (joined + HALF)) / 2) / 1e6;
        if (score > (best?.score ?? 0)) best = { slot, fields: [one, other], score };
      }
    }
    return best;
  }

  private describe({ slot, fields: [one, other], score }: Draft): FieldBridge[] {
    const concepts = this.fields.concepts([slot]);
    const mix = mixOf(concepts, this.shown);
    const linked = this.linked(slot);
    const side = (index: number, against: number): FieldSide[] => {
      const [field, rival] = [this.shown[index], this.shown[against]];
      if (!field || !rival) return [];
      const slots = linked.get(index) ?? [];
      return [{
        field: { ...field, share: shareOf(mix, field.field) },
        concepts: this.named(alone(concepts, field.field, rival.field)),
        links: slots.length,
        notes: this.places.mostCentral(slots),
      }];
    };
    const [first, second] = [...side(one, other), ...side(other, one)];
    return first && second ? [{ ...this.places.named(slot), score, sides: [first, second] }] : [];
  }

  /** The linked notes of each field. */
  private linked(slot: number): Map<number, number[]> {
    return this.places.linked(slot, (other) => this.mainField[other] ?? -1);
  }

  private named(concepts: readonly FieldConcept[]): string[] {
    const named = concepts.map(({ id, weight }) => ({ name: this.corpus.concepts.name(id), weight }));
    return named.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1)).slice(0, MOST_CONCEPTS).map(({ name }) => name);
  }
}

function shareOf(mix: FieldMix, wanted: string): number {
  return mix.find(({ field }) => field === wanted)?.share ?? 0;
}
