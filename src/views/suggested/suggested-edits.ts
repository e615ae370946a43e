import { Notice, type App, type TFile } from 'obsidian';
import type { EditResult, RefusedEdit, TextEdit } from '../../core/mentions/link-edit';
import type { Mention } from '../../core/mentions/mention';
import type { NotePath } from '../../core/note/note';
import type { EngineClient } from '../../engine/client';
import { fileOf } from '../note/note-links';
import { showUndo } from '../undo-notice';
import { countOf } from '../words';

/** How often an edit is made up anew where the file changes meanwhile. */
const ATTEMPTS = 4;

/** A place in a note that is to lead to another. */
export interface WantedLink {
  readonly target: NotePath;
  readonly mention: Mention;
}

/**
 * Words as a link to a note, in the form the user's settings ask for, to stand in the note at `from`. The words are kept as they are: where they are the
 * link's own but for their case, which leads there too, they become it; else they are its shown text. `null` once the note is gone.
 */
export function linkFor(app: App, target: NotePath, from: string, words: string): string | null {
  const file = fileOf(app, target);
  if (!file) return null;
  const plain = unembedded(app.fileManager.generateMarkdownLink(file, from));
  const inside = /^\[\[([^[\]|#]+)\]\]$/.exec(plain)?.[1];
  if (inside === words) return plain;
  if (inside?.toLowerCase() === words.toLowerCase() && app.metadataCache.getFirstLinkpathDest(words, from)?.path === file.path) return `[[${words}]]`;
  return unembedded(app.fileManager.generateMarkdownLink(file, from, undefined, words));
}

/** Of a canvas the app makes an embed. */
function unembedded(link: string): string {
  return link.startsWith('!') ? link.slice(1) : link;
}

/**
 * Makes links of words in a note, as its text is at that moment, and offers to undo it; says which could not be made. Answers how many were.
 * Rejects where the file cannot be written or the engine fails.
 */
export async function makeLinks(app: App, engine: EngineClient, path: NotePath, wanted: readonly WantedLink[]): Promise<number> {
  const file = fileOf(app, path);
  if (file?.extension !== 'md') {
    new Notice(file ? 'Links are made in Markdown notes only.' : `${path} is no longer in the vault.`);
    return 0;
  }
  const edits = wanted.flatMap(({ target, mention: { from, line, text } }): TextEdit[] => {
    const becomes = linkFor(app, target, path, text);
    return becomes === null ? [] : [{ from, line, was: text, becomes }];
  });
  const { undo, refused } = await edit(app, engine, file, edits, 'links');
  const gone = wanted.length - edits.length;
  if (undo.length > 0) showUndo(said(undo, refused.length + gone), () => takeLinksBack(app, engine, path, undo));
  else if (wanted.length > 0) new Notice(gone > 0 ? 'The note to link to is no longer in the vault.' : whyNot(refused));
  return undo.length;
}

async function takeLinksBack(app: App, engine: EngineClient, path: NotePath, undo: readonly TextEdit[]): Promise<void> {
  const file = fileOf(app, path);
  if (!file) {
    new Notice(`${path} is no longer in the vault.`);
    return;
  }
  const { undo: done, refused } = await edit(app, engine, file, undo, 'words');
  if (done.length === 0) new Notice('The text has changed since; nothing was undone.');
  else {
    const rest = refused.length === 0 ? '.' : `; ${refused.length} had been changed since.`;
    new Notice(`${countOf(done.length, 'link was', 'links were')} taken back${rest}`);
  }
}

/** Changes a file through the app, so that an open editor follows. What the engine made of the text counts only where the text is still the same when it is written. */
async function edit(app: App, engine: EngineClient, file: TFile, edits: readonly TextEdit[], make: 'links' | 'words'): Promise<EditResult> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await app.vault.read(file);
    const result = await engine.request('editText', { text: before, edits, make });
    if (result.undo.length === 0) return result;
    let isWritten = false;
    await app.vault.process(file, (text) => {
      isWritten = text === before;
      return isWritten ? result.text : text;
    });
    if (isWritten) return result;
  }
  throw new Error(`“${file.basename}” is being changed by something else`);
}

function said(undo: readonly TextEdit[], missing: number): string {
  const [first] = undo;
  const made = undo.length === 1 && first ? `Linked “${first.becomes}”.` : `Linked ${countOf(undo.length, 'mention')}.`;
  return missing === 0 ? made : `${made} ${countOf(missing, 'other was', 'others were')} not found again.`;
}

function whyNot(refused: readonly RefusedEdit[]): string {
  const [first] = refused;
  if (refused.length !== 1 || !first) return 'The text has changed since; nothing was linked.';
  const words = `“${first.edit.was}”`;
  return first.why === 'several' ? `The text has changed since, and ${words} stands there more than once; nothing was linked.` : `${words} is no longer there; nothing was linked.`;
}
