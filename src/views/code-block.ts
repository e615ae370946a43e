import { debounce, MarkdownRenderChild, type App, type HoverPopover, type Menu, type PaneType } from 'obsidian';
import { asNotePath, type NotePath } from '../core/note/note';
import type { ReasonName, RelatedNote } from '../core/related/answer';
import type { Topic } from '../core/topics/topic';
import { parseBlockOptions, type BlockOptions } from './block-options';
import type { ViewContext } from './context';
import { Message } from './list/message';
import { openNote, type NoteTarget } from './note/note-links';
import { addDecisions, addMute, fillNoteMenu } from './note/note-menu';
import { PagedNotes } from './list/paged-notes';
import { setPaletteColor } from './list/palette-color';
import { relatedOptions } from './related/related-question';
import { RelatedRows, type RowActions } from './related/related-rows';
import { topicCalled, topicOf } from './topics/topic-lookup';
import { Tree } from './list/tree';
import { asSentence, countOf, errorLine } from './words';

const SOON = 100;
const AFTER_EDITS = 2000;

/** A live list inside a note: its related notes, or the notes of a topic. */
export class ConnectomeBlock extends MarkdownRenderChild implements RowActions {
  hoverPopover: HoverPopover | null = null;
  private tree: Tree | null = null;
  private message: Message | null = null;
  private related: RelatedRows | null = null;
  private notes: PagedNotes | null = null;
  private heading: HTMLElement | null = null;
  private asking: AbortController | null = null;
  /** The note whose related notes are on show. */
  private asked: NotePath | null = null;
  private readonly askSoon = debounce(() => this.ask(), SOON, false);
  private readonly askLater = debounce(() => this.ask(), AFTER_EDITS, false);

  constructor(
    containerEl: HTMLElement,
    private readonly app: App,
    private readonly context: ViewContext,
    private readonly source: string,
    private sourcePath: string,
  ) {
    super(containerEl);
  }

  override onload(): void {
    const { containerEl, context } = this;
    containerEl.addClass('connectome', 'connectome-block');
    const parsed = parseBlockOptions(this.source);
    if ('error' in parsed) {
      containerEl.createDiv({ cls: 'connectome-block-error', text: parsed.error });
      return;
    }
    this.heading = containerEl.createDiv('connectome-block-heading');
    this.heading.hidden = true;
    this.message = new Message(containerEl, this);
    const label = parsed.options.show === 'related' ? 'Related notes' : 'Notes of the topic';
    this.tree = new Tree(containerEl.createDiv('connectome-tree'), label, {
      app: this.app,
      component: this,
      hoverParent: this,
      sourcePath: () => this.sourcePath,
    });
    this.register(context.onChange(() => this.onChange()));
    this.registerEvent(
      this.app.vault.on('rename', ({ path }, before) => {
        if (before !== this.sourcePath) return;
        this.sourcePath = path;
        this.askLater();
      }),
    );
    this.register(context.engine.onRevision(() => this.askLater()));
    this.register(context.engine.onTopics(() => this.askSoon()));
    this.ask();
  }

  override onunload(): void {
    this.askSoon.cancel();
    this.askLater.cancel();
    this.asking?.abort();
    this.tree = null;
  }

  open(target: NoteTarget, pane: PaneType | boolean): void {
    void openNote(this.app, target, pane);
  }

  menu(menu: Menu, target: NoteTarget, title: string): void {
    fillNoteMenu(this.app, menu, { target, title, sourcePath: this.sourcePath, win: this.containerEl.win, leaf: null });
  }

  resultMenu(menu: Menu, result: RelatedNote): void {
    if (this.asked !== null) addDecisions(this.app, this.context, menu, this.asked, result);
  }

  reasonMenu(menu: Menu, reason: ReasonName): void {
    addMute(this.app, this.context, menu, reason);
  }

  private onChange(): void {
    if (this.context.status().state === 'indexing') this.askLater();
    else this.askSoon();
  }

