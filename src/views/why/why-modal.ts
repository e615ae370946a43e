import { Modal, type App } from 'obsidian';
import { noteName, type NotePath } from '../../core/note/note';
import { SIGNALS } from '../../core/related/answer';
import type { WhyAnswer } from '../../core/related/why';
import type { ViewContext } from '../context';
import { ModalRows } from '../list/modal-rows';
import { NotePicker } from '../note/note-picker';
import { whyNoAnswer } from './path-modal';
import { isEmptyAnswer, writeWhy } from './why-sections';
import { errorLine } from '../words';

/** Shows all that speaks for `other` belonging with the note at `path`. */
export function openWhy(app: App, context: ViewContext, path: NotePath, other: NotePath): void {
  new WhyModal(app, context, path, other).open();
}

/** Lets the user pick the note of which is explained how it belongs with the one at `path`. */
export function pickWhy(app: App, context: ViewContext, path: NotePath): void {
  new NotePicker(app, path, `What joins ${noteName(path)} and…`, (other) => openWhy(app, context, path, other)).open();
}

class WhyModal extends Modal {
  private readonly rows: ModalRows;
  private readonly asking = new AbortController();

  constructor(
    app: App,
    private readonly context: ViewContext,
    private readonly path: NotePath,
    private readonly other: NotePath,
  ) {
    super(app);
    this.rows = new ModalRows(this, path);
  }

  override onOpen(): void {
    this.rows.load();
    this.modalEl.addClass('connectome-why-modal');
    this.setTitle(`Why is “${noteName(this.other)}” here?`);
    this.contentEl.addClass('connectome', 'connectome-explained');
    this.say('Gathering the evidence…');
    const muted = SIGNALS.filter((signal) => this.context.settings().mutedSignals.includes(signal));
    this.context.engine
      .request('why', { path: this.path, other: this.other, muted }, this.asking.signal)
      .then((answer) => this.show(answer))
      .catch((error: unknown) => this.fail(error));
  }

  override onClose(): void {
    this.asking.abort();
    this.rows.unload();
    this.contentEl.empty();
  }

  private show(answer: WhyAnswer | null): void {
    if (this.asking.signal.aborted) return;
    if (answer === null) return this.say(whyNoAnswer(this.context, this.path, this.other));
    this.setTitle(`Why is “${answer.otherTitle}” here?`);
    if (isEmptyAnswer(answer)) return this.say(`Nothing in the vault joins ${answer.title} and ${answer.otherTitle}.`);
    this.contentEl.empty();
    writeWhy(this.contentEl, this.rows, answer);
  }

  private fail(error: unknown): void {
    if (!this.asking.signal.aborted) this.say(`The evidence could not be gathered: ${errorLine(error)}`);
  }

  private say(text: string): void {
    this.contentEl.empty();
    this.contentEl.createEl('p', { cls: 'connectome-explained-note', text, attr: { role: 'status' } });
  }
}
