// The communities of one graph by Leiden and by graphology's Louvain: run by `topics.mjs` in a process of its own, with the garbage collector
// in reach. Prints figures as JSON. Times are milliseconds of processor time, which other programs move least.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Corpus } from '../../src/core/corpus';
import { asNotePath } from '../../src/core/note/note';
import { ConceptSource } from '../../src/core/concepts/concept-source';
import { NoteFields } from '../../src/core/concepts/note-fields';
import { indexEntry } from '../../src/core/text/index-entry';
import { createTokenizer } from '../../src/core/text/tokens';
import { communities, leastNotes, modularity, type Partition, resolutionFor } from '../../src/core/topics/communities/communities';
import { connectedParts } from '../../src/core/topics/communities/connected-parts';
import { leiden } from '../../src/core/topics/communities/leiden';
import { graphologyLouvain } from '../../src/core/topics/communities/louvain';
import { compact } from '../../src/core/topics/communities/partition';
import { rowsOf } from '../../src/core/topics/communities/rows';
import { joinSmall } from '../../src/core/topics/communities/small-communities';
import { topicGraph, type TopicGraph } from '../../src/core/topics/communities/topic-graph';
import { topicInput } from '../../src/core/topics/corpus-input';
import type { TopicInput } from '../../src/core/topics/input';
import { DEFAULT_SETTINGS, indexOptions } from '../../src/settings';
import { findNoteFiles } from '../cli/note-files';
import { parseNoteFile } from '../cli/note-text';
import { liveFigures } from './live-edits';
import { adjustedMutualInformation } from './adjusted-mutual-information';
import { peakOf } from './peak-memory';
import { plantedVault } from './planted-vault';

const { values } = parseArgs({ options: { vault: { type: 'string' }, notes: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '3' }, edits: { type: 'string', default: '0' } } });

/** Both are run on small graphs first, so that neither is timed before it is compiled. */
const WARM_UP = 3000;

function readVault(folder: string): TopicInput {
  const tokenizer = createTokenizer();
  const corpus = new Corpus(DEFAULT_SETTINGS.workflowTags, tokenizer);
  const concepts = new ConceptSource(corpus, { read: () => Promise.resolve(new Map()) }, indexOptions(DEFAULT_SETTINGS).concepts);
  corpus.apply(findNoteFiles(folder).paths.flatMap((file) => {
    try {
      const { note, blocks } = parseNoteFile(path.join(folder, file), asNotePath(file));
      return [{ kind: 'put' as const, entry: indexEntry(note, blocks, tokenizer) }];
    } catch {
      // A canvas that is none, as in the command line.
      return [];
    }
  }));
  const steps = topicInput(corpus, new NoteFields(corpus, concepts), tokenizer);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

interface Run<T> {
  readonly result: T;
  readonly time: number;
}

function timed<T>(work: () => T): Run<T> {
  const from = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(from);
  return { result, time: (user + system) / 1000 };
}

function ours(input: TopicInput, resolution: number): { readonly graph: TopicGraph; readonly partition: Partition } {
  const graph = topicGraph(input);
  return { graph, partition: communities(graph, { algorithm: 'leiden', resolution, least: leastNotes(input.notes.length), start: null }) };
}

/** Communities of which not all nodes touch. */
function disconnected(graph: TopicGraph, partition: Partition): number {
  const pieces = connectedParts(rowsOf(graph), partition.of);
  const first = new Int32Array(partition.count).fill(-1);
  const broken = new Set<number>();
  partition.of.forEach((community, node) => {
    if (first[community] === -1) first[community] = pieces.of[node]!;
    else if (first[community] !== pieces.of[node]) broken.add(community);
  });
  return broken.size;
}

const planted = values.vault === undefined ? plantedVault(Number(values.notes)) : null;
const input = planted?.input ?? readVault(values.vault ?? '');
const notes = input.notes.length;
const resolution = resolutionFor(notes, 0);
// Before anything else has taken memory that would be used again.
const peak = await peakOf(() => ours(input, resolution));
const warmUp = plantedVault(WARM_UP, 9).input;
const warmGraph = ours(warmUp, 1).graph;
for (let i = 0; i < 3; i++) {
  ours(warmUp, 1);
  graphologyLouvain(warmGraph, 1);
}
const graph = topicGraph(input);
const rounds = Array.from({ length: Number(values.rounds) }, () => ({
  build: timed(() => topicGraph(input)).time, both: timed(() => ours(input, resolution)), leiden: timed(() => leiden(graph, { resolution, start: null })), louvain: timed(() => graphologyLouvain(graph, resolution)),
}));
const best = (time: (round: (typeof rounds)[number]) => number): number => Math.min(...rounds.map(time));
const quality = (partition: Partition): Record<string, number | null> => ({
  communities: partition.count,
  modularity: modularity(graph, partition, resolution),
  disconnected: disconnected(graph, partition),
  agreement: planted && adjustedMutualInformation(partition.of.subarray(0, notes), planted.truth),
});
const last = rounds[rounds.length - 1]!;
const louvain = compact(last.louvain.result, graph.nodes);
console.log(JSON.stringify({
  notes, nodes: graph.nodes, edges: graph.targets.length / 2, resolution, planted: planted && new Set(planted.truth).size, peak,
  build: best((round) => round.build), time: best((round) => round.both.time), louvainTime: best((round) => round.louvain.time),
  leiden: quality(last.leiden.result), topics: quality(last.both.result.partition),
  louvain: quality(louvain), louvainJoined: quality(joinSmall(graph, louvain, { resolution, least: leastNotes(notes) })),
  live: Number(values.edits) > 0 ? liveFigures(graph, last.both.result.partition, resolution, Number(values.edits)) : null,
}));
