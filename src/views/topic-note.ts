import { normalizePath, Notice, type App, type TFile } from 'obsidian';
import type { TopicSentence } from '../core/summary/summary';
import type { Topic } from '../core/topics/topic';
import type { ViewContext } from './context';
import { linkTo } from './note-links';

const SENTENCES = 4;
const MOST_TERMS = 12;
const MOST_NOTES = 100;

/** Writes a note about a topic into the folder of the settings, under a name that is free, and opens it. */
export async function createTopicNote(app: App, context: ViewContext, topic: Topic): Promise<TFile> {
  const sentences = await context.engine.request('topicSummary', { id: topic.id, sentences: SENTENCES });
  const folder = await ensureFolder(app, context.settings().topicFolder);
  const path = freePath(app, folder, fileName(topic.name));
  const file = await app.vault.create(
    path,
    topicNoteText(topic, sentences ?? [], (note, title) => linkTo(app, note, path, title)),
  );
  await app.workspace.getLeaf('tab').openFile(file, { active: true });
  new Notice(`Created ${path}.`);
  return file;
}

/** The text of a topic note: summary, key terms, notes and a live list. */
export function topicNoteText(
  topic: Topic,
  sentences: readonly TopicSentence[],
  link: (note: TopicSentence['note'], title: string) => string,
): string {
  const parts: string[] = [];
  if (sentences.length > 0) {
    parts.push('## In short', sentences.map(({ text, note, title }) => `- ${text.replace(/\s+/g, ' ').trim()} (${link(note, title)})`).join('\n'));
  }
  const terms = topic.terms.slice(0, MOST_TERMS).map(({ term }) => term);
  if (terms.length > 0) parts.push('## Key terms', terms.join(', '));
  const rest = topic.notes.length - MOST_NOTES;
  const notes = topic.notes.slice(0, MOST_NOTES).map(({ note, title }) => `- ${link(note, title)}`);
  parts.push('## Notes', [...notes, ...(rest > 0 ? [`- and ${rest} more, in the live list`] : [])].join('\n'));
  parts.push('## Live', ['```connectome', 'show: topic', `topic: ${topic.name}`, '```'].join('\n'));
  return `${parts.join('\n\n')}\n`;
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

/** A path in the folder that no file has. */
export function freePath(app: App, folder: string, name: string): string {
  const taken = new Set(app.vault.getAllLoadedFiles().map((file) => file.path.toLowerCase()));
  const inFolder = (title: string): string => normalizePath(folder === '' || folder === '/' ? `${title}.md` : `${folder}/${title}.md`);
  for (let count = 1; ; count++) {
    const path = inFolder(count === 1 ? name : `${name} ${count}`);
    // Names that differ in case alone are one file on many systems.
    if (!taken.has(path.toLowerCase())) return path;
  }
}
