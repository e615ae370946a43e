import type { Component } from 'obsidian';
import { isCanvas } from '../../core/note/note';
import type { ClosedSections } from '../list/closed-sections';
import { Message, type MessageContent } from '../list/message';
import { ProgressLine } from '../list/progress-line';
import { Section } from '../list/section';
import { SuggestedRows, type PredictedAction, type SuggestedActions } from './suggested-rows';
import { noteMessage, type NoteMessageActions, type NoteWords } from '../note/note-message';
import { shownSuggestions, type SuggestedShown, type SuggestedState } from './suggested-state';
import { SuggestedTagList } from './suggested-tag-list';
import type { Tree } from '../list/tree';

const WORDS: NoteWords = {
  noNote: 'Open a note to see which links and tags it could have.',
  awaited: 'Suggestions appear here as soon as this note has been read.',
  failed: 'Suggestions could not be found',
};

export interface SuggestedPanelActions extends SuggestedActions, NoteMessageActions {
  addTag(tag: string): void;
  /** What the buttons of predicted links can do now. */
  predictedAction(): PredictedAction;
  readonly closed: ClosedSections;
}

/** The body of the view of suggested links and tags: draws a state by changing only what differs from the one before. */
export class SuggestedPanel {
  private readonly message: Message;
  private readonly heading: HTMLElement;
  private readonly mentioned: Section;
  private readonly predicted: Section;
  private readonly tags: Section;
  private readonly mentionedRows: SuggestedRows;
  private readonly predictedRows: SuggestedRows;
  private readonly tagList: SuggestedTagList;
  private readonly progress: ProgressLine;

  constructor(private readonly scroll: HTMLElement, foot: HTMLElement, private readonly tree: Tree, component: Component, private readonly actions: SuggestedPanelActions) {
    const { closed } = actions;
    this.heading = scroll.createDiv('connectome-suggested-title');
    scroll.append(tree.root);
    const section = (name: 'mentioned' | 'predicted' | 'tags', title: string): Section =>
      new Section(tree.root, tree, title, !closed.has(name), (open) => closed.set(name, !open));
    this.mentioned = section('mentioned', 'Mentioned, not linked');
    this.predicted = section('predicted', 'Could be linked');
    this.tags = section('tags', 'Tags to consider');
    this.mentionedRows = new SuggestedRows(this.mentioned.group.createDiv({ cls: 'connectome-notes', attr: { role: 'none' } }), tree, actions);
    this.predictedRows = new SuggestedRows(this.predicted.group.createDiv({ cls: 'connectome-notes', attr: { role: 'none' } }), tree, actions);
    this.tagList = new SuggestedTagList(this.tags.group.createDiv({ cls: 'connectome-terms', attr: { role: 'none' } }), component, (tag) => actions.addTag(tag));
    this.message = new Message(scroll, component);
    this.progress = new ProgressLine(foot);
  }

  update(state: SuggestedState, isAnotherNote: boolean): void {
    const shown = shownSuggestions(state);
    this.tree.patch(() => this.show(shown));
    this.message.show(noteMessage(state, WORDS, this.actions, messageForShown));
    this.progress.show(state.progress, shown !== null);
    if (isAnotherNote) this.scroll.scrollTop = 0;
  }

  /** Applies the remembered open and closed sections. */
  refreshSections(): void {
    const { closed } = this.actions;
    this.mentioned.setOpen(!closed.has('mentioned'));
    this.predicted.setOpen(!closed.has('predicted'));
    this.tags.setOpen(!closed.has('tags'));
  }

  /** Opens the tags and moves the focus to them. */
  focusTags(): void {
    if (this.tags.el.hidden) return;
    this.actions.closed.set('tags', false);
    this.tree.patch(() => this.tags.setOpen(true));
    this.tree.focus(this.tags.el);
  }

  private show(shown: SuggestedShown | null): void {
    this.tree.root.hidden = shown === null;
    this.heading.hidden = shown === null;
    this.heading.setText(shown?.title ?? '');
    const { mentioned = [], predicted = [], tags = [] } = shown ?? {};
    for (const [section, { length }] of [[this.mentioned, mentioned], [this.predicted, predicted], [this.tags, tags]] as const) {
      section.el.hidden = length === 0;
      section.setCount(String(length));
    }
    const action = this.actions.predictedAction();
    if (shown) {
      this.mentionedRows.show(shown.path, mentioned, action);
      this.predictedRows.show(shown.path, predicted, action);
    }
    this.tagList.show(tags);
  }
}

function messageForShown({ mentioned, predicted, tags, path }: SuggestedShown): MessageContent | null {
  if (mentioned.length + predicted.length + tags.length > 0) return null;
  const detail = isCanvas(path) ? 'In a canvas no text is searched for names.' : 'Its text names no other note without a link, and nothing else calls for one.';
  return { text: 'Nothing to suggest', detail, buttons: [] };
}
