import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateSettings } from '../../src/settings';
import { carryOver, decide, decisionsFor, isDecided, listDecisions, NO_DECISIONS, renameIn, sameDecisions, takeBack, type Decision, type Decisions } from '../../src/settings/decisions';

const PATHS = ['A.md', 'B.md', 'C.md', 'Papers/A.md', 'Papers/old/B.md', 'Papers 2/A.md'];
const path = fc.constantFrom(...PATHS);
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({ kind: fc.constant('hidden' as const), note: path }),
  fc.tuple(fc.constantFrom('hidden-here' as const, 'pinned' as const), path, path)
    .filter(([, note, other]) => note !== other)
    .map(([kind, note, other]) => ({ kind, note, other })),
  fc.record({ kind: fc.constant('muted' as const), signal: fc.constantFrom('tags', 'folder') }),
  fc.record({ kind: fc.constantFrom('split' as const, 'hidden' as const), note: path })
    .map(({ kind, note }) => ({ kind: 'topic' as const, about: { kind, topic: { id: `t${note}`, notes: [note] } } })),
);
const decisions: fc.Arbitrary<Decisions> = fc.array(decision, { maxLength: 12 }).map((all) => all.reduce(decide, NO_DECISIONS));
const sorted = (state: Decisions): string[] => listDecisions(state).map((one) => JSON.stringify(one)).sort();

describe('a decision', () => {
  it('is listed once it is taken, and can be taken back', () => {
    fc.assert(
      fc.property(decisions, decision, (state, one) => {
        const after = decide(state, one);
        expect(isDecided(after, one)).toBe(true);
        expect(listDecisions(after)).toContainEqual(one);
        expect(isDecided(takeBack(after, one), one)).toBe(false);
      }),
    );
  });

  it('that is taken already, or not taken, changes nothing', () => {
    const state = decide(NO_DECISIONS, { kind: 'hidden', note: 'A.md' });
    expect(decide(state, { kind: 'hidden', note: 'A.md' })).toBe(state);
    expect(takeBack(state, { kind: 'hidden', note: 'B.md' })).toBe(state);
  });

  it('to pin lifts the hiding, and the other way round', () => {
    const pair = { note: 'A.md', other: 'B.md' };
    const hidden = decide(decide(NO_DECISIONS, { kind: 'hidden-here', ...pair }), { kind: 'hidden', note: 'B.md' });
    const pinned = decide(hidden, { kind: 'pinned', ...pair });
    expect(listDecisions(pinned)).toEqual([{ kind: 'pinned', ...pair }]);
    expect(listDecisions(decide(pinned, { kind: 'hidden-here', ...pair }))).toEqual([{ kind: 'hidden-here', ...pair }]);
    expect(listDecisions(decide(pinned, { kind: 'hidden', note: 'B.md' }))).toEqual([{ kind: 'hidden', note: 'B.md' }]);
  });

  it('is undone by carrying the change back, whatever was decided since', () => {
    fc.assert(
      fc.property(decisions, decision, decision, (before, one, since) => {
        const after = decide(before, one);
        expect(sorted(carryOver(after, before, after))).toEqual(sorted(before));
        const later = decide(after, since);
        const undone = carryOver(after, before, later);
        if (JSON.stringify(since) !== JSON.stringify(one)) expect(isDecided(undone, since)).toBe(isDecided(later, since));
      }),
    );
  });
});

describe('the list of one note', () => {
  const state: Decisions = {
    hiddenNotes: ['A.md', 'H.md'], hiddenPairs: [{ note: 'A.md', other: 'B.md' }], mutedSignals: [], topicDecisions: [],
    pinnedPairs: [{ note: 'A.md', other: 'D.md' }, { note: 'A.md', other: 'C.md' }, { note: 'A.md', other: 'B.md' }, { note: 'B.md', other: 'A.md' }],
  };

  it('has the pins in their order, and hides what is hidden everywhere or in it; hidden goes before pinned', () => {
    expect(decisionsFor(state, 'A.md')).toEqual({ hidden: ['H.md', 'B.md'], pinned: ['D.md', 'C.md'] });
  });

  it('is not ruled by decisions about the lists of others', () => {
    expect(decisionsFor(state, 'B.md')).toEqual({ hidden: ['A.md', 'H.md'], pinned: [] });
    expect(decisionsFor(state, 'Z.md')).toEqual({ hidden: ['A.md', 'H.md'], pinned: [] });
  });
});

