import * as mocks from 'obsidian-test-mocks/obsidian';
import type { HostMetadataCache } from './metadata-cache';
import type { HostVault } from './vault';

interface VaultSide {
  readonly vault: HostVault;
  readonly metadataCache: HostMetadataCache;
}

/** `fileManager`: links as the app writes them, and renaming that carries the links of other notes along. */
export class HostFileManager extends mocks.FileManager {
  private readonly parts: VaultSide;

  constructor(app: mocks.App) {
    super(app);
    this.parts = app as unknown as VaultSide;
  }

  override generateMarkdownLink(file: mocks.TFile, sourcePath: string, subpath = '', alias = ''): string {
    const target = this.parts.metadataCache.fileToLinktext(file, sourcePath) + subpath;
    const embed = file.extension === 'md' ? '' : '!';
    return alias === '' ? `${embed}[[${target}]]` : `${embed}[[${target}|${alias}]]`;
  }

  override async getAvailablePathForAttachment(name: string): Promise<string> {
    const at = name.lastIndexOf('.');
    const path = (count: number): string => (count === 0 ? name : `${name.slice(0, at)} ${count}${name.slice(at)}`);
    let count = 0;
    while (this.parts.vault.getAbstractFileByPath(path(count)) !== null) count++;
    return path(count);
  }

  override getNewFileParent(): mocks.TFolder {
    return this.parts.vault.getRoot();
  }

  override async renameFile(file: mocks.TAbstractFile, newPath: string): Promise<void> {
    const { vault, metadataCache } = this.parts;
    const oldPath = file.path;
    const sources = Object.entries(metadataCache.resolvedLinks).filter(([, targets]) => oldPath in targets).map(([source]) => source);
    const pointing = new Map(sources.map((source) => [source, this.linksTo(source, oldPath)]));
    await vault.rename(file, newPath);
    if (!(file instanceof mocks.TFile)) return;
    for (const [source, links] of pointing) {
      const note = vault.getFileByPath(source === oldPath ? newPath : source);
      if (note !== null) await vault.process(note, (text) => this.rewritten(text, links, file, note.path));
    }
  }

  private linksTo(source: string, target: string): string[] {
    const metadata = this.parts.metadataCache.getCache(source);
    const all = [...(metadata?.links ?? []), ...(metadata?.embeds ?? [])];
    return all
      .filter((link) => this.parts.metadataCache.getFirstLinkpathDest(mocks.getLinkpath(link.link), source)?.path === target)
      .map((link) => link.original);
  }

  private rewritten(text: string, links: readonly string[], file: mocks.TFile, source: string): string {
    const target = this.parts.metadataCache.fileToLinktext(file, source);
    let result = text;
    for (const original of new Set(links)) result = result.split(original).join(original.replace(/^(!?\[\[)[^\]|#]*/, (_whole, open: string) => open + target));
    return result;
  }
}
