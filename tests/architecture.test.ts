import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emptyNames, impurities, lookbehinds, markupSinks, oddNames } from './architecture/code-rules';
import { importCycles, layerFaults, packagesReached } from './architecture/layers';
import { parseTree, readTree } from './architecture/source-tree';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const tree = readTree(root, 'src');

/** What only the command line, the tests and the demo may load: in the app the metadata cache has parsed the note already. */
const HEADLESS_ONLY = /^(?:yaml$|node:)/;

describe('the source tree', () => {
  it('imports along its layers only', () => {
    expect(layerFaults(tree)).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(importCycles(tree)).toEqual([]);
  });

  it('keeps the host, the clock and unseeded randomness out of the core', () => {
    expect(impurities(tree)).toEqual([]);
  });

  it('loads no Markdown or YAML parser in the plugin or its worker', () => {
    const reached = packagesReached(tree, 'src/main.ts');
    expect([...reached.keys()]).toContain('obsidian');
    expect([...reached].filter(([name]) => HEADLESS_ONLY.test(name))).toEqual([]);
  });

  it('uses no lookbehind, which iOS before 16.4 cannot compile', () => {
    expect(lookbehinds(tree)).toEqual([]);
  });

  it('never turns text into markup', () => {
    expect(markupSinks(tree)).toEqual([]);
  });

  it('names its files after what is in them', () => {
    expect(emptyNames(tree)).toEqual([]);
    expect(oddNames(tree)).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const check = (files: Record<string, string>) => parseTree(new Map(Object.entries(files)));

  it('see an import against the layers, and let one along them pass', () => {
    const files = check({
      'src/main.ts': "import { open } from './views/panel'; import { Library } from './core/library'; import 'obsidian';",
      'src/views/panel.ts': "import type { Library } from '../core/library'; import { word } from '../core/related/wording'; import '../engine/client'; export const open = 1;",
      'src/engine/worker.ts': "import { Library } from '../core/library';",
      'src/core/library.ts': "import Graph from 'graphology'; export class Library {}",
    });
    expect(layerFaults(files)).toEqual([]);
    const bad = check({
      'src/views/panel.ts': "import { Library } from '../core/library'; import '../engine/store'; import '../vault/watch';",
      'src/core/library.ts': "import { TFile } from 'obsidian'; import type { Plugin } from '../main'; import { readFileSync } from 'node:fs';",
      'src/engine/worker.ts': "const settings = import('../settings');",
      'src/settings.ts': "import './core/library';",
      'src/odds-and-ends.ts': '',
    });
    expect(layerFaults(bad)).toEqual([
      'src/views/panel.ts (views) imports ../core/library',
      'src/views/panel.ts (views) imports ../engine/store',
      'src/views/panel.ts (views) imports ../vault/watch',
      'src/core/library.ts (core) imports obsidian',
      'src/core/library.ts (core) imports types of ../main',
      'src/core/library.ts (core) imports node:fs',
      'src/engine/worker.ts (engine) imports ../settings',
      'src/settings.ts (settings) imports ./core/library',
      'src/odds-and-ends.ts lies in no layer',
    ]);
  });

  it('see a circle, of types too', () => {
    const files = check({ 'src/core/a.ts': "import './b';", 'src/core/b.ts': "export type { C } from './c';", 'src/core/c.ts': "let a: import('./a').A;", 'src/core/d.ts': "import './a';" });
    expect(importCycles(files)).toEqual(['src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts']);
  });

  it('follow what reaches a bundle through the inlined worker, but not through types', () => {
    const files = check({
      'src/main.ts': "import source from 'worker:./engine/worker'; import type { M } from './core/note/markdown';",
      'src/engine/worker.ts': "import '../core/note/read';",
      'src/core/note/read.ts': "import 'yaml';",
      'src/core/note/markdown.ts': "import 'stopword';",
    });
    expect([...packagesReached(files, 'src/main.ts')]).toEqual([['yaml', 'src/core/note/read.ts']]);
  });

  it('see the clock, chance and the host in the core, and not a variable of the same name', () => {
    const bad = check({ 'src/core/a.ts': 'const now = Date.now();\nconst day = new Date();\nconst r = Math.random();\nconsole.log(document.title);\nsetTimeout(f, 1);' });
    expect(impurities(bad)).toEqual(['src/core/a.ts:1 Date.now', 'src/core/a.ts:2 new Date()', 'src/core/a.ts:3 Math.random', 'src/core/a.ts:4 console', 'src/core/a.ts:4 document', 'src/core/a.ts:5 setTimeout']);
    const good = check({ 'src/core/a.ts': "function f(document: string, x: { self: 1 }) { return document + x.self + Date.UTC(2020, 1) + new Date('2020-01-01') }", 'src/views/b.ts': 'const now = Date.now();' });
    expect(impurities(good)).toEqual([]);
  });

  it('see lookbehinds, markup sinks and empty names', () => {
    const bad = check({ 'src/core/utils.ts': 'const a = /(?<=x)y/; const b = new RegExp("(?<!x)y"); const c = /(?<name>x)/;', 'src/views/index.ts': 'el.innerHTML = x; el["outerHTML"] = y;', 'src/views/NotePanel.ts': '' });
    expect(lookbehinds(bad)).toHaveLength(2);
    expect(markupSinks(bad)).toHaveLength(2);
    expect(emptyNames(bad)).toEqual(['src/core/utils.ts', 'src/views/index.ts']);
    expect(oddNames(bad)).toEqual(['src/views/NotePanel.ts']);
  });
});