describe('a rename', () => {
  const about = (...paths: string[]): Decisions => ({ ...NO_DECISIONS, hiddenNotes: paths, pinnedPairs: paths.slice(1).map((other) => ({ note: paths[0] ?? '', other })) });

  it('of a note is followed on either side of a pair', () => {
    expect(renameIn(about('A.md', 'B.md'), 'A.md', 'Z.md')).toEqual(about('Z.md', 'B.md'));
    expect(renameIn(about('A.md', 'B.md'), 'B.md', 'deep/B.md')).toEqual(about('A.md', 'deep/B.md'));
  });

  it('of a folder is followed, and one of a folder whose name begins alike is not', () => {
    expect(renameIn(about('Papers/A.md', 'Papers 2/A.md', 'Papers/old/B.md'), 'Papers', 'Archive/Papers')).toEqual(about('Archive/Papers/A.md', 'Papers 2/A.md', 'Archive/Papers/old/B.md'));
  });

  it('that touches no decision changes nothing', () => {
    const state = about('A.md', 'B.md');
    expect(renameIn(state, 'C.md', 'D.md')).toBe(state);
  });

  it('told for the folder and for each note in it, in any order, comes to the same', () => {
    const state = about('Papers/A.md', 'Papers/old/B.md');
    const events: [string, string][] = [['Papers', 'Books'], ['Papers/A.md', 'Books/A.md'], ['Papers/old', 'Books/old'], ['Papers/old/B.md', 'Books/old/B.md']];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (order) => {
        expect(order.reduce((now, [from, to]) => renameIn(now, from, to), state)).toEqual(about('Books/A.md', 'Books/old/B.md'));
      }),
    );
  });

  it('of two notes to each other’s names keeps their decisions apart', () => {
    const state: Decisions = { ...about('A.md'), hiddenPairs: [{ note: 'A.md', other: 'B.md' }], pinnedPairs: [{ note: 'B.md', other: 'C.md' }] };
    const swapped = [['A.md', 'T.md'], ['B.md', 'A.md'], ['T.md', 'B.md']].reduce((now, [from = '', to = '']) => renameIn(now, from, to), state);
    expect(swapped).toEqual({ ...about('B.md'), hiddenPairs: [{ note: 'B.md', other: 'A.md' }], pinnedPairs: [{ note: 'A.md', other: 'C.md' }] });
  });

  it('there and back is no change', () => {
    fc.assert(
      fc.property(decisions, path, (state, from) => {
        expect(sameDecisions(renameIn(renameIn(state, from, 'New name.md'), 'New name.md', from), state)).toBe(true);
      }),
    );
  });
});

describe('decisions from two places', () => {
  it('meet: what was decided here is carried over, what was taken back here stays so', () => {
    fc.assert(
      fc.property(decisions, decision, decision, (base, here, there) => {
        fc.pre(JSON.stringify(here) !== JSON.stringify(there) && here.kind !== 'pinned' && there.kind !== 'pinned');
        const merged = carryOver(base, decide(base, here), decide(base, there));
        expect(isDecided(merged, here) && isDecided(merged, there)).toBe(true);
        expect(isDecided(carryOver(base, takeBack(base, here), base), here)).toBe(false);
      }),
    );
  });

  it('are the file’s where nothing was decided here', () => {
    fc.assert(
      fc.property(decisions, decisions, (base, file) => {
        expect(sameDecisions(carryOver(base, base, file), file)).toBe(true);
      }),
    );
  });
});

describe('decisions in data.json', () => {
  it('that are broken fall away alone, and are counted', () => {
    const { settings, problems } = validateSettings({
      hiddenNotes: ['A.md', 7, '', 'A.md'],
      hiddenPairs: [{ note: 'A.md', other: 'B.md', more: 1 }, { note: 'A.md' }, null, 'A.md', { note: 'A.md', other: 'A.md' }, [], { note: ['A.md'], other: 'B.md' }],
      pinnedPairs: { note: 'A.md', other: 'B.md' },
      mutedSignals: ['folder', 'folder'],
    });
    expect(settings).toMatchObject({ hiddenNotes: ['A.md'], hiddenPairs: [{ note: 'A.md', other: 'B.md' }], pinnedPairs: [], mutedSignals: ['folder'] });
    expect(settings.hiddenPairs[0]).not.toHaveProperty('more');
    expect(problems).toEqual([
      '2 entries of "hiddenNotes" could not be used', '6 entries of "hiddenPairs" could not be used', '"pinnedPairs" is not a list of pairs of notes; its default is used',
    ]);
  });

  it('are usable whatever stands there, and read again as they were written', () => {
    const list = fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.jsonValue(), path, fc.record({ note: fc.oneof(path, fc.jsonValue()), other: fc.oneof(path, fc.jsonValue()) }))));
    fc.assert(
      fc.property(fc.record({ hiddenNotes: list, hiddenPairs: list, pinnedPairs: list, mutedSignals: list }, { requiredKeys: [] }), (data) => {
        const { settings } = validateSettings(data);
        expect(validateSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ settings, problems: [] });
        for (const one of listDecisions(settings)) expect(isDecided(takeBack(settings, one), one)).toBe(false);
      }),
    );
  });
});
