import { FuzzySuggestModal, type App, type TFile } from 'obsidian';
import { asNotePath, isNoteFile, type NotePath } from '../../core/note/note';

/** Lets the user pick another note than `except` by typing a part of its path. */
export class NotePicker extends FuzzySuggestModal<TFile> {
  constructor(
    app: App,
    private readonly except: NotePath,
    placeholder: string,
    private readonly onPick: (path: NotePath) => void,
  ) {
    super(app);
    this.setPlaceholder(placeholder);
  }

  override getItems(): TFile[] {
    return this.app.vault.getFiles().filter(({ path }) => isNoteFile(path) && path !== this.except);
  }

  override getItemText({ path }: TFile): string {
    return path.replace(/\.md$/i, '');
  }

  override onChooseItem({ path }: TFile): void {
    this.onPick(asNotePath(path));
  }
}
