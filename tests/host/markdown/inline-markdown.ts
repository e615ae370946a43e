import * as mocks from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../host-app';

interface Span {
  readonly pattern: RegExp;
  /** Whether what the span shows may hold spans itself. */
  build(parent: HTMLElement, match: RegExpExecArray, inner: (el: HTMLElement, text: string) => void): void;
}

const IMAGE = /\.(?:png|jpe?g|gif|svg|webp)$/i;

/** Writes one run of Markdown text into `parent` as elements; everything unknown stays text. */
export function renderInline(app: HostApp, parent: HTMLElement, text: string, sourcePath: string): void {
  const spans = spansOf(app, sourcePath);
  const write = (el: HTMLElement, rest: string): void => {
    let from = 0;
    while (from < rest.length) {
      const next = nearest(spans, rest, from);
      if (next === null) break;
      el.appendText(rest.slice(from, next.match.index));
      next.span.build(el, next.match, write);
      from = next.match.index + next.match[0].length;
    }
    el.appendText(rest.slice(from));
  };
  write(parent, text);
}

function nearest(spans: readonly Span[], text: string, from: number): { span: Span; match: RegExpExecArray } | null {
  let best: { span: Span; match: RegExpExecArray } | null = null;
  for (const span of spans) {
    span.pattern.lastIndex = from;
    const match = span.pattern.exec(text);
    if (match !== null && (best === null || match.index < best.match.index)) best = { span, match };
  }
  return best;
}

function spansOf(app: HostApp, sourcePath: string): Span[] {
  return [
    { pattern: /`([^`]+)`/g, build: (el, [, code]) => void el.createEl('code', { text: code ?? '' }) },
    { pattern: /!\[\[([^\]|]+)(?:\|([^\]]*))?\]\]/g, build: (el, [, target = '', shown]) => embed(app, el, target.trim(), shown?.trim() ?? displayOf(target), sourcePath) },
    { pattern: /\[\[([^\]|]+)(?:\|([^\]]*))?\]\]/g, build: (el, [, target = '', shown]) => wikilink(app, el, target.trim(), shown?.trim() ?? displayOf(target), sourcePath) },
    { pattern: /!\[([^\]]*)\]\(<?([^)\s>]+)>?[^)]*\)/g, build: (el, [, alt = '', url = '']) => embed(app, el, decoded(url), alt, sourcePath) },
    { pattern: /\[([^\]]+)\]\(<?([^)\s>]+)>?[^)]*\)/g, build: (el, [, shown = '', url = ''], inner) => markdownLink(app, el, decoded(url), shown, sourcePath, inner) },
    { pattern: /https?:\/\/[^\s<>)\]]+/g, build: (el, [url = '']) => void el.createEl('a', { cls: 'external-link', text: url, href: url }) },
    { pattern: /\*\*(\S(?:[^*]|\*(?!\*))*?)\*\*/g, build: (el, [, inside = ''], inner) => inner(el.createEl('strong'), inside) },
    { pattern: /==([^=]+)==/g, build: (el, [, inside = ''], inner) => inner(el.createEl('mark'), inside) },
    { pattern: /~~([^~]+)~~/g, build: (el, [, inside = ''], inner) => inner(el.createEl('del'), inside) },
    { pattern: /\*([^*\s][^*]*)\*|\b_([^_]+)_\b/g, build: (el, [, star, line], inner) => inner(el.createEl('em'), star ?? line ?? '') },
    { pattern: /<br\s*\/?>/gi, build: (el) => void el.createEl('br') },
    { pattern: /<\/?[a-z][^>]*>|<!--[\s\S]*?-->/gi, build: () => undefined },
    { pattern: /(?:^|(?<=\s))#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*/gu, build: (el, [tag = '']) => void el.createEl('a', { cls: 'tag', text: tag, href: tag }) },
  ];
}

/** `A#B` is shown as `A > B`. */
function displayOf(target: string): string {
  return target.trim().split('#').filter((part) => part !== '').join(' > ');
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function markdownLink(app: HostApp, el: HTMLElement, url: string, shown: string, sourcePath: string, inner: (el: HTMLElement, text: string) => void): void {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) inner(el.createEl('a', { cls: 'external-link', href: url, attr: { target: '_blank', rel: 'noopener' } }), shown);
  else wikilink(app, el, url, shown, sourcePath);
}

function wikilink(app: HostApp, parent: HTMLElement, target: string, shown: string, sourcePath: string): void {
  const link = parent.createEl('a', { cls: 'internal-link', text: shown, href: target, attr: { 'data-href': target } });
  const { path } = mocks.parseLinktext(target);
  link.toggleClass('is-unresolved', app.metadataCache.getFirstLinkpathDest(path, sourcePath) === null);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void app.workspace.openLinkText(target, sourcePath, mocks.Keymap.isModEvent(event));
  });
  link.addEventListener('mouseover', (event) => {
    app.workspace.trigger('hover-link', { event, source: 'preview', hoverParent: { hoverPopover: null }, targetEl: link, linktext: target, sourcePath });
  });
}

function embed(app: HostApp, parent: HTMLElement, target: string, shown: string, sourcePath: string): void {
  const { path } = mocks.parseLinktext(target);
  if (/^https?:/i.test(path)) {
    parent.createEl('img', { attr: { src: path, alt: shown } });
    return;
  }
  const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
  if (file !== null && IMAGE.test(file.path)) parent.createEl('img', { attr: { src: app.vault.getResourcePath(file), alt: shown } });
  else wikilink(app, parent, target, shown, sourcePath);
}
