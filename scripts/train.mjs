// `npm run train -- VAULT…`: trains the ranker's shipped weights on vaults whose links are known, and prints figures for each, also with it left out.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { commandLine } from './build-options.mjs';

if (process.argv.length < 4) {
  process.stderr.write('train: give at least two vaults, so that each can be left out: npm run train -- VAULT VAULT…\n');
  process.exit(2);
}

const scratch = mkdtempSync(path.join(os.tmpdir(), 'connectome-train-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
await build({ ...commandLine, entryPoints: ['scripts/train/train.ts'], outdir: scratch });
await import(pathToFileURL(path.join(scratch, 'train.mjs')).href);
