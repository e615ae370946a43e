import type { Component, Menu, PaneType } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import type { TopicSentence } from '../../core/summary/summary';
import type { TopicPage } from '../../core/topics/page/topic-page';
import type { TopicRef } from '../../core/topics/topic';
import { KeyedList, type KeyedRow } from '../list/keyed-list';
import { Message, type MessageContent } from '../list/message';
import { PageList, type PageItem, type PageListHost } from './page-list';
import { PagedNotes } from '../list/paged-notes';
import { ProgressLine } from '../list/progress-line';
import type { RowActions } from '../related/related-rows';
import { Section } from '../list/section';
import { TopicPageHead } from './topic-page-head';
import { pageItems, type NoteItem, type PlaceholderItem, type SourceItem, type TopicItem } from './topic-page-items';
import type { TopicPageState } from './topic-page-state';
import type { Tree } from '../list/tree';
import { formatCount } from '../words';

export interface TopicPageActions extends RowActions {
  openTopic(topic: TopicRef, pane: PaneType | boolean): void;
  topicRefMenu(menu: Menu, topic: TopicRef): void;
  openTopics(): void;
  openSource(url: string): void;
  sourceMenu(menu: Menu, source: SourceItem): void;
  placeholderMenu(menu: Menu, placeholder: PlaceholderItem): void;
  readonly searchTag: ((tag: string) => void) | null;
  retry(): void;
  activeNote(): NotePath | null;
}

/** The body of a topic's page: draws a state by changing only what differs from the one before. */
export class TopicPagePanel {
  private readonly head: TopicPageHead;
  private readonly summary: SummaryText;
  private readonly core: PageList<NoteItem>;
  private readonly subtopics: PageList<PageItem>;
  private readonly sources: PageList<SourceItem>;
  private readonly neighbours: PageList<TopicItem>;
  private readonly placeholders: PageList<PlaceholderItem>;
  private readonly bridges: PageList<NoteItem>;
  private readonly guests: PageList<NoteItem>;
  private readonly all: Section;
  private readonly notes: PagedNotes;
  private readonly message: Message;
  private readonly progress: ProgressLine;

  constructor(
    private readonly scroll: HTMLElement,
    foot: HTMLElement,
    private readonly tree: Tree,
    component: Component,
    private readonly actions: TopicPageActions,
  ) {
    const sheet = scroll.createDiv('connectome-page-sheet');
    this.head = new TopicPageHead(sheet, component, actions.searchTag);
    sheet.append(tree.root);
    const host: PageListHost = { tree, component, rows: actions, activeNote: () => actions.activeNote() };
    const toNote = {
      open: ({ path }: NoteItem, pane: PaneType | boolean) => actions.open({ path }, pane),
      target: ({ path }: NoteItem) => ({ path }),
      menu: (menu: Menu, { path, label }: NoteItem) => actions.menu(menu, { path }, label),
    };
    this.summary = new SummaryText(tree.root, tree, actions);
    const columns = tree.root.createDiv({ cls: 'connectome-page-columns', attr: { role: 'none' } });
    const left = columns.createDiv({ cls: 'connectome-page-column', attr: { role: 'none' } });
    const right = columns.createDiv({ cls: 'connectome-page-column', attr: { role: 'none' } });
    this.core = new PageList(left, 'At the centre', host, toNote);
    this.subtopics = new PageList(left, 'Subtopics', host, {});
    this.sources = new PageList<SourceItem>(left, 'Sources', host, {
      open: ({ url }) => {
        if (url !== null) actions.openSource(url);
      },
      menu: (menu, source) => actions.sourceMenu(menu, source),
    });
    this.bridges = new PageList(left, 'Joins with', host, toNote);
    this.neighbours = new PageList<TopicItem>(right, 'Neighbours', host, {
      open: ({ topic }, pane) => actions.openTopic(topic, pane),
      menu: (menu, { topic }) => actions.topicRefMenu(menu, topic),
    });
    this.placeholders = new PageList<PlaceholderItem>(right, 'Mentioned, not written yet', host, { menu: (menu, item) => actions.placeholderMenu(menu, item) });
    this.guests = new PageList(right, 'Belongs here too', host, toNote);
    this.all = new Section(tree.root, tree, 'All notes', true);
    this.notes = new PagedNotes(this.all.group, tree, 2, actions, component);
    this.message = new Message(scroll, component);
    this.progress = new ProgressLine(foot);
  }

