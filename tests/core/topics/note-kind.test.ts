import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/core/topics/note-kind';
import { noteOf } from './build-input';

const kind = (path: string): string => kindOf(noteOf({ path, text: 'Some words.' }));

describe('kindOf', () => {
  it('tells daily, weekly and monthly notes by their names', () => {
    const days = ['2023-05-02.md', 'Daily/2023.05.02 Tuesday.md', '20230502.md', '2023-W18.md', '2023-05.md', 'Sep 14th, 2020.md', '02-05-2023.md'];
    expect(days.map(kind)).toEqual(days.map(() => 'day'));
  });

  it('tells maps of content by their names, or by being hardly more than links', () => {
    const maps = ['Brain MOC.md', 'README.md', 'Knowledge base index.md', 'Map of content.md', '索引.md'];
    expect(maps.map(kind)).toEqual(maps.map(() => 'map'));
    const links = Array.from({ length: 12 }, (_, i) => `${i}.md`);
    expect(kindOf(noteOf({ path: 'Everything.md', text: 'one two three', links }))).toBe('map');
    expect(kindOf(noteOf({ path: 'Everything.md', text: 'word '.repeat(200), links }))).toBe('note');
  });

  it('takes all others for notes', () => {
    const notes = ['Place cells.md', '1984.md', 'Schultz 1997.md', 'Cognitive map.md', 'Mapping the brain.md', '2001 A space odyssey.md'];
    expect(notes.map(kind)).toEqual(notes.map(() => 'note'));
  });

  it('does not take blog posts for daily notes', () => {
    expect(kind('_posts/2022-03-14-gambling-on-an-error.md')).toBe('note');
    expect(kindOf(noteOf({ path: '2022-03-14-gambling.md', title: 'Gambling' }))).toBe('note');
  });
});
