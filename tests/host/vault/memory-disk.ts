import { statsInMemory, type Disk, type FileStats, type ListedFile, type LoadedFile } from './disk';

/** A vault that is only in memory: paths with their texts. */
export class MemoryDisk implements Disk {
  readonly name = 'memory';
  readonly appId = 'memory';
  private readonly files: Map<string, { text: string; stats: FileStats }>;

  constructor(texts: Readonly<Record<string, string>>) {
    this.files = new Map(Object.entries(texts).map(([path, text]) => [path, { text, stats: statsInMemory(text, undefined) }]));
  }

  async list(): Promise<readonly ListedFile[]> {
    return [...this.files].map(([path, { stats }]) => ({ path, ...stats }));
  }

  async load(paths: readonly string[]): Promise<readonly (LoadedFile | null)[]> {
    return paths.map((path) => {
      const file = this.files.get(path);
      return file === undefined ? null : { text: file.text };
    });
  }

  async bytes(path: string): Promise<ArrayBuffer> {
    return new TextEncoder().encode(this.files.get(path)?.text ?? '').buffer;
  }

  async write(path: string, text: string): Promise<FileStats> {
    const stats = statsInMemory(text, this.files.get(path)?.stats);
    this.files.set(path, { text, stats });
    return stats;
  }

  async rename(from: string, to: string): Promise<void> {
    const file = this.files.get(from);
    if (file === undefined) return;
    this.files.delete(from);
    this.files.set(to, file);
  }

  async remove(path: string): Promise<void> {
    this.files.delete(path);
  }

  url(path: string): string {
    return `memory:${path}`;
  }
}
