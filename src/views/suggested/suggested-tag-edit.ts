import { Notice, type App } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import { fileOf } from '../note/note-links';
import { showUndo } from '../undo-notice';

/**
 * Adds a tag (without `#`) to the properties of a note, and offers to undo it. Answers whether it was added: a note that has it by now is left
 * alone. Rejects where the properties cannot be read or written.
 */
export async function addTag(app: App, path: NotePath, tag: string): Promise<boolean> {
  const file = fileOf(app, path);
  if (file?.extension !== 'md') {
    new Notice(file ? 'Tags are added to Markdown notes only.' : `${path} is no longer in the vault.`);
    return false;
  }
  const before = await app.vault.read(file);
  let added = false;
  await app.fileManager.processFrontMatter(file, (properties: Record<string, unknown>) => {
    added = putTag(properties, tag);
  });
  if (!added) {
    new Notice(`#${tag} is there already.`);
    return false;
  }
  const after = await app.vault.read(file);
  showUndo(`Added #${tag}.`, () => removeTag(app, path, tag, { before, after }));
  return true;
}

/** Puts the text back as it was where nothing else has changed; else takes out the tag alone. */
async function removeTag(app: App, path: NotePath, tag: string, { before, after }: { readonly before: string; readonly after: string }): Promise<void> {
  const file = fileOf(app, path);
  if (!file) {
    new Notice(`${path} is no longer in the vault.`);
    return;
  }
  let isBack = false;
  await app.vault.process(file, (text) => {
    isBack = text === after;
    return isBack ? before : text;
  });
  if (!isBack) await app.fileManager.processFrontMatter(file, (properties: Record<string, unknown>) => void (isBack = dropTag(properties, tag)));
  new Notice(isBack ? `#${tag} was taken out again.` : `#${tag} is no longer there; nothing was undone.`);
}

/** Whether the tag was added: to the list the note has, whatever its form. */
export function putTag(properties: Record<string, unknown>, tag: string): boolean {
  const key = keyOf(properties);
  const value = properties[key];
  if (namesIn(value).some((name) => same(name, tag))) return false;
  if (Array.isArray(value)) properties[key] = [...(value as readonly unknown[]), tag];
  else if (typeof value === 'string' && value.trim() !== '') properties[key] = value.includes(',') || !/\s/.test(value.trim()) ? `${value.trim()}, ${tag}` : `${value.trim()} ${tag}`;
  else properties[key] = [tag];
  return true;
}

/** Whether the tag was taken out. A list that is empty then goes with it. */
export function dropTag(properties: Record<string, unknown>, tag: string): boolean {
  const key = keyOf(properties);
  const value = properties[key];
  const names = namesIn(value);
  const kept = names.filter((name) => !same(name, tag));
  if (kept.length === names.length) return false;
  if (kept.length === 0) delete properties[key];
  else if (Array.isArray(value)) properties[key] = (value as readonly unknown[]).filter((name) => typeof name !== 'string' || !same(name, tag));
  else properties[key] = kept.join(typeof value === 'string' && value.includes(',') ? ', ' : ' ');
  return true;
}

function keyOf(properties: Readonly<Record<string, unknown>>): string {
  return Object.keys(properties).find((key) => /^tags?$/i.test(key)) ?? 'tags';
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((name): name is string => typeof name === 'string');
  return typeof value === 'string' ? value.split(value.includes(',') ? ',' : /\s+/).map((name) => name.trim()).filter((name) => name !== '') : [];
}

function same(one: string, other: string): boolean {
  return one.replace(/^#/, '').toLowerCase() === other.toLowerCase();
}
