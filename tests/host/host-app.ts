import type * as mocks from 'obsidian-test-mocks/obsidian';
import type { Commands } from './dialogs/commands';
import type { Frame } from './workspace/frame';
import type { HostFileManager } from './vault/file-manager';
import type { HostMetadataCache } from './vault/metadata-cache';
import type { HostVault } from './vault/vault';
import type { HostWorkspace } from './workspace/workspace';
import type { Rendering } from './markdown/rendering';
import type { SettingsWindow } from './settings/settings-window';
import type { ViewCreator } from './workspace/host-view';

/** `app`, as the parts of the host see each other. */
export interface HostApp {
  readonly appId: string;
  readonly vault: HostVault;
  readonly metadataCache: HostMetadataCache;
  readonly fileManager: HostFileManager;
  readonly workspace: HostWorkspace;
  readonly frame: Frame;
  readonly commands: Commands;
  readonly setting: SettingsWindow;
  readonly rendering: Rendering;
  readonly viewCreators: Map<string, ViewCreator>;
  /** Sources of hover previews that plugins registered. */
  readonly hoverSources: Map<string, { readonly display: string; readonly defaultMod: boolean }>;
  /** The texts of all notices so far. */
  readonly notices: string[];
  readonly dragManager: { dragLink(event: DragEvent, linktext: string, sourcePath: string): object; onDragStart(event: DragEvent, draggable: object): void };
  viewTypeOf(extension: string): string;
  /** The 0-based line of a `#heading` or `#^block` in a file; `undefined` where there is none. */
  lineOf(file: mocks.TFile, subpath: string): number | undefined;
}

/** The host behind an `App` that a plugin or a mock holds. */
export function hostApp(app: object): HostApp {
  return app as HostApp;
}
