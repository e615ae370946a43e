// What a plugin consists of, and how it gets into a vault.
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The files of a release. */
export const PLUGIN_FILES = ['main.js', 'manifest.json', 'styles.css'];

/** Builds everything; ends the program where that fails, after the build has said why. */
export function build() {
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

/** Why a folder cannot take the plugin, in one line; `null` where it can. */
export function whyNoVault(folder) {
  if (!existsSync(folder)) return `no folder ${folder}; give the folder of a vault`;
  if (!statSync(folder).isDirectory()) return `${folder} is a file; give the folder of a vault`;
  if (!existsSync(path.join(folder, '.obsidian'))) return `${folder} has no .obsidian folder; open it once as a vault in Obsidian, then try again`;
  return null;
}

/** Copies the built plugin into a vault, over an older one; its settings in data.json stay. Gives the folder. */
export function installPlugin(vault) {
  const folder = path.join(vault, '.obsidian/plugins/connectome');
  mkdirSync(folder, { recursive: true });
  for (const file of PLUGIN_FILES) copyFileSync(path.join(root, file), path.join(folder, file));
  return folder;
}
