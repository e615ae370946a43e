import { Notice, type App, type TFile } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import type { TopicEvent, TopicEventKind } from '../../core/topics/identity/event';
import type { TopicChange, TopicsHistory } from '../../core/topics/identity/history';
import type { ViewContext } from '../context';
import { netEvents } from './net-events';
import { fileOf, linkTo } from '../note/note-links';
import { freePath } from '../note/free-path';
import { ensureFolder } from './topic-note';
import { countOf, formatCount } from '../words';

/** How far back a digest looks, in days. */
const DAYS = 30;
const DAY = 86_400_000;
/** Topics named as those that grew most, and notes named of one topic. */
const MOST_GROWN = 5;
const MOST_NOTES = 10;

/** Writes a note about what has changed in topics over the last month, under a name that is free, and opens it; says so where nothing has. */
export async function createTopicDigest(app: App, context: ViewContext, now: number): Promise<TFile | null> {
  const since = now - DAYS * DAY;
  // Brings the history up to date.
  await context.engine.request('topics', {});
  const history = await context.engine.request('topicHistory', { since });
  if (history.known === null) {
    new Notice('There is no history of topics yet. It begins when the vault has been read.');
    return null;
  }
  if (history.events.length + history.changes.length === 0) {
    new Notice(`Nothing has changed in topics since ${dateOf(Math.max(since, history.known))}.`);
    return null;
  }
  const folder = await ensureFolder(app, context.settings().topicFolder);
  const path = freePath(app, folder, `Topics in ${new Date(now).toLocaleDateString('en', { month: 'long', year: 'numeric' })}`);
  const link = (note: NotePath): string => (fileOf(app, note) ? linkTo(app, note, path) : nameOf(note));
  const file = await app.vault.create(path, digestText(history, { since, now }, link));
  await app.workspace.getLeaf('tab').openFile(file, { active: true });
  new Notice(`Created ${path}.`);
  return file;
}

/** The text of a digest; what has not happened has no heading. */
export function digestText({ known, events, changes }: TopicsHistory, { since, now }: { readonly since: number; readonly now: number }, link: (note: NotePath) => string): string {
  const from = Math.max(since, known ?? now);
  const net = netEvents(events);
  const when = from > since ? `since ${dateOf(from)}, when they were first seen` : `from ${dateOf(from)} to ${dateOf(now)}`;
  const parts = [`What changed in topics ${when}.`];
  const section = (heading: string, lines: readonly string[]): void => {
    if (lines.length > 0) parts.push(`## ${heading}`, lines.map((line) => `- ${line}`).join('\n'));
  };
  const told = (kind: TopicEventKind, word: (event: TopicEvent) => string): string[] => net.filter((event) => event.kind === kind).map(word);
  const others = (event: TopicEvent): string => wordList(event.others.map(({ name }) => bold(name)));
  section('New topics', told('born', ({ name, delta, joined }) => `${bold(name)}, ${countOf(delta, 'note')}: ${notesOf(joined, delta, link)}`));
  section('Merged', told('merged', (event) => `${others(event)} went into ${bold(event.name)}`));
  section('Split', told('split', (event) => `${bold(event.name)} gave rise to ${others(event)}`));
  section('Gone', told('died', ({ name, delta }) => `${bold(name)}, which had ${countOf(-delta, 'note')}`));
  section('New names', told('renamed', (event) => `${others(event)} is now called ${bold(event.name)}`));
  section('Grew most', changes.filter(({ delta }) => delta > 0).slice(0, MOST_GROWN).map(wordGrowth));
  section('New notes by topic', changes.filter(({ joined }) => joined.length > 0).map(({ name, joined }) => `${bold(name)}: ${notesOf(joined, joined.length, link)}`));
  return `${parts.join('\n\n')}\n`;
}

function wordGrowth({ name, delta, notes }: TopicChange): string {
  return `${bold(name)}: ${countOf(delta, 'note')} more, ${formatCount(notes)} now`;
}

function notesOf(notes: readonly NotePath[], all: number, link: (note: NotePath) => string): string {
  const shown = notes.slice(0, MOST_NOTES).map(link);
  const rest = all - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}

function wordList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`;
}

/** A name as plain text in bold: what Markdown would read is escaped. */
function bold(name: string): string {
  return `**${name.replace(/[\\*_[\]`<>#~|=$%]/g, '\\$&')}**`;
}

function nameOf(path: NotePath): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

function dateOf(time: number): string {
  return new Date(time).toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric' });
}
