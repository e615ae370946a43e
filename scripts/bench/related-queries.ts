// One vault in memory and the time of its related-note queries, part by part: run by `related.mjs` in a process of its own, with the
// garbage collector in reach. Prints figures as JSON; milliseconds are of processor time where nothing else is said.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ConceptSource } from '../../src/core/concepts/concept-source';
import { builtInConcepts } from '../../src/core/concepts/lexicon';
import { NoteFields } from '../../src/core/concepts/note-fields';
import { Corpus } from '../../src/core/corpus';
import { parseMarkdown } from '../../src/core/note/markdown/markdown';
import { asNotePath } from '../../src/core/note/note';
import { readNote } from '../../src/core/note/read';
import { seededRandom } from '../../src/core/random';
import { askAbout } from '../../src/core/related/query';
import { Ranking } from '../../src/core/related/ranking';
import { ALL_SIGNALS } from '../../src/core/related/registry';
import { findRelated } from '../../src/core/related/related';
import type { FeatureSource } from '../../src/core/related/signal';
import { indexEntry } from '../../src/core/text/index-entry';
import type { Entry } from '../../src/core/text/note-terms';
import { createTokenizer } from '../../src/core/text/tokens';
import { DEFAULT_SETTINGS, indexOptions } from '../../src/settings';
import { findNoteFiles } from '../cli/note-files';
import { generateConnectedNotes } from './connect-vault.mjs';

/** Notes applied at once, as the engine does. */
const APPLIED = 64;
/** Notes whose nearest are looked for to time it, at most. */
const MOST_LISTED = 5000;
const EDITS = 60;

const { values } = parseArgs({
  options: { vault: { type: 'string' }, notes: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '5' }, queries: { type: 'string', default: '400' } },
});
const tokenizer = createTokenizer();
const corpus = new Corpus(DEFAULT_SETTINGS.workflowTags, tokenizer);
const concepts = new ConceptSource(corpus, { read: () => Promise.resolve(new Map()) }, indexOptions(DEFAULT_SETTINGS).concepts);
const fields = new NoteFields(corpus, concepts);
const ranking = new Ranking(corpus, tokenizer);

function* notes(): Generator<{ readonly file: string; readonly text: string }> {
  const { vault } = values;
  if (vault === undefined) yield* generateConnectedNotes(Number(values.notes), builtInConcepts().map(({ name }) => name));
  else for (const file of findNoteFiles(vault).paths) if (file.endsWith('.md')) yield { file, text: readFileSync(path.join(vault, file), 'utf8') };
}

function entryOf(file: string, text: string): Entry {
  const { note, blocks } = readNote({ path: asNotePath(file), text, metadata: parseMarkdown(text) });
  return indexEntry(note, blocks, tokenizer);
}

function load(): { notes: number; words: number; texts: [string, string][] } {
  const size = { notes: 0, words: 0, texts: [] as [string, string][] };
  let entries: Entry[] = [];
  const apply = (): void => corpus.apply(entries.splice(0).map((entry) => ({ kind: 'put', entry })));
  for (const { file, text } of notes()) {
    const entry = entryOf(file, text);
    entries.push(entry);
    size.notes++;
    size.words += entry.note.words;
    if (size.notes % 97 === 0 && size.texts.length < EDITS) size.texts.push([file, text]);
    if (entries.length === APPLIED) apply();
  }
  apply();
  entries = [];
  return size;
}

