import type { Note } from '../../note/note';
import type { MonthOfWork, TopicPage } from './topic-page';

/** When the notes were written, by the dates they give themselves: the months with work in them, and the first and the last day. */
export function activityOf(notes: readonly Pick<Note, 'created' | 'modified'>[]): Pick<TopicPage, 'activity' | 'span'> {
  const months = new Map<string, { created: number; edited: number }>();
  let from: string | null = null;
  let to: string | null = null;
  const take = (date: string, what: 'created' | 'edited'): void => {
    const month = date.slice(0, 7);
    const counts = months.get(month) ?? { created: 0, edited: 0 };
    counts[what]++;
    months.set(month, counts);
    if (from === null || date < from) from = date;
    if (to === null || date > to) to = date;
  };
  for (const { created, modified } of notes) {
    if (created !== null) take(created, 'created');
    if (modified !== null && (created === null || modified > created)) take(modified, 'edited');
  }
  const activity = Array.from(months, ([month, counts]): MonthOfWork => ({ month, ...counts }));
  activity.sort((a, b) => (a.month < b.month ? -1 : 1));
  return { activity, span: from === null || to === null ? null : { from, to } };
}
