import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignColors, COLORS, topicId } from '../../../../src/core/topics/identity/identity';

describe('topicId', () => {
  it('is the same for the same core note, and never given twice', () => {
    expect(topicId('Reward.md', new Set())).toBe(topicId('Reward.md', new Set()));
    const taken = new Set<string>();
    expect(topicId('Reward.md', taken)).not.toBe(topicId('Reward.md', taken));
  });
});

describe('assignColors', () => {
  it('gives connected topics different colours while there are enough', () => {
    const all = Array.from({ length: COLORS }, (_, topic) => topic);
    const everyone = all.map((topic) => new Map(all.filter((other) => other !== topic).map((other) => [other, 1])));
    expect(new Set(assignColors(everyone)).size).toBe(COLORS);
  });

  it('never colours two neighbours in the list alike, whatever the connections', () => {
    const anyWeights = fc.array(fc.array(fc.tuple(fc.nat(20), fc.double({ min: 0, max: 9, noNaN: true })), { maxLength: 6 }), { maxLength: 20 });
    fc.assert(fc.property(anyWeights, (rows) => {
      const colors = assignColors(rows.map((row) => new Map(row)));
      colors.forEach((color, i) => {
        expect(color).toBeGreaterThanOrEqual(0);
        expect(color).toBeLessThan(COLORS);
        expect(color).not.toBe(colors[i - 1]);
      });
    }));
  });
});
