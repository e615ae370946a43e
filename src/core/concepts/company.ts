import type { KnownConcept, Meaning } from './dictionary';

/** What a note gives as a sign of what it means: concepts that are in it for certain. */
export type Company = ReadonlySet<KnownConcept>;

/** A concept of the same part of a field weighs as much as this many of the same field. */
const SAME_PART = 3;
/** Company that a meaning needs, and how many times as much as any other meaning of the phrase. */
const ENOUGH = 3;
const CLEARLY = 2;

/**
 * Which of several meanings of a phrase a note has in mind: what it says or spells out elsewhere, else the only one that needs no
 * company, else the one whose part and field the note speaks of; `null` where none stands out. `meanings` must not be empty.
 */
export function chooseMeaning(meanings: readonly Meaning[], company: Company): Meaning | null {
  const there = meanings.filter(({ concept }) => company.has(concept));
  if (there.length > 0) return only(there);
  const sure = meanings.filter((meaning) => meaning.sure);
  return only(sure) ?? amongCompany(sure.length > 1 ? sure : meanings, company);
}

function amongCompany(meanings: readonly Meaning[], company: Company): Meaning | null {
  const scores = meanings.map(({ concept }) => closeness(concept, company));
  const best = Math.max(...scores);
  const rivals = scores.filter((score) => score * CLEARLY > best);
  return best >= ENOUGH && rivals.length === 1 ? meanings[scores.indexOf(best)] ?? null : null;
}

function closeness({ concept }: KnownConcept, company: Company): number {
  if (!concept) return 0;
  let score = 0;
  for (const { concept: other } of company) {
    const shared = other?.fields.filter((field) => concept.fields.includes(field)).length ?? 0;
    if (!other || shared === 0) continue;
    // A concept of several fields is company to all of them, and says the less of each.
    const inFields = shared / Math.max(concept.fields.length, other.fields.length);
    score += concept.part !== '' && concept.part === other.part ? SAME_PART : inFields;
  }
  return score;
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? items[0] ?? null : null;
}
