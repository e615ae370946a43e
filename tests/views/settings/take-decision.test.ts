// @vitest-environment jsdom
import { Stage } from '../stage';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import { listDecisions, type Decision } from '../../../src/settings/decisions';
import { makeDecision, takeAllBack, takeDecisionBack } from '../../../src/views/settings/take-decision';
import { Notices } from '../notices';

const PIN: Decision = { kind: 'pinned', note: 'A.md', other: 'B.md' };
const HIDE: Decision = { kind: 'hidden', note: 'C.md' };

describe('taking decisions', () => {
  let stage: Stage;
  let notices: Notices;

  beforeEach(() => {
    stage = new Stage();
    notices = new Notices();
  });

  afterEach(() => {
    notices.restore();
  });

  const decided = (): Decision[] => listDecisions(stage.settings);
  const settle = async (): Promise<void> => vi.waitFor(() => Promise.resolve());
  const take = async (decision: Decision): Promise<void> => {
    const before = notices.texts.length;
    makeDecision(stage.app, stage.context, decision);
    await vi.waitFor(() => expect(notices.texts.length).toBe(before + 1));
  };

  it('says what was decided and offers to undo it', async () => {
    await take(PIN);
    expect([decided(), notices.last]).toEqual([[PIN], '“B” is pinned beside “A”.']);
    notices.undo();
    await settle();
    expect(decided()).toEqual([]);
    expect(stage.settings).toEqual(DEFAULT_SETTINGS);
  });

  it('says each kind in its own words, and nothing where it is decided already', async () => {
    await take(HIDE);
    await take({ kind: 'hidden-here', note: 'A.md', other: 'B.md' });
    await take({ kind: 'muted', signal: 'tags' });
    makeDecision(stage.app, stage.context, HIDE);
    await settle();
    expect(notices.texts).toEqual(['“C” is hidden everywhere.', '“B” is hidden beside “A”.', 'Not counted from now on: rare tags.']);
  });

  it('undoes what it changed and leaves what was decided since', async () => {
    await take(PIN);
    await take({ kind: 'hidden', note: 'B.md' });
    expect(decided()).toEqual([{ kind: 'hidden', note: 'B.md' }]);
    stage.settings = { ...stage.settings, hiddenNotes: [...stage.settings.hiddenNotes, 'C.md'], resultCount: 30 };
    notices.undo();
    await settle();
    expect(decided()).toEqual([HIDE, PIN]);
    expect(stage.settings.resultCount).toBe(30);
  });

  it('undoes a decision about a note that was renamed meanwhile', async () => {
    await take(PIN);
    await stage.app.fileManager.renameFile(stage.file('B.md'), 'Z.md');
    stage.settings = { ...stage.settings, pinnedPairs: [{ note: 'A.md', other: 'Z.md' }] };
    notices.undo();
    await settle();
    expect(decided()).toEqual([]);
  });

  it('takes decisions back, one or all of them, and puts them back on demand', async () => {
    await take(PIN);
    await take(HIDE);
    takeDecisionBack(stage.app, stage.context, PIN);
    await vi.waitFor(() => expect(notices.last).toBe('“B” is no longer pinned beside “A”.'));
    expect(decided()).toEqual([HIDE]);
    notices.undo();
    await settle();
    takeAllBack(stage.app, stage.context, decided(), '2 decisions cleared.');
    await vi.waitFor(() => expect(notices.last).toBe('2 decisions cleared.'));
    expect(decided()).toEqual([]);
    notices.undo();
    await settle();
    expect(decided()).toEqual([HIDE, PIN]);
  });

  it('says where a decision could not be saved', async () => {
    const context = { ...stage.context, changeSettings: () => Promise.reject(new Error('the disk is full')) };
    makeDecision(stage.app, context, PIN);
    await vi.waitFor(() => expect(notices.last).toBe('The decision could not be saved: the disk is full'));
  });
});
