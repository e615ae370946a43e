import { asNotePath, type NotePath } from '../../core/note/note';
import { SIGNALS, type RelatedOptions, type SignalName } from '../../core/related/answer';
import type { NoteSummary } from '../../core/summary/summary';
import type { EngineClient } from '../../engine/client';
import type { NotePanel } from '../../engine/protocol';
import type { Settings } from '../../settings';
import { decisionsFor } from '../../settings/decisions';
import { filterOptions, type ShownFilter } from './related-filter';
import type { Shown } from './related-state';

/** How long the list waits for the summary, so that both appear at once, in milliseconds. */
const GRACE = 80;

/** Results asked for to tell how many the filters keep back. */
export const MOST_HIDDEN = 50;

/** The options of a query about one note as the settings and the user's decisions have them; names of signals that are not known are passed over. */
export function relatedOptions(settings: Settings, path: NotePath): RelatedOptions {
  const { hidden, pinned } = decisionsFor(settings, path);
  return {
    limit: settings.resultCount, unlinked: !settings.showLinked, muted: mutedSignals(settings),
    ...(hidden.length > 0 ? { hidden: hidden.map(asNotePath) } : {}),
    ...(pinned.length > 0 ? { pinned: pinned.map(asNotePath) } : {}),
  };
}

function mutedSignals(settings: Settings): SignalName[] {
  return SIGNALS.filter((signal) => settings.mutedSignals.includes(signal));
}

/** What the view asks about a note. */
export interface RelatedQuestion {
  readonly path: NotePath;
  readonly settings: Settings;
  /** Only notes that join two fields. */
  readonly joining: boolean;
  readonly filter: ShownFilter;
  /** The summary shown so far, kept until there is a new one. */
  readonly known: NoteSummary | null;
}

/**
 * Asks for all that the view shows of a note. `onAnswer` is called with `null` where the note is not in the index; it is called a second
 * time if the summary comes late. Rejects where the list cannot be had.
 */
export async function askRelated(
  engine: EngineClient,
  { path, settings, joining, filter, known }: RelatedQuestion,
  signal: AbortSignal,
  onAnswer: (shown: Shown | null) => void,
): Promise<void> {
  const options = { ...relatedOptions(settings, path), ...(joining ? { joining } : {}), ...filterOptions(filter) };
  const asked = engine.request('summary', { path, sentences: settings.summarySentences }, signal).then(
    (summary) => ({ summary }),
    () => ({ summary: null }),
  );
  const panel = await engine.request('panel', { path, options }, signal);
  if (!panel) {
    onAnswer(null);
    return;
  }
  const hidden = await countHidden(engine, panel, options, signal);
  const early = await Promise.race([asked, sleep(GRACE).then(() => null)]);
  onAnswer({ panel, hidden, joining, filter, summary: early ? early.summary : known });
  if (!early) onAnswer({ panel, hidden, joining, filter, summary: (await asked).summary });
}

async function countHidden(engine: EngineClient, panel: NotePanel, options: RelatedOptions, signal: AbortSignal): Promise<number> {
  const isFiltered = options.unlinked || options.joining === true || options.muted.length > 0 || options.filter !== undefined || options.hidden !== undefined;
  if (panel.related.length > 0 || !isFiltered) return 0;
  const all = await engine.request('panel', { path: panel.note, options: { limit: MOST_HIDDEN, unlinked: false, muted: [] } }, signal);
  return all?.related.length ?? 0;
}
