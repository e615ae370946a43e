import * as mocks from 'obsidian-test-mocks/obsidian';
import type { HostAdapter } from './adapter';
import { inSlices } from '../turn';

type AbstractFile = mocks.TAbstractFile;

/** The vault over a `HostAdapter`: stats are the file's own, folders carry their children along, and errors are the app's. */
export class HostVault extends mocks.Vault {
  announcing = false;

  constructor(readonly files: HostAdapter) {
    super(files.asOriginalType__());
  }

  /** Makes one file known without an event; its folders too. */
  adopt(path: string): void {
    const slash = path.lastIndexOf('/');
    const folder = slash > 0 ? path.slice(0, slash) : '/';
    if (slash > 0) this.folderAt(folder);
    const file = mocks.TFile.create__(this, path);
    const parent = this.fileMap__[folder];
    this.refreshStats(file);
    // As `setVaultAbstractFile__`, without its search through the folder for a file that is known to be new.
    this.fileMap__[path] = file;
    file.deleted__ = false;
    if (!(parent instanceof mocks.TFolder)) return;
    file.parent = parent;
    parent.children.push(file);
  }

  /** `create` for every file, as at the start of the app; what the host itself keeps is up to date already. */
  async announceAll(): Promise<void> {
    this.announcing = true;
    await inSlices(this.getFiles(), (file) => super.trigger('create', file));
    this.announcing = false;
  }

  override setVaultAbstractFile__(path: string, file: AbstractFile): void {
    super.setVaultAbstractFile__(path, file);
    if (file instanceof mocks.TFile) this.refreshStats(file);
  }

  override trigger(name: string, ...data: unknown[]): void {
    const [file] = data;
    if (file instanceof mocks.TFile && name !== 'delete') this.refreshStats(file);
    super.trigger(name, ...data);
  }

  override getName(): string {
    return this.files.disk.name;
  }

  override getResourcePath(file: mocks.TFile): string {
    return this.files.disk.url(file.path);
  }

  override async create(path: string, text: string): Promise<mocks.TFile> {
    if (this.getAbstractFileByPath(path) !== null) throw new Error('File already exists.');
    const slash = path.lastIndexOf('/');
    if (slash > 0 && this.getFolderByPath(path.slice(0, slash)) === null) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    return super.create(path, text);
  }

  override async createFolder(path: string): Promise<mocks.TFolder> {
    if (this.getAbstractFileByPath(path) !== null) throw new Error('Folder already exists.');
    return super.createFolder(path);
  }

  override async modify(file: mocks.TFile, text: string): Promise<void> {
    if (this.getFileByPath(file.path) === null) throw new Error(`ENOENT: no such file or directory, open '${file.path}'`);
    await super.modify(file, text);
  }

  override async process(file: mocks.TFile, change: (text: string) => string): Promise<string> {
    const before = this.files.textOf(file.path);
    if (before === null) throw new Error(`ENOENT: no such file or directory, open '${file.path}'`);
    const after = change(before);
    if (after !== before) await this.modify(file, after);
    return after;
  }

  override async delete(file: AbstractFile): Promise<void> {
    if (file instanceof mocks.TFolder) {
      for (const child of [...file.children]) await this.delete(child);
      await this.files.rmdir(file.path);
    } else {
      await this.files.remove(file.path);
    }
    this.deleteVaultAbstractFile__(file.path);
    this.trigger('delete', file);
  }

  override async trash(file: AbstractFile): Promise<void> {
    await this.delete(file);
  }

  override async rename(file: AbstractFile, newPath: string): Promise<void> {
    if (this.getAbstractFileByPath(newPath) !== null) throw new Error('Destination file already exists!');
    const oldPath = file.path;
    await super.rename(file, newPath);
    if (!(file instanceof mocks.TFolder)) return;
    mocks.Vault.recurseChildren(file, (child) => {
      this.trigger('rename', child, oldPath + child.path.slice(newPath.length));
    });
  }

  private folderAt(path: string): void {
    if (path === '' || this.fileMap__[path] !== undefined) return;
    this.folderAt(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
    this.setVaultAbstractFile__(path, mocks.TFolder.create__(this, path));
  }

  private refreshStats(file: mocks.TFile): void {
    const stats = this.files.statsOf(file.path);
    if (stats !== undefined) file.stat = { ...stats };
  }
}
