// `npm run bench:memory -- [VAULT…]`: what the engine keeps in memory of each note, once everything can be answered and the garbage is
// collected; in Node part by part, in Chromium as the plugin's own worker. Without a vault: the generated one of 10,000 notes.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { commandLine } from '../build-options.mjs';
import { root } from '../plugin-files.mjs';
import { generatedVault } from './generate-vault.mjs';
import { workerMemory } from './worker-memory.mjs';

if (!existsSync(path.join(root, 'main.js'))) {
  console.error('main.js is missing; run "npm run build" first');
  process.exit(1);
}
const scratch = mkdtempSync(path.join(os.tmpdir(), 'connectome-memory-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
await build({ ...commandLine, entryPoints: ['scripts/bench/resident-index.ts'], outdir: scratch });

const single = path.join(scratch, 'vault');
mkdirSync(single);
writeFileSync(path.join(single, 'One note.md'), 'A note.');
const without = await workerMemory(single);
const vaults = process.argv.slice(2);
for (const vault of vaults.length > 0 ? vaults : [generatedVault(10_000)]) {
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', path.join(scratch, 'resident-index.mjs'), vault], { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  if (status !== 0) process.exit(1);
  const node = JSON.parse(stdout);
  const worker = (await workerMemory(vault)) - without;
  const { notes, words, lexicon, index, postings, positions } = node;
  const row = (name, bytes, remark) => console.log(`  ${name.padEnd(30)}${(bytes / notes / 1024).toFixed(2).padStart(6)} KB a note   ${remark}`);
  console.log(`${path.basename(vault)}: ${notes.toLocaleString('en')} notes of ${Math.round(words / notes)} words; an empty index takes ${(lexicon / 1e6).toFixed(1)} MB`);
  row('postings', postings, 'for each word its notes, with counts');
  row('positions', positions, 'for each note its words with counts, and in order');
  row('the index beyond them, Node', index - postings - positions, `of ${(index / 1e6).toFixed(1)} MB`);
  row('the worker beyond them, Chromium', worker - postings - positions, `of ${(worker / 1e6).toFixed(1)} MB, compiled code and remembered words included (bound 3)`);
}
