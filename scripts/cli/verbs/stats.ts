import { performance } from 'node:perf_hooks';
import type { LoadedVault } from '../loaded-vault';
import { clean, type Page } from '../page';
import type { Library } from '../../../src/core/library';
import type { VaultVerb } from '../verb';

/** How large a vault is, what could not be read, and what reading it cost. */
export const stats: VaultVerb = {
  name: 'stats',
  about: 'vault',
  usage: '[--json]',
  help: 'Counts, notes that could not be read, and the time and memory that it took.\nTimes in milliseconds, memory in MB.',
  options: [],
  async answer(vault) {
    const facts = await measure(vault);
    return { json: facts, under: null, print: (page) => print(page, facts) };
  },
};

type Facts = Awaited<ReturnType<typeof measure>>;

function countTopics(library: Library): number {
  const slices = library.countTopics();
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}

/** Brings the index to where every query can be answered: one related query builds the postings; then the communities, not their names. */
async function measure({ library, skipped, ms }: LoadedVault) {
  const started = performance.now();
  const [first] = library.paths();
  if (first !== undefined) await library.related(first, { limit: 1, unlinked: false, muted: [] });
  const linked = performance.now();
  const topics = countTopics(library);
  const ended = performance.now();
  const { notes, words, links, placeholders, tags, sources, concepts } = library.stats();
  return {
    notes, words, links, placeholders, tags, sources, concepts, topics, skipped,
    ms: { read: round(ms.read), index: round(ms.index), graph: round(linked - started), communities: round(ended - linked), total: round(ended) },
    peakMb: round(process.resourceUsage().maxRSS / 1024),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function print(page: Page, { skipped, ms, peakMb, ...counts }: Facts): void {
  for (const [name, value] of Object.entries(counts)) page.line(`${page.paint(name.padEnd(14), 'dim')}${value.toLocaleString('en-US').padStart(12)}`);
  page.line();
  for (const [name, value] of Object.entries(ms)) page.line(`${page.paint(name.padEnd(14), 'dim')}${value.toFixed(0).padStart(12)} ms`);
  page.line(`${page.paint('peak memory'.padEnd(14), 'dim')}${peakMb.toFixed(0).padStart(12)} MB`);
  if (skipped.length > 0) page.line();
  for (const { note, why } of skipped) page.text(`not read: ${clean(note)}: ${why}`, 2, 'red');
}
