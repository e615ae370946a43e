import { TFile, TFolder } from 'obsidian';
import type { App, Component, TAbstractFile } from 'obsidian';
import { isCanvas } from '../core/note/note';

export interface Watcher {
  /** The file may have come, gone or changed its links; `again` where its stamp does not tell that it has to be read. */
  touch(path: string, again: boolean): void;
  /** The same for all that the index holds of a folder. */
  touchFolder(path: string): void;
  /** A note has another path now; both paths are also touched. */
  renamed(from: string, to: string): void;
  /** The app has parsed all it knows of. */
  allParsed(): void;
}

/** Tells of every change of the vault until `owner` unloads. To be called when the layout is ready: before, `create` fires for every file. */
export function watchVault(owner: Component, { vault, metadataCache }: App, watcher: Watcher): void {
  const gone = (file: TAbstractFile, path: string): void => {
    if (file instanceof TFolder) watcher.touchFolder(path);
    else watcher.touch(path, false);
  };
  owner.registerEvent(vault.on('create', (file) => {
    if (file instanceof TFile) watcher.touch(file.path, false);
  }));
  owner.registerEvent(vault.on('delete', (file) => gone(file, file.path)));
  // `changed` does not fire on a rename; where links change with it, `resolve` does.
  owner.registerEvent(vault.on('rename', (file, from) => {
    gone(file, from);
    if (!(file instanceof TFile)) return;
    watcher.renamed(from, file.path);
    watcher.touch(file.path, true);
  }));
  // Nothing of a canvas is in the metadata cache, which then does not tell of its changes.
  owner.registerEvent(vault.on('modify', (file) => {
    if (isCanvas(file.path)) watcher.touch(file.path, true);
  }));
  owner.registerEvent(metadataCache.on('changed', (file) => watcher.touch(file.path, true)));
  owner.registerEvent(metadataCache.on('resolve', (file) => watcher.touch(file.path, false)));
  owner.registerEvent(metadataCache.on('resolved', () => watcher.allParsed()));
}
