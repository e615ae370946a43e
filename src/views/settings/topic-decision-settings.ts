import type { App, Setting, SettingDefinition, SettingDefinitionGroup } from 'obsidian';
import type { Topics } from '../../core/topics/topic';
import { topicKey, type TopicDecision } from '../../settings/topic-decisions';
import type { ViewContext } from '../context';
import { takeDecisionBack } from './take-decision';
import { byCore, namesIn, topicDecided, topicTakenBack, type TopicNames } from '../topics/topic-decision-words';
import { asSentence, errorLine } from '../words';

/** The part of the settings page that lists what the user has decided about topics, each with a button that takes it back. */
export function topicDecisionSettings(app: App, context: ViewContext): SettingDefinitionGroup {
  const decisions = context.settings().topicDecisions;
  const topics = once(() => context.engine.request('topics', {}));
  return {
    type: 'group',
    heading: 'Your topics',
    items: [
      {
        name: 'Topics as they were found',
        desc: 'Rename, pin, hide, merge or split a topic in its context menu; what you decide is listed here and holds on all devices.',
        visible: () => context.settings().topicDecisions.length === 0,
        searchable: false,
      },
      ...decisions.map((decision) => row(app, context, decision, topics)),
    ],
  };
}

function row(app: App, context: ViewContext, decision: TopicDecision, topics: () => Promise<Topics>): SettingDefinition {
  return {
    name: titleOf(decision, byCore),
    desc: '',
    aliases: ['topic', 'renamed', 'merged', 'split', 'pinned', 'hidden'],
    render: (setting) => {
      setting.addButton((button) => button.setButtonText('Take back').onClick(() => {
        takeDecisionBack(app, context, { kind: 'topic', about: decision }, asSentence(topicTakenBack(decision, byCore)));
      }));
      return showState(setting, decision, topics);
    },
  };
}

/** Says what the topic is called now, or that it is not there, as soon as that is known; until what is answered is called. */
function showState(setting: Setting, decision: TopicDecision, topics: () => Promise<Topics>): () => void {
  let open = true;
  const show = (text: string): void => {
    if (open) setting.setDesc(text);
  };
  topics().then(
    (found) => {
      // What the user called it is in the sentence already.
      if (open && decision.kind !== 'renamed') setting.setName(titleOf(decision, namesIn(found)));
      show(isInForce(decision, found) ? '' : 'Not found now: no topic has enough of its notes. It holds again when one does.');
    },
    (error: unknown) => show(asSentence(`whether it holds is not known: ${errorLine(error)}`)),
  );
  return () => (open = false);
}

/** Whether a decision holds for some topic. */
export function isInForce(decision: TopicDecision, { topics }: Pick<Topics, 'topics'>): boolean {
  return topics.some(({ decisions = [] }) => decisions.some((other) => topicKey(other) === topicKey(decision)));
}

function titleOf(decision: TopicDecision, names: TopicNames): string {
  return asSentence(topicDecided(decision, names)).replace(/\.$/, '');
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => (asked ??= ask());
}
