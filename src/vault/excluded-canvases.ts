import { canvasTags } from '../core/note/canvas/canvas-tags';
import { isCanvas } from '../core/note/note';
import type { Settings } from '../settings';
import { excludedTag } from './exclusion';

/** The canvases that the settings leave out for a tag: the app does not know their tags, so each is told from its text. */
export class ExcludedCanvases {
  private readonly reasons = new Map<string, string>();

  /** Why the canvas was left out when it was read last, `null` where it was not. */
  why(path: string): string | null {
    return this.reasons.get(path) ?? null;
  }

  /** Whether to leave a file out that was read just now; a note is never left out here. */
  leavesOut(settings: Settings, path: string, text: string): boolean {
    const isAsked = isCanvas(path) && settings.excludedTags.length > 0;
    const reason = isAsked ? excludedTag(settings, canvasTags(text)) : null;
    if (reason === null) this.reasons.delete(path);
    else this.reasons.set(path, reason);
    return reason !== null;
  }

  clear(): void {
    this.reasons.clear();
  }
}
