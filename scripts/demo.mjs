// `npm run demo [-- VAULT] [--once]`: builds, installs the plugin into a copy of the sample vault (or, after asking, into the
// given vault), prints what it finds there, and serves the real plugin on a local address to look at in any browser.
// With --once, and where standard output is not a terminal, it asks nothing and ends after printing.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, installPlugin, root, whyNoVault } from './plugin-files.mjs';

/** Files above this size are left out of a copy: attachments that no view shows. In bytes. */
const LARGEST_COPIED = 2_000_000;

function fail(code, message) {
  process.stderr.write(`demo: ${message}\n`);
  process.exit(code);
}

function readCall() {
  try {
    const { values, positionals } = parseArgs({ options: { once: { type: 'boolean', default: false } }, allowPositionals: true });
    if (positionals.length > 1) fail(2, 'give at most one vault: npm run demo -- [VAULT] [--once]');
    return { once: values.once || !process.stdout.isTTY || !process.stdin.isTTY, given: positionals[0] };
  } catch (error) {
    return fail(2, `${error.message.split('. ')[0]}; the call is: npm run demo -- [VAULT] [--once]`);
  }
}

async function agrees(vault) {
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await ask.question(`Install the plugin into ${vault}? Only .obsidian/plugins/connectome/ there is written. Otherwise a copy is used. [y/N] `);
  ask.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** A copy to play with, the plugin's settings included: no other folder whose name starts with a dot, no large attachments. Removed when the program ends. */
function copyOf(vault) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'connectome-demo-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const copy = path.join(scratch, path.basename(path.resolve(vault)));
  cpSync(vault, copy, {
    recursive: true,
    filter: (file) => {
      if (path.relative(vault, file).split(path.sep).some((part) => part.startsWith('.') && part !== '.' && part !== '..')) return false;
      const stats = statSync(file, { throwIfNoEntry: false });
      return stats !== undefined && (stats.isDirectory() || (stats.isFile() && stats.size <= LARGEST_COPIED));
    },
  });
  const settings = '.obsidian/plugins/connectome/data.json';
  mkdirSync(path.join(copy, path.dirname(settings)), { recursive: true });
  if (existsSync(path.join(vault, settings))) cpSync(path.join(vault, settings), path.join(copy, settings));
  return copy;
}

const { once, given } = readCall();
const source = given ?? path.join(root, 'tests/fixtures/vault');
if (given !== undefined && !statSync(given, { throwIfNoEntry: false })?.isDirectory()) fail(1, `no folder ${given}; give the folder of a vault`);
build();
const inPlace = given !== undefined && !once && whyNoVault(given) === null && (await agrees(given));
const vault = inPlace ? path.resolve(given) : copyOf(source);
installPlugin(vault);
process.stderr.write(`${inPlace ? 'installed in' : 'installed in a copy of'} ${inPlace ? vault : path.relative(process.cwd(), source) || source}\n\n`);

const { printTour } = await import(pathToFileURL(path.join(root, 'dist/tour.mjs')).href);
await printTour(vault).catch((error) => fail(1, error.message));

if (!once) {
  const { serveHost } = await import('./host-server.mjs');
  const { url } = await serveHost({ vault, write: true });
  process.stdout.write(`\nThe plugin is running at ${url} (end with Ctrl+C)\n`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(0));
}
