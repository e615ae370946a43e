// What the tests of the views stand on: an app with a few notes, and an engine that answers when it is told to.
import { App, WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { setup } from 'obsidian-test-mocks/setup';
import type { App as AppOriginal, ItemView, TFile } from 'obsidian';
import type { FieldMix } from '../../src/core/concepts/concept';
import { asNotePath } from '../../src/core/note/note';
import type { Linked, Reason, RelatedNote } from '../../src/core/related/answer';
import type { Topic } from '../../src/core/topics/topic';
import type { EngineClient } from '../../src/engine/client';
import type { NotePanel, RequestName, Requests } from '../../src/engine/protocol';
import type { IndexStatus } from '../../src/engine/status';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import type { ViewContext } from '../../src/views/context';

setup();
// jsdom lays nothing out, so there is nothing to scroll to.
Element.prototype.scrollIntoView = () => undefined;

type Answers = { [K in RequestName]?: (ask: Requests[K]['ask'], signal?: AbortSignal, progress?: (share: number) => void) => Requests[K]['answer'] | Promise<Requests[K]['answer']> };

export interface Asked {
  readonly name: RequestName;
  readonly ask: unknown;
}

/** A context whose parts tests can change; `fire…` tells the views. */
export class Stage {
  readonly app: AppOriginal;
  readonly answers: Answers = {};
  readonly asked: Asked[] = [];
  settings: Settings = DEFAULT_SETTINGS;
  status: IndexStatus = { state: 'ready', notes: 9, skipped: 0 };
  missing = new Map<string, string>();
  rebuilds = 0;
  private readonly changes = new Set<() => void>();
  private readonly revisions = new Set<(revision: number) => void>();
  private readonly topics = new Set<(revision: number) => void>();

  constructor(files: Readonly<Record<string, string>> = { 'A.md': 'a', 'B.md': 'b', 'C.md': 'c' }) {
    this.app = App.createConfigured__({ files: { ...files } }).asOriginalType__();
  }

  readonly context: ViewContext = {
    engine: this.engine(),
    settings: () => this.settings,
    changeSettings: async (change) => {
      this.settings = { ...this.settings, ...change };
      this.fireChange();
      await Promise.resolve();
    },
    status: () => this.status,
    onChange: (listener) => subscribe(this.changes, listener),
    whyMissing: (path) => this.missing.get(path) ?? null,
    rebuild: async () => {
      this.rebuilds += 1;
      await Promise.resolve();
    },
  };

  /** Makes a note the active one and tells the workspace. */
  activate(path: string | null): void {
    const file = path === null ? null : this.file(path);
    this.app.workspace.getActiveFile = () => file;
    this.app.workspace.trigger('file-open', file);
  }

  file(path: string): TFile {
    const file = this.app.vault.getFileByPath(path);
    if (!file) throw new Error(`no file ${path}`);
    return file;
  }

  fireChange(): void {
    for (const listener of this.changes) listener();
  }

  fireRevision(): void {
    for (const listener of this.revisions) listener(1);
  }

  fireTopics(): void {
    for (const listener of this.topics) listener(1);
  }

  get listeners(): number {
    return this.changes.size + this.revisions.size + this.topics.size;
  }

  asks(name: RequestName): unknown[] {
    return this.asked.filter((one) => one.name === name).map(({ ask }) => ask);
  }

  /** Opens a view in a leaf of its own and puts it into the page. */
  async mount<V extends ItemView>(create: (leaf: ItemView['leaf']) => V): Promise<V> {
    const view = create(WorkspaceLeaf.create2__(App.fromOriginalType__(this.app)).asOriginalType3__());
    document.body.append(view.contentEl);
    view.load();
    await (view as unknown as { onOpen(): Promise<void> }).onOpen();
    return view;
  }

  private engine(): EngineClient {
    return {
      request: async (name, ask, signal, progress) => {
        this.asked.push({ name, ask });
        const answer = this.answers[name];
        if (!answer) throw new Error(`nothing is set to answer “${name}”`);
        return await answer(ask, signal, progress);
      },
      onRevision: (listener) => subscribe(this.revisions, listener),
      onTopics: (listener) => subscribe(this.topics, listener),
      dispose: () => undefined,
    };
  }
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A promise that is settled from outside. */
export function pending<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void; readonly reject: (error: Error) => void } {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((settle, fail) => {
    resolve = settle;
    reject = fail;
  });
  return { promise, resolve, reject };
}

export function panelOf(note: string, related: readonly RelatedNote[], topic: NotePanel['topic'] = null): NotePanel {
  return { note: asNotePath(`${note}.md`), title: note, topic, secondTopic: null, fields: [], related };
}

export const tagReason: Reason = { signal: 'tags', share: 1, evidence: [{ kind: 'tag', name: 'reward', count: 3 }] };

export function related(title: string, score = 0.5, linked: Linked = 'none', ...reasons: Reason[]): RelatedNote {
  return { note: asNotePath(`${title}.md`), title, score, linked, fields: [], joins: false, reasons: reasons.length > 0 ? reasons : [tagReason] };
}

/** Fields with their shares, coloured in their order. */
export function mixOf(...fields: [name: string, share: number][]): FieldMix {
  return fields.map(([name, share], color) => ({ field: name.toLowerCase(), name, share, color }));
}

/** A reason with a sentence to jump to. */
export function mention(inNote: string, line: number, text: string, ...marks: string[]): Reason {
  return { signal: 'mention', share: 0.5, evidence: [{ kind: 'sentence', note: asNotePath(`${inNote}.md`), title: inNote, line, text, marks }] };
}

export function topicOf(id: string, name: string, notes: readonly string[], more: Partial<Topic> = {}): Topic {
  const weighted = notes.map((title, i) => ({ note: asNotePath(`${title}.md`), title, weight: 1 - i / notes.length, joins: false }));
  return { id, name, color: 0, terms: [], tags: [], notes: weighted, subtopics: [], bridges: [], guests: [], fields: [], named: false, pinned: false, hidden: false, ...more };
}

/** The words on show, without what is hidden. */
export function textOf(el: Element): string {
  if (el instanceof HTMLElement && el.hidden) return '';
  if (el.childNodes.length === 0) return el.textContent ?? '';
  return [...el.childNodes]
    .map((node) => (node instanceof Element ? textOf(node) : (node.textContent ?? '')))
    .join('|')
    .replace(/\|+/g, '|')
    .replace(/^\||\|$/g, '');
}

export function query(el: ParentNode, selector: string): HTMLElement {
  const found = el.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

export function press(el: Element, key: string, init: KeyboardEventInit = {}): void {
  el.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
}

export function click(el: Element, init: MouseEventInit = {}): void {
  el.dispatchEvent(new MouseEvent(init.button === 1 ? 'auxclick' : 'click', { bubbles: true, cancelable: true, ...init }));
}
