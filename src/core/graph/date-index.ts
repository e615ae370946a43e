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

  /**
   * The notes less than `within` days from that of `slot`, with the number of days, the nearest first, until there are `most`, those of one
   * distance together; none for a note without a date, and none of a crowded day.
   */
  *around(slot: number, within: number, most = Infinity): Generator<[slot: number, days: number]> {
    const own = this.days[slot];
    if (own === undefined) return;
    let found = 0;
    for (let away = 0; away < within && found < most; away++) {
      for (const day of away === 0 ? [own] : [own - away, own + away]) {
        if (this.slots.count(day) > CROWDED) continue;
        for (const other of this.slots.of(day)) {
          if (other === slot) continue;
          found++;
          yield [other, away];
        }
      }
    }
  }

  /** How many days two notes are apart; `null` where one gives no date, or the second is of a crowded day. */
  apart(slot: number, other: number): number | null {
    const own = this.days[slot];
    const day = this.days[other];
    return own === undefined || day === undefined || this.slots.count(day) > CROWDED ? null : Math.abs(own - day);
  }
}
