// @vitest-environment jsdom
import { pending, query, Stage, textOf } from '../stage';
import { openDialogsInPage } from '../dialogs';
import { Notices } from '../notices';
import type { SettingDefinition } from 'obsidian';
import { Setting, SettingGroup } from 'obsidian-test-mocks/obsidian';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RankingReport } from '../../../src/engine/protocol';
import { rankingSettings, wordRanking } from '../../../src/views/settings/ranking-settings';
import { patchSettingComponents } from '../../host/settings/setting-components';

// Buttons that answer to a click.
patchSettingComponents();

const LEARNT: RankingReport = { state: 'learnt', questions: 600, learntFrom: 1234, pairs: 1240, fewest: 8, weights: { folder: 0.1, text: 0.4, similar: 0.3, date: 0.05 } };
const MOST = 'What counts most: words, similar notes, folder.';

describe('the settings of the ranking', () => {
  let stage: Stage;
  let notices: Notices;

  const row = (name: string): SettingDefinition => {
    const found = rankingSettings(stage.app, stage.context).items?.find((item) => item.name === name);
    return found && !('type' in found) ? found : expect.fail(`no row ${name}`);
  };
  /** Draws a row; the answer takes it away. */
  const draw = (name: string): { readonly el: HTMLElement; readonly clear: () => void } => {
    const definition = row(name);
    if (!('render' in definition) || !definition.render) expect.fail(`${name} is not drawn`);
    const setting = Setting.create__(document.body);
    const clear = definition.render(setting.asOriginalType__(), SettingGroup.create__(document.body).asOriginalType__());
    return { el: setting.settingEl, clear: () => clear?.() };
  };
  const isVisible = ({ visible }: SettingDefinition): boolean => (typeof visible === 'function' ? visible() : visible !== false);

  beforeEach(() => {
    document.body.empty();
    openDialogsInPage();
    stage = new Stage();
    notices = new Notices();
  });
  afterEach(() => notices.restore());

  it('say in words what the ranking goes by', () => {
    expect(wordRanking(LEARNT)).toBe(`Learnt from 1,234 pairs of linked notes, in 600 questions. ${MOST}`);
    expect(wordRanking({ ...LEARNT, state: 'too-few' })).toBe(`The shipped weights: the links make fewer than 8 questions, too few to learn from. ${MOST}`);
    expect(wordRanking({ ...LEARNT, state: 'waiting' })).toBe(`The shipped weights, until there was time to learn from your links. ${MOST}`);
    expect(wordRanking({ ...LEARNT, state: 'off' })).toBe(`The shipped weights: learning is off. ${MOST}`);
  });

  it('follow what the engine learns while they are on show, and no longer', async () => {
    stage.answers.calibration = () => ({ ...LEARNT, state: 'waiting' });
    const { el, clear } = draw('What the ranking goes by');
    await expect.poll(() => textOf(el)).toContain('until there was time');
    stage.answers.calibration = () => LEARNT;
    stage.fireChange();
    await expect.poll(() => textOf(el)).toContain('Learnt from 1,234 pairs');
    const late = pending<RankingReport>();
    stage.answers.calibration = () => late.promise;
    stage.fireChange();
    clear();
    late.resolve({ ...LEARNT, state: 'off' });
    await late.promise;
    expect(textOf(el)).toContain('Learnt from 1,234 pairs');
    expect(stage.listeners).toBe(0);
  });

  it('say why they cannot say it', async () => {
    stage.answers.calibration = () => Promise.reject(new Error('the engine stopped: test'));
    const { el } = draw('What the ranking goes by');
    await expect.poll(() => textOf(el)).toContain('The engine stopped: test.');
  });

  it('go back to the shipped weights at once, which turns learning off', async () => {
    stage.answers.forgetCalibration = () => ({ ...LEARNT, state: 'off' });
    expect(isVisible(row('Back to the shipped weights'))).toBe(true);
    query(draw('Back to the shipped weights').el, 'button').click();
    await expect.poll(() => notices.last).toBe('Related notes are ranked by the shipped weights. Learning is off.');
    expect(stage.settings.learnFromLinks).toBe(false);
    expect(stage.asks('forgetCalibration')).toHaveLength(1);
    expect(isVisible(row('Back to the shipped weights'))).toBe(false);
  });

  it('say so where that fails', async () => {
    stage.answers.forgetCalibration = () => Promise.reject(new Error('gone'));
    query(draw('Back to the shipped weights').el, 'button').click();
    await expect.poll(() => notices.last).toBe('What was learnt could not be forgotten: gone');
  });

  it('open the self-test', () => {
    stage.answers.evaluate = () => pending<never>().promise;
    query(draw('Self-test').el, 'button').click();
    expect(query(document, '.connectome-self-test progress')).toBeDefined();
  });
});
