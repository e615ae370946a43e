import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChosenFilter, filterOptions, isFiltering, isSet, NO_FILTER, readFilter, wordFilter } from '../../../src/views/related/related-filter';
import { matching } from '../../../src/views/list/text-suggest';

describe('the filter of the related view', () => {
  it('is read from the layout, whatever stands there, and reads what it has written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ topic: fc.jsonValue(), folder: fc.jsonValue(), tag: fc.jsonValue(), distance: fc.jsonValue() })), (saved) => {
        const filter = readFilter(saved);
        expect(readFilter(JSON.parse(JSON.stringify(filter)))).toEqual(filter);
        expect(Object.keys(filter)).toEqual(Object.keys(NO_FILTER));
      }),
    );
    expect(readFilter({ topic: 'other', field: 'all', folder: ' /Papers/2020/ ', tag: '##rl/ ', distance: 2 })).toEqual({ ...NO_FILTER, topic: 'other', folder: 'Papers/2020', tag: 'rl' });
  });

  it('asks for nothing where nothing is set', () => {
    expect(filterOptions(NO_FILTER)).toEqual({});
    expect([isSet(NO_FILTER), isFiltering(NO_FILTER), wordFilter(NO_FILTER)]).toEqual([false, false, []]);
  });

  it('asks for what is set, and says it', () => {
    const filter = { topic: 'same', field: 'other', folder: 'Papers', tag: 'rl', distance: 0.3 } as const;
    expect(filterOptions(filter)).toEqual({ filter: { topic: 'same', field: 'other', folder: 'Papers', tag: 'rl' }, distance: 0.3 });
    expect(wordFilter(filter)).toEqual(['same topic', 'another field', 'in “Papers”', 'with #rl', 'farther first']);
  });

  it('that only orders keeps nothing back', () => {
    const filter = { ...NO_FILTER, distance: 1 };
    expect([isSet(filter), isFiltering(filter), filterOptions(filter), wordFilter(filter)]).toEqual([true, false, { distance: 1 }, ['far first']]);
  });

  it('tells of each change once, and of none where nothing changes', () => {
    const heard: boolean[] = [];
    const chosen = new ChosenFilter((isAnother) => heard.push(isAnother));
    chosen.set({ tag: '#rl' });
    chosen.set({ tag: 'rl' });
    chosen.toggle();
    chosen.reset();
    chosen.reset();
    expect(heard).toEqual([true, false, true]);
    const other = new ChosenFilter(() => undefined);
    chosen.set({ folder: 'Papers' });
    other.restore(JSON.parse(JSON.stringify(chosen.save())));
    expect([other.current, other.isOpen]).toEqual([{ ...NO_FILTER, folder: 'Papers' }, true]);
  });
});

describe('suggestions for a text box', () => {
  it('are the values that contain what is typed, those that begin with it first', () => {
    expect(matching(['Notes', 'Old notes', 'Papers', 'notes/b'], 'NOTES')).toEqual(['Notes', 'notes/b', 'Old notes']);
    expect(matching(['a', 'b'], '')).toEqual(['a', 'b']);
  });
});
