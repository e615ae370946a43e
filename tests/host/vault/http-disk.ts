import { statsInMemory, type Disk, type FileStats, type ListedFile, type LoadedFile } from './disk';

interface VaultListing {
  readonly name: string;
  readonly appId: string;
  /** Whether the server writes; if not, changes live as long as the page. */
  readonly writes: boolean;
  readonly files: readonly ListedFile[];
}

/** The vault of the host server. */
export class HttpDisk implements Disk {
  private readonly kept = new Map<string, FileStats>();

  private constructor(private readonly listing: VaultListing) {
    for (const { path, ...stats } of listing.files) this.kept.set(path, stats);
  }

  static async connect(): Promise<HttpDisk> {
    return new HttpDisk(await (await ask('/vault')).json() as VaultListing);
  }

  get name(): string {
    return this.listing.name;
  }

  get appId(): string {
    return this.listing.appId;
  }

  async list(): Promise<readonly ListedFile[]> {
    return this.listing.files;
  }

  async load(paths: readonly string[]): Promise<readonly (LoadedFile | null)[]> {
    return await (await ask('/load', { method: 'POST', body: JSON.stringify(paths) })).json() as (LoadedFile | null)[];
  }

  async bytes(path: string): Promise<ArrayBuffer> {
    return (await ask(this.url(path))).arrayBuffer();
  }

  async write(path: string, text: string): Promise<FileStats> {
    const stats = this.listing.writes
      ? await (await ask(this.url(path), { method: 'PUT', body: text })).json() as FileStats
      : statsInMemory(text, this.kept.get(path));
    this.kept.set(path, stats);
    return stats;
  }

  async rename(from: string, to: string): Promise<void> {
    if (this.listing.writes) await ask(`${this.url(from)}&to=${encodeURIComponent(to)}`, { method: 'PATCH' });
  }

  async remove(path: string): Promise<void> {
    if (this.listing.writes) await ask(this.url(path), { method: 'DELETE' });
  }

  url(path: string): string {
    return `/file?path=${encodeURIComponent(path)}`;
  }
}

async function ask(url: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${init?.method ?? 'GET'} ${url}: ${response.status} ${await response.text()}`);
  return response;
}
