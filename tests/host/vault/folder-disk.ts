import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { statsInMemory, type Disk, type FileStats, type ListedFile, type LoadedFile } from './disk';

const DATA = '.obsidian/plugins/connectome/data.json';

/** A vault folder. Unless `writes` is set, changes are kept in memory and the folder stays as it is. */
export class FolderDisk implements Disk {
  readonly name: string;
  readonly appId: string;
  private readonly kept = new Map<string, { text: string; stats: FileStats }>();

  constructor(private readonly folder: string, private readonly writes: boolean) {
    this.name = path.basename(folder);
    this.appId = createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 16);
  }

  async list(): Promise<readonly ListedFile[]> {
    const files: ListedFile[] = [];
    const walk = async (relative: string): Promise<void> => {
      for (const entry of await fs.readdir(path.join(this.folder, relative), { withFileTypes: true })) {
        const at = relative === '' ? entry.name : `${relative}/${entry.name}`;
        if (entry.name.startsWith('.')) continue;
        if (entry.isDirectory()) await walk(at);
        else if (entry.isFile()) files.push({ path: at, ...await this.stats(at) });
      }
    };
    await walk('');
    const data = await this.stats(DATA).catch(() => null);
    if (data !== null) files.push({ path: DATA, ...data });
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async load(paths: readonly string[]): Promise<readonly (LoadedFile | null)[]> {
    return Promise.all(paths.map(async (file) => {
      const kept = this.kept.get(file);
      if (kept !== undefined) return { text: kept.text };
      const text = await fs.readFile(this.at(file), 'utf8').catch(() => null);
      return text === null ? null : { text: text.replace(/^\uFEFF/, '') };
    }));
  }

  async bytes(file: string): Promise<ArrayBuffer> {
    return new Uint8Array(await fs.readFile(this.at(file))).buffer;
  }

  async write(file: string, text: string): Promise<FileStats> {
    if (!this.writes) {
      const stats = statsInMemory(text, this.kept.get(file)?.stats ?? await this.stats(file).catch(() => undefined));
      this.kept.set(file, { text, stats });
      return stats;
    }
    await fs.mkdir(path.dirname(this.at(file)), { recursive: true });
    await fs.writeFile(this.at(file), text);
    return this.stats(file);
  }

  async rename(from: string, to: string): Promise<void> {
    const kept = this.kept.get(from);
    if (kept !== undefined) {
      this.kept.delete(from);
      this.kept.set(to, kept);
    }
    if (!this.writes) return;
    await fs.mkdir(path.dirname(this.at(to)), { recursive: true });
    await fs.rename(this.at(from), this.at(to));
  }

  async remove(file: string): Promise<void> {
    this.kept.delete(file);
    if (this.writes) await fs.rm(this.at(file), { force: true });
  }

  url(file: string): string {
    return `file://${this.at(file)}`;
  }

  private at(file: string): string {
    return path.join(this.folder, file);
  }

  private async stats(file: string): Promise<FileStats> {
    const { birthtimeMs, mtimeMs, size } = await fs.stat(this.at(file));
    return { ctime: Math.round(birthtimeMs || mtimeMs), mtime: Math.round(mtimeMs), size };
  }
}
