import type { Plugin } from 'obsidian';
import { DEFAULT_SETTINGS, validateSettings } from '../settings';
import type { Settings } from '../settings';

/** The settings in `data.json`. What else is in that file is kept as it is. */
export class StoredSettings {
  current: Settings = DEFAULT_SETTINGS;
  private others: object = {};
  private saving: Promise<void> = Promise.resolve();

  constructor(private readonly plugin: Pick<Plugin, 'loadData' | 'saveData'>) {}

  /** Reads the file; answers one line for each value that was not usable. */
  async load(): Promise<readonly string[]> {
    const data = await this.read();
    if (data === UNREADABLE) return ['data.json is not valid JSON; the settings stay as they are'];
    const { settings, problems } = validateSettings(data);
    this.others = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
    this.current = settings;
    return problems;
  }

  /** Takes over valid values at once and resolves when they are saved; answers one line for each value that was not usable. */
  async change(change: Partial<Settings>): Promise<readonly string[]> {
    const { settings, problems } = validateSettings({ ...this.current, ...change });
    this.current = settings;
    this.saving = this.saving.catch(() => undefined).then(() => this.plugin.saveData({ ...this.others, ...this.current }));
    await this.saving;
    return problems;
  }

  private async read(): Promise<unknown> {
    try {
      return await this.plugin.loadData();
    } catch {
      return UNREADABLE;
    }
  }
}

const UNREADABLE = Symbol('unreadable');
