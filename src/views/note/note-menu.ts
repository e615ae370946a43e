import type { App, Menu, WorkspaceLeaf } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import type { ReasonName, RelatedNote } from '../../core/related/answer';
import { reasonsTold } from '../../core/related/wording';
import type { NoteSummary } from '../../core/summary/summary';
import type { Topic } from '../../core/topics/topic';
import type { ViewContext } from '../context';
import { copyText, fileOf, insertBlock, insertLink, linkTo, openNote, type NoteTarget } from './note-links';
import { summaryMarkdown } from '../related/summary-markdown';
import { makeDecision, signalName, takeDecisionBack } from '../settings/take-decision';
import { openWhy } from '../why/why-modal';
import { countOf } from '../words';

export interface NoteMenuOptions {
  readonly target: NoteTarget;
  readonly title: string;
  /** The note that a copied link is meant for; `''` for any. */
  readonly sourcePath: string;
  readonly win: Window;
  readonly leaf: WorkspaceLeaf | null;
}

/** Adds one entry to a context menu. */
export function addEntry(menu: Menu, section: 'open' | 'action' | 'decide', icon: string, title: string, act: () => void): void {
  menu.addItem((item) => item.setSection(section).setIcon(icon).setTitle(title).onClick(act));
}

/** Fills the context menu of a row that leads to a note, and lets other plugins add to it. */
export function fillNoteMenu(app: App, menu: Menu, { target, title, sourcePath, win, leaf }: NoteMenuOptions): void {
  addEntry(menu, 'open', 'file-plus', 'Open in new tab', () => void openNote(app, target, 'tab'));
  addEntry(menu, 'open', 'separator-vertical', 'Open to the right', () => void openNote(app, target, 'split'));
  addEntry(menu, 'action', 'text-cursor-input', 'Insert link into note', () => insertLink(app, target.path, title));
  addEntry(menu, 'action', 'copy', 'Copy link', () => void copyText(win, linkTo(app, target.path, sourcePath, title), 'the link'));
  const file = fileOf(app, target.path);
  if (!file) return;
  if (leaf) app.workspace.trigger('file-menu', menu, file, 'connectome', leaf);
  else app.workspace.trigger('file-menu', menu, file, 'connectome');
}

/** Adds what can be decided about a result in the list of the note at `here`; in the menu of the row itself also the reasons on it. */
export function addDecisions(app: App, context: ViewContext, menu: Menu, here: NotePath, result: RelatedNote): void {
  addEntry(menu, 'action', 'circle-help', 'Why is it here?', () => openWhy(app, context, here, result.note));
  const pair = { note: here, other: result.note };
  if (result.pinned) addEntry(menu, 'decide', 'pin-off', 'Unpin', () => takeDecisionBack(app, context, { kind: 'pinned', ...pair }));
  else addEntry(menu, 'decide', 'pin', 'Pin to the top', () => makeDecision(app, context, { kind: 'pinned', ...pair }));
  addEntry(menu, 'decide', 'eye-off', 'Hide here', () => makeDecision(app, context, { kind: 'hidden-here', ...pair }));
  addEntry(menu, 'decide', 'eye-off', 'Hide everywhere', () => makeDecision(app, context, { kind: 'hidden', note: result.note }));
  for (const { signal } of result.reasons.slice(0, reasonsTold(result.reasons))) addMute(app, context, menu, signal);
}

/** Adds the entry that stops a signal from counting; a pin is none. */
export function addMute(app: App, context: ViewContext, menu: Menu, signal: ReasonName): void {
  if (signal === 'pin') return;
  addEntry(menu, 'decide', 'bell-off', `Do not count “${signalName(signal)}”`, () => makeDecision(app, context, { kind: 'muted', signal }));
}

/** Fills the context menu of a sentence of a note's summary. */
export function fillSummaryMenu(app: App, menu: Menu, summary: NoteSummary, win: Window): void {
  const text = (from: string): string => summaryMarkdown(app, summary, from);
  addEntry(menu, 'action', 'text-cursor-input', 'Insert summary into note', () => insertBlock(app, text));
  addEntry(menu, 'action', 'copy', 'Copy summary', () => void copyText(win, text(summary.note), 'the summary'));
}

/** Fills the context menu of a topic. */
export function fillTopicMenu(app: App, menu: Menu, topic: Topic, win: Window, createNote: () => void): void {
  const links = (from: string): string => topic.notes.map((item) => `- ${linkTo(app, item.note, from, item.title)}`).join('\n');
  addEntry(menu, 'action', 'file-plus', 'Create topic note', createNote);
  addEntry(menu, 'action', 'copy', 'Copy as list of links', () => void copyText(win, links(''), countOf(topic.notes.length, 'link')));
  addEntry(menu, 'action', 'text-cursor-input', 'Insert links into note', () => insertBlock(app, links));
}
