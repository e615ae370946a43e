import type { App, CachedMetadata } from 'obsidian';
import * as mocks from 'obsidian-test-mocks/obsidian';

interface MadeFile {
  readonly file: mocks.TFile;
  text: string;
  metadata: CachedMetadata | null;
}

export interface Written {
  readonly mtime?: number;
  /** Names of the notes it links to. */
  readonly links?: readonly string[];
  readonly tags?: readonly string[];
  /** Whether the app has parsed it; true unless told otherwise. */
  readonly parsed?: boolean;
}

const POSITION = { start: { line: 0, col: 0, offset: 0 }, end: { line: 0, col: 0, offset: 0 } };

/** The few parts of the app that the indexer uses, over notes in memory. Nothing is told unless a test tells it. */
export class MadeApp {
  readonly reads: string[] = [];
  /** Paths whose reading fails. */
  readonly unreadable = new Set<string>();
  /** Called before each read. */
  beforeRead: (path: string) => void = () => undefined;
  layoutReady = true;
  private readonly files = new Map<string, MadeFile>();
  private readonly vaultEvents = new Emitter();
  private readonly cacheEvents = new Emitter();
  readonly resolvedLinks: Record<string, Record<string, number>> = {};
  readonly unresolvedLinks: Record<string, Record<string, number>> = {};
  private readonly waiting: (() => void)[] = [];
  private clock = 1000;

  /** What is passed as `App`: a plain object with the parts that are used, so that any other part is missed at once. */
  readonly app = {
    vault: {
      getFileByPath: (path: string) => this.files.get(path)?.file ?? null,
      getFiles: () => [...this.files.values()].map(({ file }) => file),
      getMarkdownFiles: () => [...this.files.values()].map(({ file }) => file).filter(({ extension }) => extension === 'md'),
      cachedRead: (file: mocks.TFile) => this.read(file.path),
      on: this.vaultEvents.on,
    },
    metadataCache: {
      resolvedLinks: this.resolvedLinks,
      unresolvedLinks: this.unresolvedLinks,
      getFileCache: (file: mocks.TFile) => this.files.get(file.path)?.metadata ?? null,
      getFirstLinkpathDest: (linkpath: string) => this.named(linkpath),
      on: this.cacheEvents.on,
    },
    workspace: {
      getActiveFile: () => null,
      onLayoutReady: (run: () => void) => {
        if (this.layoutReady) run();
        else this.waiting.push(run);
      },
    },
  } as unknown as App;

  /** Writes a file without a word, as before the start. */
  write(path: string, text: string, { mtime = ++this.clock, links = [], tags = [], parsed = true }: Written = {}): void {
    const file = this.files.get(path)?.file ?? makeFile(path);
    file.stat = { ctime: 0, mtime, size: text.length };
    const metadata: CachedMetadata = {
      links: links.map((link) => ({ link, original: `[[${link}]]`, position: POSITION })),
      tags: tags.map((tag) => ({ tag: `#${tag}`, position: POSITION })),
    };
    this.files.set(path, { file, text, metadata: parsed && file.extension === 'md' ? metadata : null });
    this.resolve();
  }

  /** The app has parsed a file it had not. */
  parse(path: string): void {
    const known = this.files.get(path);
    if (known) known.metadata = {};
    this.changed(path);
  }

  edit(path: string, text: string, written: Written = {}): void {
    this.write(path, text, written);
    this.vaultEvents.trigger('modify', this.files.get(path)?.file);
    this.changed(path);
  }

  create(path: string, text: string, written: Written = {}): void {
    this.write(path, text, written);
    this.vaultEvents.trigger('create', this.files.get(path)?.file);
    this.changed(path);
  }

  delete(path: string): void {
    const file = this.files.get(path)?.file;
    this.files.delete(path);
    delete this.resolvedLinks[path];
    this.vaultEvents.trigger('delete', file);
    this.resolve();
  }

  rename(from: string, to: string): void {
    const known = this.files.get(from);
    if (!known) return;
    this.files.delete(from);
    delete this.resolvedLinks[from];
    this.files.set(to, { ...known, file: Object.assign(makeFile(to), { stat: known.file.stat }) });
    this.vaultEvents.trigger('rename', this.files.get(to)?.file, from);
    this.resolve();
  }

  startLayout(): void {
    this.layoutReady = true;
    for (const run of this.waiting.splice(0)) run();
  }

  /** The app tells that it has resolved the links of a note. */
  touchResolved(path: string): void {
    this.cacheEvents.trigger('resolve', this.files.get(path)?.file);
  }

  /** How many listeners the vault and the metadata cache have. */
  listeners(): number {
    return this.vaultEvents.count + this.cacheEvents.count;
  }

  /** The app parses Markdown alone. */
  private changed(path: string): void {
    const known = this.files.get(path);
    if (known?.file.extension !== 'md') return;
    this.cacheEvents.trigger('changed', known?.file, known?.text, known?.metadata);
  }

  /** Resolves all links; tells of the notes whose links lead elsewhere now. */
  private resolve(): void {
    for (const [path, { file, metadata }] of this.files) {
      const links = (metadata?.links ?? []).map(({ link }) => link);
      const targets = links.flatMap((link) => this.named(link)?.path ?? []);
      const before = Object.keys(this.resolvedLinks[path] ?? {});
      this.resolvedLinks[path] = Object.fromEntries(targets.map((target) => [target, 1]));
      this.unresolvedLinks[path] = Object.fromEntries(links.filter((link) => this.named(link) === null).map((link) => [link, 1]));
      if (before.join('\n') !== targets.join('\n')) this.cacheEvents.trigger('resolve', file);
    }
  }

  private named(name: string): mocks.TFile | null {
    return [...this.files.values()].find(({ file }) => (file.extension === 'md' && file.basename === name) || file.name === name || file.path === name)?.file ?? null;
  }

  private async read(path: string): Promise<string> {
    this.beforeRead(path);
    this.reads.push(path);
    await Promise.resolve();
    const known = this.files.get(path);
    if (known === undefined) throw new Error(`ENOENT: no such file, open '${path}'`);
    if (this.unreadable.has(path)) throw new Error(`EACCES: permission denied, open '${path}'`);
    return known.text;
  }
}

type Listener = (...data: unknown[]) => void;

/** Events as the app's: what `on` answers is taken back by `offref`. */
class Emitter {
  private readonly listeners = new Set<{ readonly name: string; readonly listener: Listener }>();

  get count(): number {
    return this.listeners.size;
  }

  readonly on = (name: string, listener: Listener): object => {
    const entry = { name, listener, e: this };
    this.listeners.add(entry);
    return entry;
  };

  offref(entry: { readonly name: string; readonly listener: Listener }): void {
    this.listeners.delete(entry);
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const entry of [...this.listeners]) if (entry.name === name) entry.listener(...data);
  }
}

function makeFile(path: string): mocks.TFile {
  return mocks.TFile.create__(null as never, path);
}
