// @vitest-environment jsdom
import { query, Stage, textOf, topicOf } from '../stage';
import { Notices } from '../notices';
import { Setting, SettingGroup } from 'obsidian-test-mocks/obsidian';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TopicDecision } from '../../../src/settings/topic-decisions';
import { topicDecisionSettings } from '../../../src/views/settings/topic-decision-settings';
import { patchSettingComponents } from '../../host/settings/setting-components';

patchSettingComponents();

const PIN: TopicDecision = { kind: 'pinned', topic: { id: 't1', notes: ['Sleep.md'] } };
const HIDE: TopicDecision = { kind: 'hidden', topic: { id: 'gone', notes: ['Old/Retina.md'] } };

describe('the settings of topics', () => {
  let stage: Stage;
  let notices: Notices;

  beforeEach(() => {
    document.body.empty();
    stage = new Stage();
    stage.answers.topics = () => ({ revision: 1, modularity: 0, topics: [topicOf('t1', 'Nights', ['A'], { decisions: [PIN] })], unassigned: [] });
    notices = new Notices();
  });

  afterEach(() => notices.restore());

  const draw = (): HTMLElement[] => (topicDecisionSettings(stage.app, stage.context).items ?? []).flatMap((item) => {
    if (!('render' in item) || !item.render || !('name' in item)) return [];
    const setting = Setting.create__(document.body);
    setting.setName(item.name);
    item.render(setting.asOriginalType__(), SettingGroup.create__(document.body).asOriginalType__());
    return [setting.settingEl];
  });

  it('list every decision by what its topic is called now, and say which finds none', async () => {
    stage.settings = { ...stage.settings, topicDecisions: [PIN, HIDE] };
    const rows = draw();
    expect(rows.map((el) => textOf(query(el, '.setting-item-name')))).toEqual(['The topic around “Sleep” is pinned to the top', 'The topic around “Retina” is hidden']);
    await expect.poll(() => rows.map((el) => textOf(query(el, '.setting-item-name')))).toEqual(['“Nights” is pinned to the top', 'The topic around “Retina” is hidden']);
    expect(rows.map((el) => textOf(query(el, '.setting-item-description')))).toEqual(['', 'Not found now: no topic has enough of its notes. It holds again when one does.']);
    // One question for all of them.
    expect(stage.asks('topics')).toHaveLength(1);
  });

  it('take each back with a button, which can be undone', async () => {
    stage.settings = { ...stage.settings, topicDecisions: [PIN, HIDE] };
    query(draw()[1] ?? document.body, 'button').click();
    await expect.poll(() => stage.settings.topicDecisions).toEqual([PIN]);
    await expect.poll(() => notices.last).toBe('The topic around “Retina” is shown again.');
    notices.undo();
    await expect.poll(() => stage.settings.topicDecisions).toEqual([PIN, HIDE]);
  });

  it('say how topics are changed where none is', () => {
    const [first, ...others] = topicDecisionSettings(stage.app, stage.context).items ?? [];
    expect([others, first && 'visible' in first && typeof first.visible === 'function' && first.visible()]).toEqual([[], true]);
  });
});
