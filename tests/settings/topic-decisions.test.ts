import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOptions, validateSettings } from '../../src/settings';
import { carryOver, NO_DECISIONS, renameIn } from '../../src/settings/decisions';
import { decideTopic, readTopicDecisions, takeTopicBack, type TopicDecision } from '../../src/settings/topic-decisions';

const sleep = { id: 't1', notes: ['Sleep.md', 'Dreams.md'] };
const vision = { id: 't2', notes: ['Retina.md'] };
const named = (name: string): TopicDecision => ({ kind: 'renamed', topic: sleep, name });

describe('a decision about a topic', () => {
  it('is taken once, at the end, and can be taken back whatever the core notes are by then', () => {
    const hidden: TopicDecision = { kind: 'hidden', topic: vision };
    const taken = decideTopic(decideTopic([], named('Nights')), hidden);
    expect(taken).toEqual([named('Nights'), hidden]);
    expect(decideTopic(taken, { kind: 'hidden', topic: { id: 't2', notes: ['other.md'] } })).toBe(taken);
    expect(takeTopicBack(taken, { ...hidden, topic: { id: 't2', notes: [] } })).toEqual([named('Nights')]);
    expect(takeTopicBack(taken, { kind: 'split', topic: sleep })).toBe(taken);
  });

  it('to name it lifts the name before, to hide it the pin, and the other way round', () => {
    expect(decideTopic([named('Nights')], named('Dreams'))).toEqual([named('Dreams')]);
    expect(decideTopic([{ kind: 'pinned', topic: sleep }, { kind: 'pinned', topic: vision }], { kind: 'hidden', topic: sleep })).toEqual([{ kind: 'pinned', topic: vision }, { kind: 'hidden', topic: sleep }]);
  });

  it('follows its notes, on either side of a merge', () => {
    const merged: TopicDecision = { kind: 'merged', topic: sleep, others: [vision] };
    const state = { ...NO_DECISIONS, topicDecisions: [merged, named('Nights')] };
    expect(renameIn(state, 'Retina.md', 'Eye/Retina.md').topicDecisions).toEqual([{ ...merged, others: [{ id: 't2', notes: ['Eye/Retina.md'] }] }, named('Nights')]);
    expect(renameIn(state, 'Other.md', 'New.md')).toBe(state);
  });

  it('is undone by carrying the change back: the name before comes back', () => {
    const [before, after] = [['Nights'], ['Dreams']].map((names) => ({ ...NO_DECISIONS, topicDecisions: names.map(named) }));
    if (!before || !after) return expect.fail();
    expect(carryOver(after, before, after).topicDecisions).toEqual([named('Nights')]);
  });
});

describe('decisions about topics in data.json', () => {
  it('go to the engine as they are', () => {
    const { settings, problems } = validateSettings({ topicDecisions: [named('Nights')] });
    expect([problems, indexOptions(settings).topics.decisions]).toEqual([[], [named('Nights')]]);
  });

  it('that are broken fall away alone, and are counted', () => {
    const broken = [null, 7, { kind: 'hidden' }, { kind: 'renamed', topic: sleep, name: ' ' }, { kind: 'merged', topic: sleep, others: [sleep] }, { kind: 'painted', topic: sleep }, { kind: 'split', topic: { id: '', notes: [] } }];
    const { settings, problems } = validateSettings({ topicDecisions: [...broken, { kind: 'split', topic: { id: 't1', notes: ['a.md', 3, ''] } }] });
    expect(settings.topicDecisions).toEqual([{ kind: 'split', topic: { id: 't1', notes: ['a.md'] } }]);
    expect(problems).toEqual(['7 entries of "topicDecisions" could not be used']);
    expect(validateSettings({ topicDecisions: 'none' }).problems).toHaveLength(1);
  });

  it('of one kind about one topic are one: the later', () => {
    expect(readTopicDecisions([named('Nights'), named('Dreams')])?.list).toEqual([named('Dreams')]);
  });

  it('are read from whatever is there without fail', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.anything(), fc.record({ kind: fc.constantFrom('renamed', 'merged', 'split'), topic: fc.anything(), others: fc.anything(), name: fc.anything() }))), (value) => {
      const read = readTopicDecisions(value);
      expect((read?.list.length ?? 0) + (read?.dropped ?? 0)).toBeLessThanOrEqual(value.length);
    }));
  });
});
