import * as mocks from 'obsidian-test-mocks/obsidian';

interface Position {
  readonly line: number;
  readonly ch: number;
}

/** The editor of a note: the mock's text model, told to a text area and back. */
export class HostEditor extends mocks.Editor {
  private listener: (() => void) | null = null;
  private silent = false;

  /** Calls `listener` after each change made through the API. */
  onChange(listener: () => void): void {
    this.listener = listener;
  }

  /** Takes over what was typed, without telling the listener. */
  load(text: string, from = 0, to = from): void {
    this.silent = true;
    super.setValue(text);
    this.silent = false;
    this.setSelection(this.offsetToPos(from), this.offsetToPos(to));
  }

  override setValue(text: string): void {
    super.setValue(text);
    this.changed();
  }

  override replaceRange(replacement: string, from: Position, to?: Position): void {
    super.replaceRange(replacement, from, to);
    this.changed();
  }

  override undo(): void {
    super.undo();
    this.changed();
  }

  override redo(): void {
    super.redo();
    this.changed();
  }

  private changed(): void {
    if (!this.silent) this.listener?.();
  }
}
