import type { Import, SourceTree } from './source-tree';

/** The parts of `src/`, by where a file lies. */
export type Layer = 'main' | 'settings' | 'commands' | 'views' | 'vault' | 'engine' | 'core';

export function layerOf(path: string): Layer | null {
  const [, part = ''] = /^src\/([^/]+?)(?:\.ts$|\/)/.exec(path) ?? [];
  return ['main', 'settings', 'commands', 'views', 'vault', 'engine', 'core'].includes(part) ? (part as Layer) : null;
}

/** The door of the engine: the client, what it carries and how far the index is. The rest of it is for `main` alone. */
const ENGINE_DOOR = ['src/engine/client.ts', 'src/engine/protocol.ts', 'src/engine/status.ts'];

/** Core modules without an index behind them, which what is shown may call; of all others only types. */
const WORDS_AND_NAMES = [
  'src/core/note/note.ts', 'src/core/note/exclusion.ts', 'src/core/related/answer.ts', 'src/core/related/wording.ts', 'src/core/related/excerpt.ts', 'src/core/paths/wording.ts',
  'src/core/related/calibration/evaluation-options.ts', 'src/core/related/calibration/evaluation-table.ts',
];

/** Packages that are pure: no host, no clock, no randomness of their own. */
const PURE_PACKAGES = ['graphology', 'graphology-types', 'graphology-communities-louvain', 'graphology-gexf', 'graphology-layout-forceatlas2', 'mnemonist', 'smol-toml', 'stopword', 'yaml'];

/** Layers that a layer may import from besides itself, and packages. */
const MAY: Readonly<Record<Layer, { readonly layers: readonly Layer[]; readonly packages: readonly string[] | 'any' }>> = {
  main: { layers: ['settings', 'commands', 'views', 'vault', 'engine', 'core'], packages: 'any' },
  commands: { layers: ['settings', 'views', 'engine', 'core'], packages: ['obsidian'] },
  views: { layers: ['settings', 'engine', 'core'], packages: ['obsidian', 'graphology', 'sigma'] },
  vault: { layers: ['settings', 'engine', 'core'], packages: ['obsidian'] },
  engine: { layers: ['core'], packages: ['idb'] },
  core: { layers: [], packages: PURE_PACKAGES },
  settings: { layers: [], packages: [] },
};

/** Imports against the layers of DESIGN: `main → all; views, commands, vault → core, engine client, obsidian; engine → core; core → pure libraries`. */
export function layerFaults(tree: SourceTree): string[] {
  const faults: string[] = [];
  for (const file of tree.values()) {
    const layer = layerOf(file.path);
    if (!layer) faults.push(`${file.path} lies in no layer`);
    else for (const one of file.imports) if (!allowed(layer, one)) faults.push(`${file.path} (${layer}) imports ${one.typeOnly ? 'types of ' : ''}${one.specifier}`);
  }
  return faults;
}

function allowed(layer: Layer, { specifier, to, typeOnly }: Import): boolean {
  const { layers, packages } = MAY[layer];
  if (to === null) return packages === 'any' || packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  const target = layerOf(to);
  if (target === layer) return true;
  if (!target || !layers.includes(target)) return false;
  if (layer === 'main') return true;
  if (target === 'engine') return ENGINE_DOOR.includes(to);
  const shows = layer === 'views' || layer === 'commands';
  return target !== 'core' || !shows || typeOnly || WORDS_AND_NAMES.includes(to);
}

/** Circles of imports, each as the files on it; types count, since a circle of types is a circle of thought. */
export function importCycles(tree: SourceTree): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      cycles.push([...trail.slice(at), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const { to } of tree.get(path)?.imports ?? []) if (to !== null) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of tree.keys()) visit(path, []);
  return cycles;
}

/** Packages that reach a bundle which starts at `entry`, with the file that imports each. Types are erased and do not count. */
export function packagesReached(tree: SourceTree, entry: string): ReadonlyMap<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { specifier, to, typeOnly } of tree.get(path)?.imports ?? []) {
      if (typeOnly) continue;
      if (to === null) packages.set(specifier, path);
      else visit(to);
    }
  };
  visit(entry);
  return packages;
}
