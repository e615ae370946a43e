import { MarkdownView, Notice, TFile, type App, type Plugin } from 'obsidian';
import type { TopicPage } from '../../core/topics/page/topic-page';
import type { ViewContext } from '../context';
import { asLines, findParts, replaceParts, type MarkedPart } from './marked-parts';
import { fileOf } from '../note/note-links';
import { contentsFor, fileName } from './topic-note';
import { topicIdIn, topicNameIn, TOPIC_PROPERTY } from './topic-note-template';
import { askTopicPage } from '../topic-page/topic-page-question';
import { showUndo } from '../undo-notice';
import { asSentence, countOf, errorLine } from '../words';

/** Whether a file is a topic note, as far as that can be told without reading it: by its property, or by the marks in an editor that is open. */
export function isTopicNote(app: App, file: TFile): boolean {
  if (file.extension !== 'md') return false;
  if (app.metadataCache.getFileCache(file)?.frontmatter?.[TOPIC_PROPERTY] !== undefined) return true;
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  return view?.file === file && view.getViewData().includes('%% connectome:');
}

/** Adds the update of topic notes to the menus of their files. */
export function addTopicNoteMenu(plugin: Plugin, context: ViewContext): void {
  const { app } = plugin;
  plugin.registerEvent(app.workspace.on('file-menu', (menu, file) => {
    if (!(file instanceof TFile) || !isTopicNote(app, file)) return;
    const update = (): void => void updateTopicNote(app, context, file).catch((error: unknown) => new Notice(`The topic note could not be updated: ${errorLine(error)}`));
    menu.addItem((item) => item.setSection('action').setIcon('refresh-cw').setTitle('Update topic note').onClick(update));
  }));
}

/** Rewrites the parts of a topic note between their marks, and nothing else, and offers to undo it. Rejects where the file cannot be written. */
export async function updateTopicNote(app: App, context: ViewContext, file: TFile): Promise<void> {
  const text = await app.vault.read(file);
  const problem = problemIn(text);
  if (problem !== null) {
    new Notice(problem);
    return;
  }
  const page = await pageOf(context, file, text);
  if (!page) {
    const name = topicNameIn(text) ?? file.basename;
    new Notice(`There is no topic “${name}” any more; nothing was written. To have this note follow another topic, set the property ${TOPIC_PROPERTY} to its name.`);
    return;
  }
  const contents = contentsFor(app, page, file.path);
  const done: Written[] = [];
  await app.vault.process(file, (now) => {
    // The note may have changed while the engine answered.
    const found = findParts(now);
    if ('problem' in found) return now;
    const after = replaceParts(now, found.parts, ({ name, eol }) => asLines(contents[name], eol));
    done.push({ before: now, after, parts: found.parts });
    return after;
  });
  const written = done[done.length - 1];
  if (!written) new Notice(problemIn(await app.vault.read(file)) ?? 'The note changed meanwhile; nothing was written.');
  else if (written.before === written.after) new Notice(`“${file.basename}” is up to date.`);
  else showUndo(`Updated ${countOf(written.parts.length, 'part')} of “${file.basename}”.`, () => undoUpdate(app, file.path, written));
}

interface Written {
  readonly before: string;
  readonly after: string;
  readonly parts: readonly MarkedPart[];
}

/** Why the parts of a text cannot be updated, as a sentence; `null` where they can. */
function problemIn(text: string): string | null {
  const found = findParts(text);
  if ('problem' in found) return `${asSentence(found.problem)} Nothing was written: mend or delete the marks “%% connectome:… %%” first.`;
  return found.parts.length > 0 ? null : 'This note has no part to update. A part stands between lines like “%% connectome:notes %%” and “%% /connectome:notes %%”.';
}

/** The page of the topic that a note is about: of the id in its properties, else of the name in its live list, else of its own name. */
async function pageOf({ engine }: ViewContext, file: TFile, text: string): Promise<TopicPage | null> {
  const id = topicIdIn(text) ?? '';
  const name = topicNameIn(text);
  const answer = await askTopicPage(engine, { id, name: name ?? id, notes: [] });
  if (answer.kind === 'shown') return answer.page;
  const { topics } = await engine.request('topics', {});
  const called = topics.find((topic) => fileName(topic.name).toLowerCase() === file.basename.replace(/ \d+$/, '').toLowerCase());
  const again = called && (await askTopicPage(engine, { id: called.id, name: called.name, notes: [] }));
  return again?.kind === 'shown' ? again.page : null;
}

/** Puts back what stood in the parts before, if they still have what was written; the rest of the note may have changed. */
async function undoUpdate(app: App, path: string, { before, after, parts }: Written): Promise<void> {
  const file = fileOf(app, path);
  if (!file) {
    new Notice(`${path} is no longer in the vault.`);
    return;
  }
  let isBack = false;
  await app.vault.process(file, (now) => {
    const found = findParts(now);
    const was = findParts(after);
    if ('problem' in found || 'problem' in was) return now;
    const contents = (text: string, list: readonly MarkedPart[]): string => JSON.stringify(list.map(({ name, from, to }) => [name, text.slice(from, to)]));
    isBack = contents(now, found.parts) === contents(after, was.parts);
    return isBack ? replaceParts(now, found.parts, (_part, _text, index) => before.slice(parts[index]?.from, parts[index]?.to)) : now;
  });
  new Notice(isBack ? 'The parts are as they were before.' : `The parts of “${file.basename}” have been changed since; nothing was undone.`);
}
