// `npm run bench:speed`: reading, indexing, graph, communities and readiness to answer, against MiniSearch reading and
// indexing the same files at its defaults. Each run is a process of its own; the contestants take turns.
//   --rounds N  runs of each (default 5)     --notes N  size of the generated vault (default 10000)
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../plugin-files.mjs';
import { generatedVault } from './generate-vault.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, notes: { type: 'string', default: '10000' } } });
const rounds = Number(values.rounds);
const largest = Number(values.notes);

const CONTESTANTS = {
  connectome: (vault) => [path.join(root, 'dist/connectome.mjs'), 'stats', vault, '--json'],
  minisearch: (vault) => [path.join(root, 'scripts/bench/contestant-minisearch.mjs'), vault],
};

function run(words) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${path.basename(words[0])} ended with ${status}: ${stderr.trim()}`);
  return { wall: performance.now() - started, ...JSON.parse(stdout) };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** Runs the contestants in turn and gives the median of each figure. */
function compare(vault) {
  const runs = { connectome: [], minisearch: [] };
  for (let round = 0; round < rounds; round++) for (const [name, words] of Object.entries(CONTESTANTS)) runs[name].push(run(words(vault)));
  const of = (name, figure) => median(runs[name].map(figure));
  const phases = Object.keys(runs.connectome[0].ms).map((phase) => `${phase} ${of('connectome', ({ ms }) => ms[phase]).toFixed(0)}`);
  return {
    notes: runs.minisearch[0].notes,
    characters: runs.minisearch[0].characters,
    wall: { connectome: of('connectome', ({ wall }) => wall), minisearch: of('minisearch', ({ wall }) => wall) },
    peak: { connectome: of('connectome', ({ peakMb }) => peakMb), minisearch: of('minisearch', ({ peakMb }) => peakMb) },
    phases: phases.join(', '),
  };
}

function print(name, { notes, characters, wall, peak, phases }) {
  const rate = (ms) => `${(characters / ms / 1000).toFixed(2)} M characters/s`;
  console.log(`\n${name}: ${notes.toLocaleString('en')} notes, ${(characters / 1e6).toFixed(2)} M characters`);
  for (const who of ['connectome', 'minisearch']) console.log(`  ${who.padEnd(12)}${wall[who].toFixed(0).padStart(7)} ms  ${rate(wall[who])}  peak ${peak[who].toFixed(0)} MB`);
  console.log(`  ratio       time ${(wall.connectome / wall.minisearch).toFixed(2)}  memory ${(peak.connectome / peak.minisearch).toFixed(2)}   (bounds 1.00 and 1.20)`);
  console.log(`  connectome's milliseconds: ${phases}`);
}

if (!existsSync(path.join(root, 'dist/connectome.mjs'))) {
  console.error('dist/connectome.mjs is missing; run "npm run build" first');
  process.exit(1);
}
console.log(`medians of ${rounds} runs, ${process.version}, whole processes`);
for (const name of ['oldwinter-zh', 'active-inference']) {
  const vault = path.join(root, '../shared/vaults', name);
  if (existsSync(vault)) print(name, compare(vault));
  else console.log(`\n${name}: not here (../shared/vaults/${name})`);
}
print('generated', compare(generatedVault(largest)));

console.log('\ngrowth on generated vaults');
for (const notes of [largest / 4, largest / 2, largest].map(Math.round)) {
  const vault = generatedVault(notes);
  const total = median(Array.from({ length: Math.min(3, rounds) }, () => run(CONTESTANTS.connectome(vault)).wall));
  console.log(`  ${notes.toLocaleString('en').padStart(7)} notes ${total.toFixed(0).padStart(7)} ms  ${((total / notes) * 1000).toFixed(0).padStart(5)} ms per 1,000 notes`);
}
