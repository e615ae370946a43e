import type { App } from 'obsidian';
import { asNotePath, isNoteFile, type NotePath } from '../../core/note/note';

/** The note that is being read, `null` where there is none or another kind of file is open. */
export function activeNote(app: App): NotePath | null {
  const file = app.workspace.getActiveFile();
  return file && isNoteFile(file.path) ? asNotePath(file.path) : null;
}
