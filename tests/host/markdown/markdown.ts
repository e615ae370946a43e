import * as mocks from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../host-app';
import { renderInline } from './inline-markdown';
import type { RenderContext } from './rendering';

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([^\s`]*)/;
const LIST_ITEM = /^(\s*)(?:[-*+]|\d+[.)])\s+(.*)$/;

interface Lines {
  readonly all: readonly string[];
  at: number;
}

/** Renders a note as reading view shows it, roughly: enough for links, emphasis, lists, quotes, tables and code-block processors. */
export async function renderNote(app: HostApp, markdown: string, el: HTMLElement, sourcePath: string, owner: mocks.Component): Promise<void> {
  const lines: Lines = { all: markdown.split(/\r?\n/), at: 0 };
  const context = contextOf(markdown, sourcePath, owner);
  skipFrontMatter(lines);
  const work: unknown[] = [];
  while (lines.at < lines.all.length) {
    const line = lines.at;
    const section = el.createDiv({ attr: { 'data-line': String(line) } });
    work.push(renderBlock(app, lines, section, context));
    if (section.childNodes.length === 0) section.remove();
    if (lines.at === line) lines.at += 1;
  }
  await Promise.all(work);
  for (const process of app.rendering.postProcessors) await process(el, context);
}

function contextOf(markdown: string, sourcePath: string, owner: mocks.Component): RenderContext {
  return {
    docId: sourcePath,
    sourcePath,
    frontmatter: null,
    addChild: (child) => void owner.addChild(child),
    getSectionInfo: (el) => {
      const start = Number(el.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? -1);
      return start < 0 ? null : { text: markdown, lineStart: start, lineEnd: start };
    },
  };
}

function skipFrontMatter(lines: Lines): void {
  if (lines.all[0]?.trimEnd() !== '---') return;
  const end = lines.all.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end > 0) lines.at = end + 1;
}

function renderBlock(app: HostApp, lines: Lines, el: HTMLElement, context: RenderContext): unknown {
  const line = lines.all[lines.at] ?? '';
  const inline = (parent: HTMLElement, text: string): void => renderInline(app, parent, text, context.sourcePath);
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
  if (line.trim() === '') return undefined;
  if (heading !== null) {
    lines.at += 1;
    inline(el.createEl(`h${(heading[1] ?? '#').length}` as 'h1'), heading[2] ?? '');
    return undefined;
  }
  if (FENCE.test(line)) return renderCode(app, lines, el, context);
  if (/^ {0,3}(?:([-*_])\s*){3,}$/.test(line)) {
    lines.at += 1;
    el.createEl('hr');
    return undefined;
  }
  if (/^ {0,3}>/.test(line)) return renderQuote(app, lines, el, context);
  if (LIST_ITEM.test(line)) return renderList(lines, el, inline);
  if (line.includes('|') && /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(lines.all[lines.at + 1] ?? '')) return renderTable(lines, el, inline);
  inline(el.createEl('p'), taken(lines, (next) => next.trim() !== '' && !/^ {0,3}(?:>|#{1,6}\s)/.test(next) && !FENCE.test(next)).join('\n'));
  return undefined;
}

function taken(lines: Lines, belongs: (line: string) => boolean): string[] {
  const from = lines.at;
  do lines.at += 1;
  while (lines.at < lines.all.length && belongs(lines.all[lines.at] ?? ''));
  return lines.all.slice(from, lines.at);
}

function renderCode(app: HostApp, lines: Lines, el: HTMLElement, context: RenderContext): unknown {
  const [, fence = '```', language = ''] = FENCE.exec(lines.all[lines.at] ?? '') ?? [];
  const block = taken(lines, (next) => !next.trim().startsWith(fence));
  lines.at += 1;
  const source = block.slice(1).join('\n');
  const process = app.rendering.codeBlocks.get(language.toLowerCase());
  if (process === undefined) {
    el.createEl('pre').createEl('code', { cls: `language-${language || 'none'}`, text: source });
    return undefined;
  }
  return process(source, el.createDiv(`block-language-${language.toLowerCase()}`), context);
}

function renderQuote(app: HostApp, lines: Lines, el: HTMLElement, context: RenderContext): unknown {
  const inside = taken(lines, (next) => /^ {0,3}>/.test(next)).map((line) => line.replace(/^ {0,3}> ?/, ''));
  const callout = /^\[!([^\]]+)\][+-]?\s*(.*)$/.exec(inside[0] ?? '');
  let body: HTMLElement = el.createEl('blockquote');
  if (callout !== null) {
    body.remove();
    const box = el.createDiv({ cls: 'callout', attr: { 'data-callout': (callout[1] ?? '').toLowerCase() } });
    renderInline(app, box.createDiv('callout-title'), callout[2] || (callout[1] ?? ''), context.sourcePath);
    body = box.createDiv('callout-content');
    inside.shift();
  }
  const rest: Lines = { all: inside, at: 0 };
  const work: unknown[] = [];
  while (rest.at < rest.all.length) {
    const before = rest.at;
    work.push(renderBlock(app, rest, body, context));
    if (rest.at === before) rest.at += 1;
  }
  return Promise.all(work);
}

function renderList(lines: Lines, el: HTMLElement, inline: (el: HTMLElement, text: string) => void): void {
  const open: { indent: number; list: HTMLElement }[] = [];
  for (const line of taken(lines, (next) => LIST_ITEM.test(next) || /^\s{2,}\S/.test(next))) {
    const item = LIST_ITEM.exec(line);
    const top = open[open.length - 1];
    if (item === null) {
      const last = top?.list.lastElementChild as HTMLElement | null | undefined;
      if (last) inline(last, `\n${line.trim()}`);
      continue;
    }
    const indent = (item[1] ?? '').replace(/\t/g, '    ').length;
    while (open.length > 0 && (open[open.length - 1]?.indent ?? 0) > indent) open.pop();
    const level = open[open.length - 1];
    let list = level?.list;
    if (list === undefined || (level?.indent ?? 0) < indent) {
      const parent = (list?.lastElementChild as HTMLElement | null | undefined) ?? el;
      list = parent.createEl(/^\s*\d/.test(line) ? 'ol' : 'ul');
      open.push({ indent, list });
    }
    const task = /^\[(.)\]\s+(.*)$/.exec(item[2] ?? '');
    const li = list.createEl('li', task === null ? '' : 'task-list-item');
    if (task !== null) li.createEl('input', { type: 'checkbox', attr: { disabled: 'true', ...(task[1] === ' ' ? {} : { checked: 'true' }) } });
    inline(li, task?.[2] ?? item[2] ?? '');
  }
}

function renderTable(lines: Lines, el: HTMLElement, inline: (el: HTMLElement, text: string) => void): void {
  const [head = '', , ...rows] = taken(lines, (next) => next.includes('|'));
  const cells = (row: string): string[] => row.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/\\\|/g, '|'));
  const table = el.createEl('table');
  const headRow = table.createEl('thead').createEl('tr');
  for (const cell of cells(head)) inline(headRow.createEl('th'), cell);
  const body = table.createEl('tbody');
  for (const row of rows) {
    const tr = body.createEl('tr');
    for (const cell of cells(row)) inline(tr.createEl('td'), cell);
  }
}
