import type { App } from 'obsidian';
import { listDecisions } from '../../settings/decisions';
import { ConfirmModal } from '../confirm-modal';
import type { ViewContext } from '../context';
import { takeAllBack } from './take-decision';
import { countOf } from '../words';

/** Asks, and then takes every decision back at once; that can be undone. */
export function clearDecisions(app: App, context: ViewContext): void {
  const decisions = listDecisions(context.settings());
  const count = countOf(decisions.length, 'decision');
  const text = 'Hidden notes are shown again, pinned notes are unpinned, all signals count, and topics are as they are found.';
  new ConfirmModal(app, { title: `Clear ${count}?`, text, action: 'Clear all' }, () =>
    takeAllBack(app, context, listDecisions(context.settings()), `${count} cleared.`),
  ).open();
}
