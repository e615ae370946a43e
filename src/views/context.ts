import type { EngineClient } from '../engine/client';
import type { IndexStatus } from '../engine/status';
import type { Settings } from '../settings';

/** What a view may use of the plugin; views never see the plugin itself. */
export interface ViewContext {
  readonly engine: EngineClient;
  settings(): Settings;
  /** Validates, saves and applies. */
  changeSettings(change: Partial<Settings>): Promise<void>;
  status(): IndexStatus;
  /** Calls `listener` when the status, the settings or the index changed; returns the unsubscriber. */
  onChange(listener: () => void): () => void;
  /** Why a note is not in the index (excluded folder, excluded tag, skipped with a reason), `null` if it is or will be. */
  whyMissing(path: string): string | null;
  /** Drops the index and reads the vault again. */
  rebuild(): Promise<void>;
}
