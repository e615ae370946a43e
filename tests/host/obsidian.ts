// What `require('obsidian')` gives the plugin: the mocks, and in their place the parts of the host that really work.
import type { CachedMetadata } from 'obsidian';
import * as mocks from 'obsidian-test-mocks/obsidian';

export * from 'obsidian-test-mocks/obsidian';
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './icons';
export { HostItemView as ItemView } from './workspace/item-view';
export { HostMarkdownView as MarkdownView } from './workspace/markdown-view';
export { HostInputSuggest as AbstractInputSuggest } from './dialogs/input-suggest';
export { HostMenu as Menu } from './dialogs/menu';
export { HostModal as Modal, HostScope as Scope } from './dialogs/modal';
export { HostNotice as Notice } from './dialogs/notice';
export { HostPlugin as Plugin } from './plugin';
export { HostSettingTab as PluginSettingTab } from './settings/settings-window';
export { HostFuzzySuggestModal as FuzzySuggestModal, HostSuggestModal as SuggestModal } from './dialogs/suggest-modal';

export function setTooltip(el: HTMLElement, tooltip: string): void {
  el.setAttr('aria-label', tooltip);
}

/** Front matter first, as in the app. */
export function getAllTags(cache: CachedMetadata): string[] | null {
  const tags = [...(mocks.parseFrontMatterTags(cache.frontmatter ?? null) ?? []), ...(cache.tags ?? []).map((found) => found.tag)];
  return tags.length > 0 ? tags : null;
}
