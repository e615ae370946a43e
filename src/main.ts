import { Notice, Plugin } from 'obsidian';
import type { App } from 'obsidian';
import { registerCommands } from './commands';
import { createPause } from './engine/runtime';
import { startEngine } from './engine/start';
import type { Settings } from './settings';
import { registerCommandLine } from './vault/command-line';
import { VaultIndexer } from './vault/indexer';
import { StoredSettings } from './vault/stored-settings';
import type { ViewContext } from './views/context';
import { registerViews } from './views/register';
import { ConnectomeSettingTab } from './views/settings/settings-tab';
import { errorLine } from './views/words';

/** Wires the vault to the engine and the engine to the views. */
export default class ConnectomePlugin extends Plugin {
  private readonly stored = new StoredSettings(this);
  private readonly listeners = new Set<() => void>();
  private indexer: VaultIndexer | null = null;

  override async onload(): Promise<void> {
    tell(await this.stored.load());
    const engine = startEngine();
    this.register(() => engine.dispose());
    const { pause, close } = createPause();
    this.register(close);
    const settings = (): Settings => this.stored.current;
    const indexer = new VaultIndexer(this.app, engine, { vault: vaultId(this.app), settings, pause });
    this.indexer = indexer;
    const changed = (): void => this.changed();
    this.register(indexer.onStatus(changed));
    this.register(engine.onRevision(changed));

    const context: ViewContext = {
      engine,
      settings,
      changeSettings: async (change) => this.apply(() => this.stored.change(change)),
      status: () => indexer.status(),
      onChange: (listener) => {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
      },
      whyMissing: (path) => indexer.whyMissing(path),
      rebuild: () => indexer.rebuild(),
    };
    registerViews(this, context);
    registerCommands(this, context);
    registerCommandLine(this, engine, settings);
    this.addSettingTab(new ConnectomeSettingTab(this.app, this, context));
    this.registerEvent(this.app.vault.on('rename', (file, from) => this.renamed(from, file.path)));
    this.addChild(indexer);
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.apply(() => this.stored.load());
  }

  /** Lets the user's decisions follow a note or folder; most renames touch none. */
  private renamed(from: string, to: string): void {
    const before = this.stored.current;
    // Views ask again when the index has followed too.
    this.stored.rename(from, to).then(() => this.indexer?.settingsChanged(before, this.stored.current)).catch((error: unknown) => new Notice(`Decisions about ${to} could not be saved: ${errorLine(error)}`));
  }

  private async apply(change: () => Promise<readonly string[]>): Promise<void> {
    const before = this.stored.current;
    try {
      tell(await change());
    } finally {
      // Also where they could not be saved: what is in force has changed.
      this.indexer?.settingsChanged(before, this.stored.current);
      this.changed();
    }
  }

  private changed(): void {
    for (const listener of this.listeners) queueMicrotask(listener);
  }
}

function tell(problems: readonly string[]): void {
  if (problems.length > 0) new Notice(`Connectome: some settings could not be used.\n${problems.join('\n')}`, 0);
}

/** What tells one vault's index from another's on this device. `appId` is not part of the public API, so it may be missing. */
function vaultId(app: App & { readonly appId?: unknown }): string {
  return typeof app.appId === 'string' && app.appId !== '' ? app.appId : 'shared';
}
