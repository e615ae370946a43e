import type { App } from 'obsidian';

/** The part of the app's own search that is used; it is not in the public API, so each use is checked. */
interface GlobalSearch {
  openGlobalSearch(query: string): void;
}

function isGlobalSearch(value: unknown): value is GlobalSearch {
  return typeof value === 'object' && value !== null && 'openGlobalSearch' in value && typeof value.openGlobalSearch === 'function';
}

/** Looks for a tag (without `#`) in the app's search; `null` where the app has none that is turned on. */
export function tagSearch(app: App): ((tag: string) => void) | null {
  try {
    const { internalPlugins } = app as App & { readonly internalPlugins?: { getEnabledPluginById?(id: string): unknown } };
    const search = internalPlugins?.getEnabledPluginById?.('global-search');
    return isGlobalSearch(search) ? (tag) => search.openGlobalSearch(`tag:#${tag}`) : null;
  } catch {
    // The private interface has changed: tags are then words alone.
    return null;
  }
}
