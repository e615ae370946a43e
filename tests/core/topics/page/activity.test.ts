import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityOf } from '../../../../src/core/topics/page/activity';

const dated = (created: string | null, modified: string | null = null) => ({ created, modified });

describe('the activity of a topic', () => {
  it('counts what was created and what was edited later, month by month', () => {
    expect(activityOf([dated('2023-02-11'), dated('2023-02-20', '2024-01-05'), dated('2023-02-21', '2023-02-21'), dated(null, '2024-01-09')])).toEqual({
      activity: [{ month: '2023-02', created: 3, edited: 0 }, { month: '2024-01', created: 0, edited: 2 }],
      span: { from: '2023-02-11', to: '2024-01-09' },
    });
  });

  it('is nothing where no note has a date', () => {
    expect(activityOf([dated(null), dated(null)])).toEqual({ activity: [], span: null });
  });

  it('has every date in its span, in order, each counted once', () => {
    const day = fc.option(fc.date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)));
    fc.assert(fc.property(fc.array(fc.record({ created: day, modified: day })), (notes) => {
      const { activity, span } = activityOf(notes);
      const months = activity.map(({ month }) => month);
      expect(months).toEqual([...new Set(months)].sort());
      expect(activity.reduce((sum, { created }) => sum + created, 0)).toBe(notes.filter(({ created }) => created !== null).length);
      const edits = notes.filter(({ created, modified }) => modified !== null && (created === null || modified > created));
      expect(activity.reduce((sum, { edited }) => sum + edited, 0)).toBe(edits.length);
      for (const { created } of notes) if (created !== null && span) expect(created >= span.from && created <= span.to).toBe(true);
      expect(span === null).toBe(activity.length === 0);
    }));
  });
});
