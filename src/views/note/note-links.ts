import { MarkdownView, Notice, TFile, type App, type Editor, type PaneType } from 'obsidian';
import { isCanvas, type NotePath } from '../../core/note/note';

/** Where a click leads: a note, and a 0-based line in it if one is meant. */
export interface NoteTarget {
  readonly path: NotePath;
  readonly line?: number;
}

export interface EditorTarget {
  readonly editor: Editor;
  readonly file: TFile;
}

/** The note's file, `null` once it is gone. */
export function fileOf(app: App, path: string): TFile | null {
  const file = app.vault.getAbstractFileByPath(path);
  return file instanceof TFile ? file : null;
}

/** The line of its file that a target names; none in a canvas, which has no lines to be shown at. */
export function lineIn({ path, line }: NoteTarget): number | undefined {
  return isCanvas(path) ? undefined : line;
}

/** Opens a note in the main area, at its line if one is given; says so if the note is gone. */
export async function openNote(app: App, target: NoteTarget, pane: PaneType | boolean = false): Promise<void> {
  const file = fileOf(app, target.path);
  if (!file) {
    new Notice(`${target.path} is no longer in the vault.`);
    return;
  }
  const leaf = app.workspace.getLeaf(pane);
  const line = lineIn(target);
  await leaf.openFile(file, { active: true, ...(line === undefined ? {} : { eState: { line } }) });
}

/** A link to the note as the user's own settings would have it, for use in the note at `from`. */
export function linkTo(app: App, path: NotePath, from: string, title?: string): string {
  const file = fileOf(app, path);
  if (!file) return `[[${path.replace(/\.md$/i, '')}]]`;
  const alias = title !== undefined && title !== file.basename ? title.replace(/[[\]|]/g, ' ').trim() : '';
  const link = alias === '' ? app.fileManager.generateMarkdownLink(file, from) : app.fileManager.generateMarkdownLink(file, from, undefined, alias);
  // Of a canvas the app makes an embed, and a Markdown link without words.
  return link.startsWith('!') ? link.slice(1).replace(/^\[\]/, `[${alias || file.basename}]`) : link;
}

/** The editor the user wrote in last, if its note is open for editing. */
export function lastEditor(app: App): EditorTarget | null {
  const view = app.workspace.getActiveViewOfType(MarkdownView) ?? app.workspace.getMostRecentLeaf()?.view;
  if (!(view instanceof MarkdownView) || view.getMode() !== 'source') return null;
  return view.file ? { editor: view.editor, file: view.file } : null;
}

/** Puts whole lines at the cursor, as one step that can be undone, without breaking the line the cursor is in. */
export function insertLines(editor: Editor, text: string): void {
  const from = editor.getCursor('from');
  const to = editor.getCursor('to');
  const before = editor.getLine(from.line).slice(0, from.ch);
  const after = editor.getLine(to.line).slice(to.ch);
  const inserted = `${before.trim() === '' ? '' : '\n\n'}${text}${after.trim() === '' ? '' : '\n\n'}`;
  const lines = inserted.split('\n');
  const last = lines[lines.length - 1] ?? '';
  const cursor = { line: from.line + lines.length - 1, ch: lines.length === 1 ? from.ch + last.length : last.length };
  editor.transaction({ changes: [{ from, to, text: inserted }], selection: { from: cursor } });
}

/** Puts a link at the cursor of the editor used last, as one step that can be undone. */
export function insertLink(app: App, path: NotePath, title: string): void {
  inLastEditor(app, ({ editor, file }) => {
    const text = linkTo(app, path, file.path, title);
    const from = editor.getCursor('from');
    editor.transaction({
      changes: [{ from, to: editor.getCursor('to'), text }],
      selection: { from: { line: from.line, ch: from.ch + text.length } },
    });
  });
}

/** As `insertLines`, at the cursor of the editor used last; `text` is given the note it will stand in. */
export function insertBlock(app: App, text: (from: string) => string): void {
  inLastEditor(app, ({ editor, file }) => insertLines(editor, text(file.path)));
}

function inLastEditor(app: App, act: (target: EditorTarget) => void): void {
  const target = lastEditor(app);
  if (!target) {
    new Notice('Open a note for editing first.');
    return;
  }
  act(target);
  target.editor.focus();
}

/** Puts text on the clipboard and says so. */
export async function copyText(win: Window, text: string, what: string): Promise<void> {
  try {
    await win.navigator.clipboard.writeText(text);
    new Notice(`Copied ${what}.`);
  } catch {
    new Notice('The clipboard could not be written.');
  }
}
