import * as mocks from 'obsidian-test-mocks/obsidian';
import type { HostVault } from './vault';

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Finds the file a link path means: exact path, then the folder of the note with the link, then the shortest path. Case does not matter. */
export class LinkIndex {
  /** File name in lower case → the files of that name with their paths in lower case. */
  private readonly byName = new Map<string, Map<mocks.TFile, string>>();

  constructor(private readonly vault: HostVault) {}

  add(file: mocks.TFile): void {
    const path = file.path.toLowerCase();
    const name = path.slice(path.lastIndexOf('/') + 1);
    const files = this.byName.get(name);
    if (files === undefined) this.byName.set(name, new Map([[file, path]]));
    else files.set(file, path);
  }

  remove(file: mocks.TFile, path: string): void {
    this.byName.get(path.slice(path.lastIndexOf('/') + 1).toLowerCase())?.delete(file);
  }

  resolve(linkpath: string, sourcePath: string): mocks.TFile | null {
    if (linkpath === '') return this.vault.getFileByPath(sourcePath);
    const wanted = linkpath.toLowerCase().normalize('NFC').replace(/\u00a0/g, ' ');
    return this.find(wanted, sourcePath) ?? this.find(`${wanted}.md`, sourcePath);
  }

  /** The shortest link text that leads back to the file: its name where that is unique, else its path. */
  linktext(file: mocks.TFile, omitExtension: boolean): string {
    const unique = (this.byName.get(file.name.toLowerCase())?.size ?? 0) < 2;
    const text = unique ? file.name : file.path;
    return omitExtension && file.extension === 'md' ? text.slice(0, -'.md'.length) : text;
  }

  private find(wanted: string, sourcePath: string): mocks.TFile | null {
    const absolute = wanted.startsWith('/');
    const relative = /^\.\.?\//.test(wanted);
    const path = relative ? joined(folderOf(sourcePath.toLowerCase()), wanted) : wanted.replace(/^\/+/, '');
    const candidates = [...(this.byName.get(path.slice(path.lastIndexOf('/') + 1)) ?? [])];
    const exact = candidates.find(([, candidate]) => candidate === path);
    if (exact !== undefined || absolute || relative) return exact?.[0] ?? null;
    const folder = folderOf(sourcePath).toLowerCase();
    const nearness = (candidate: string): number => (candidate.startsWith(folder) ? 0 : 1);
    return candidates
      .filter(([, candidate]) => `/${candidate}`.endsWith(`/${path}`))
      .sort(([, a], [, b]) => nearness(a) - nearness(b) || a.length - b.length)[0]?.[0] ?? null;
  }
}

function joined(folder: string, relative: string): string {
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
