import { Modal, Setting, type App } from 'obsidian';
import { noteName, type NotePath } from '../../core/note/note';
import type { NoteChain } from '../../core/paths/path';
import type { ViewContext } from '../context';
import { ModalRows } from '../list/modal-rows';
import { copyText, linkTo } from '../note/note-links';
import { NotePicker } from '../note/note-picker';
import { writeChains } from './path-rows';
import { asSentence, countOf, errorLine } from '../words';

const MOST_PATHS = 3;

/** Shows the ways from one note to another. */
export function showPaths(app: App, context: ViewContext, from: NotePath, to: NotePath): void {
  new PathModal(app, context, from, to).open();
}

/** Lets the user pick the note to which the way from `from` is shown. */
export function pickPath(app: App, context: ViewContext, from: NotePath): void {
  new NotePicker(app, from, `Path from ${noteName(from)} to…`, (to) => showPaths(app, context, from, to)).open();
}

/** The ways from one note to another as links, a way a line, for use in the note at `from`. */
export function chainsAsLinks(app: App, chains: readonly NoteChain[], from: string): string {
  return chains.map(({ notes }) => `- ${notes.map(({ note, title }) => linkTo(app, note, from, title)).join(' → ')}`).join('\n');
}

class PathModal extends Modal {
  private readonly rows: ModalRows;
  private readonly asking = new AbortController();

  constructor(
    app: App,
    private readonly context: ViewContext,
    private readonly from: NotePath,
    private readonly to: NotePath,
  ) {
    super(app);
    this.rows = new ModalRows(this, from);
  }

  override onOpen(): void {
    this.rows.load();
    this.setTitle(`From ${noteName(this.from)} to ${noteName(this.to)}`);
    this.contentEl.addClass('connectome', 'connectome-explained');
    this.say('Looking for the shortest ways…');
    this.context.engine
      .request('paths', { from: this.from, to: this.to, limit: MOST_PATHS }, this.asking.signal)
      .then((chains) => this.show(chains))
      .catch((error: unknown) => this.fail(error));
  }

  override onClose(): void {
    this.asking.abort();
    this.rows.unload();
    this.contentEl.empty();
  }

  private show(chains: readonly NoteChain[] | null): void {
    if (this.asking.signal.aborted) return;
    if (chains === null) return this.say(whyNoAnswer(this.context, this.from, this.to));
    if (chains.length === 0) return this.say('Nothing leads from one to the other: no chain of links, tags, sources or concepts that few notes share.');
    const { contentEl } = this;
    contentEl.empty();
    writeChains(contentEl, this.rows, chains);
    new Setting(contentEl).addButton((button) =>
      button
        .setButtonText('Copy as links')
        .onClick(() => void copyText(contentEl.win, chainsAsLinks(this.app, chains, this.from), countOf(chains.length, 'path'))),
    );
  }

  private fail(error: unknown): void {
    if (!this.asking.signal.aborted) this.say(`The paths could not be found: ${errorLine(error)}`);
  }

  private say(text: string): void {
    this.contentEl.empty();
    this.contentEl.createEl('p', { cls: 'connectome-explained-note', text, attr: { role: 'status' } });
  }
}

/** Why there is no answer about two notes: one of them is not in the index. */
export function whyNoAnswer(context: ViewContext, ...notes: readonly NotePath[]): string {
  const missing = notes.map((note) => ({ note, why: context.whyMissing(note) })).find(({ why }) => why !== null);
  return missing ? asSentence(`${noteName(missing.note)}: ${missing.why}`) : 'One of the notes has not been read yet.';
}
