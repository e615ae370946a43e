// The host under vitest, in a test that begins with `// @vitest-environment jsdom`: jsdom for the window, fake-indexeddb for the
// storage, a folder for the vault. There is no Worker, so the plugin runs its fallback on the main thread.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host, PluginFiles } from './host';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The vault written for the demo and the tests. */
export const sampleVault = path.join(root, 'tests/fixtures/vault');

export interface NodeHostOptions {
  /** The vault's folder. */
  readonly vault: string;
  /** Whether changes reach the folder; otherwise they live in memory. */
  readonly write?: boolean;
  /** The note that is open at the start; the first one where it is not said, none where it is `null`. */
  readonly file?: string | null;
  /** The folder with main.js and manifest.json; the project's root where it is not said. */
  readonly plugin?: string;
}

/** Opens the vault and starts the built plugin in it. Close the host when done: `host.close()`. */
export async function loadHost({ vault, write = false, file, plugin = root }: NodeHostOptions): Promise<Host> {
  if (typeof document === 'undefined') throw new Error('loadHost needs a window: put `// @vitest-environment jsdom` at the head of the test');
  await import('fake-indexeddb/auto');
  fillGaps();
  const [{ Host: HostClass }, { FolderDisk }] = await Promise.all([import('./host'), import('./vault/folder-disk')]);
  const host = await HostClass.open(new FolderDisk(vault, write));
  await host.start(builtPlugin(plugin), file === undefined ? {} : { file });
  return host;
}

function builtPlugin(folder: string): PluginFiles {
  if (!existsSync(path.join(folder, 'main.js'))) throw new Error(`there is no main.js in ${folder}; build it first: npm run build`);
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  return { code: read('main.js'), manifest: JSON.parse(read('manifest.json')) as PluginFiles['manifest'] };
}

/** Waits until `condition` holds; throws what it waited for when it does not in time. */
export async function until(condition: () => unknown, what: string, ms = 20_000): Promise<void> {
  const end = Date.now() + ms;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What jsdom leaves out and the app's windows have. */
function fillGaps(): void {
  const globals = globalThis as unknown as Record<string, unknown>;
  class Observer {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  const gaps: Record<string, unknown> = {
    ResizeObserver: Observer,
    IntersectionObserver: Observer,
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
    requestIdleCallback: (callback: (deadline: object) => void) => setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 10 }), 1),
    cancelIdleCallback: (id: ReturnType<typeof setTimeout>) => clearTimeout(id),
  };
  for (const [name, value] of Object.entries(gaps)) globals[name] ??= value;
  // The window brings typed arrays of its own, but what is cloned (by the storage, too) is made of node's: there must be one kind only.
  for (const array of [new Uint8Array(0), new Uint16Array(0), new Uint32Array(0), new Int32Array(0), new Float32Array(0), new Float64Array(0)]) {
    globals[array.constructor.name] = structuredClone(array).constructor;
  }
  Object.assign(Element.prototype, { scrollIntoView: () => undefined });
}
