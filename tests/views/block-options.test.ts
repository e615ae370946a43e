import { describe, expect, it } from 'vitest';
import { parseBlockOptions } from '../../src/views/block-options';

const options = (source: string): unknown => {
  const parsed = parseBlockOptions(source);
  return 'options' in parsed ? parsed.options : parsed.error;
};

describe('the lines of a code block', () => {
  it('may be none: the related notes of the note it stands in', () => {
    expect(options('')).toEqual({ show: 'related', note: null, limit: null, unlinked: null });
  });

  it('are read with spaces, quotes, links, comments and any case of the keys', () => {
    expect(options('# all of it\n\n Show : related\nnote: "Basal ganglia"\nlimit: 5\nunlinked: true\n')).toEqual({
      show: 'related',
      note: 'Basal ganglia',
      limit: 5,
      unlinked: true,
    });
    expect(options('note: [[Notes/Basal ganglia|the ganglia]]')).toMatchObject({ note: 'Notes/Basal ganglia' });
    expect(options('topic: Reward: dopamine')).toEqual({ show: 'topic', note: null, topic: 'Reward: dopamine', limit: null });
  });

  it.each([
    ['show: graph', '“show” is “graph”; it can be “related” or “topic”.'],
    ['limit: 0', '“limit” is “0”; it can be a whole number from 1 to 200.'],
    ['limit: 2.5', '“limit” is “2.5”; it can be a whole number from 1 to 200.'],
    ['unlinked: yes', '“unlinked” is “yes”; it can be “true” or “false”.'],
    ['colour: red', '“colour” is not an option; use show, note, topic, limit, unlinked.'],
    ['just words', '“just words” is not an option; use show, note, topic, limit, unlinked.'],
    ['limit: 1\nlimit: 2', '“limit” is given twice.'],
    ['show: related\ntopic: X', '“topic” belongs to “show: topic”.'],
    ['show: topic\nunlinked: true', '“unlinked” belongs to “show: related”.'],
    ['__proto__: x', '“__proto__” is not an option; use show, note, topic, limit, unlinked.'],
  ])('%j is answered in one line', (source, error) => {
    expect(options(source)).toBe(error);
  });
});
