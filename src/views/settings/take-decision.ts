import { Notice, type App } from 'obsidian';
import { asNotePath, noteName } from '../../core/note/note';
import { SIGNALS } from '../../core/related/answer';
import { carryOver, decide, NO_DECISIONS, renameIn, takeBack, type Decision, type Decisions } from '../../settings/decisions';
import type { ViewContext } from '../context';
import { SIGNAL_WORDS } from '../signal-words';
import { byCore, topicDecided, topicTakenBack } from '../topics/topic-decision-words';
import { showUndo, UNDO_TIME } from '../undo-notice';
import { asSentence, errorLine } from '../words';

/** Takes a decision, says so and offers an undo. Nothing happens where it is taken already. */
export function makeDecision(app: App, context: ViewContext, decision: Decision, said = asSentence(taken(decision))): void {
  change(app, context, (decisions) => decide(decisions, decision), said);
}

/** Takes one decision back, says so and offers an undo. */
export function takeDecisionBack(app: App, context: ViewContext, decision: Decision, said = asSentence(takenBack(decision))): void {
  change(app, context, (decisions) => takeBack(decisions, decision), said);
}

/** Takes all of these decisions back at once, as one step that can be undone; `said` is a sentence. */
export function takeAllBack(app: App, context: ViewContext, decisions: readonly Decision[], said: string): void {
  change(app, context, (before) => decisions.reduce<Decisions>(takeBack, before), said);
}

/** What a signal is called inside a sentence. */
export function signalName(signal: string): string {
  const known = SIGNALS.find((name) => name === signal);
  const { name } = known ? SIGNAL_WORDS[known] : { name: signal };
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Applies a change of the decisions. The undo puts back what this change has changed and leaves what was decided since. */
function change(app: App, context: ViewContext, make: (decisions: Decisions) => Decisions, said: string): void {
  const before = context.settings();
  const after = make(before);
  if (after === before) return;
  const renames: [from: string, to: string][] = [];
  const following = app.vault.on('rename', ({ path }, from) => void renames.push([from, path]));
  const moved = (decisions: Decisions): Decisions => renames.reduce((state, [from, to]) => renameIn(state, from, to), { ...NO_DECISIONS, ...decisions });
  // Notes can be renamed while the notice is on show; afterwards nobody asks.
  window.setTimeout(() => app.vault.offref(following), 2 * UNDO_TIME);
  context.changeSettings(after).then(
    () => showUndo(said, () => context.changeSettings(carryOver(moved(after), moved(before), context.settings()))),
    (error: unknown) => new Notice(`The decision could not be saved: ${errorLine(error)}`),
  );
}

function taken(decision: Decision): string {
  switch (decision.kind) {
    case 'hidden':
      return `“${nameOf(decision.note)}” is hidden everywhere`;
    case 'hidden-here':
      return `“${nameOf(decision.other)}” is hidden beside “${nameOf(decision.note)}”`;
    case 'pinned':
      return `“${nameOf(decision.other)}” is pinned beside “${nameOf(decision.note)}”`;
    case 'muted':
      return `Not counted from now on: ${signalName(decision.signal)}`;
    case 'topic':
      return topicDecided(decision.about, byCore);
  }
}

function takenBack(decision: Decision): string {
  switch (decision.kind) {
    case 'hidden':
      return `“${nameOf(decision.note)}” is no longer hidden everywhere`;
    case 'hidden-here':
      return `“${nameOf(decision.other)}” is no longer hidden beside “${nameOf(decision.note)}”`;
    case 'pinned':
      return `“${nameOf(decision.other)}” is no longer pinned beside “${nameOf(decision.note)}”`;
    case 'muted':
      return `Counted again: ${signalName(decision.signal)}`;
    case 'topic':
      return topicTakenBack(decision.about, byCore);
  }
}

function nameOf(path: string): string {
  return noteName(asNotePath(path));
}
