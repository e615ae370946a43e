import { Notice, type App, type Command, type Editor, type MarkdownFileInfo, type MarkdownView, type Plugin } from 'obsidian';
import { asNotePath, isNoteFile, type NotePath } from './core/note/note';
import type { Topic } from './core/topics/topic';
import type { ViewContext } from './views/context';
import { copyText, insertLines, linkTo } from './views/note-links';
import { relatedOptions } from './views/related-question';
import { ReportModal } from './views/report-modal';
import { revealRelated, revealTopics } from './views/reveal';
import { summaryMarkdown } from './views/summary-markdown';
import { createTopicNote } from './views/topic-note';
import { TopicPicker } from './views/topic-picker';
import { asSentence, errorLine } from './views/words';

/** Adds every command to the palette. */
export function registerCommands(plugin: Plugin, context: ViewContext): void {
  for (const command of commands(plugin.app, context)) plugin.addCommand(command);
}

function commands(app: App, context: ViewContext): Command[] {
  return [
    { id: 'open-related', name: 'Open related notes', icon: 'waypoints', callback: () => attempt(revealRelated(app)) },
    { id: 'open-topics', name: 'Open topics', icon: 'shapes', callback: () => attempt(revealTopics(app, null)) },
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
    { id: 'create-topic-note', name: 'Create topic note', icon: 'file-plus', callback: () => attempt(pickTopicNote(app, context)) },
    { id: 'rebuild-index', name: 'Rebuild the index', icon: 'refresh-cw', callback: () => rebuild(context) },
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

/** A command that needs an open note. */
function onNote(app: App, act: (path: NotePath) => Promise<void>): NonNullable<Command['checkCallback']> {
  return (checking: boolean) => {
    const file = app.workspace.getActiveFile();
    if (!file || !isNoteFile(file.path)) return false;
    if (!checking) attempt(act(asNotePath(file.path)));
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
  const panel = await context.engine.request('panel', { path, options: { ...relatedOptions(context.settings()), unlinked: true } });
  if (!panel || panel.related.length === 0) {
    new Notice(panel ? 'No related notes that are not linked already.' : notRead(context, path));
    return;
  }
  insert(panel.related.map((item) => `- ${linkTo(app, item.note, path, item.title)}`).join('\n'));
}

async function pickTopicNote(app: App, context: ViewContext): Promise<void> {
  const { topics } = await context.engine.request('topics', {});
  if (topics.length === 0) {
    new Notice('There are no topics yet.');
    return;
  }
  new TopicPicker(app, topics, (topic: Topic) => attempt(createTopicNote(app, context, topic))).open();
}

async function showReport(app: App, context: ViewContext): Promise<void> {
  const report = await context.engine.request('report', {});
  new ReportModal(app, report, context.status().state !== 'ready', () => attempt(context.rebuild())).open();
}

function notRead(context: ViewContext, path: NotePath): string {
  return asSentence(context.whyMissing(path) ?? 'this note has not been read yet');
}
