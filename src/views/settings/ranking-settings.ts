import { Notice, type App, type Setting, type SettingDefinitionGroup } from 'obsidian';
import { SIGNALS } from '../../core/related/answer';
import type { RankingReport } from '../../engine/protocol';
import { DEFAULT_SETTINGS } from '../../settings';
import type { ViewContext } from '../context';
import { openSelfTest } from './self-test-modal';
import { SIGNAL_WORDS } from '../signal-words';
import { asSentence, countOf, errorLine } from '../words';

/** Signals that are named as those that count most. */
const NAMED = 3;

/** The part of the settings page about what the ranking has learnt: from what, whether it may, how good it is, and the way back. */
export function rankingSettings(app: App, context: ViewContext): SettingDefinitionGroup {
  return {
    type: 'group',
    heading: 'Learning and self-test',
    items: [
      {
        name: 'Learn from my links',
        desc:
          'Let the ranking of related notes learn from the links of this vault, on this device, while nothing else is to do. ' +
          'Turned off, what was learnt is forgotten and the weights that come with the plugin count.',
        aliases: ['calibration', 'train', 'ranking'],
        control: { type: 'toggle', key: 'learnFromLinks', defaultValue: DEFAULT_SETTINGS.learnFromLinks },
      },
      { name: 'What the ranking goes by', searchable: false, render: (setting) => showState(setting, context) },
      {
        name: 'Self-test',
        desc: 'Hide some of your links from the ranking for a moment and see how many it finds again. No note is changed.',
        aliases: ['evaluate', 'quality', 'signals', 'ranking'],
        render: (setting) => {
          setting.addButton((button) => button.setButtonText('Run self-test').onClick(() => openSelfTest(app, context)));
        },
      },
      {
        name: 'Back to the shipped weights',
        desc: 'Forget what was learnt and turn learning off. It can be turned on again above.',
        aliases: ['reset', 'prior', 'ranking'],
        visible: () => context.settings().learnFromLinks,
        render: (setting) => {
          setting.addButton((button) => button.setButtonText('Go back').onClick(() => void forgetLearnt(context)));
        },
      },
    ],
  };
}

/** Ranks by the shipped weights again, at once, and turns learning off. Says so, and what went wrong where something did. */
async function forgetLearnt(context: ViewContext): Promise<void> {
  try {
    await context.changeSettings({ learnFromLinks: false });
    await context.engine.request('forgetCalibration', {});
    new Notice('Related notes are ranked by the shipped weights. Learning is off.');
  } catch (error) {
    new Notice(`What was learnt could not be forgotten: ${errorLine(error)}`);
  }
}

/** Writes what the ranking goes by under a setting's name, and keeps it up to date until what is answered is called. */
function showState(setting: Setting, context: ViewContext): () => void {
  let asking = new AbortController();
  const ask = (): void => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const show = (text: string): void => {
      if (!signal.aborted) setting.setDesc(text);
    };
    context.engine.request('calibration', {}, signal).then((report) => show(wordRanking(report)), (error: unknown) => show(asSentence(errorLine(error))));
  };
  ask();
  const stop = context.onChange(ask);
  return () => {
    stop();
    asking.abort();
  };
}

/** What related notes are ranked by, as the settings say it. */
export function wordRanking({ state, questions, learntFrom, fewest, weights }: RankingReport): string {
  switch (state) {
    case 'learnt':
      return `Learnt from ${countOf(learntFrom, 'pair')} of linked notes, in ${countOf(questions, 'question')}. What counts most: ${most(weights)}.`;
    case 'too-few':
      return `The shipped weights: the links make fewer than ${fewest} questions, too few to learn from. What counts most: ${most(weights)}.`;
    case 'waiting':
      return `The shipped weights, until there was time to learn from your links. What counts most: ${most(weights)}.`;
    case 'off':
      return `The shipped weights: learning is off. What counts most: ${most(weights)}.`;
  }
}

function most(weights: RankingReport['weights']): string {
  const named = SIGNALS.filter((name) => (weights[name] ?? 0) > 0).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, NAMED);
  return named.map((name) => SIGNAL_WORDS[name].name.toLowerCase()).join(', ');
}
