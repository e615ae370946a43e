import type { Signal } from '../signal';

const DAY = 86_400_000;
/** Days apart at which two notes count half. */
const HALF_DISTANCE = 3;
/** Days apart from which the dates say nothing. */
const FARTHEST = 365;
/** Days apart at which it is worth telling. */
const TOLD = 7;
/** The nearest that become candidates. */
const NEAREST = 30;

/** Written near each other in time, by what the notes themselves say of their dates. */
export const date: Signal = {
  name: 'date',
  features: [{ name: 'date', scale: 3, candidates: NEAREST }],

  gather({ corpus, slot }, [column]) {
    for (const [other, days] of corpus.dates.around(slot, FARTHEST, NEAREST)) column?.set(other, nearness(days));
  },

  fill({ corpus, slot }, candidates, [column]) {
    for (const candidate of candidates) {
      const days = corpus.dates.apart(slot, candidate);
      if (days !== null && days < FARTHEST) column?.set(candidate, nearness(days));
    }
  },

  evidence({ corpus, note: { created } }, candidate) {
    const other = corpus.note(candidate).created;
    if (created === null || other === null) return [];
    const days = Math.round(Math.abs(Date.parse(created) - Date.parse(other)) / DAY);
    return days <= TOLD ? [{ kind: 'dates', dates: [created, other], days }] : [];
  },
};

function nearness(days: number): number {
  return 1 / (1 + days / HALF_DISTANCE);
}
