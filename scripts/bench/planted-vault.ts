import { asNotePath, type Note } from '../../src/core/note/note';
import { seededRandom } from '../../src/core/random';
import type { TopicInput } from '../../src/core/topics/input';

/** Share of a note's links that leave its community. */
const MIXING = 0.3;
/** Exponents of the degrees and of the sizes of communities, as in the benchmark of Lancichinetti, Fortunato & Radicchi (2008). */
const DEGREES = 2.5;
const SIZES = 1.5;
/** Share of the text neighbours that are of the same community, and of a tag's notes that are. */
const SAME_TEXT = 0.8;
const SAME_TAG = 0.85;

export interface PlantedVault {
  readonly input: TopicInput;
  /** The community that was planted, of each note. */
  readonly truth: Uint32Array;
}

/**
 * What the topics of a vault are made from, with communities that are known: degrees and sizes by power laws, 30 % of the links
 * between communities, nearest notes by words and tags that mostly keep to their community. The same for the same arguments.
 */
export function plantedVault(notes: number, seed = 1): PlantedVault {
  const random = seededRandom(seed);
  const communities = plantCommunities(notes, random);
  const truth = new Uint32Array(notes);
  communities.forEach((members, community) => members.forEach((note) => (truth[note] = community)));
  const place = new Uint32Array(notes);
  for (const members of communities) members.forEach((note, i) => (place[note] = i));
  const inside = (note: number): number => pick(communities[truth[note]!]!, random);
  const near = (note: number, i: number): number => {
    const members = communities[truth[note]!]!;
    return members[(place[note]! + (i % 2 === 0 ? 1 : members.length - 1) * (1 + (i >> 1))) % members.length]!;
  };
  return {
    truth,
    input: {
      notes: Array.from({ length: notes }, (_, i) => noteOf(i)),
      links: plantLinks(notes, inside, random),
      tags: plantTags(notes, communities, random),
      sources: [],
      nearest: Array.from({ length: notes }, (_, note) => {
        const ids = Array.from({ length: 8 }, (__, i) => (random() < SAME_TEXT ? near(note, i) : below(notes, random)));
        const others = [...new Set(ids)].filter((id) => id !== note);
        return { ids: Uint32Array.from(others), cosines: Float32Array.from(others, (__, i) => 0.5 - 0.04 * i) };
      }),
      termsOf: () => ({ ids: new Uint32Array(0), counts: new Uint16Array(0), sequence: new Uint16Array(0) }),
      term: () => '',
      fields: () => [],
      joins: () => false,
      words: () => undefined,
    },
  };
}

/** Sizes by a power law from 20 on; members are drawn from all notes, so that the order of notes says nothing. */
function plantCommunities(notes: number, random: () => number): number[][] {
  const order = Array.from({ length: notes }, (_, note) => note);
  for (let i = notes - 1; i > 0; i--) {
    const j = below(i + 1, random);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const communities: number[][] = [];
  const most = Math.max(40, Math.round(Math.sqrt(notes) * 3));
  for (let from = 0; from < notes;) {
    const size = powerLaw(20, most, SIZES, random);
    const end = notes - from - size < 20 ? notes : from + size;
    communities.push(order.slice(from, end));
    from = end;
  }
  return communities;
}

function plantLinks(notes: number, inside: (note: number) => number, random: () => number): TopicInput['links'] {
  const counts = new Map<number, number>();
  for (let note = 0; note < notes; note++) {
    // A link has two ends: each note makes half of those it has.
    const degree = powerLaw(4, 120, DEGREES, random) / 2;
    for (let i = 0; i < degree; i++) {
      const other = random() < MIXING ? below(notes, random) : inside(note);
      if (other === note) continue;
      const pair = Math.min(note, other) * notes + Math.max(note, other);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  const pairs = [...counts].sort(([a], [b]) => a - b);
  return {
    a: Uint32Array.from(pairs, ([pair]) => Math.floor(pair / notes)),
    b: Uint32Array.from(pairs, ([pair]) => pair % notes),
    count: Uint32Array.from(pairs, ([, count]) => count),
  };
}

/** Two tags for each community, and one in ten that is found anywhere. */
function plantTags(notes: number, communities: readonly number[][], random: () => number): TopicInput['tags'] {
  const tags = communities.flatMap((members, community) => [0, 1].map((i) => {
    const carriers = members.filter(() => random() < 0.3).map((note) => (random() < SAME_TAG ? note : below(notes, random)));
    return { name: `topic-${community}-${i}`, members: carriers };
  }));
  const anywhere = Array.from({ length: Math.round(communities.length / 5) }, (_, i) => (
    { name: `anywhere-${i}`, members: Array.from({ length: powerLaw(5, Math.max(10, notes / 20), 1.8, random) }, () => below(notes, random)) }
  ));
  return [...tags, ...anywhere].map(({ name, members }) => ({ key: name, name, members: Uint32Array.from(new Set(members)).sort() }));
}

function noteOf(number: number): Note {
  const title = `note ${String(number).padStart(6, '0')}`;
  return {
    path: asNotePath(`${title}.md`), title, aliases: [], tags: [], links: [], sources: [], headings: [], description: null, author: null, created: null, modified: null,
    shape: 'plain', language: 'en', words: 100,
  };
}

function powerLaw(least: number, most: number, exponent: number, random: () => number): number {
  const power = 1 - exponent;
  return Math.round((least ** power + random() * (most ** power - least ** power)) ** (1 / power));
}

function below(count: number, random: () => number): number {
  return Math.floor(random() * count);
}

function pick(list: readonly number[], random: () => number): number {
  return list[below(list.length, random)]!;
}
