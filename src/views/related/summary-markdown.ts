import { stripHeadingForLink, type App } from 'obsidian';
import { isCanvas } from '../../core/note/note';
import type { NoteSummary } from '../../core/summary/summary';
import { fileOf } from '../note/note-links';
import { placeOf } from './summary-section';

/** The summary as a Markdown callout; each sentence under a heading of a note links to it. `from` is the note it will stand in. */
export function summaryMarkdown(app: App, summary: NoteSummary, from: string): string {
  const file = fileOf(app, summary.note);
  const lines = summary.sentences.map((sentence) => {
    const { heading, text } = sentence;
    const subpath = heading === null ? '' : stripHeadingForLink(heading);
    if (!file || subpath === '' || isCanvas(file.path)) return `> - ${oneLine(text)}`;
    return `> - ${oneLine(text)} ${app.fileManager.generateMarkdownLink(file, from, `#${subpath}`, placeOf(sentence))}`;
  });
  const terms = summary.terms.slice(0, 6).map(({ term }) => term);
  return ['> [!abstract] In short', ...lines, ...(terms.length > 0 ? ['>', `> Key terms: ${terms.join(', ')}`] : [])].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
