import { asNotePath, type Note } from '../../../src/core/note/note';
import { createTokenizer } from '../../../src/core/text/tokens';
import { DEFAULT_TOPIC_OPTIONS } from '../../../src/core/topics/options';
import { computeTopics, nameTopics } from '../../../src/core/topics/compute';
import type { TopicInput } from '../../../src/core/topics/input';
import type { Topics } from '../../../src/core/topics/topic';

/** A note in short; the path gives the title unless there is one. */
export interface Sketch {
  readonly path: string;
  readonly title?: string;
  readonly text?: string;
  readonly tags?: readonly string[];
  readonly headings?: readonly string[];
  /** Paths of other notes, one for each link. */
  readonly links?: readonly string[];
  readonly sources?: readonly string[];
  readonly language?: string;
}

const tokenizer = createTokenizer();

export function noteOf(sketch: Sketch): Note {
  const { path, language = 'en', tags = [], headings = [], links = [] } = sketch;
  return {
    path: asNotePath(path),
    title: sketch.title ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, ''),
    aliases: [],
    tags: tags.map((name) => ({ name, from: 'frontmatter' })),
    links: links.map((target, i) => ({ target, display: target, line: i, offset: i, embed: false, to: asNotePath(target) })),
    sources: [],
    headings: headings.map((text, line) => ({ level: 2, text, line })),
    description: null, author: null, created: null, modified: null, shape: 'plain', language,
    words: (sketch.text ?? '').split(/\s+/).length,
  };
}

/** Lays sketches out as the library does, whatever their order; cosines are over plain term counts. */
export function inputOf(sketches: readonly Sketch[]): TopicInput {
  const sorted = [...sketches].sort((a, b) => (a.path < b.path ? -1 : 1));
  const place = new Map(sorted.map(({ path }, i) => [path, i]));
  const ids = new Map<string, number>();
  const sequences: number[][] = [];
  const documents = sorted.map((sketch, note) => {
    const counts = new Map<number, number>();
    sequences[note] = [];
    for (const { term, stop } of tokenizer.tokenize([noteOf(sketch).title, ...sketch.headings ?? [], sketch.text ?? ''].join('\n'), sketch.language ?? 'en')) {
      if (!ids.has(term)) ids.set(term, ids.size);
      const id = ids.get(term)!;
      counts.set(id, (counts.get(id) ?? 0) + (stop ? 0 : 1));
      sequences[note]?.push([...counts.keys()].indexOf(id));
    }
    return counts;
  });
  const terms = [...ids.keys()];
  return {
    notes: sorted.map(noteOf),
    links: pairs(sorted, place),
    tags: members(sorted.map(({ tags = [] }) => tags.flatMap(levels))),
    sources: members(sorted.map(({ sources = [] }) => sources)).map(({ key, name, members: notes }) => ({ key, label: name, members: notes })),
    nearest: documents.map((own, i) => {
      const near = documents.map((other, j) => [j, i === j ? 0 : cosine(own, other)] as const).filter(([, value]) => value > 0);
      near.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      return { ids: Uint32Array.from(near.slice(0, 8), ([j]) => j), cosines: Float32Array.from(near.slice(0, 8), ([, value]) => value) };
    }),
    termsOf: (note) => ({
      ids: Uint32Array.from(documents[note]?.keys() ?? []), counts: Uint16Array.from(documents[note]?.values() ?? []), sequence: sequences[note] ?? [],
    }),
    term: (id) => terms[id] ?? '',
    fields: () => [],
    joins: () => false,
    words: (text, language, visit) => tokenizer.forEachWord(text, language, visit),
  };
}

/** The topics of sketches; their texts are given as one paragraph each. */
export function topicsOf(sketches: readonly Sketch[]): Topics {
  const drafts = finish(computeTopics(inputOf(sketches), DEFAULT_TOPIC_OPTIONS));
  const blocks = new Map(sketches.map(({ path, text = '' }) => (
    [asNotePath(path), [{ kind: 'paragraph', text, line: 0, heading: null, seconds: null, links: [] }]] as const
  )));
  return finish(nameTopics(drafts, blocks, 1));
}

export function finish<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function pairs(sorted: readonly Sketch[], place: ReadonlyMap<string, number>): TopicInput['links'] {
  const counts = new Map<number, number>();
  sorted.forEach(({ links = [] }, from) => {
    for (const link of links) {
      const to = place.get(link);
      if (to === undefined || to === from) continue;
      const pair = Math.min(from, to) * sorted.length + Math.max(from, to);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  });
  const found = [...counts].sort((a, b) => a[0] - b[0]);
  return {
    a: Uint32Array.from(found, ([pair]) => Math.floor(pair / sorted.length)),
    b: Uint32Array.from(found, ([pair]) => pair % sorted.length),
    count: Uint32Array.from(found, ([, count]) => count),
  };
}

function levels(tag: string): string[] {
  const parts = tag.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

function members(carried: readonly (readonly string[])[]): { key: string; name: string; members: Uint32Array }[] {
  const found = new Map<string, { name: string; notes: Set<number> }>();
  carried.forEach((names, note) => {
    for (const name of names) {
      const item = found.get(name.toLowerCase()) ?? { name, notes: new Set() };
      found.set(name.toLowerCase(), item);
      item.notes.add(note);
    }
  });
  const sorted = [...found].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return sorted.map(([key, { name, notes }]) => ({ key, name, members: Uint32Array.from(notes).sort() }));
}

function cosine(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let dot = 0;
  for (const [term, count] of a) dot += count * (b.get(term) ?? 0);
  const norm = (counts: ReadonlyMap<number, number>): number => Math.sqrt([...counts.values()].reduce((sum, count) => sum + count * count, 0));
  return dot === 0 ? 0 : dot / (norm(a) * norm(b));
}
