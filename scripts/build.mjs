// `npm run build`: main.js in the root, the command line in dist/. `npm run dev` builds again at every change.
import { build, context } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine, plugin } from './build-options.mjs';
import { root } from './plugin-files.mjs';

/** Upper bound for the minified main.js, in bytes. */
const MAIN_LIMIT = 1_100_000;

if (process.argv.includes('--watch')) {
  for (const options of [{ ...plugin, minify: false, sourcemap: 'inline' }, commandLine]) await (await context(options)).watch();
  process.stderr.write('watching\n');
} else {
  const results = await Promise.allSettled([build(plugin), build(commandLine)]);
  // esbuild has said what is wrong where it failed.
  if (results.some(({ status }) => status === 'rejected')) process.exit(1);
  const main = readFileSync(path.join(root, 'main.js'));
  process.stderr.write(`main.js ${(main.length / 1000).toFixed(1)} kB minified, ${(gzipSync(main).length / 1000).toFixed(1)} kB gzipped (bound ${MAIN_LIMIT / 1000} kB)\n`);
  if (main.length > MAIN_LIMIT) {
    process.stderr.write('main.js is over its bound\n');
    process.exit(1);
  }
}
