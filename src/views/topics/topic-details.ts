import type { Component, Menu, PaneType } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import type { TopicSentence } from '../../core/summary/summary';
import type { Subtopic, Topic, TopicNote } from '../../core/topics/topic';
import { KeyedList, type KeyedRow } from '../list/keyed-list';
import { PagedNotes } from '../list/paged-notes';
import type { RowActions } from '../related/related-rows';
import type { TopicEntry } from './topic-filter';
import type { Tree } from '../list/tree';
import { addIcon } from '../worded';
import { formatCount } from '../words';

export interface TopicActions extends RowActions {
  /** `rename` opens the box in which a name is typed. */
  topicMenu(menu: Menu, topic: Topic, rename: () => void): void;
  /** A name was typed; empty: the automatic one. */
  renameTopic(topic: Topic, name: string): void;
  openPage(topic: Topic, pane: PaneType | boolean): void;
  /** The topic's summary; empty where there is none. */
  summarise(topic: Topic): Promise<readonly TopicSentence[]>;
  activeNote(): NotePath | null;
}

const MOST_TAGS = 8;

/** What is below an open topic: its summary, tags, subtopics and notes. */
export class TopicDetails {
  private readonly page: HTMLElement;
  private readonly summary: HTMLElement;
  private readonly tags: HTMLElement;
  private readonly subtopics: KeyedList<Subtopic, SubtopicRow>;
  private readonly notes: PagedNotes;
  private titles: ReadonlyMap<NotePath, TopicNote> = new Map();
  private topic: Topic | null = null;
  private summarised: Topic | null = null;

  constructor(
    group: HTMLElement,
    private readonly tree: Tree,
    component: Component,
    private readonly actions: TopicActions,
  ) {
    this.page = group.createDiv('connectome-open-page is-clickable');
    addIcon(this.page, 'newspaper');
    this.page.createSpan({ text: 'Open topic page' });
    tree.add(this.page, 2, {
      open: (pane) => {
        if (this.topic) actions.openPage(this.topic, pane);
      },
    });
    this.summary = group.createDiv({ cls: 'connectome-sentences', attr: { role: 'none' } });
    this.tags = group.createDiv('connectome-terms');
    const subtopics = group.createDiv({ cls: 'connectome-subtopics', attr: { role: 'none' } });
    this.subtopics = new KeyedList(
      subtopics,
      ({ id }) => id,
      () => new SubtopicRow(tree, component, actions, () => this.titles),
    );
    this.notes = new PagedNotes(group, tree, 2, actions, component);
  }

  show({ topic, notes, byNotes }: TopicEntry): void {
    this.titles = new Map((topic?.notes ?? notes).map((note) => [note.note, note]));
    const tags = byNotes ? [] : (topic?.tags.slice(0, MOST_TAGS) ?? []);
    this.tags.empty();
    this.tags.hidden = tags.length === 0;
    for (const tag of tags) this.tags.createSpan({ cls: 'connectome-pill connectome-tag', text: `#${tag}` });
    this.topic = topic;
    this.page.hidden = topic === null;
    this.summary.hidden = byNotes || topic === null;
    if (topic && !byNotes) void this.summarise(topic);
    this.subtopics.update(byNotes ? [] : (topic?.subtopics ?? []));
    this.notes.show(notes, this.actions.activeNote());
  }

  /** Asks once for each state of the topic; the sentences on show stay until there are new ones. */
  private async summarise(topic: Topic): Promise<void> {
    if (topic === this.summarised) return;
    this.summarised = topic;
    const sentences = await this.actions.summarise(topic);
    if (topic !== this.summarised) return;
    this.tree.patch(() => {
      this.summary.empty();
      for (const sentence of sentences) this.addSentence(sentence);
    });
  }

  private addSentence({ text, note: path, title, line }: TopicSentence): void {
    const el = this.summary.createDiv('connectome-sentence is-clickable');
    el.createSpan({ text });
    el.appendText(' ');
    el.createSpan({ cls: 'connectome-ref', text: title });
    this.tree.add(el, 2, {
      open: (pane) => this.actions.open({ path, line }, pane),
      target: () => ({ path, line }),
      menu: (menu) => this.actions.menu(menu, { path, line }, title),
    });
  }
}

/** A part of a topic, with its notes below. */
class SubtopicRow implements KeyedRow<Subtopic> {
  readonly el = createDiv('tree-item connectome-subtopic');
  private readonly name: HTMLElement;
  private readonly size: HTMLElement;
  private readonly group: HTMLElement;
  private notes: PagedNotes | null = null;
  private subtopic: Subtopic | null = null;

  constructor(
    private readonly tree: Tree,
    private readonly component: Component,
    private readonly actions: TopicActions,
    private readonly titles: () => ReadonlyMap<NotePath, TopicNote>,
  ) {
    const self = this.el.createDiv('tree-item-self is-clickable connectome-self connectome-subtopic-self');
    addIcon(self, 'chevron-down', 'connectome-chevron');
    this.name = self.createSpan('connectome-subtopic-name');
    this.size = self.createSpan('connectome-count');
    this.group = this.el.createDiv({ cls: 'connectome-topic-group', attr: { role: 'group' } });
    tree.add(this.el, 2, { toggle: (open) => tree.patch(() => this.setOpen(open)) });
    this.setOpen(false);
  }

  update(subtopic: Subtopic): void {
    this.subtopic = subtopic;
    this.name.setText(subtopic.name);
    this.size.setText(formatCount(subtopic.notes.length));
    if (!this.group.hidden) this.showNotes();
  }

  private setOpen(open: boolean): void {
    this.el.setAttr('aria-expanded', open);
    this.group.hidden = !open;
    if (open) this.showNotes();
  }

  private showNotes(): void {
    this.notes ??= new PagedNotes(this.group, this.tree, 3, this.actions, this.component);
    const titles = this.titles();
    const notes = this.subtopic?.notes.flatMap((path) => titles.get(path) ?? []) ?? [];
    this.notes.show(notes, this.actions.activeNote());
  }
}
