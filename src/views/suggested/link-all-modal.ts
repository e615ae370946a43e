import { Modal, Notice, Setting, type App } from 'obsidian';
import type { Mention, MentionedNote } from '../../core/mentions/mention';
import { isCanvas, noteName, type NotePath } from '../../core/note/note';
import { excerpt } from '../../core/related/excerpt';
import type { EngineClient } from '../../engine/client';
import type { ViewContext } from '../context';
import { linkFor, makeLinks } from './suggested-edits';
import { askMentions } from './suggested-question';
import { setParts } from '../worded';
import { asSentence, countOf, errorLine } from '../words';

/** Characters of a sentence shown around the words. */
const SENTENCE = 160;

/** Looks for mentions in a note as it is now, and lets the user choose which of them become links. Says so where there are none. */
export async function openLinkAll(app: App, context: ViewContext, path: NotePath): Promise<void> {
  if (isCanvas(path)) {
    new Notice('The texts of a canvas have no place of their own in its file, so no links are made in them.');
    return;
  }
  const found = await askMentions(app, context.engine, path, context.settings());
  if (!found) new Notice(asSentence(context.whyMissing(path) ?? 'this note has not been read yet'));
  else if (found.length === 0) new Notice('This note names no other note that it does not link to.');
  else new LinkAllModal(app, context.engine, path, found).open();
}

interface Change {
  readonly target: MentionedNote;
  readonly mention: Mention;
  /** Whether it is the first place that names its target. */
  readonly isFirst: boolean;
}

/** Every link that could be made of words in a note, each with its sentence and a box. Nothing is written before the button is pressed. */
export class LinkAllModal extends Modal {
  private readonly changes: readonly Change[];
  private readonly chosen = new Set<Change>();
  private readonly boxes = new Map<Change, { readonly row: HTMLElement; readonly box: HTMLInputElement }>();
  private linkButton: HTMLButtonElement | null = null;

  constructor(app: App, private readonly engine: EngineClient, private readonly path: NotePath, mentioned: readonly MentionedNote[]) {
    super(app);
    const changes = mentioned.flatMap((target) => target.places.map((mention, i): Change => ({ target, mention, isFirst: i === 0 })));
    this.changes = changes.sort((a, b) => a.mention.from - b.mention.from);
    for (const change of changes) if (change.isFirst) this.chosen.add(change);
  }

  override onOpen(): void {
    const { contentEl, changes } = this;
    this.setTitle(`Link mentions in “${noteName(this.path)}”`);
    contentEl.empty();
    contentEl.addClass('connectome', 'connectome-link-all');
    const list = contentEl.createDiv({ cls: 'connectome-changes', attr: { role: 'group', 'aria-label': 'Links to make' } });
    for (const change of changes) this.addChange(list, change);
    const more = changes.filter(({ isFirst }) => !isFirst).length;
    if (more > 0) {
      new Setting(contentEl)
        .setName('Every mention')
        .setDesc(`Not only the first of each note: ${countOf(more, 'place')} more.`)
        .addToggle((toggle) => toggle.setValue(false).onChange((every) => this.showEvery(every)));
    }
    new Setting(contentEl)
      .addButton((button) => button.setButtonText('All or none').onClick(() => this.toggleAll()))
      .addButton((button) => {
        button.setCta().onClick(() => this.link());
        this.linkButton = button.buttonEl;
      });
    this.showEvery(false);
  }

  override onClose(): void {
    this.contentEl.empty();
    this.boxes.clear();
    this.linkButton = null;
  }

  private addChange(list: HTMLElement, change: Change): void {
    const { target: { target, title }, mention: { text, line, sentence } } = change;
    const row = list.createEl('label', 'connectome-change');
    const box = row.createEl('input', { type: 'checkbox' });
    box.addEventListener('change', () => this.choose(change, box.checked));
    const words = row.createDiv('connectome-change-words');
    const head = words.createDiv('connectome-change-head');
    head.createSpan({ cls: 'connectome-note-title', text: title });
    head.createSpan({ cls: 'connectome-count', text: `Line ${line + 1}` });
    setParts(words.createDiv('connectome-change-sentence connectome-quote'), excerpt(sentence.text, sentence.marks, SENTENCE), 'mark');
    words.createDiv({ cls: 'connectome-change-link', text: linkFor(this.app, target, this.path, text) ?? 'This note is no longer in the vault' });
    this.boxes.set(change, { row, box });
  }

  private showEvery(every: boolean): void {
    for (const [change, { row }] of this.boxes) {
      if (change.isFirst) continue;
      row.hidden = !every;
      if (every) this.chosen.add(change);
      else this.chosen.delete(change);
    }
    this.showChosen();
  }

  private toggleAll(): void {
    const shown = [...this.boxes].flatMap(([change, { row }]) => (row.hidden ? [] : [change]));
    const all = shown.some((change) => !this.chosen.has(change));
    for (const change of shown) {
      if (all) this.chosen.add(change);
      else this.chosen.delete(change);
    }
    this.showChosen();
  }

  private choose(change: Change, wanted: boolean): void {
    if (wanted) this.chosen.add(change);
    else this.chosen.delete(change);
    this.showChosen();
  }

  private showChosen(): void {
    for (const [change, { box }] of this.boxes) box.checked = this.chosen.has(change);
    if (!this.linkButton) return;
    this.linkButton.setText(`Link ${countOf(this.chosen.size, 'mention')}`);
    this.linkButton.disabled = this.chosen.size === 0;
  }

  private link(): void {
    const wanted = this.changes.filter((change) => this.chosen.has(change)).map(({ target, mention }) => ({ target: target.target, mention }));
    this.close();
    makeLinks(this.app, this.engine, this.path, wanted).catch((error: unknown) => new Notice(`The links could not be made: ${errorLine(error)}`));
  }
}
