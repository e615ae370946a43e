import { Notice, type App } from 'obsidian';

/** The part of the app's settings window that is used; it is not in the public API, so it is checked. */
interface SettingsWindow {
  open(): void;
  openTabById(id: string): unknown;
}

function isSettingsWindow(value: unknown): value is SettingsWindow {
  if (typeof value !== 'object' || value === null) return false;
  return 'open' in value && typeof value.open === 'function' && 'openTabById' in value && typeof value.openTabById === 'function';
}

/** Opens the settings window at this plugin's tab, or says where it is. */
export function openPluginSettings(app: App): void {
  const settings: unknown = 'setting' in app ? app.setting : null;
  if (!isSettingsWindow(settings)) {
    new Notice('Open the settings of this plugin to change what is read.');
    return;
  }
  settings.open();
  settings.openTabById('connectome');
}