/** Milliseconds of processor time: what else the machine does counts for little. */
function timed(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function inUse(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** One question: the note's neighbourhood, the candidates and their features, the ranked list and its reasons. */
function ask(slot: number): void {
  const query = askAbout(corpus, slot);
  if (query) findRelated(query, ranking, fields, { limit: 10, unlinked: false, muted: [] });
}

function spread(times: readonly number[]): { mean: number; p50: number; p95: number; max: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { mean: sorted.reduce((sum, time) => sum + time, 0) / Math.max(1, sorted.length), p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** The notes asked about: a sample, always the same. */
function sampled(count: number): number[] {
  const random = seededRandom(7);
  const slots = corpus.graph.paths().map((file) => corpus.graph.slot(file) ?? 0);
  if (slots.length <= count) return slots;
  return Array.from({ length: count }, () => slots[Math.floor(random() * slots.length)] ?? 0);
}

/** Where the time of a question goes, as shares: in each signal's three parts, and in the rest. Wrapping costs, so this is a run of its own. */
function shares(slots: readonly number[]): Record<string, number> {
  const spent = new Map<string, number>();
  const wrap = <Args extends unknown[], Answer>(name: string, work: (...args: Args) => Answer) => (...args: Args): Answer => {
    const started = performance.now();
    const answer = work(...args);
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - started);
    return answer;
  };
  for (const signal of ALL_SIGNALS) {
    const { gather, fill, evidence } = signal;
    const wrapped: FeatureSource & Pick<typeof signal, 'evidence'> = {
      features: signal.features,
      ...(gather && { gather: wrap(`${signal.name}.gather`, gather.bind(signal)) }),
      ...(fill && { fill: wrap(`${signal.name}.fill`, fill.bind(signal)) }),
      evidence: wrap(`${signal.name}.evidence`, evidence.bind(signal)),
    };
    Object.assign(signal, wrapped);
  }
  const started = performance.now();
  for (const slot of slots) spent.set('askAbout', (spent.get('askAbout') ?? 0) + elapsed(() => askAbout(corpus, slot)));
  const asking = performance.now() - started;
  for (const slot of slots) ask(slot);
  const whole = performance.now() - started - asking;
  return Object.fromEntries([...spent].map(([name, ms]) => [name, ms / slots.length] as const).concat([['whole', whole / slots.length]]));
}

function elapsed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function finish(steps: Generator<void, unknown>): { total: number; slices: number[] } {
  const slices: number[] = [];
  for (let done = false; !done;) slices.push(timed(() => (done = steps.next().done === true)));
  return { total: slices.reduce((sum, ms) => sum + ms, 0), slices };
}

const before = inUse();
const size = load();
const memory = inUse() - before;
const rounds = Number(values.rounds);
const slots = sampled(Number(values.queries));

/** All neighbour lists anew. */
function cold(): number {
  corpus.neighbours.startAnew();
  const listed = sampled(MOST_LISTED);
  return (timed(() => listed.forEach((slot) => corpus.neighbours.of(slot))) / listed.length) * 1000;
}
const knn = Array.from({ length: Math.min(3, rounds) }, cold);

corpus.neighbours.startAnew();
const first = slots.map((slot) => timed(() => ask(slot)));
const runs = Array.from({ length: rounds }, () => slots.map((slot) => timed(() => ask(slot))));
const best = slots.map((_, i) => Math.min(...runs.map((run) => run[i] ?? 0)));

const edits = size.texts.map(([file, text]) => {
  const entry = entryOf(file, `${text}\n\nAnother thought that was added to it, with a few words of its own.\n`);
  const slot = corpus.graph.slot(entry.note.path) ?? 0;
  return { apply: timed(() => corpus.apply([{ kind: 'put', entry }])), list: timed(() => corpus.neighbours.of(slot)), query: timed(() => ask(slot)) };
});

const calibrations = Array.from({ length: Math.min(2, rounds) }, () => finish(ranking.calibrate()));
const calibration = calibrations.reduce((one, other) => (other.total < one.total ? other : one));
ranking.use(null);

process.stdout.write(JSON.stringify({
  notes: size.notes, words: size.words / size.notes, links: corpus.graph.linkTotal, memory, rounds, queries: slots.length,
  best: spread(best), worst: Math.max(...runs.map((run) => spread(run).p95)), first: spread(first), knn,
  edit: { apply: spread(edits.map(({ apply }) => apply)), list: spread(edits.map(({ list }) => list)), query: spread(edits.map(({ query }) => query)) },
  calibration: { total: calibration.total, longest: Math.max(...calibration.slices), p95: spread(calibration.slices).p95, questions: calibration.slices.length },
  shares: shares(slots),
}));
