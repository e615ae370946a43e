import type { MonthOfWork } from '../../core/topics/page/topic-page';

/** A stretch of time with what was written in it. */
export interface ActivityBin {
  /** For reading: `Mar 2024`, or `2024` where the bins are years. */
  readonly name: string;
  readonly created: number;
  readonly edited: number;
}

/** Months shown one by one at most; of a longer time the years are. */
const MOST_MONTHS = 60;
const MOST_YEARS = 120;

/** Every month from the first to the last with work in it, also the empty ones, or every year; at most the latest 120 years. */
export function activityBins(activity: readonly MonthOfWork[]): ActivityBin[] {
  const [first, last] = [activity[0], activity[activity.length - 1]];
  if (!first || !last) return [];
  const byMonth = numberOf(last.month) - numberOf(first.month) < MOST_MONTHS;
  const placeOf = (month: string): number => (byMonth ? numberOf(month) : Number(month.slice(0, 4)));
  const start = Math.max(placeOf(first.month), placeOf(last.month) - Math.max(MOST_MONTHS, MOST_YEARS) + 1);
  const bins = Array.from({ length: placeOf(last.month) - start + 1 }, (_, i) => ({ name: byMonth ? monthName(start + i) : String(start + i), created: 0, edited: 0 }));
  for (const { month, created, edited } of activity) {
    const bin = bins[placeOf(month) - start];
    if (!bin) continue;
    bin.created += created;
    bin.edited += edited;
  }
  return bins;
}

/** `2023-02-11` → `Feb 2023`. */
export function monthOf(date: string): string {
  return monthName(numberOf(date.slice(0, 7)));
}

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthName(number: number): string {
  return new Date(Date.UTC(Math.floor(number / 12), number % 12)).toLocaleDateString('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });
}
