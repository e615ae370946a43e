import { Notice, type App, type Menu, type PaneType, type WorkspaceLeaf } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import type { ReasonName, RelatedNote } from '../../core/related/answer';
import type { NoteSummary } from '../../core/summary/summary';
import type { TopicRef } from '../../core/topics/topic';
import type { Settings } from '../../settings';
import { decisionsFor } from '../../settings/decisions';
import { openPluginSettings } from '../app-settings';
import type { ClosedSections } from '../list/closed-sections';
import type { ViewContext } from '../context';
import { isExcluded } from '../note/excluded';
import { openInsertLinks } from './insert-links-modal';
import { copyText, fileOf, linkTo, openNote, type NoteTarget } from '../note/note-links';
import { addDecisions, addEntry, addMute, fillNoteMenu, fillSummaryMenu } from '../note/note-menu';
import { openTopicPage, revealTopics } from '../reveal';
import { addTopicEntries } from '../topic-page/topic-page-actions';
import type { ChosenFilter } from './related-filter';
import type { HeaderActions } from './related-header';
import type { PanelActions } from './related-panel';
import type { Shown } from './related-state';
import { errorLine } from '../words';

/** What the actions need of the view they are taken in. */
export interface ActingView {
  readonly app: App;
  readonly leaf: WorkspaceLeaf;
  readonly contentEl: HTMLElement;
  readonly filter: ChosenFilter;
  readonly closed: ClosedSections;
  /** What is on show, `null` where nothing is. */
  shown(): Shown | null;
  retry(): void;
  togglePin(): void;
  toggleJoining(): void;
  /** `false`: whatever joins fields or not. */
  isJoining(): boolean;
  focusFilters(): void;
}

/** Everything a person can do in the related view. */
export class RelatedActions implements PanelActions, HeaderActions {
  constructor(
    private readonly view: ActingView,
    private readonly context: ViewContext,
  ) {}

  get closed(): ClosedSections {
    return this.view.closed;
  }

  settings(): Settings {
    return this.context.settings();
  }

  open(target: NoteTarget, pane: PaneType | boolean): void {
    void openNote(this.view.app, target, pane);
  }

  menu(menu: Menu, target: NoteTarget, title: string): void {
    const { app, contentEl, leaf } = this.view;
    fillNoteMenu(app, menu, { target, title, sourcePath: this.here() ?? '', win: contentEl.win, leaf });
    addEntry(menu, 'action', 'list', 'Copy all as list', () => this.copyList());
    addEntry(menu, 'action', 'list-plus', 'Insert links…', () => this.insertList());
  }

  resultMenu(menu: Menu, result: RelatedNote): void {
    const here = this.here();
    if (here !== null) addDecisions(this.view.app, this.context, menu, here, result);
  }

  reasonMenu(menu: Menu, reason: ReasonName): void {
    addMute(this.view.app, this.context, menu, reason);
  }

  summary(menu: Menu, summary: NoteSummary): void {
    fillSummaryMenu(this.view.app, menu, summary, this.view.contentEl.win);
  }

  openTopic(topic: TopicRef, pane: PaneType | boolean): void {
    void openTopicPage(this.view.app, topic, pane);
  }

  topicMenu(menu: Menu, topic: TopicRef): void {
    addTopicEntries(this.view.app, menu, topic);
  }

  openTopics(): void {
    void revealTopics(this.view.app, null);
  }

  openSettings(): void {
    openPluginSettings(this.view.app);
  }

  retry(): void {
    this.view.retry();
  }

  togglePin(): void {
    this.view.togglePin();
  }

  showLinked(): void {
    this.change({ showLinked: true });
  }

  toggleLinked(): void {
    this.change({ showLinked: !this.settings().showLinked });
  }

  countAllSignals(): void {
    this.change({ mutedSignals: [] });
  }

  toggleJoining(): void {
    this.view.toggleJoining();
  }

  showAllFields(): void {
    if (this.view.isJoining()) this.view.toggleJoining();
  }

  toggleFilters(): void {
    const { filter } = this.view;
    filter.toggle();
    if (filter.isOpen) this.view.focusFilters();
  }

  clearFilter(): void {
    this.view.filter.reset();
  }

  hiddenIn(path: NotePath): number {
    return decisionsFor(this.settings(), path).hidden.length;
  }

  isExcluded(path: string): boolean {
    return isExcluded(this.view.app, this.settings(), path);
  }

  copyList(): void {
    const { app, contentEl } = this.view;
    const shown = this.view.shown();
    if (!shown || shown.panel.related.length === 0) return;
    const { note, related } = shown.panel;
    const lines = related.map((item) => `- ${linkTo(app, item.note, note, item.title)}`);
    void copyText(contentEl.win, lines.join('\n'), `${lines.length} links`);
  }

  insertList(): void {
    const { app } = this.view;
    const shown = this.view.shown();
    const file = shown && fileOf(app, shown.panel.note);
    if (!shown || !file) return;
    openInsertLinks(app, file, shown.panel.related, 'cursor').catch((error: unknown) => new Notice(errorLine(error)));
  }

  private here(): NotePath | null {
    return this.view.shown()?.panel.note ?? null;
  }

  private change(change: Partial<Settings>): void {
    this.context.changeSettings(change).catch((error: unknown) => new Notice(`The setting could not be saved: ${errorLine(error)}`));
  }
}