  private ask(): void {
    const parsed = parseBlockOptions(this.source);
    if (!this.tree || 'error' in parsed) return;
    const { state } = this.context.status();
    if (state === 'starting') {
      this.say('Starting…');
      return;
    }
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    this.answer(parsed.options, asking.signal).catch((error: unknown) => {
      if (!asking.signal.aborted) this.say(errorLine(error));
    });
  }

  private async answer(options: BlockOptions, signal: AbortSignal): Promise<void> {
    const path = this.noteOf(options.note);
    if (path === null) {
      this.say(`No note is called “${options.note ?? ''}”.`);
      return;
    }
    if (options.show === 'related') await this.answerRelated(options, path, signal);
    else await this.answerTopic(options, path, signal);
  }

  private noteOf(name: string | null): NotePath | null {
    if (name === null) return asNotePath(this.sourcePath);
    const file = this.app.metadataCache.getFirstLinkpathDest(name, this.sourcePath);
    return file ? asNotePath(file.path) : null;
  }

  private async answerRelated(options: Extract<BlockOptions, { show: 'related' }>, path: NotePath, signal: AbortSignal): Promise<void> {
    const defaults = relatedOptions(this.context.settings(), path);
    const asked = { ...defaults, limit: options.limit ?? defaults.limit, unlinked: options.unlinked ?? defaults.unlinked };
    const panel = await this.context.engine.request('panel', { path, options: asked }, signal);
    if (signal.aborted) return;
    if (!panel || panel.related.length === 0) {
      this.say(panel ? nothingFound(asked.hidden?.length ?? 0) : asSentence(this.context.whyMissing(path) ?? 'this note has not been read yet'));
      return;
    }
    this.message?.show(null);
    this.tree?.patch(() => {
      if (!this.tree) return;
      this.asked = path;
      this.related ??= new RelatedRows(this.tree.root, this.tree, 1, this);
      this.related.show(path, panel.related);
    });
  }

  private async answerTopic(options: Extract<BlockOptions, { show: 'topic' }>, path: NotePath, signal: AbortSignal): Promise<void> {
    const topics = await this.context.engine.request('topics', {}, signal);
    if (signal.aborted) return;
    const named = options.topic === null ? null : topicCalled(topics, options.topic);
    // Names change with the vault: the topic of the note is then the best guess at what was meant, and is said to be one.
    const topic = named ?? topicOf(topics, path);
    const isMissing = options.topic !== null && !named;
    const missing = isMissing ? `No topic is called “${options.topic}”` : 'This note is not in a topic.';
    if (!topic) {
      this.say(isMissing ? `${missing}.` : missing);
      return;
    }
    this.message?.show(isMissing ? { text: `${missing}; this is the topic of this note.`, detail: null, buttons: [] } : null);
    this.showHeading(topic);
    this.tree?.patch(() => {
      if (!this.tree) return;
      this.tree.root.hidden = false;
      this.notes ??= new PagedNotes(this.tree.root, this.tree, 1, this, this);
      this.notes.show(options.limit === null ? topic.notes : topic.notes.slice(0, options.limit), asNotePath(this.sourcePath));
    });
  }

  private showHeading(topic: Topic): void {
    if (!this.heading) return;
    this.heading.hidden = false;
    this.heading.empty();
    setPaletteColor(this.heading.createSpan({ cls: 'connectome-dot', attr: { 'aria-hidden': 'true' } }), topic.color);
    this.heading.createSpan({ cls: 'connectome-chip-name', text: topic.name });
    this.heading.createSpan({ cls: 'connectome-count', text: countOf(topic.notes.length, 'note') });
  }

  private say(text: string): void {
    if (this.tree) this.tree.root.hidden = true;
    if (this.heading) this.heading.hidden = true;
    this.message?.show({ text, detail: null, buttons: [] });
  }
}

/** Says too that the user has hidden notes, which may be why there are none. */
function nothingFound(hidden: number): string {
  return hidden === 0 ? 'No related notes found.' : `No related notes found; ${countOf(hidden, 'note is', 'notes are')} hidden by you.`;
}
