import { describe, expect, it } from 'vitest';
import { asNotePath } from '../../../src/core/note/note';
import { seriesPlace } from '../../../src/core/graph/series';

const place = (path: string) => seriesPlace(asNotePath(path));
const DAY = 86_400_000;

describe('seriesPlace', () => {
  it('takes the last number of a name for its place', () => {
    expect(place('course/Lecture 4.md')).toEqual({ key: 'lecture #', name: 'Lecture …', number: 4 });
    expect(place('Part 2 Chapter 10 draft.md')).toEqual({ key: 'part 2 chapter # draft', name: 'Part 2 Chapter … draft', number: 10 });
    expect(place('007.md')).toEqual({ key: '#', name: '…', number: 7 });
    expect(place('Sketch 3.excalidraw.md')?.name).toBe('Sketch …');
    expect(place('Week 12.canvas')?.number).toBe(12);
  });

  it('takes a date as a whole, however it is written, by its day', () => {
    for (const name of ['2024-03-01', '2024_03_01', '2024.03.01', '2024 03 01', '20240301']) {
      expect(place(`Daily/${name}.md`), name).toEqual({ key: '#', name: '…', number: Date.UTC(2024, 2, 1) / DAY });
    }
    expect(place('2024-03-01 Lab meeting 7.md')).toMatchObject({ key: '# lab meeting 7', name: '… Lab meeting 7' });
  });

  it('takes a date with a time of day as a date: notes that are named after the minute they were made in', () => {
    for (const name of ['202403011530', '20240301153012']) expect(place(`${name} Axons.md`), name).toEqual({ key: '# axons', name: '… Axons', number: Date.UTC(2024, 2, 1) / DAY });
  });

  it('finds the notes of one series under one key, whatever the case and the folder', () => {
    expect(place('a/LECTURE 1.md')?.key).toBe(place('b/Lecture 12.md')?.key);
    expect(place('Lecture 1.md')?.key).not.toBe(place('Lecture 1b.md')?.key);
  });

  it('knows none for a name without a number, or with one that is too long to count', () => {
    for (const name of ['Axon', 'Über α', '', 'Phone 4915112345678', 'Scan 1202401011530']) expect(place(`${name}.md`), name).toBeNull();
    // The folder is no part of the name.
    expect(place('2024/Axon.md')).toBeNull();
    expect(place('2024-13-45.md')).toEqual({ key: '2024-13-#', name: '2024-13-…', number: 45 });
  });
});
