// `npm run bench:topics -- [VAULT …]`: the communities of notes, ours (sparse rows and Leiden) beside graphology's graph and its Louvain, at the
// same resolution: time, modularity, communities in pieces, agreement with the communities that were planted, memory; and what the repair
// after an edit costs and moves. Generated graphs of 1,000, 10,000 and 100,000 notes, and the vaults that are given. Processor time.
//   --notes N,N  sizes of the generated graphs     --rounds N  rounds, the best of which counts (default 3)     --edits N  edits (default 5000)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { commandLine } from '../build-options.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { notes: { type: 'string', default: '1000,10000,100000' }, rounds: { type: 'string', default: '3' }, edits: { type: 'string', default: '5000' } },
});
const scratch = mkdtempSync(path.join(os.tmpdir(), 'connectome-topics-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
await build({ ...commandLine, entryPoints: { figures: 'scripts/bench/topic-figures.ts' }, outdir: scratch });

function figures(...given) {
  const words = ['--expose-gc', '--max-old-space-size=6144', path.join(scratch, 'figures.mjs'), '--rounds', values.rounds, ...given];
  const { status, stdout } = spawnSync(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`the figures of ${given.join(' ')} ended with ${status}`);
  return JSON.parse(stdout);
}

const count = (value) => value.toLocaleString('en');
const ms = (time) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
const percent = (share) => `${(100 * share).toFixed(3)} %`;
const row = (cells) => console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(30) : cell.padStart(17))).join(''));

function print(name, found) {
  const { leiden, topics, louvain, louvainJoined, live } = found;
  const truth = found.planted === null ? '' : `, ${count(found.planted)} communities planted`;
  console.log(`\n${name}: ${count(found.notes)} notes, ${count(found.nodes - found.notes)} tags and sources, ${count(found.edges)} edges${truth}; resolution ${found.resolution.toFixed(2)}`);
  row(['', 'Leiden', 'Louvain', 'Leiden, joined', 'Louvain, joined']);
  const line = (label, of) => row([label, ...[leiden, louvain, topics, louvainJoined].map(of)]);
  line('communities', (one) => count(one.communities));
  line('modularity', (one) => one.modularity.toFixed(5));
  line('in pieces', (one) => count(one.disconnected));
  if (found.planted !== null) line('agreement (AMI)', (one) => one.agreement.toFixed(4));
  console.log(`  graph and communities, small ones joined, in ${ms(found.time)}; graphology's graph and its Louvain, of the weights that are made already, in ${ms(found.louvainTime)}: ${(found.louvainTime / found.time).toFixed(1)} times as long (bound 5 at 100,000)`);
  console.log(`  weights and rows take ${ms(found.build)} of ours; all of it at most ${(found.peak / 1e6).toFixed(0)} MB beyond its input (bound 60)`);
  if (live === null) return;
  console.log(`  an edit  p50 ${(1000 * live.p50).toFixed(0)} µs  p99 ${(1000 * live.p99).toFixed(0)} µs (bound 1000)  max ${(1000 * live.max).toFixed(0)} µs; ready for the first in ${ms(live.ready)}`);
  console.log(`  other notes it moves  median ${percent(live.movedMedian)}  most ${percent(live.movedMost)} (bound .1 %)`);
  console.log(`  after ${count(Number(values.edits))} edits  modularity ${live.modularity.toFixed(5)}, rebuilt ${live.rebuilt.toFixed(5)} (bound .003 below); ${percent(live.moved)} of the notes moved (bound 5 %); ${live.disconnected} in pieces`);
}

console.log(`the best of ${values.rounds} rounds, processor time, ${process.version}`);
for (const notes of values.notes.split(',').filter((size) => size !== '')) print('generated', figures('--notes', notes, '--edits', values.edits));
for (const vault of positionals) print(path.basename(vault), figures('--vault', path.resolve(vault)));
