import { Modal, Setting, type App } from 'obsidian';

export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the button says that does it. */
  readonly action: string;
}

/** Asks before something is done that touches much at once. */
export class ConfirmModal extends Modal {
  constructor(
    app: App,
    private readonly question: Question,
    private readonly act: () => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { contentEl, question } = this;
    this.setTitle(question.title);
    contentEl.empty();
    contentEl.createEl('p', { text: question.text });
    new Setting(contentEl)
      .addButton((button) => button.setButtonText('Cancel').onClick(() => this.close()))
      .addButton((button) => {
        button.setButtonText(question.action).onClick(() => {
          this.close();
          this.act();
        });
        button.buttonEl.addClass('mod-warning');
      });
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
