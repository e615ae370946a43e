import type { App, SettingDefinition, SettingDefinitionGroup } from 'obsidian';
import { asNotePath, noteName } from '../../core/note/note';
import { SIGNALS } from '../../core/related/answer';
import { isDecided, listDecisions, type Decision } from '../../settings/decisions';
import { clearDecisions } from './clear-decisions';
import type { ViewContext } from '../context';
import { fileOf } from '../note/note-links';
import { SIGNAL_WORDS } from '../signal-words';
import { takeAllBack, takeDecisionBack } from './take-decision';
import { byCore, topicDecided } from '../topics/topic-decision-words';
import { countOf } from '../words';

/**
 * The part of the settings page that lists what the user has decided about notes and signals, each with a button that takes it back. The rows of signals are
 * always declared and shown while they apply, since the toggles that mute them are on the same page.
 */
export function decisionSettings(app: App, context: ViewContext): SettingDefinitionGroup {
  const about = listDecisions(context.settings()).filter(({ kind }) => kind !== 'muted' && kind !== 'topic');
  const missing = about.filter((decision) => isMissing(app, decision));
  const isEmpty = (): boolean => listDecisions(context.settings()).length === 0;
  const muted = [...new Set([...SIGNALS, ...context.settings().mutedSignals])].map((signal): Decision => ({ kind: 'muted', signal }));
  return {
    type: 'group',
    heading: 'Your decisions',
    items: [
      { name: 'No decisions yet', desc: 'Hide or pin a note, or stop a reason from counting, in the context menu of a related note.', visible: isEmpty, searchable: false },
      ...about.map((decision) => row(app, context, decision, true)),
      ...muted.map((decision) => row(app, context, decision, () => isDecided(context.settings(), decision))),
      ...(missing.length === 0 ? [] : [clearMissing(app, context, missing)]),
      {
        name: 'Clear all decisions',
        desc: 'Show every hidden note again, unpin all notes, let all signals count, and leave topics as they are found.',
        visible: () => !isEmpty(),
        render: (setting) => {
          setting.addButton((button) => button.setButtonText('Clear all').onClick(() => clearDecisions(app, context)));
        },
      },
    ],
  };
}

/** What changes the rows of notes and topics: all decisions but those about signals. */
export function decisionsShown(context: ViewContext): string {
  return JSON.stringify(listDecisions(context.settings()).filter(({ kind }) => kind !== 'muted'));
}

function row(app: App, context: ViewContext, decision: Decision, visible: boolean | (() => boolean)): SettingDefinition {
  return {
    ...wordDecision(app, decision),
    aliases: ['hidden', 'pinned', 'muted', 'dismissed'],
    visible,
    render: (setting) => {
      setting.addButton((button) => button.setButtonText('Take back').onClick(() => takeDecisionBack(app, context, decision)));
    },
  };
}

/** What a decision is about, and what was decided; a note that is no longer in the vault is said to be missing. */
export function wordDecision(app: App, decision: Decision): { readonly name: string; readonly desc: string } {
  const shown = (path: string): string => (fileOf(app, path) ? noteName(asNotePath(path)) : `${path} (missing)`);
  switch (decision.kind) {
    case 'hidden':
      return { name: shown(decision.note), desc: 'Hidden everywhere' };
    case 'hidden-here':
      return { name: shown(decision.other), desc: `Hidden beside ${shown(decision.note)}` };
    case 'pinned':
      return { name: shown(decision.other), desc: `Pinned beside ${shown(decision.note)}` };
    case 'muted': {
      const signal = SIGNALS.find((name) => name === decision.signal);
      return { name: signal ? SIGNAL_WORDS[signal].name : decision.signal, desc: 'Does not count' };
    }
    case 'topic':
      return { name: byCore(decision.about.topic), desc: topicDecided(decision.about, byCore) };
  }
}

function isMissing(app: App, decision: Decision): boolean {
  if (decision.kind === 'muted' || decision.kind === 'topic') return false;
  return fileOf(app, decision.note) === null || ('other' in decision && fileOf(app, decision.other) === null);
}

function clearMissing(app: App, context: ViewContext, missing: readonly Decision[]): SettingDefinition {
  const count = countOf(missing.length, 'decision');
  return {
    name: 'Clear missing notes',
    desc: `${count} about notes that are no longer in the vault. They count again if the notes come back.`,
    render: (setting) => {
      setting.addButton((button) => button.setButtonText('Clear missing').onClick(() => takeAllBack(app, context, missing, `${count} about missing notes cleared.`)));
    },
  };
}
