import { describe, expect, it } from 'vitest';
import { phraseIndex } from '../../../../src/core/topics/names/phrases';
import { Surfaces } from '../../../../src/core/topics/names/surfaces';
import { finish, inputOf } from '../build-input';

const written = (key: string, ...titles: string[]): string | null => (
  new Surfaces(finish(phraseIndex(inputOf(titles.map((title, i) => ({ path: `${i}.md`, title }))), () => true))).write(key)
);

describe('Surfaces', () => {
  it('does not shout a name of a file', () => {
    expect(written('changelog', 'CHANGELOG')).toBe('changelog');
    expect(written('changelog', 'CHANGELOG', 'Changelog')).toBe('Changelog');
    expect(written('fmri', 'FMRI')).toBe('FMRI');
  });
});
