import type { Corpus } from '../corpus';
import type { FieldMix } from './concept';
import type { ConceptSource } from './concept-source';
import { conceptWeight, joinsFields, mixOf, type ShownField, type Weighed } from './field-mix';

/** A concept of a note, weighed. */
export interface FieldConcept extends Weighed {
  readonly id: number;
}

/** How notes divide into fields. */
export class NoteFields {
  constructor(private readonly corpus: Corpus, private readonly source: ConceptSource) {}

  /** The mix of one note, or of several together; empty where they speak of no field. */
  mix(slots: readonly number[]): FieldMix {
    return mixOf(this.concepts(slots), this.source.fields());
  }

  /** Whether a note speaks of two fields to a good part. */
  joins(slot: number): boolean {
    const concepts = this.concepts([slot]);
    return joinsFields(concepts, mixOf(concepts, this.source.fields()));
  }

  /** All fields in their fixed order. */
  shown(): readonly ShownField[] {
    return this.source.fields();
  }

  /** The concepts of several notes that belong to a field, each once, with its weights added up. */
  concepts(slots: readonly number[]): FieldConcept[] {
    const { concepts, graph } = this.corpus;
    const weights = new Map<number, number>();
    for (const slot of slots) {
      for (const { id, count } of concepts.of(slot)) {
        if (concepts.fields(id).length > 0) weights.set(id, (weights.get(id) ?? 0) + conceptWeight(count, concepts.members(id).length, graph.size));
      }
    }
    return Array.from(weights, ([id, weight]) => ({ id, fields: concepts.fields(id), weight }));
  }
}
