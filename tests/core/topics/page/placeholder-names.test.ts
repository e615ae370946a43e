import { describe, expect, it } from 'vitest';
import { placeholderName } from '../../../../src/core/topics/page/placeholder-names';

describe('the name of something not written yet', () => {
  it.each([
    ['Ventral tegmental area', 'Ventral tegmental area'],
    ['the_role_of_neuroplasticity', 'the role of neuroplasticity'],
    ['../concepts/Bellman equation.md', 'Bellman equation'],
    ['记忆', '记忆'],
    ['C++', 'C++'],
    ['GPT-4', 'GPT-4'],
  ])('%j is read as %j', (target, name) => {
    expect(placeholderName(target)).toBe(name);
  });

  it.each([
    '2023-04-01', '2023-04-01 Saturday', '2023-W14', 'Daily/2023-04', 'April 1st, 2023', '12', '{{title}}', '<% tp.file.title %>', 'https://example.org/page',
    'README', 'docs/AGENTS', 'pyproject.toml', 'examples', 'Contents', 'x', '…',
  ])('%j is no subject', (target) => {
    expect(placeholderName(target)).toBeNull();
  });
});
