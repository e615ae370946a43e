// `npm run bench:folders -- [VAULT …]`: do the topics agree with the folders in which the author keeps the notes? The folders are hidden:
// nothing that makes communities looks at a path, and the notes come in random order. Adjusted mutual information, mean over the orders.
// Contestants: Louvain on the links alone; the links in our graph; then tags, sources and text added one by one (which
// is what we use), concepts besides; each left out. A note in no group counts as a group of its own, for all contestants alike.
//   --algorithm leiden|louvain  (default leiden)     --orders N  random orders of the notes (default 5)     --granularity N  (default 0)
// Without VAULT: the development vaults whose folders say what a note is about. Logseq's documentation (all pages in one folder, the
// journal in another) is left out, and so is the sample vault, whose folders say how a note came about: clip, paper, daily note.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { commandLine } from '../build-options.mjs';
import { root } from '../plugin-files.mjs';

const VAULTS = ['foam-docs', 'tech-wiki', 'active-inference', 'oldwinter-zh'];
/** By how much our topics are to agree better than Louvain on links alone, on average. */
const BOUND = 1.2;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { algorithm: { type: 'string', default: 'leiden' }, orders: { type: 'string', default: '5' }, granularity: { type: 'string', default: '0' } },
});
const scratch = mkdtempSync(path.join(os.tmpdir(), 'connectome-folders-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
await build({ ...commandLine, entryPoints: { agreement: 'scripts/bench/folder-agreement.ts' }, outdir: scratch });

function agreementOf(vault) {
  const words = [path.join(scratch, 'agreement.mjs'), vault, values.algorithm, values.orders, values.granularity];
  const { status, stdout } = spawnSync(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path.basename(vault)} ended with ${status}`);
  return JSON.parse(stdout);
}

const vaults = positionals.length > 0 ? positionals : VAULTS.map((name) => path.join(root, '../shared/vaults', name));
const results = vaults.map((vault) => ({ name: path.basename(vault), ...agreementOf(path.resolve(vault)) }));
const [{ rows }] = results;
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const line = (name, cells) => console.log(name.padEnd(34) + cells.map((cell) => String(cell).padStart(18)).join(''));

console.log(`adjusted mutual information with the folders, mean of ${values.orders} orders (groups + notes alone); ${values.algorithm}`);
line('', [...results.map(({ name }) => name), 'mean']);
line('notes / folders', results.map(({ notes, folders }) => `${notes} / ${folders}`));
rows.forEach(({ name }, i) => {
  const found = results.map((result) => result.rows[i]);
  line(name, [...found.map(({ agreement, groups, alone }) => `${agreement.toFixed(3)} (${groups.toFixed(0)}+${alone.toFixed(0)})`), mean(found.map(({ agreement }) => agreement)).toFixed(3)]);
});

const best = (result, kind) => Math.max(...result.rows.filter((row) => row.kind === kind).map(({ agreement }) => agreement));
const ratios = results.map((result) => best(result, 'ours') / best(result, 'reference'));
line('ours to the better Louvain', [...ratios.map((ratio) => ratio.toFixed(2)), mean(ratios).toFixed(2)]);
const held = mean(ratios) >= BOUND && ratios.every((ratio) => ratio >= 1);
console.log(`at least ${BOUND} on average, and on none below 1: ${held ? 'yes' : 'NO'}`);
