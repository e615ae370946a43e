import { Notice, type App, type Menu, type PaneType, type WorkspaceLeaf } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import type { Topic, TopicRef } from '../../core/topics/topic';
import { activeNote } from '../note/active-note';
import type { ViewContext } from '../context';
import { copyText, openNote, type NoteTarget } from '../note/note-links';
import { addEntry, fillNoteMenu, fillTopicMenu } from '../note/note-menu';
import { openTopicPage, revealTopics } from '../reveal';
import { tagSearch } from './tag-search';
import { createTopicNote } from '../topic-note/topic-note';
import type { PlaceholderItem, SourceItem } from './topic-page-items';
import type { TopicPageActions } from './topic-page-panel';
import { errorLine } from '../words';

/** What the actions need of the view they are taken in. */
export interface TopicPageHost {
  readonly app: App;
  readonly leaf: WorkspaceLeaf;
  readonly contentEl: HTMLElement;
  /** The topic on show, `null` where none is. */
  shownTopic(): Topic | null;
  retry(): void;
}

/** Everything a person can do on a topic's page. */
export class TopicPageCommands implements TopicPageActions {
  readonly searchTag: TopicPageActions['searchTag'];

  constructor(private readonly view: TopicPageHost, private readonly context: ViewContext) {
    this.searchTag = tagSearch(view.app);
  }

  open(target: NoteTarget, pane: PaneType | boolean): void {
    void openNote(this.view.app, target, pane);
  }

  menu(menu: Menu, target: NoteTarget, title: string): void {
    const { app, contentEl, leaf } = this.view;
    fillNoteMenu(app, menu, { target, title, sourcePath: '', win: contentEl.win, leaf });
  }

  /** In the pane of the page itself, so that its history leads back. */
  openTopic(topic: TopicRef, pane: PaneType | boolean): void {
    void openTopicPage(this.view.app, topic, pane, this.view.leaf);
  }

  topicRefMenu(menu: Menu, topic: TopicRef): void {
    addTopicEntries(this.view.app, menu, topic);
  }

  openTopics(): void {
    void revealTopics(this.view.app, this.view.shownTopic()?.id ?? null);
  }

  openSource(url: string): void {
    this.view.contentEl.win.open(url);
  }

  sourceMenu(menu: Menu, { url, label }: SourceItem): void {
    const { win } = this.view.contentEl;
    if (url !== null) addEntry(menu, 'open', 'external-link', 'Open source', () => this.openSource(url));
    addEntry(menu, 'action', 'copy', url === null ? 'Copy name' : 'Copy address', () => void copyText(win, url ?? label, url === null ? 'the name' : 'the address'));
  }

  placeholderMenu(menu: Menu, { target, from }: PlaceholderItem): void {
    const { app, contentEl } = this.view;
    const create = (): void => void app.workspace.openLinkText(target, from).catch((error: unknown) => new Notice(`The note could not be created: ${errorLine(error)}`));
    addEntry(menu, 'action', 'file-plus', 'Create this note', create);
    addEntry(menu, 'action', 'copy', 'Copy link', () => void copyText(contentEl.win, `[[${target}]]`, 'the link'));
  }

  /** The menu of the page as a whole. */
  pageMenu(menu: Menu): void {
    const topic = this.view.shownTopic();
    if (!topic) return;
    addEntry(menu, 'open', 'shapes', 'Show in topics', () => this.openTopics());
    fillTopicMenu(this.view.app, menu, topic, this.view.contentEl.win, () => this.createNote());
  }

  createNote(): void {
    const topic = this.view.shownTopic();
    if (!topic) return;
    createTopicNote(this.view.app, this.context, topic).catch((error: unknown) => new Notice(`The topic note could not be written: ${errorLine(error)}`));
  }

  retry(): void {
    this.view.retry();
  }

  activeNote(): NotePath | null {
    return activeNote(this.view.app);
  }
}

/** Adds to a menu the ways to a topic's page. */
export function addTopicPageEntries(app: App, menu: Menu, topic: Pick<TopicRef, 'id' | 'name'>): void {
  addEntry(menu, 'open', 'newspaper', 'Open topic page', () => void openTopicPage(app, topic));
  addEntry(menu, 'open', 'file-plus', 'Open topic page in new tab', () => void openTopicPage(app, topic, 'tab'));
}

/** Adds to a menu the ways to a topic: its page, and its place among all topics. */
export function addTopicEntries(app: App, menu: Menu, topic: Pick<TopicRef, 'id' | 'name'>): void {
  addTopicPageEntries(app, menu, topic);
  addEntry(menu, 'open', 'shapes', 'Show in topics', () => void revealTopics(app, topic.id));
}
