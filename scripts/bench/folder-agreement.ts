// One vault, its topics from different parts of the graph, and how far they agree with its folders: run by `folders.mjs` in a process of
// its own. Prints figures as JSON.
import path from 'node:path';
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { ConceptSource } from '../../src/core/concepts/concept-source';
import { NoteFields } from '../../src/core/concepts/note-fields';
import { Corpus, type Change } from '../../src/core/corpus';
import { asNotePath, folderOf, type Note } from '../../src/core/note/note';
import { seededRandom } from '../../src/core/random';
import { indexEntry } from '../../src/core/text/index-entry';
import { createTokenizer } from '../../src/core/text/tokens';
import { findTopics } from '../../src/core/topics/compute';
import { topicInput } from '../../src/core/topics/corpus-input';
import type { TopicInput } from '../../src/core/topics/input';
import { DEFAULT_TOPIC_OPTIONS, type TopicOptions } from '../../src/core/topics/options';
import { DEFAULT_SETTINGS, indexOptions } from '../../src/settings';
import { findNoteFiles } from '../cli/note-files';
import { parseNoteFile } from '../cli/note-text';
import { adjustedMutualInformation } from './adjusted-mutual-information';

/** A folder of fewer notes counts as the folder it lies in. */
const LEAST_FOLDER = 5;

type Part = 'tags' | 'sources' | 'text' | 'concepts';
/** What the topics are made of besides links. */
const PARTS: readonly Part[] = ['tags', 'sources', 'text'];

interface Contestant {
  readonly name: string;
  readonly kind: 'reference' | 'ours' | 'variant';
  /** A group for each note. */
  readonly groups: (vault: Vault) => Int32Array;
}

const [folder = '.', algorithm = 'leiden', orders = '5', granularity = '0'] = process.argv.slice(2);
const options: TopicOptions = { ...DEFAULT_TOPIC_OPTIONS, algorithm: algorithm === 'louvain' ? 'louvain' : 'leiden', granularity: Number(granularity) };

/** A vault with what its notes speak of, which the topics do not use. */
interface Vault {
  readonly input: TopicInput;
  readonly concepts: readonly { readonly key: string; readonly label: string; readonly members: Uint32Array }[];
}

function load(): Vault {
  const tokenizer = createTokenizer();
  const corpus = new Corpus(DEFAULT_SETTINGS.workflowTags, tokenizer);
  const concepts = new ConceptSource(corpus, { read: () => Promise.resolve(new Map()) }, indexOptions(DEFAULT_SETTINGS).concepts);
  corpus.apply(findNoteFiles(folder).paths.map((file): Change => {
    const { note, blocks } = parseNoteFile(path.join(folder, file), asNotePath(file));
    return { kind: 'put', entry: indexEntry(note, blocks, tokenizer) };
  }));
  return { input: finish(topicInput(corpus, new NoteFields(corpus, concepts), tokenizer)), concepts: spokenOf(corpus) };
}

/** The notes of each concept, by their place in path order. */
function spokenOf({ graph, concepts }: Corpus): Vault['concepts'] {
  const members = new Map<number, number[]>();
  graph.paths().forEach((file, note) => {
    for (const { id } of concepts.of(graph.slot(file) ?? -1)) members.set(id, [...members.get(id) ?? [], note]);
  });
  return Array.from(members, ([id, notes]) => ({ key: `concept:${id}`, label: concepts.name(id), members: Uint32Array.from(notes) }));
}

function finish<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The folder of each note as a number. */
function foldersOf(notes: readonly Note[]): Int32Array {
  const sizes = new Map<string, number>();
  let label = notes.map(({ path: file }): string => folderOf(file));
  for (let changed = true; changed;) {
    sizes.clear();
    for (const name of label) sizes.set(name, (sizes.get(name) ?? 0) + 1);
    const deepest = Math.max(...label.filter((name) => name !== '' && sizes.get(name)! < LEAST_FOLDER).map(depth));
    label = label.map((name) => (name !== '' && sizes.get(name)! < LEAST_FOLDER && depth(name) === deepest ? folderOf(asNotePath(name)) : name));
    changed = deepest > 0;
  }
  const numbers = new Map([...sizes.keys()].map((name, number) => [name, number]));
  return Int32Array.from(label, (name) => numbers.get(name) ?? -1);
}

function depth(name: string): number {
  return name.split('/').length;
}

