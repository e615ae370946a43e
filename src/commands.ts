import { Notice, type App, type Command, type Editor, type MarkdownFileInfo, type MarkdownView, type Plugin, type TFile } from 'obsidian';
import { asNotePath, isCanvas, isNoteFile, type NotePath } from './core/note/note';
import type { Topic } from './core/topics/topic';
import { isDecided, listDecisions } from './settings/decisions';
import type { ViewContext } from './views/context';
import { clearDecisions } from './views/settings/clear-decisions';
import { ExportModal } from './views/export-modal';
import { openInsertLinks } from './views/related/insert-links-modal';
import { openLinkAll } from './views/suggested/link-all-modal';
import { copyText, fileOf, insertLines, linkTo } from './views/note/note-links';
import { pickPath } from './views/why/path-modal';
import { relatedOptions } from './views/related/related-question';
import { ReportModal } from './views/report-modal';
import { openTopicPage, revealBetween, revealMap, revealRelated, revealSuggested, revealTopics } from './views/reveal';
import { openSelfTest } from './views/settings/self-test-modal';
import { makeDecision } from './views/settings/take-decision';
import { summaryMarkdown } from './views/related/summary-markdown';
import { createTopicDigest } from './views/topic-note/topic-digest';
import { topicOf } from './views/topics/topic-lookup';
import { createTopicNote } from './views/topic-note/topic-note';
import { isTopicNote, updateTopicNote } from './views/topic-note/topic-note-update';
import { TopicPicker } from './views/topics/topic-picker';
import { pickWhy } from './views/why/why-modal';
import { asSentence, errorLine } from './views/words';

/** Adds every command to the palette. */
export function registerCommands(plugin: Plugin, context: ViewContext): void {
  for (const command of commands(plugin.app, context)) plugin.addCommand(command);
}

function commands(app: App, context: ViewContext): Command[] {
  return [
    { id: 'open-related', name: 'Open related notes', icon: 'waypoints', callback: () => attempt(revealRelated(app)) },
    { id: 'open-topics', name: 'Open topics', icon: 'shapes', callback: () => attempt(revealTopics(app, null)) },
    { id: 'open-map', name: 'Open topic map', icon: 'map', callback: () => attempt(revealMap(app, false)) },
    { id: 'open-local-map', name: 'Open local map', icon: 'crosshair', checkCallback: onNote(app, () => revealMap(app, true)) },
    {
      id: 'insert-summary',
      name: 'Summarise this note: insert at the cursor',
      icon: 'text-quote',
      editorCheckCallback: inNote((insert, path) => insertSummary(app, context, insert, path)),
    },
    {
      id: 'copy-summary',
      name: 'Summarise this note: copy',
      icon: 'clipboard-copy',
      checkCallback: onNote(app, (path) => copySummary(app, context, path)),
    },
    {
      id: 'insert-related',
      name: 'Insert related links at the cursor',
      icon: 'list-plus',
      editorCheckCallback: inNote((insert, path) => insertRelated(app, context, insert, path)),
    },
    {
      id: 'insert-related-heading',
      name: 'Insert related links under a heading…',
      icon: 'list-plus',
      checkCallback: onNote(app, (path) => pickRelated(app, context, path), (path) => !isCanvas(path)),
    },
    {
      id: 'hide-note',
      name: 'Hide this note from related notes everywhere',
      icon: 'eye-off',
      checkCallback: onNote(app, (path) => Promise.resolve(makeDecision(app, context, { kind: 'hidden', note: path })), (path) => !isDecided(context.settings(), { kind: 'hidden', note: path })),
    },
    { id: 'explain', name: 'Explain why two notes are related…', icon: 'circle-help', checkCallback: onNote(app, (path) => Promise.resolve(pickWhy(app, context, path))) },
    { id: 'show-path', name: 'Show the path to another note…', icon: 'route', checkCallback: onNote(app, (path) => Promise.resolve(pickPath(app, context, path))) },
    { id: 'clear-decisions', name: 'Clear all decisions…', icon: 'eraser', checkCallback: onDecisions(context, () => clearDecisions(app, context)) },
    { id: 'suggest-links', name: 'Suggest links for this note', icon: 'link-2', checkCallback: onNote(app, () => revealSuggested(app, 'links')) },
    {
      id: 'link-all-mentions',
      name: 'Link all mentions in this note…',
      icon: 'list-checks',
      checkCallback: onNote(app, (path) => openLinkAll(app, context, path), (path) => !isCanvas(path)),
    },
    { id: 'suggest-tags', name: 'Suggest tags for this note', icon: 'tags', checkCallback: onNote(app, () => revealSuggested(app, 'tags'), (path) => !isCanvas(path)) },
    { id: 'open-between', name: 'Open bridges and gaps', icon: 'cable', callback: () => attempt(revealBetween(app, null)) },
    { id: 'find-bridges', name: 'Find bridges', icon: 'git-merge', callback: () => attempt(revealBetween(app, 'topic-bridges')) },
    { id: 'find-gaps', name: 'Find gaps', icon: 'unlink', callback: () => attempt(revealBetween(app, 'gaps')) },
    { id: 'open-topic-page', name: 'Open topic page…', icon: 'newspaper', callback: () => attempt(pickTopic(app, context, (topic) => openTopicPage(app, topic))) },
    { id: 'open-note-topic', name: 'Open the topic of this note', icon: 'newspaper', checkCallback: onNote(app, (path) => openTopicOf(app, context, path)) },
    { id: 'create-topic-note', name: 'Create topic note', icon: 'file-plus', callback: () => attempt(pickTopic(app, context, (topic) => createTopicNote(app, context, topic))) },
    { id: 'update-topic-note', name: 'Update topic note', icon: 'refresh-cw', checkCallback: onTopicNote(app, (file) => updateTopicNote(app, context, file)) },
    { id: 'topic-digest', name: 'What changed in topics this month', icon: 'calendar-clock', callback: () => attempt(createTopicDigest(app, context, Date.now())) },
    { id: 'export-graph', name: 'Export the graph…', icon: 'share-2', callback: () => new ExportModal(app, context).open() },
    { id: 'rebuild-index', name: 'Rebuild the index', icon: 'refresh-cw', callback: () => rebuild(context) },
    { id: 'self-test', name: 'Run self-test of related notes', icon: 'gauge', callback: () => openSelfTest(app, context) },
    { id: 'show-report', name: 'Show index report', icon: 'info', callback: () => attempt(showReport(app, context)) },
  ];
}

