// @vitest-environment jsdom
import { Stage } from '../stage';
import { Notices } from '../notices';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asNotePath } from '../../../src/core/note/note';
import type { TopicEvent } from '../../../src/core/topics/identity/event';
import type { TopicsHistory } from '../../../src/core/topics/identity/history';
import { createTopicDigest, digestText } from '../../../src/views/topic-note/topic-digest';

const NOW = new Date(2026, 10, 30, 12).getTime();
const DAY = 86_400_000;
const event = (kind: TopicEvent['kind'], name: string, more: Partial<TopicEvent> = {}): TopicEvent => (
  { at: NOW - DAY, kind, topic: name, name, others: [], delta: 0, joined: [], left: [], ...more }
);
const named = (...names: string[]): TopicEvent['others'] => names.map((name) => ({ id: name, name }));
const history: TopicsHistory = {
  known: NOW - 90 * DAY,
  events: [
    event('born', 'Sleep', { delta: 12, joined: [asNotePath('A.md'), asNotePath('Gone.md')] }), event('merged', 'Vision', { others: named('Retina', 'Colour_*') }),
    event('split', 'Memory', { others: named('Replay') }), event('died', 'Old', { delta: -1 }), event('renamed', 'Reward', { others: named('Dopamine') }), event('grew', 'Vision', { delta: 3 }),
  ],
  changes: [{ id: 'v', name: 'Vision', since: 0, notes: 1200, delta: 3, joined: [asNotePath('B.md')], left: [] }],
};

describe('a digest of topics', () => {
  let stage: Stage;
  let notices: Notices;

  beforeEach(() => {
    stage = new Stage();
    stage.answers.topics = () => ({ revision: 1, modularity: 0, topics: [], unassigned: [] });
    stage.answers.topicHistory = () => history;
    notices = new Notices();
  });

  afterEach(() => notices.restore());

  it('tells what has happened, under a heading each', () => {
    expect(digestText(history, { since: NOW - 30 * DAY, now: NOW }, (note) => `[[${note}]]`)).toBe(
      [
        'What changed in topics from October 31, 2026 to November 30, 2026.',
        '## New topics', '- **Sleep**, 12 notes: [[A.md]], [[Gone.md]], and 10 more',
        '## Merged', '- **Retina** and **Colour\\_\\*** went into **Vision**',
        '## Split', '- **Memory** gave rise to **Replay**',
        '## Gone', '- **Old**, which had 1 note',
        '## New names', '- **Dopamine** is now called **Reward**',
        '## Grew most', '- **Vision**: 3 notes more, 1,200 now',
        '## New notes by topic', '- **Vision**: [[B.md]]\n',
      ].join('\n\n'),
    );
  });

  it('says where the topics were not remembered the whole time', () => {
    const text = digestText({ known: NOW - DAY, events: [], changes: [] }, { since: NOW - 30 * DAY, now: NOW }, String);
    expect(text).toBe('What changed in topics since November 29, 2026, when they were first seen.\n');
  });

  it('is written into the folder of the settings, a new note each time, and links to what is there', async () => {
    stage.settings = { ...stage.settings, topicFolder: 'Maps' };
    const files = [await createTopicDigest(stage.app, stage.context, NOW), await createTopicDigest(stage.app, stage.context, NOW)];
    expect(files.map((file) => file?.path)).toEqual(['Maps/Topics in November 2026.md', 'Maps/Topics in November 2026 2.md']);
    const text = await stage.app.vault.read(files[0] ?? expect.fail());
    expect(text).toMatch(/12 notes: \[\[A\]\], Gone, and 10 more/);
    expect(stage.asks('topicHistory')[0]).toEqual({ since: NOW - 30 * DAY });
  });

  it('is no note where nothing has changed, or nothing is known yet', async () => {
    stage.answers.topicHistory = () => ({ known: NOW - DAY, events: [], changes: [] });
    expect(await createTopicDigest(stage.app, stage.context, NOW)).toBeNull();
    expect(notices.last).toBe('Nothing has changed in topics since November 29, 2026.');
    stage.answers.topicHistory = () => ({ known: null, events: [], changes: [] });
    expect(await createTopicDigest(stage.app, stage.context, NOW)).toBeNull();
    expect(notices.last).toBe('There is no history of topics yet. It begins when the vault has been read.');
  });
});