/** The same vault with its notes in another order: `order[i]` is the note that becomes note i. */
function reordered({ input, concepts }: Vault, order: Uint32Array): Vault {
  const place = new Uint32Array(order.length);
  order.forEach((note, i) => (place[note] = i));
  const moved = <T extends { readonly members: Uint32Array }>(items: readonly T[]): T[] => (
    items.map((item) => ({ ...item, members: item.members.map((note) => place[note]!).sort() }))
  );
  const { a, b, count } = input.links;
  const pairs = Array.from(a, (from, i) => ({ low: Math.min(place[from]!, place[b[i]!]!), high: Math.max(place[from]!, place[b[i]!]!), count: count[i]! }));
  pairs.sort((x, y) => x.low - y.low || x.high - y.high);
  return {
    input: {
      ...input,
      notes: Array.from(order, (note) => input.notes[note]!),
      links: { a: Uint32Array.from(pairs, ({ low }) => low), b: Uint32Array.from(pairs, ({ high }) => high), count: Uint32Array.from(pairs, (pair) => pair.count) },
      tags: moved(input.tags),
      sources: moved(input.sources),
      nearest: Array.from(order, (note) => {
        const { ids, cosines } = input.nearest[note]!;
        return { ids: ids.map((id) => place[id]!), cosines };
      }),
    },
    concepts: moved(concepts),
  };
}

function shuffle(length: number, seed: number): Uint32Array {
  const random = seededRandom(seed);
  const order = Uint32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  return order;
}

/** Links and only some of what else joins notes; concepts join them as sources do. */
function only({ input, concepts }: Vault, parts: readonly Part[]): TopicInput {
  const none = { ids: new Uint32Array(0), cosines: new Float32Array(0) };
  return {
    ...input,
    tags: parts.includes('tags') ? input.tags : [],
    sources: [...parts.includes('sources') ? input.sources : [], ...parts.includes('concepts') ? concepts : []],
    nearest: parts.includes('text') ? input.nearest : input.nearest.map(() => none),
  };
}

/** A note in no topic is a group of its own, as it is where Louvain finds nothing linked with it. */
function topicGroups(input: TopicInput): Int32Array {
  const groups = Int32Array.from(input.notes, (_, note) => -1 - note);
  finish(findTopics(input, options)).listed.forEach((notes, topic) => notes.forEach((note) => (groups[note] = topic)));
  return groups;
}

/** As a graph library gives it to a plugin: links with their number, and nothing after it. */
function louvainOnLinks({ notes, links }: TopicInput, resolution: number): Int32Array {
  const graph = new Graph({ type: 'undirected' });
  notes.forEach((_, note) => graph.addNode(note));
  links.a.forEach((a, i) => graph.addUndirectedEdge(a, links.b[i], { weight: links.count[i] }));
  const found = louvain(graph, { resolution, rng: seededRandom(1) });
  return Int32Array.from(notes, (_, note) => found[note] ?? 0);
}

const made = (kind: Contestant['kind'], name: string, parts: readonly Part[]): Contestant => ({ name, kind, groups: (vault) => topicGroups(only(vault, parts)) });
const contestants: readonly Contestant[] = [
  ...[1, 2].map((resolution): Contestant => (
    { name: `Louvain on links, resolution ${resolution}`, kind: 'reference', groups: ({ input }) => louvainOnLinks(input, resolution) }
  )),
  made('variant', 'links', []),
  ...PARTS.map((part, i) => made(i === PARTS.length - 1 ? 'ours' : 'variant', `+ ${part}`, PARTS.slice(0, i + 1))),
  made('variant', '+ concepts', [...PARTS, 'concepts']),
  ...PARTS.map((part) => made('variant', `all but ${part}`, PARTS.filter((other) => other !== part))),
];

const vault = load();
const folders = foldersOf(vault.input.notes);
const shuffled = Array.from({ length: Number(orders) }, (_, seed) => shuffle(folders.length, seed + 1)).map((order) => ({ order, reordered: reordered(vault, order) }));
const rows = contestants.map(({ name, kind, groups }) => {
  const runs = shuffled.map(({ order, reordered: other }) => {
    const found = groups(other);
    return { agreement: adjustedMutualInformation(found, order.map((note) => folders[note]!)), ...sizesOf(found) };
  });
  const mean = (value: (run: (typeof runs)[number]) => number): number => runs.reduce((sum, run) => sum + value(run), 0) / runs.length;
  return { name, kind, agreement: mean((run) => run.agreement), groups: mean((run) => run.groups), alone: mean((run) => run.alone) };
});
process.stdout.write(JSON.stringify({ notes: folders.length, folders: new Set(folders).size, rows }));

/** Groups of at least two notes, and notes alone. */
function sizesOf(found: Int32Array): { groups: number; alone: number } {
  const sizes = new Map<number, number>();
  for (const group of found) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const alone = [...sizes.values()].filter((size) => size === 1).length;
  return { groups: sizes.size - alone, alone };
}
