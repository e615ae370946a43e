import * as mocks from 'obsidian-test-mocks/obsidian';
import type { Metadata } from '../../../src/core/note/metadata';
import { parseMarkdown } from '../../../src/core/note/markdown/markdown';
import { LinkIndex } from './link-index';
import { inSlices, macrotask } from '../turn';
import type { HostVault } from './vault';

interface CacheParts extends mocks.Events {
  resolvedLinks: Record<string, Record<string, number>>;
  unresolvedLinks: Record<string, Record<string, number>>;
}

// The mock's own constructor parses on every event; here the class is used for its events only, so its methods are replaced whole.
const Base = mocks.MetadataCache as unknown as new (app: object, vault: HostVault) => CacheParts;

const linkName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '').toLowerCase();
const isNote = (file: unknown): file is mocks.TFile => file instanceof mocks.TFile && file.extension === 'md';

/** `metadataCache`: what our own reader makes of each note, the links between the files, and the app's events in the app's order. */
export class HostMetadataCache extends Base {
  private readonly parsed = new Map<string, Metadata>();
  private readonly links: LinkIndex;
  private readonly vault: HostVault;
  /** Name of a link's target, in lower case without `.md` → the notes with such a link. */
  private readonly sourcesByName = new Map<string, Set<string>>();
  /** Notes whose links wait to be resolved again. */
  private readonly unresolved = new Set<mocks.TFile>();
  private work: Promise<void> = Promise.resolve();

  constructor(app: object, vault: HostVault) {
    super(app, vault);
    this.vault = vault;
    this.links = new LinkIndex(vault);
    vault.on('create', (file) => this.onWritten(file, true));
    vault.on('modify', (file) => this.onWritten(file, false));
    vault.on('delete', (file) => this.onDelete(file));
    vault.on('rename', (file, from) => this.onRename(file, String(from)));
  }

  /** Takes in the files that were there before the start, without an event. */
  async adopt(files: readonly mocks.TFile[]): Promise<void> {
    for (const file of files) this.links.add(file);
    await inSlices(files.filter(isNote), (file) => this.countLinks(file));
  }

  /** Settles when every change so far is parsed, resolved and announced. */
  async settled(): Promise<void> {
    let seen: Promise<void> | null = null;
    while (seen !== this.work) {
      seen = this.work;
      await seen;
    }
  }

  getFileCache(file: mocks.TFile): Metadata | null {
    return isNote(file) ? this.getCache(file.path) : null;
  }

  getCache(path: string): Metadata | null {
    const known = this.parsed.get(path);
    if (known !== undefined) return known;
    const text = this.vault.files.textOf(path);
    if (text === null || !path.endsWith('.md')) return null;
    const metadata = this.vault.files.metadataOf(path) ?? parseMarkdown(text);
    this.parsed.set(path, metadata);
    return metadata;
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): mocks.TFile | null {
    return this.links.resolve(linkpath, sourcePath);
  }

  fileToLinktext(file: mocks.TFile, _sourcePath: string, omitMdExtension = true): string {
    return this.links.linktext(file, omitMdExtension);
  }

  /** The mock's own reaction to the vault's events; ours are the handlers below. */
  parseFileMetadata(): void {}

  private onWritten(file: unknown, created: boolean): void {
    if (!(file instanceof mocks.TFile) || this.vault.announcing) return;
    if (created) this.links.add(file);
    this.later(() => {
      if (isNote(file)) this.parseAgain(file);
      if (created) this.resolveWhereNamed(file.path);
    });
  }

  private parseAgain(file: mocks.TFile): void {
    const text = this.vault.files.textOf(file.path);
    if (text === null || this.vault.getFileByPath(file.path) === null) return;
    const metadata = parseMarkdown(text);
    this.parsed.set(file.path, metadata);
    this.trigger('changed', file, text, metadata);
    this.unresolved.add(file);
  }

  private onDelete(file: unknown): void {
    if (!(file instanceof mocks.TFile)) return;
    const before = this.parsed.get(file.path) ?? null;
    this.links.remove(file, file.path);
    this.forget(file.path);
    this.later(() => {
      if (isNote(file)) this.trigger('deleted', file, before);
      this.resolveWhereNamed(file.path);
    });
  }

  /** `changed` does not fire: only the links are resolved again. */
  private onRename(file: unknown, from: string): void {
    if (!(file instanceof mocks.TFile)) return;
    const metadata = this.parsed.get(from);
    this.links.remove(file, from);
    this.links.add(file);
    this.forget(from);
    if (metadata !== undefined) this.parsed.set(file.path, metadata);
    this.later(() => {
      if (isNote(file)) this.unresolved.add(file);
      this.resolveWhereNamed(from, file.path);
    });
  }

  private forget(path: string): void {
    this.parsed.delete(path);
    for (const name of this.linkNames(path)) this.sourcesByName.get(name)?.delete(path);
    delete this.resolvedLinks[path];
    delete this.unresolvedLinks[path];
  }

  /** Any link with the name of one of these files may lead elsewhere now. */
  private resolveWhereNamed(...paths: string[]): void {
    for (const name of new Set(paths.map(linkName))) for (const source of this.sourcesByName.get(name) ?? []) this.queue(source);
  }

  private queue(path: string): void {
    const file = this.vault.getFileByPath(path);
    if (file !== null) this.unresolved.add(file);
  }

  private later(step: () => void): void {
    this.work = this.work.then(async () => {
      await macrotask();
      step();
      await macrotask();
      this.resolveQueued();
    });
  }

  private resolveQueued(): void {
    if (this.unresolved.size === 0) return;
    for (const file of [...this.unresolved]) {
      this.unresolved.delete(file);
      if (this.vault.getFileByPath(file.path) === null) continue;
      this.countLinks(file);
      this.trigger('resolve', file);
    }
    this.trigger('resolved');
  }

  private countLinks(file: mocks.TFile): void {
    const metadata = this.getFileCache(file);
    const resolved: Record<string, number> = {};
    const missing: Record<string, number> = {};
    for (const { link } of [...(metadata?.links ?? []), ...(metadata?.embeds ?? []), ...(metadata?.frontmatterLinks ?? [])]) {
      const linkpath = mocks.getLinkpath(link);
      if (linkpath === '') continue;
      const target = this.getFirstLinkpathDest(linkpath, file.path);
      if (target !== null) resolved[target.path] = (resolved[target.path] ?? 0) + 1;
      else missing[linkpath] = (missing[linkpath] ?? 0) + 1;
    }
    for (const name of this.linkNames(file.path)) this.sourcesByName.get(name)?.delete(file.path);
    this.resolvedLinks[file.path] = resolved;
    this.unresolvedLinks[file.path] = missing;
    for (const name of this.linkNames(file.path)) {
      const sources = this.sourcesByName.get(name);
      if (sources === undefined) this.sourcesByName.set(name, new Set([file.path]));
      else sources.add(file.path);
    }
  }

  private linkNames(source: string): string[] {
    return [...Object.keys(this.resolvedLinks[source] ?? {}), ...Object.keys(this.unresolvedLinks[source] ?? {})].map(linkName);
  }
}
