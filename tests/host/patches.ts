import * as mocks from 'obsidian-test-mocks/obsidian';
import { setup } from 'obsidian-test-mocks/setup';
import type { HostAdapter } from './vault/adapter';
import { patchDom } from './dom';
import { HostFileManager } from './vault/file-manager';
import type { HostApp } from './host-app';
import { hostApp } from './host-app';
import { renderNote } from './markdown/markdown';
import { HostMetadataCache } from './vault/metadata-cache';
import { patchSettingComponents } from './settings/setting-components';
import { HostVault } from './vault/vault';
import { HostWorkspace } from './workspace/workspace';

let patched = false;

/** Turns the mocks into a host: the app's parts are ours, and what the mocks leave empty works. Applied once for vitest and for the browser. */
export function applyPatches(): void {
  if (patched) return;
  patched = true;
  setup();
  patchDom();
  patchSettingComponents();
  Object.assign(mocks.Events.prototype, { trigger: triggerEach });
  replace(mocks.Vault, 'create2__', (adapter: HostAdapter) => new HostVault(adapter));
  replace(mocks.FileManager, 'create__', (app: mocks.App) => new HostFileManager(app));
  replace(mocks.MetadataCache, 'create2__', (app: HostApp, vault: HostVault) => new HostMetadataCache(app, vault));
  replace(mocks.Workspace, 'create2__', (app: HostApp, el: HTMLElement) => new HostWorkspace(app, el));
  const render = async (app: object, markdown: string, el: HTMLElement, sourcePath: string, owner: mocks.Component): Promise<void> => {
    await renderNote(hostApp(app), markdown, el, sourcePath, owner);
  };
  replace(mocks.MarkdownRenderer, 'render', render);
}

interface EventsParts {
  readonly _: Readonly<Record<string, readonly { readonly fn: (...data: unknown[]) => unknown; readonly ctx: unknown }[] | undefined>>;
}

/** As in the app, a listener that throws is reported and the others are still called. */
function triggerEach(this: EventsParts, name: string, ...data: unknown[]): void {
  for (const { fn, ctx } of [...(this._[name] ?? [])]) {
    try {
      fn.apply(ctx, data);
    } catch (error) {
      setTimeout(() => {
        throw error;
      }, 0);
    }
  }
}

/** The mocks make every instance through a static factory, which is where another class can take their place. */
function replace(mock: object, factory: string, make: (...args: never[]) => unknown): void {
  Object.defineProperty(mock, factory, { value: make, configurable: true, writable: true });
}
