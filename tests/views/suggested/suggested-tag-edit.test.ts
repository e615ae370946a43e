// @vitest-environment jsdom
import '../stage';
import { describe, expect, it } from 'vitest';
import { dropTag, putTag } from '../../../src/views/suggested/suggested-tag-edit';

describe('a tag in the properties of a note', () => {
  const cases: readonly (readonly [Record<string, unknown>, Record<string, unknown>])[] = [
    [{}, { tags: ['x/y'] }],
    [{ tags: null }, { tags: ['x/y'] }],
    [{ tags: ['a', 3] }, { tags: ['a', 3, 'x/y'] }],
    [{ tags: 'a' }, { tags: 'a, x/y' }],
    [{ tags: 'a, b' }, { tags: 'a, b, x/y' }],
    [{ tags: 'a b' }, { tags: 'a b x/y' }],
    [{ Tag: ['a'] }, { Tag: ['a', 'x/y'] }],
  ];
  it.each(cases)('is put beside those in %j', (before, after) => {
    const properties = { ...before };
    expect(putTag(properties, 'x/y')).toBe(true);
    expect(properties).toEqual(after);
    expect(putTag(properties, 'X/Y')).toBe(false);
    expect(dropTag(properties, 'x/y')).toBe(true);
    expect(dropTag(properties, 'x/y')).toBe(false);
  });

  it('takes its list along when it was alone, and leaves the others as they were', () => {
    const alone = { tags: ['#x'], title: 'T' };
    expect(dropTag(alone, 'x')).toBe(true);
    expect(alone).toEqual({ title: 'T' });
    const list = { tags: 'a, x, b' };
    dropTag(list, 'x');
    expect(list).toEqual({ tags: 'a, b' });
  });
});
