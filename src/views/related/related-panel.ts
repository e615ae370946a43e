import type { Component, Menu, PaneType } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import type { TopicRef } from '../../core/topics/topic';
import type { Settings } from '../../settings';
import type { ClosedSections } from '../list/closed-sections';
import { FieldBar } from '../list/field-bar';
import { Message, type MessageContent } from '../list/message';
import { ProgressLine } from '../list/progress-line';
import { isFiltering, wordFilter, NO_FILTER } from './related-filter';
import { MOST_HIDDEN } from './related-question';
import { RelatedRows, type RowActions } from './related-rows';
import { noteMessage, type NoteMessageActions, type NoteWords } from '../note/note-message';
import type { RelatedState, Shown } from './related-state';
import { Section } from '../list/section';
import { SummarySection, type SummaryActions } from './summary-section';
import { TopicChip } from './topic-chip';
import type { Tree } from '../list/tree';
import { countOf } from '../words';

const WORDS: NoteWords = {
  noNote: 'Open a note to see which notes belong with it.',
  awaited: 'This note appears here as soon as it has been read.',
  failed: 'Related notes could not be found',
};

export interface PanelActions extends RowActions, NoteMessageActions {
  readonly summary: SummaryActions['menu'];
  openTopic(topic: TopicRef, pane: PaneType | boolean): void;
  topicMenu(menu: Menu, topic: TopicRef): void;
  /** Lifts the filters that keep results back. */
  showLinked(): void;
  countAllSignals(): void;
  showAllFields(): void;
  clearFilter(): void;
  /** Notes that the user has hidden in the list of one note. */
  hiddenIn(path: NotePath): number;
  settings(): Settings;
  readonly closed: ClosedSections;
}

/** The body of the related view: draws a state by changing only what differs from the one before. */
export class RelatedPanel {
  private readonly message: Message;
  private readonly chip: TopicChip;
  private readonly fields: FieldBar;
  private readonly summary: SummarySection;
  private readonly related: Section;
  private readonly rows: RelatedRows;
  private readonly progress: ProgressLine;

  constructor(
    private readonly scroll: HTMLElement,
    foot: HTMLElement,
    private readonly tree: Tree,
    component: Component,
    private readonly actions: PanelActions,
  ) {
    this.chip = new TopicChip(scroll, component, { open: actions.openTopic.bind(actions), menu: actions.topicMenu.bind(actions) });
    this.fields = new FieldBar(scroll, 'full');
    scroll.append(tree.root);
    const summaryActions = { open: actions.open.bind(actions), menu: actions.summary.bind(actions) };
    this.summary = new SummarySection(tree.root, tree, summaryActions, !actions.closed.has('summary'), (open) =>
      actions.closed.set('summary', !open),
    );
    this.related = new Section(tree.root, tree, 'Related', !actions.closed.has('related'), (open) => actions.closed.set('related', !open));
    const list = this.related.group.createDiv({ cls: 'connectome-notes', attr: { role: 'none' } });
    this.rows = new RelatedRows(list, tree, 2, actions);
    this.message = new Message(scroll, component);
    this.progress = new ProgressLine(foot);
  }

  update(state: RelatedState, isAnotherNote: boolean): void {
    const shown = state.body.kind === 'shown' ? state.body.shown : null;
    this.tree.patch(() => this.show(shown));
    this.message.show(noteMessage(state, WORDS, this.actions, (shown) => (shown.panel.related.length === 0 ? this.messageForNothing(shown) : null)));
    this.progress.show(state.progress, shown !== null);
    if (isAnotherNote) this.scroll.scrollTop = 0;
  }

  /** Applies the remembered open and closed sections. */
  refreshSections(): void {
    this.summary.section.setOpen(!this.actions.closed.has('summary'));
    this.related.setOpen(!this.actions.closed.has('related'));
  }

  private show(shown: Shown | null): void {
    const related = shown?.panel.related ?? [];
    this.tree.root.hidden = shown === null;
    this.chip.show(shown?.panel.topic ?? null, shown?.panel.secondTopic ?? null);
    this.fields.show(shown?.panel.fields ?? []);
    this.summary.show(shown?.summary ?? null);
    this.related.el.hidden = related.length === 0;
    this.related.setCount(String(related.length));
    if (shown) this.rows.show(shown.panel.note, related);
  }

  /** Which filters the list is empty for, and how to lift each; never an empty list without a word. */
  private messageForNothing({ panel, hidden, joining, filter }: Shown): MessageContent {
    const { showLinked, mutedSignals } = this.actions.settings();
    if (hidden === 0) return { text: 'No related notes found', detail: 'Nothing in this note connects it with another yet.', buttons: [] };
    const decided = this.actions.hiddenIn(panel.note);
    const isFiltered = isFiltering(filter);
    const filters = [
      ...(isFiltered ? [`a filter is set (${wordFilter({ ...filter, distance: NO_FILTER.distance }).join(', ')})`] : []),
      ...(showLinked ? [] : ['notes linked already are hidden']),
      ...(mutedSignals.length > 0 ? [`${countOf(mutedSignals.length, 'signal does', 'signals do')} not count`] : []),
      ...(decided > 0 ? [`${countOf(decided, 'note is', 'notes are')} hidden by you`] : []),
    ];
    const buttons = [
      ...(isFiltered ? [{ label: 'Clear the filter', act: () => this.actions.clearFilter() }] : []),
      ...(joining ? [{ label: 'Show all', act: () => this.actions.showAllFields() }] : []),
      ...(showLinked ? [] : [{ label: 'Show linked notes', act: () => this.actions.showLinked() }]),
      ...(mutedSignals.length > 0 ? [{ label: 'Count all signals', act: () => this.actions.countAllSignals() }] : []),
      ...(decided > 0 ? [{ label: 'Open settings', act: () => this.actions.openSettings() }] : []),
    ];
    const why = [...filters, ...(isFiltered && filter.topic !== null && panel.topic === null ? ['this note is in no topic'] : [])].join(', ');
    const kept = `${hidden < MOST_HIDDEN ? countOf(hidden, 'note is', 'notes are') : `${MOST_HIDDEN} notes or more are`} kept back: ${why}.`;
    if (joining) return { text: 'No related note joins two fields', detail: why === '' ? null : `Besides, ${why}.`, buttons };
    return { text: 'No related notes found', detail: why === '' ? null : kept, buttons };
  }
}
