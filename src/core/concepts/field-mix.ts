import { BUILT_IN_FIELDS, type ConceptOptions, type FieldMix, type FieldShare } from './concept';
import type { OwnFields } from './own-concepts';

/** One concept of what a mix is made of. */
export interface Weighed {
  readonly fields: readonly string[];
  /** Positive. */
  readonly weight: number;
}

/** A field as it is shown, without its share. */
export type ShownField = Omit<FieldShare, 'share'>;

/** Concepts from which on a field is spoken of; one that belongs to several fields is a part of one to each. */
const ENOUGH = 2;
/** Smaller shares are left out: a word in passing. */
const LEAST_SHARE = 0.05;
/** The part of what belongs to one of two fields alone that each must have where a note joins them. */
const GOOD_PART = 0.25;

/** Weight of a concept in a note that writes it `count` times and shares it with `df` of `notes` notes. */
export function conceptWeight(count: number, df: number, notes: number): number {
  return (1 + Math.log(count)) * Math.log(1 + notes / df);
}

/** All fields in their fixed order: built-in first, then the user's by name. */
export function shownFields({ fieldNames }: ConceptOptions, own: OwnFields): ShownField[] {
  const builtIn = BUILT_IN_FIELDS.map((field) => ({ field, name: fieldNames[field] ?? field }));
  const added = Array.from(own, ([field, name]) => ({ field, name })).sort((a, b) => (a.field < b.field ? -1 : 1));
  return [...builtIn, ...added].map((field, color) => ({ ...field, color }));
}

/** How concepts divide into fields; a concept of several fields divides evenly. */
export function mixOf(concepts: readonly Weighed[], fields: readonly ShownField[]): FieldMix {
  const parts = fields.map((shown) => ({ shown, ...inField(concepts, shown.field) })).filter(({ evidence }) => evidence >= ENOUGH);
  const whole = sumOf(parts);
  const kept = parts.filter(({ weight }) => weight >= LEAST_SHARE * whole);
  const total = sumOf(kept);
  return kept.map(({ shown, weight }) => ({ ...shown, share: weight / total }));
}

/**
 * Whether a note joins two fields: each has two concepts or more that the other has not, and a good part of all such. What belongs to
 * both is left out: a vault on a common ground of two fields would join them in every note.
 */
export function joinsFields(concepts: readonly Weighed[], mix: FieldMix): boolean {
  return mix.some(({ field: one }, i) => mix.slice(i + 1).some(({ field: other }) => balanceOf(concepts, one, other) > 0));
}

/** How evenly concepts divide between two fields, in (0, 1], where they join them; 0 where they do not. */
export function balanceOf(concepts: readonly Weighed[], one: string, other: string): number {
  const sides = [alone(concepts, one, other), alone(concepts, other, one)];
  const whole = sides.reduce((sum, side) => sum + sumOf(side), 0);
  const joins = sides.every((side) => side.length >= ENOUGH && sumOf(side) >= GOOD_PART * whole);
  return joins ? 2 * Math.min(...sides.map(sumOf)) / whole : 0;
}

/** The concepts of one field that do not belong to the other. */
export function alone<T extends Weighed>(concepts: readonly T[], field: string, other: string): T[] {
  return concepts.filter(({ fields }) => fields.includes(field) && !fields.includes(other));
}

function inField(concepts: readonly Weighed[], field: string): { weight: number; evidence: number } {
  let weight = 0;
  let evidence = 0;
  for (const { fields, weight: whole } of concepts) {
    if (!fields.includes(field)) continue;
    weight += whole / fields.length;
    evidence += 1 / fields.length;
  }
  return { weight, evidence };
}

function sumOf(parts: readonly { readonly weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
