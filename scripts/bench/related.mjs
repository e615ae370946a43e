// `npm run bench:related -- [VAULT …]`: what a question for related notes costs the engine once it has read the vault: the question, the
// nearest notes by words, an edit, learning from the vault's links; against the study beside the repository where it is. Processor time.
// Without VAULT: a generated one of 10,000 notes.
//   --rounds N  rounds, of which each question's best counts (default 5)     --notes N  notes of the generated vault
//   --large     100,000 notes as well (minutes, 3 GB)                        --study N  notes of the vault the study gets (default 10,000; 0 for none)
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { commandLine } from '../build-options.mjs';
import { root } from '../plugin-files.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' }, notes: { type: 'string', default: '10000' }, queries: { type: 'string', default: '400' },
    study: { type: 'string', default: '10000' }, large: { type: 'boolean', default: false },
  },
});
const study = path.join(root, '../shared/prototypes/ranker-study');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'connectome-related-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const lexicon = path.join(scratch, 'lexicon-entry.ts');
writeFileSync(lexicon, `export { builtInConcepts } from ${JSON.stringify(path.join(root, 'src/core/concepts/lexicon'))};`);
await build({ ...commandLine, entryPoints: { queries: 'scripts/bench/related-queries.ts', lexicon }, outdir: scratch });
const { builtInConcepts } = await import(pathToFileURL(path.join(scratch, 'lexicon.mjs')).href);

function run(words) {
  const { status, stdout } = spawnSync(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${path.basename(words.find((word) => word.endsWith('.mjs')))} ended with ${status}`);
  return JSON.parse(stdout);
}

const queriesOf = (...given) => run(['--expose-gc', '--max-old-space-size=8192', path.join(scratch, 'queries.mjs'), '--rounds', values.rounds, '--queries', values.queries, ...given]);
const studyOf = (vault) => run(['--max-old-space-size=8192', path.join(root, 'scripts/bench/contestant-study.mjs'), study, String(vault), '100', JSON.stringify(builtInConcepts().map(({ name }) => name))]);
const ms = (time) => time.toFixed(2);

function print(name, found, bound) {
  const { notes, words, links, memory, best, worst, first, knn, edit, calibration, shares } = found;
  const three = ({ p50, p95, max }) => `p50 ${ms(p50).padStart(6)}  p95 ${ms(p95).padStart(6)}  max ${ms(max).padStart(6)}`;
  console.log(`\n${name}: ${notes.toLocaleString('en')} notes of ${words.toFixed(0)} words, ${links.toLocaleString('en')} links, ${(memory / 1e6).toFixed(0)} MB in memory`);
  console.log(`  a question                 ${three(best)} ms   mean ${ms(best.mean)}${bound ? `   (bound for p95 ${bound})` : ''}; the worst of ${found.rounds} rounds p95 ${ms(worst)}`);
  console.log(`  with no neighbours known   ${three(first)} ms   (right after the vault was read)`);
  console.log(`  nearest notes by words     ${ms(Math.min(...knn))} ms per 1,000 notes, cold   (bound 60)`);
  console.log(`  an edit                    ${three(edit.apply)} ms to take it up; its neighbours p95 ${ms(edit.list.p95)}, a question after it p50 ${ms(edit.query.p50)} p95 ${ms(edit.query.p95)}`);
  console.log(`  learning from its links    ${calibration.total.toFixed(0)} ms in ${calibration.questions} slices, the longest ${ms(calibration.longest)} ms, p95 ${ms(calibration.p95)}   (bound 3000)`);
  const { whole, ...parts } = shares;
  const largest = Object.entries(parts).sort(([, a], [, b]) => b - a).slice(0, 14);
  console.log(`  of ${ms(whole)} ms on average: ${largest.map(([part, time]) => `${part} ${ms(time)}`).join(', ')}`);
}

function compare(found, other) {
  console.log(`  the study on ${other.notes.toLocaleString('en')} of such notes: built in ${(other.built / 1000).toFixed(1)} s, peak ${other.peak.toFixed(0)} MB`);
  console.log(`    a question p50 ${ms(other.p50)} p95 ${ms(other.p95)} mean ${ms(other.mean)} ms; ratio p95 ${(other.p95 / found.best.p95).toFixed(2)}, mean ${(other.mean / found.best.mean).toFixed(2)}`);
  console.log(`    nearest notes ${ms(other.knn)} ms per 1,000 by its own clock, which also counts what else the machine does; ratio ${(other.knn / Math.min(...found.knn)).toFixed(1)}`);
}

console.log(`the best of ${values.rounds} rounds for each of up to ${values.queries} notes, processor time, ${process.version}`);
const known = existsSync(study) && Number(values.study) > 0;
for (const vault of positionals) {
  const found = queriesOf('--vault', path.resolve(vault));
  print(path.basename(vault), found, null);
  if (known) compare(found, studyOf(path.resolve(vault)));
}
if (positionals.length === 0) {
  const found = queriesOf('--notes', values.notes);
  print('generated', found, 5);
  if (known) {
    const smaller = Number(values.study) === Number(values.notes) ? found : queriesOf('--notes', values.study);
    compare(smaller, studyOf(values.study));
  } else console.log('  no comparison: the study is not here (../shared/prototypes/ranker-study)');
  if (values.large) print('generated', queriesOf('--notes', '100000'), 20);
}
