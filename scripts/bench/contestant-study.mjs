// The ranker study on generated notes, as its own figures were made: run by `related.mjs` in a process of its own.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateConnectedNotes } from './connect-vault.mjs';

const [folder, notes, queries, names] = process.argv.slice(2);
const from = (file) => import(pathToFileURL(path.join(folder, file)).href);
const [{ engine }, { links, resolver, tags, loadVault }] = await Promise.all([from('final-engine.mjs'), from('vault.mjs')]);

function generated() {
  const all = [...generateConnectedNotes(Number(notes), JSON.parse(names))].sort((a, b) => (a.file < b.file ? -1 : 1));
  const paths = all.map(({ file }) => file);
  const texts = all.map(({ text }) => text);
  const resolve = resolver(paths);
  return { dir: '', paths, texts, links: texts.map((text, i) => links(text, i, resolve)), tags: texts.map(tags) };
}

function timed(work) {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

const vault = /^\d+$/.test(notes) ? generated() : loadVault(notes);
let study;
const built = timed(() => (study = engine(vault, { lean: true })));
const step = Math.max(1, Math.floor(study.n / Number(queries)));
const asked = Array.from({ length: Math.min(study.n, Number(queries)) }, (_, i) => i * step);
const runs = Array.from({ length: 2 }, () => asked.map((slot) => timed(() => study.feats(slot))));
const best = asked.map((_, i) => Math.min(...runs.map((run) => run[i]))).sort((a, b) => a - b);
const at = (share) => best[Math.min(best.length - 1, Math.floor(share * best.length))];
process.stdout.write(JSON.stringify({
  notes: study.n, built, knn: study.T['text knn'] / (study.n / 1000), mean: best.reduce((sum, ms) => sum + ms, 0) / best.length, p50: at(0.5), p95: at(0.95),
  peak: process.resourceUsage().maxRSS / 1024,
}));
