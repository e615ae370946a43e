import type { App, Menu, WorkspaceLeaf } from 'obsidian';
import type { NoteSummary } from '../core/summary/summary';
import type { Topic } from '../core/topics/topic';
import { copyText, fileOf, insertBlock, insertLink, linkTo, openNote, type NoteTarget } from './note-links';
import { summaryMarkdown } from './summary-markdown';
import { countOf } from './words';

export interface NoteMenuOptions {
  readonly target: NoteTarget;
  readonly title: string;
  /** The note that a copied link is meant for; `''` for any. */
  readonly sourcePath: string;
  readonly win: Window;
  readonly leaf: WorkspaceLeaf | null;
}

/** Adds one entry to a context menu. */
export function addEntry(menu: Menu, section: 'open' | 'action', icon: string, title: string, act: () => void): void {
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
