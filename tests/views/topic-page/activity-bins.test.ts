import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityBins, monthOf } from '../../../src/views/topic-page/activity-bins';

const month = (name: string, created = 1, edited = 0) => ({ month: name, created, edited });

describe('the bins of an activity', () => {
  it('are the months, also those without work', () => {
    expect(activityBins([month('2023-11', 2), month('2024-02', 0, 3)])).toEqual([
      { name: 'Nov 2023', created: 2, edited: 0 }, { name: 'Dec 2023', created: 0, edited: 0 }, { name: 'Jan 2024', created: 0, edited: 0 }, { name: 'Feb 2024', created: 0, edited: 3 },
    ]);
  });

  it('are years where there are too many months', () => {
    expect(activityBins([month('2010-05'), month('2019-01', 1, 1), month('2019-07')]).map(({ name, created }) => [name, created])).toEqual([
      ['2010', 1], ...Array.from({ length: 8 }, (_, i) => [String(2011 + i), 0]), ['2019', 2],
    ]);
  });

  it('are few, whatever the dates, and end with the last month', () => {
    const name = fc.tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 })).map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
    fc.assert(fc.property(fc.uniqueArray(name, { minLength: 1 }), (names) => {
      const sorted = [...names].sort();
      const bins = activityBins(sorted.map((one) => month(one)));
      expect(bins.length).toBeLessThanOrEqual(120);
      expect(bins[bins.length - 1]?.created).toBeGreaterThan(0);
      expect(bins[bins.length - 1]?.name).toContain(sorted[sorted.length - 1]?.slice(0, 4));
    }));
  });

  it('are named for reading', () => {
    expect(monthOf('2023-02-11')).toBe('Feb 2023');
    expect(activityBins([])).toEqual([]);
  });
});
