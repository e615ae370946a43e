import * as mocks from 'obsidian-test-mocks/obsidian';
import { hostApp, type HostApp } from '../host-app';
import { HostFuzzySuggestModal } from './suggest-modal';

export interface Command {
  id: string;
  name: string;
  icon?: string;
  callback?: () => unknown;
  checkCallback?: (checking: boolean) => unknown;
  editorCallback?: (editor: object, view: object) => unknown;
  editorCheckCallback?: (checking: boolean, editor: object, view: object) => unknown;
}

/** `app.commands`: what the palette offers. */
export class Commands {
  readonly commands: Record<string, Command> = {};

  constructor(private readonly app: HostApp) {}

  addCommand(command: Command): void {
    this.commands[command.id] = command;
  }

  removeCommand(id: string): void {
    delete this.commands[id];
  }

  findCommand(id: string): Command | undefined {
    return this.commands[id];
  }

  /** The commands that can run now. */
  listCommands(): Command[] {
    return Object.values(this.commands).filter((command) => this.run(command, true));
  }

  /** `false` where there is no such command or it cannot run now. */
  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    return command !== undefined && this.run(command, true) && this.run(command, false);
  }

  openPalette(): void {
    new Palette(this.app).open();
  }

  private run(command: Command, checking: boolean): boolean {
    const view: unknown = this.app.workspace.activeEditor;
    if (command.editorCheckCallback !== undefined || command.editorCallback !== undefined) {
      if (!(view instanceof mocks.MarkdownView)) return false;
      if (command.editorCheckCallback !== undefined) return command.editorCheckCallback(checking, view.editor, view) !== false || !checking;
      if (!checking) command.editorCallback?.(view.editor, view);
      return true;
    }
    if (command.checkCallback !== undefined) return Boolean(command.checkCallback(checking)) || !checking;
    if (!checking) command.callback?.();
    return true;
  }
}

class Palette extends HostFuzzySuggestModal<Command> {
  constructor(app: HostApp) {
    super(app as unknown as mocks.App);
    this.setPlaceholder('Select a command…');
    this.setInstructions([{ command: '↑↓', purpose: 'to navigate' }, { command: '↵', purpose: 'to use' }, { command: 'esc', purpose: 'to dismiss' }]);
  }

  override getItems(): Command[] {
    return hostApp(this.app).commands.listCommands();
  }

  override getItemText(command: Command): string {
    return command.name;
  }

  override onChooseItem(command: Command): void {
    hostApp(this.app).commands.executeCommandById(command.id);
  }
}
