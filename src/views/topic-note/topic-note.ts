import { normalizePath, Notice, type App, type TFile } from 'obsidian';
import type { TopicPage } from '../../core/topics/page/topic-page';
import type { Topic } from '../../core/topics/topic';
import type { ViewContext } from '../context';
import type { PartContents } from './marked-parts';
import { freePath } from '../note/free-path';
import { fileOf, linkTo } from '../note/note-links';
import { topicNoteParts } from './topic-note-parts';
import { BUILT_IN_TEMPLATE, fillTemplate } from './topic-note-template';
import { askTopicPage } from '../topic-page/topic-page-question';

/** Writes a note about a topic into the folder of the settings, under a name that is free, and opens it. */
export async function createTopicNote(app: App, context: ViewContext, topic: Pick<Topic, 'id' | 'name'>): Promise<TFile> {
  const answer = await askTopicPage(context.engine, { id: topic.id, name: topic.name, notes: [] });
  if (answer.kind !== 'shown') throw new Error(`there is no topic “${topic.name}” any more`);
  const { page } = answer;
  const template = await readTemplate(app, context.settings().topicTemplate);
  const folder = await ensureFolder(app, context.settings().topicFolder);
  const path = freePath(app, folder, fileName(page.topic.name));
  const file = await app.vault.create(path, fillTemplate(template, page.topic, contentsFor(app, page, path)));
  await app.workspace.getLeaf('tab').openFile(file, { active: true });
  new Notice(`Created ${path}.`);
  return file;
}

/** The parts of the topic note at `path`, with links as the settings of the app have them. */
export function contentsFor(app: App, page: TopicPage, path: string): PartContents {
  return topicNoteParts(page, {
    here: path,
    note: (note, title) => linkTo(app, note, path, title),
    placeholder: (target, name) => `[[${target === name ? name : `${target}|${name}`}]]`,
  });
}

async function readTemplate(app: App, path: string): Promise<string> {
  if (path.trim() === '') return BUILT_IN_TEMPLATE;
  const file = fileOf(app, normalizePath(path)) ?? fileOf(app, `${normalizePath(path)}.md`);
  if (file) return app.vault.read(file);
  new Notice(`The template ${path} is not in the vault; the built-in one is used. It is named in the settings.`);
  return BUILT_IN_TEMPLATE;
}

/** A file name from a topic's name, without what no file system or link allows. */
export function fileName(name: string): string {
  const clean = name
    .replace(/[\\/:*?"<>|#^[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return clean === '' ? 'Topic' : clean.charAt(0).toUpperCase() + clean.slice(1);
}

/** The folder, made where it is missing; empty: where the app puts new notes. */
export async function ensureFolder(app: App, wanted: string): Promise<string> {
  if (wanted.trim() === '') return app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '').path;
  const folder = normalizePath(wanted);
  if (!app.vault.getAbstractFileByPath(folder)) await app.vault.createFolder(folder);
  return folder;
}
