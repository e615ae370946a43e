import { describe, expect, it } from 'vitest';
import { coversTag, hasExcludedTag, inExcludedFolder, isWorkflowTag } from '../../../src/core/note/exclusion';

const excluding = (excludedFolders: string[], excludedTags: string[] = []) => ({ excludedFolders, excludedTags });

describe('a tag of a list', () => {
  it('covers itself and what is nested in it, in any case', () => {
    expect(coversTag(['status'], 'status')).toBe(true);
    expect(coversTag(['#Status'], 'status/done')).toBe(true);
    expect(coversTag(['status/done'], 'status')).toBe(false);
    expect(coversTag(['status'], 'statusquo')).toBe(false);
    expect(coversTag(['é'], 'e\u0301/à')).toBe(true);
  });

  it('covers nothing where it is empty', () => {
    expect(coversTag(['', '#'], 'status')).toBe(false);
  });
});

describe('a workflow tag', () => {
  it.each(['status/done', 'Todo', '2023', '2023-04-01', '2023/04', '2023/04/01', '20230401', '2023-W13', '2023/Q2', 'april-2023', '2023/Apr', '🌱', '✅/📥'])('is #%s', (tag) => {
    expect(isWorkflowTag(['status', 'todo'], tag)).toBe(true);
  });

  it.each(['memory', 'memory/2023', '2023-review-of-glia', 'gpt-4', '4-aminopyridine', '20239999', 'v1', '神经'])('is not #%s', (tag) => {
    expect(isWorkflowTag(['status', 'todo'], tag)).toBe(false);
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
