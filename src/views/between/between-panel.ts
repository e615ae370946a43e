import type { Component } from 'obsidian';
import type { Bridges } from '../../core/topics/between/bridge';
import type { Gap } from '../../core/topics/between/gap';
import type { IndexStatus } from '../../engine/status';
import type { BetweenActions } from './between-actions';
import { BetweenSection } from './between-section';
import type { BetweenPart, ClosedSections } from '../list/closed-sections';
import { GapRow } from './gap-row';
import { joiningFields, joiningTopics, type JoiningNote } from './joining-note';
import { JoiningRow } from './joining-row';
import { Message, type MessageContent } from '../list/message';
import { ProgressLine, progressOf } from '../list/progress-line';
import type { Tree } from '../list/tree';

/** What is in the body of the view; the old body stays until there is a new one. */
export type BetweenBody =
  | { readonly kind: 'starting' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'shown'; readonly bridges: Bridges; readonly gaps: readonly Gap[] };

export interface BetweenPanelActions extends BetweenActions {
  readonly closed: ClosedSections;
  retry(): void;
}

/** The body of the view of bridges and gaps. */
export class BetweenPanel {
  private readonly topics: BetweenSection<JoiningNote>;
  private readonly fields: BetweenSection<JoiningNote>;
  private readonly gaps: BetweenSection<Gap>;
  private readonly message: Message;
  private readonly progress: ProgressLine;

  constructor(scroll: HTMLElement, foot: HTMLElement, private readonly tree: Tree, component: Component, private readonly actions: BetweenPanelActions) {
    const notes = (part: BetweenPart, title: string, empty: string): BetweenSection<JoiningNote> =>
      new BetweenSection(tree, { title, empty, ...this.fold(part), keyOf: ({ note }) => note, create: () => new JoiningRow(tree, actions) });
    this.topics = notes('topic-bridges', 'Notes that join topics', 'No note has several links into each of two topics yet. Link one to two notes or more of another topic.');
    this.fields = notes('field-bridges', 'Notes that join fields', 'No note joins two fields yet. One does where it speaks of concepts of both, or links to several notes of each.');
    this.gaps = new BetweenSection<Gap>(tree, {
      title: 'Missing between topics', empty: 'No two topics are close and hardly linked. This takes at least two topics and some links.', ...this.fold('gaps'),
      keyOf: ({ topics: [one, other] }) => `${one.id} ${other.id}`, create: () => new GapRow(tree, actions),
    });
    this.message = new Message(scroll, component);
    this.progress = new ProgressLine(foot);
  }

  update(body: BetweenBody, status: IndexStatus): void {
    const isShown = body.kind === 'shown';
    this.tree.root.hidden = !isShown;
    if (isShown) {
      this.tree.patch(() => {
        this.topics.show(body.bridges.topics.map(joiningTopics));
        this.fields.show(body.bridges.fields.map(joiningFields));
        this.gaps.show(body.gaps);
      });
    }
    this.message.show(this.messageFor(body, status));
    this.progress.show(progressOf(status), isShown);
  }

  /** Applies the remembered open and closed sections. */
  refreshSections(): void {
    for (const part of ['topic-bridges', 'field-bridges', 'gaps'] as const) this.section(part).setOpen(!this.actions.closed.has(part));
  }

  reveal(part: BetweenPart): void {
    this.actions.closed.set(part, false);
    this.section(part).reveal();
  }

  private section(part: BetweenPart): BetweenSection<JoiningNote> | BetweenSection<Gap> {
    return { 'topic-bridges': this.topics, 'field-bridges': this.fields, gaps: this.gaps }[part];
  }

  private fold(part: BetweenPart): { readonly open: boolean; readonly onToggle: (open: boolean) => void } {
    const { closed } = this.actions;
    return { open: !closed.has(part), onToggle: (open) => closed.set(part, !open) };
  }

  private messageFor(body: BetweenBody, status: IndexStatus): MessageContent | null {
    switch (body.kind) {
      case 'starting':
        return { text: progressOf(status) ? 'Bridges and gaps appear here as notes are read' : 'Starting…', detail: null, buttons: [] };
      case 'failed':
        return { text: 'Bridges and gaps could not be found', detail: body.message, buttons: [{ label: 'Try again', act: () => this.actions.retry() }] };
      case 'shown':
        return null;
    }
  }
}
