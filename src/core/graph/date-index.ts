import { SlotSets } from '../slot-sets';

const DAY = 86_400_000;
/** Notes of one day from which it is the day of an import, not of what they are about. */
const CROWDED = 500;

/** Which notes were written when, by their own words, in days. */
export class DateIndex {
  private readonly slots = new SlotSets<number>();
  private readonly days: (number | undefined)[] = [];

  /** @param date `YYYY-MM-DD`, or `null` for a note that gives none. */
  set(slot: number, date: string | null): void {
    this.clear(slot);
    const day = date === null ? NaN : Date.parse(date) / DAY;
    if (Number.isNaN(day)) return;
    this.days[slot] = day;
    this.slots.add(day, slot);
  }

  clear(slot: number): void {
    const day = this.days[slot];
    if (day === undefined) return;
    this.slots.delete(day, slot);
    this.days[slot] = undefined;
  }

  /** The notes less than `within` days from that of `slot`, with the number of days; none for a note without a date, and none of a crowded day. */
  *around(slot: number, within: number): Generator<[slot: number, days: number]> {
    const own = this.days[slot];
    if (own === undefined) return;
    for (let away = 1 - within; away < within; away++) {
      if (this.slots.count(own + away) > CROWDED) continue;
      for (const other of this.slots.of(own + away)) if (other !== slot) yield [other, Math.abs(away)];
    }
  }
}
