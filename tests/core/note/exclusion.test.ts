import { describe, expect, it } from 'vitest';
import { coversTag, hasExcludedTag, inExcludedFolder } from '../../../src/core/note/exclusion';

const excluding = (excludedFolders: string[], excludedTags: string[] = []) => ({ excludedFolders, excludedTags });

describe('a tag of a list', () => {
  it('covers itself and what is nested in it, in any case', () => {
    expect(coversTag(['status'], 'status')).toBe(true);
    expect(coversTag(['#Status'], 'status/done')).toBe(true);
    expect(coversTag(['status/done'], 'status')).toBe(false);
    expect(coversTag(['status'], 'statusquo')).toBe(false);
  });

  it('covers nothing where it is empty', () => {
    expect(coversTag(['', '#'], 'status')).toBe(false);
  });
});

describe('an excluded folder', () => {
  it('leaves out what lies in it at any depth, and not its namesakes', () => {
    expect(inExcludedFolder(excluding(['Private']), 'Private/2024/diary.md')).toBe(true);
    expect(inExcludedFolder(excluding(['/Private/']), 'Private/diary.md')).toBe(true);
    expect(inExcludedFolder(excluding(['Private']), 'Privateer.md')).toBe(false);
    expect(inExcludedFolder(excluding(['Private']), 'Notes/Private/diary.md')).toBe(false);
  });

  it('leaves out nothing where it is empty', () => {
    expect(inExcludedFolder(excluding(['', '/']), 'diary.md')).toBe(false);
  });
});

describe('an excluded tag', () => {
  it('leaves out the notes that carry it or one nested in it', () => {
    expect(hasExcludedTag(excluding([], ['secret']), ['memory', 'secret/plan'])).toBe(true);
    expect(hasExcludedTag(excluding([], ['secret']), ['memory'])).toBe(false);
    expect(hasExcludedTag(excluding([], []), ['memory'])).toBe(false);
  });
});
