// `npm run bench:read -- [VAULT …]`: Markdown to `Note`, headless, against mdast-util-from-markdown with GFM making its tree of the same
// texts, in turns in one process; every file of a vault is read in each round. Then how the time grows with texts made to be hard.
// Without VAULT: the sample vault repeated, and the vaults beside the repository where they are.
//   --rounds N  rounds of each (default 3)     --size N  MB up to which a smaller vault is repeated (default 2)
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfm } from 'micromark-extension-gfm';
import { root } from '../plugin-files.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' }, size: { type: 'string', default: '2' }, one: { type: 'boolean', default: false }, growth: { type: 'boolean', default: false } },
});
const rounds = Number(values.rounds);
const WARM_UP_MS = 5000;

/** The reader as the command line has it. */
async function reader() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'connectome-bench-'));
  try {
    const outfile = path.join(folder, 'reader.mjs');
    const contents = ['note/markdown/markdown', 'note/read', 'note/note'].map((file) => `export * from './src/core/${file}';`).join('\n');
    await build({
      stdin: { contents, resolveDir: root, loader: 'ts' }, outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'warning',
      banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
    });
    const { parseMarkdown, readNote, asNotePath } = await import(pathToFileURL(outfile).href);
    return (file, text) => readNote({ path: asNotePath(file), text, metadata: parseMarkdown(text) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function filesOf(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.md$/i.test(name) && !/(?:^|[\\/])\./.test(name));
  const files = names.map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const copies = Math.max(1, Math.ceil((Number(values.size) * 1e6) / Math.max(1, bytes)));
  return { notes: files.length, copies, megabytes: (bytes * copies) / 1e6, files: Array.from({ length: copies }, () => files).flat() };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** Milliseconds of processor time: what else the machine does counts for little. */
function timed(work) {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

async function one(vault) {
  const read = await reader();
  const { notes, copies, megabytes, files } = filesOf(vault);
  const contestants = {
    connectome: ({ name, text }) => read(name, text),
    mdast: ({ text }) => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
  };
  const pass = (name) => timed(() => files.forEach(contestants[name]));
  const names = Object.keys(contestants);
  const cold = Object.fromEntries(names.map((name) => [name, pass(name)]));
  for (const name of names) for (let spent = 0; spent < WARM_UP_MS;) spent += pass(name);
  const warm = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const name of names) warm[name].push(pass(name));
  const rate = (ms) => `${(megabytes / (ms / 1000)).toFixed(2).padStart(7)} MB/s`;
  console.log(`\n${path.basename(vault)}: ${notes.toLocaleString('en')} notes${copies > 1 ? `, ${copies} times over` : ''}, ${megabytes.toFixed(1)} MB`);
  for (const name of names) console.log(`  ${name.padEnd(12)}cold ${rate(cold[name])}   warm ${rate(median(warm[name]))}`);
  console.log(`  ratio       cold ${(cold.mdast / cold.connectome).toFixed(1).padStart(7)}        warm ${(median(warm.mdast) / median(warm.connectome)).toFixed(1).padStart(7)}   (bound 15)`);
}

const HARD = ['[', '![', '[a](', '[^', '^[', '(', '> ', '***', '**a ', '#a/#a/', '%%', '$$', '$x ', '`', '<', '<a x="', '<!-- ', '- - - -', '- a\n  - b\n', '|', 'a|b\n-|-\n', '\\', ' ', ':::', '::', '🧠', '\ud83d'];

async function growth() {
  const read = await reader();
  const sizes = [1 << 18, 1 << 19, 1 << 20];
  console.log(`\ngrowth, milliseconds of processor time for texts of ${sizes.map((size) => `${size >> 10} K`).join(', ')} characters; twice the text should take twice the time`);
  for (const piece of HARD) {
    const times = sizes.map((size) => {
      const text = piece.repeat(Math.ceil(size / piece.length));
      return median(Array.from({ length: rounds }, () => timed(() => read('hard.md', text))));
    });
    console.log(`  ${JSON.stringify(piece).padEnd(18)}${times.map((ms) => ms.toFixed(0).padStart(7)).join('')}`);
  }
}

/** Runs this script in a process of its own, so that what one vault has warmed is cold for the next. */
function apart(...words) {
  const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...words, '--rounds', values.rounds, '--size', values.size], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

if (values.growth) await growth();
else if (values.one) await one(positionals[0]);
else {
  console.log(`medians of ${rounds} rounds, processor time, ${process.version}`);
  const beside = ['active-inference', 'oldwinter-zh', 'tech-wiki'].map((name) => path.join(root, '../shared/vaults', name));
  for (const vault of positionals.length > 0 ? positionals : [path.join(root, 'tests/fixtures/vault'), ...beside.filter(existsSync)]) apart('--one', vault);
  apart('--growth');
}
