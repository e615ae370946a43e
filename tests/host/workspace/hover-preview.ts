import * as mocks from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../host-app';
import { renderNote } from '../markdown/markdown';

const SHOW_AFTER_MS = 300;
const HIDE_AFTER_MS = 200;
const MAX_LENGTH = 2500;

interface HoverLink {
  readonly event: MouseEvent;
  readonly source: string;
  readonly hoverParent: { hoverPopover: unknown };
  readonly targetEl: HTMLElement | null;
  readonly linktext: string;
  readonly sourcePath?: string;
}

/** The core plugin "Page preview": a note in a popover where a view asked for it. A source with `defaultMod` needs Ctrl or Cmd held. */
export function enableHoverPreview(app: HostApp): void {
  let popover: { el: HTMLElement; owner: mocks.Component; timer?: ReturnType<typeof setTimeout> } | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    popover?.el.remove();
    popover?.owner.unload();
    popover = null;
  };
  const hideLater = (): void => {
    clearTimeout(waiting);
    if (popover !== null) popover.timer = setTimeout(hide, HIDE_AFTER_MS);
  };
  const show = async (link: HoverLink, target: HTMLElement): Promise<void> => {
    hide();
    const { path } = mocks.parseLinktext(link.linktext);
    const file = app.metadataCache.getFirstLinkpathDest(path, link.sourcePath ?? '');
    if (file === null || !target.isConnected) return;
    const el = document.body.createDiv('popover hover-popover');
    const owner = new mocks.Component();
    owner.load();
    popover = { el, owner };
    const content = el.createDiv('markdown-embed-content').createDiv('markdown-preview-view markdown-rendered');
    content.createDiv({ cls: 'inline-title', text: file.basename });
    await renderNote(app, (app.vault.files.textOf(file.path) ?? '').slice(0, MAX_LENGTH), content, file.path, owner);
    place(el, target);
    el.addEventListener('mouseenter', () => clearTimeout(popover?.timer));
    el.addEventListener('mouseleave', hide);
    target.addEventListener('mouseleave', hideLater, { once: true });
  };
  app.workspace.on('hover-link', (data) => {
    const link = data as HoverLink;
    const target = link.targetEl;
    const needsMod = app.hoverSources.get(link.source)?.defaultMod ?? true;
    if (target === null || (needsMod && !link.event.ctrlKey && !link.event.metaKey)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(link, target), SHOW_AFTER_MS);
    target.addEventListener('mouseleave', () => clearTimeout(waiting), { once: true });
  });
}

function place(el: HTMLElement, target: HTMLElement): void {
  const at = target.getBoundingClientRect();
  const root = target.ownerDocument.documentElement;
  el.style.left = `${Math.max(8, Math.min(at.left, root.clientWidth - el.offsetWidth - 8))}px`;
  const below = at.bottom + 4;
  el.style.top = `${below + el.offsetHeight < root.clientHeight ? below : Math.max(8, at.top - el.offsetHeight - 4)}px`;
}
