import type { App } from 'obsidian';
import type { MentionedNote, NoteText } from '../../core/mentions/mention';
import { asNotePath, isCanvas, type NotePath } from '../../core/note/note';
import { SIGNALS } from '../../core/related/answer';
import type { SuggestOptions } from '../../core/suggest/suggestion';
import type { EngineClient } from '../../engine/client';
import type { Settings } from '../../settings';
import { decisionsFor } from '../../settings/decisions';
import { fileOf } from '../note/note-links';
import type { SuggestedShown } from './suggested-state';

/** Links asked for: mentions, and what is predicted beyond them. */
const MOST_LINKS = 60;
/** Tags that are shown. */
const MOST_TAGS = 8;

/** The options of a question as the settings have them. */
export function suggestOptions(settings: Settings, path: NotePath): SuggestOptions {
  const { hidden } = decisionsFor(settings, path);
  const muted = SIGNALS.filter((signal) => settings.mutedSignals.includes(signal));
  return { limit: MOST_LINKS, muted, ...(hidden.length > 0 ? { hidden: hidden.map(asNotePath) } : {}) };
}

/** The present text of a note with what the app has parsed of it; `null` for a canvas, a note that is gone, and one the app has not parsed yet. */
export async function presentText(app: App, path: NotePath): Promise<NoteText | null> {
  const file = isCanvas(path) ? null : fileOf(app, path);
  if (!file) return null;
  const text = await app.vault.cachedRead(file);
  const metadata = app.metadataCache.getFileCache(file);
  return metadata && { text, metadata };
}

/** All that the view shows of a note, `null` where it is not in the index. Rejects where the file cannot be read or the engine fails. */
export async function askSuggested(app: App, engine: EngineClient, path: NotePath, settings: Settings, signal: AbortSignal): Promise<SuggestedShown | null> {
  const text = await presentText(app, path);
  const [links, tags] = await Promise.all([
    engine.request('suggest', { path, text, options: suggestOptions(settings, path) }, signal),
    engine.request('tags', { path, limit: MOST_TAGS }, signal),
  ]);
  if (!links || !tags) return null;
  const predicted = links.suggested.filter(({ mention }) => mention === null).slice(0, settings.resultCount);
  // Tags are written into the properties of a note, which a canvas has not.
  return { path, title: links.title, mentioned: links.suggested.filter(({ mention }) => mention !== null), predicted, tags: isCanvas(path) ? [] : tags.tags };
}

/** What a note names without linking there, hidden notes left out; `null` where it is not in the index or has no text of its own. */
export async function askMentions(app: App, engine: EngineClient, path: NotePath, settings: Settings): Promise<readonly MentionedNote[] | null> {
  const text = await presentText(app, path);
  const found = text && (await engine.request('mentions', { path, text }));
  const { hidden } = decisionsFor(settings, path);
  return found && found.filter(({ linked, target }) => !linked && !hidden.includes(target));
}
