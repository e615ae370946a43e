// Builds main.js (the plugin, with the engine's worker inlined as text) and dist/connectome.mjs (the command line).
// Same sources, same bytes: no time stamps, no absolute paths.
import { build, context } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const watch = process.argv.includes('--watch');

/** Upper bound for the minified main.js, in bytes. */
const MAIN_LIMIT = 400_000;

const shared = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2021',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/** `import source from 'worker:./worker'` gives the bundled, minified worker as a string. */
const inlineWorker = {
  name: 'inline-worker',
  setup(builder) {
    builder.onResolve({ filter: /^worker:/ }, (args) => ({
      path: path.resolve(args.resolveDir, `${args.path.slice('worker:'.length)}.ts`),
      namespace: 'inline-worker',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'inline-worker' }, async (args) => {
      const result = await build({ ...shared, entryPoints: [args.path], format: 'iife', minify: true, write: false, metafile: true });
      return {
        contents: result.outputFiles[0].text,
        loader: 'text',
        watchFiles: Object.keys(result.metafile.inputs).map((file) => path.resolve(root, file)),
      };
    });
  },
};

const plugin = {
  ...shared,
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  format: 'cjs',
  platform: 'browser',
  external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
  minify: !watch,
  sourcemap: watch ? 'inline' : false,
  plugins: [inlineWorker],
};

const commandLine = {
  ...shared,
  entryPoints: ['scripts/connectome.ts'],
  outfile: 'dist/connectome.mjs',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: { js: '#!/usr/bin/env node\nimport { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
};

if (watch) {
  for (const options of [plugin, commandLine]) await (await context(options)).watch();
  process.stderr.write('watching\n');
} else {
  await Promise.all([build(plugin), build(commandLine)]);
  const bytes = statSync(path.join(root, 'main.js')).size;
  const gzipped = gzipSync(readFileSync(path.join(root, 'main.js'))).length;
  process.stderr.write(`main.js ${(bytes / 1000).toFixed(1)} kB minified, ${(gzipped / 1000).toFixed(1)} kB gzipped (bound ${MAIN_LIMIT / 1000} kB)\n`);
  if (bytes > MAIN_LIMIT) {
    process.stderr.write('main.js is over its bound\n');
    process.exit(1);
  }
}