  update(state: TopicPageState, isAnotherTopic: boolean): void {
    const page = state.body.kind === 'shown' ? state.body.page : null;
    this.head.show(page);
    this.tree.patch(() => {
      this.tree.root.hidden = page === null;
      if (page) this.show(page);
    });
    this.message.show(messageFor(state, this.actions));
    this.progress.show(state.progress, page !== null);
    if (isAnotherTopic) this.scroll.scrollTop = 0;
  }

  private show(page: TopicPage): void {
    const items = pageItems(page);
    this.summary.show(page.summary);
    this.core.show(items.core);
    this.subtopics.show(items.subtopics);
    this.sources.show(items.sources);
    this.neighbours.show(items.neighbours);
    this.placeholders.show(items.placeholders);
    this.bridges.show(items.bridges);
    this.guests.show(items.guests);
    this.all.setCount(formatCount(page.topic.notes.length));
    this.notes.show(page.topic.notes, this.actions.activeNote());
  }
}

/** "In short": sentences that read as one text, each followed by the note that it is from, which leads to its line. */
class SummaryText {
  private readonly section: Section;
  private readonly list: KeyedList<TopicSentence, SentenceText>;

  constructor(parent: HTMLElement, tree: Tree, actions: RowActions) {
    this.section = new Section(parent, tree, 'In short', true);
    const text = this.section.group.createDiv({ cls: 'connectome-page-summary', attr: { role: 'none' } });
    this.list = new KeyedList(text, ({ note, line, text: words }) => `${note}\n${line}\n${words}`, () => new SentenceText(tree, actions));
  }

  show(sentences: readonly TopicSentence[]): void {
    this.section.el.hidden = sentences.length === 0;
    this.list.update(sentences);
  }
}

class SentenceText implements KeyedRow<TopicSentence> {
  readonly el = createSpan('connectome-page-sentence');
  private readonly words = this.el.createSpan();
  private readonly ref: HTMLElement;

  constructor(private readonly tree: Tree, private readonly actions: RowActions) {
    this.el.appendText(' ');
    this.ref = this.el.createSpan('connectome-ref is-clickable');
    this.el.appendText(' ');
  }

  update({ text, note: path, title, line }: TopicSentence): void {
    this.words.setText(text);
    this.ref.setText(title);
    this.ref.setAttr('aria-label', `${text} From ${title}`);
    if (this.ref.hasAttribute('role')) return;
    this.tree.add(this.ref, 2, {
      open: (pane) => this.actions.open({ path, line }, pane),
      target: () => ({ path, line }),
      menu: (menu) => this.actions.menu(menu, { path, line }, title),
    });
  }
}

function messageFor({ body, subject: { id, name }, progress }: TopicPageState, actions: TopicPageActions): MessageContent | null {
  const topics = { label: 'Open topics', act: () => actions.openTopics() };
  switch (body.kind) {
    case 'shown':
      return null;
    case 'starting':
      if (id === '') return { text: 'No topic chosen', detail: 'Pick one from the list of topics.', buttons: [topics] };
      return { text: progress ? 'The topic appears here as notes are read' : 'Starting…', detail: null, buttons: [] };
    case 'failed':
      return { text: 'The topic could not be shown', detail: body.message, buttons: [{ label: 'Try again', act: () => actions.retry() }] };
    case 'gone': {
      const { nearest } = body;
      const detail = nearest ? `Most of its notes are in “${nearest.name}” now.` : 'Its notes are in no topic now.';
      return {
        text: name === '' ? 'This topic is no longer there' : `There is no topic “${name}” any more`,
        detail,
        buttons: [...(nearest ? [{ label: `Open ${nearest.name}`, act: () => actions.openTopic(nearest, false) }] : []), topics],
      };
    }
  }
}
