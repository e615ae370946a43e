import type { Plugin } from 'obsidian';
import { DEFAULT_SETTINGS, validateSettings } from '../settings';
import type { Settings } from '../settings';
import { carryOver, renameIn, sameDecisions, type Decisions } from '../settings/decisions';

/** The settings in `data.json`. What else is in that file is kept as it is. */
export class StoredSettings {
  current: Settings = DEFAULT_SETTINGS;
  private others: object = {};
  /** The decisions of the file as it was last read, where it has been. */
  private read: Decisions | null = null;
  private saving: Promise<void> = Promise.resolve();

  constructor(private readonly plugin: Pick<Plugin, 'loadData' | 'saveData'>) {}

  /**
   * Reads the file; answers one line for each value that was not usable. Decisions taken here since the file was last read are carried
   * over to it and saved: another device that did not know of them yet does not take them away.
   */
  async load(): Promise<readonly string[]> {
    const data = await this.readFile();
    if (data === UNREADABLE) return ['data.json is not valid JSON; the settings stay as they are'];
    const { settings, problems } = validateSettings(data);
    const merged = this.read ? carryOver(this.read, this.current, settings) : settings;
    this.others = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
    this.read = settings;
    this.current = { ...settings, ...merged };
    if (sameDecisions(settings, merged)) return problems;
    try {
      await this.save();
      return problems;
    } catch (error) {
      return [...problems, `decisions taken here could not be saved to data.json: ${error instanceof Error ? error.message : String(error)}`];
    }
  }

  /** Takes over valid values at once and resolves when they are saved; answers one line for each value that was not usable. */
  async change(change: Partial<Settings>): Promise<readonly string[]> {
    const { settings, problems } = validateSettings({ ...this.current, ...change });
    this.current = settings;
    await this.save();
    return problems;
  }

  /** Lets the decisions follow a note or folder that was renamed or moved; `false` where there is none about it. */
  async rename(from: string, to: string): Promise<boolean> {
    const moved = renameIn(this.current, from, to);
    if (moved === this.current) return false;
    this.current = { ...this.current, ...moved };
    await this.save();
    return true;
  }

  private async save(): Promise<void> {
    this.saving = this.saving.catch(() => undefined).then(() => this.plugin.saveData({ ...this.others, ...this.current }));
    await this.saving;
  }

  private async readFile(): Promise<unknown> {
    try {
      return await this.plugin.loadData();
    } catch {
      return UNREADABLE;
    }
  }
}

const UNREADABLE = Symbol('unreadable');
