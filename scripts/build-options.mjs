// What is built from what, for esbuild. Same sources, same bytes: no time stamps, no absolute paths.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const shared = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2021',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/**
 * `import { source, load } from 'worker:./worker'`: the entry bundled and minified into one function, to be called here with
 * `load()` or to be sent to a worker as text with `source`. So the plugin holds the engine once, though it may run in two places.
 */
const inlineWorker = {
  name: 'inline-worker',
  setup(builder) {
    builder.onResolve({ filter: /^worker:/ }, (args) => ({
      path: path.resolve(args.resolveDir, `${args.path.slice('worker:'.length)}.ts`),
      namespace: 'inline-worker',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'inline-worker' }, async (args) => {
      const result = await build({ ...shared, entryPoints: [args.path], format: 'iife', globalName: 'entry', minify: true, write: false, metafile: true });
      return {
        contents: `export const load = function () { ${result.outputFiles[0].text} return entry; };\nexport const source = \`(\${load})().serve(self);\`;`,
        loader: 'js',
        watchFiles: Object.keys(result.metafile.inputs).map((file) => path.resolve(root, file)),
      };
    });
  },
};

/** `main.js`: the plugin, with the engine inlined. */
export const plugin = {
  ...shared,
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  format: 'cjs',
  platform: 'browser',
  external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
  minify: true,
  plugins: [inlineWorker],
};

/** `dist/connectome.mjs`, the command line, and `dist/tour.mjs`, what the demo prints. */
export const commandLine = {
  ...shared,
  entryPoints: ['scripts/connectome.ts', 'scripts/tour.ts'],
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: { js: '#!/usr/bin/env node\nimport { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
};
