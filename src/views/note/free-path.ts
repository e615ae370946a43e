import { normalizePath, type App } from 'obsidian';

/** A path in the folder that nothing in the vault has: with the name, or the name and the first number from 2 on that is free. */
export function freePath(app: App, folder: string, name: string, extension = 'md'): string {
  const taken = new Set(app.vault.getAllLoadedFiles().map((file) => file.path.toLowerCase()));
  const top = folder === '' || folder === '/' ? '' : `${folder}/`;
  for (let count = 1; ; count++) {
    const path = normalizePath(`${top}${count === 1 ? name : `${name} ${count}`}.${extension}`);
    // Names that differ in case alone are one file on many systems.
    if (!taken.has(path.toLowerCase())) return path;
  }
}