/** Writes where the cursor is in the note that was asked about. */
type Insert = (text: string) => void;

/** A command that needs an editor with a note in it. An editor can pass to another note while the engine answers: then nothing is written. */
function inNote(act: (insert: Insert, path: NotePath) => Promise<void>): NonNullable<Command['editorCheckCallback']> {
  return (checking: boolean, editor: Editor, view: MarkdownView | MarkdownFileInfo) => {
    if (view.file?.extension !== 'md') return false;
    const { file } = view;
    const insert: Insert = (text) => {
      if (view.file === file) insertLines(editor, text);
      else new Notice(`“${file.basename}” is no longer open here; nothing was inserted.`);
    };
    if (!checking) attempt(act(insert, asNotePath(file.path)));
    return true;
  };
}

/** A command that needs an open note, of which `fits` may ask more. */
function onNote(app: App, act: (path: NotePath) => Promise<void>, fits: (path: NotePath) => boolean = () => true): NonNullable<Command['checkCallback']> {
  return (checking: boolean) => {
    const file = app.workspace.getActiveFile();
    if (!file || !isNoteFile(file.path) || !fits(asNotePath(file.path))) return false;
    if (!checking) attempt(act(asNotePath(file.path)));
    return true;
  };
}

/** A command that needs an open topic note. */
function onTopicNote(app: App, act: (file: TFile) => Promise<void>): NonNullable<Command['checkCallback']> {
  return (checking: boolean) => {
    const file = app.workspace.getActiveFile();
    if (!file || !isTopicNote(app, file)) return false;
    if (!checking) attempt(act(file));
    return true;
  };
}

/** A command that needs something the user has decided. */
function onDecisions(context: ViewContext, act: () => void): NonNullable<Command['checkCallback']> {
  return (checking: boolean) => {
    if (listDecisions(context.settings()).length === 0) return false;
    if (!checking) act();
    return true;
  };
}

function rebuild(context: ViewContext): void {
  new Notice('The vault is being read again.');
  attempt(context.rebuild());
}

function attempt(work: Promise<unknown>): void {
  work.catch((error: unknown) => new Notice(errorLine(error)));
}

async function insertSummary(app: App, context: ViewContext, insert: Insert, path: NotePath): Promise<void> {
  const text = await summaryOf(app, context, path);
  if (text !== null) insert(text);
}

async function copySummary(app: App, context: ViewContext, path: NotePath): Promise<void> {
  const text = await summaryOf(app, context, path);
  if (text !== null) await copyText(activeWindow, text, 'the summary');
}

/** The summary as Markdown; `null`, and said so, where there is nothing to say. */
async function summaryOf(app: App, context: ViewContext, path: NotePath): Promise<string | null> {
  const summary = await context.engine.request('summary', { path, sentences: context.settings().summarySentences });
  if (summary && summary.sentences.length > 0) return summaryMarkdown(app, summary, path);
  new Notice(summary ? 'This note has no sentence that could stand for it.' : notRead(context, path));
  return null;
}

async function insertRelated(app: App, context: ViewContext, insert: Insert, path: NotePath): Promise<void> {
  const panel = await context.engine.request('panel', { path, options: { ...relatedOptions(context.settings(), path), unlinked: true } });
  if (!panel || panel.related.length === 0) {
    new Notice(panel ? 'No related notes that are not linked already.' : notRead(context, path));
    return;
  }
  insert(panel.related.map((item) => `- ${linkTo(app, item.note, path, item.title)}`).join('\n'));
}

async function pickRelated(app: App, context: ViewContext, path: NotePath): Promise<void> {
  const panel = await context.engine.request('panel', { path, options: { ...relatedOptions(context.settings(), path), unlinked: true } });
  const file = fileOf(app, path);
  if (!panel) new Notice(notRead(context, path));
  else if (panel.related.length === 0) new Notice('No related notes that are not linked already.');
  else if (file) await openInsertLinks(app, file, panel.related, 'heading');
}

async function openTopicOf(app: App, context: ViewContext, path: NotePath): Promise<void> {
  const topic = topicOf(await context.engine.request('topics', {}), path);
  if (topic) await openTopicPage(app, topic);
  else new Notice(asSentence(context.whyMissing(path) ?? 'this note is not in a topic'));
}

async function pickTopic(app: App, context: ViewContext, act: (topic: Topic) => Promise<unknown>): Promise<void> {
  const { topics } = await context.engine.request('topics', {});
  if (topics.every(({ hidden }) => hidden)) {
    new Notice('There are no topics yet.');
    return;
  }
  new TopicPicker(app, topics.filter(({ hidden }) => !hidden), (topic: Topic) => attempt(act(topic))).open();
}

async function showReport(app: App, context: ViewContext): Promise<void> {
  const report = await context.engine.request('report', {});
  new ReportModal(app, report, context.status().state !== 'ready', () => attempt(context.rebuild())).open();
}

function notRead(context: ViewContext, path: NotePath): string {
  return asSentence(context.whyMissing(path) ?? 'this note has not been read yet');
}
