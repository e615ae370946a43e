import type { NoteFields } from '../concepts/note-fields';
import type { Corpus } from '../corpus';
import type { NotePath } from '../note/note';
import type { Topics } from '../topics/topic';
import type { Spring } from './forces';
import { folderGroups, localGroups, MOST_NOTES, topicGroups, type NoteGroup } from './groups';
import { layOut, tiesBetween, type Group, type Layout } from './layout';
import type { MapData, MapEdges, MapNode, MapQuestion, MapRegion } from './map-data';
import { NO_PLACES, type Places } from './places';
import { centroid } from './point';

/** Links that one picture holds. */
const MOST_EDGES = 20_000;
/** Share of a note's concepts from which a field counts as one of its own. */
const OWN_FIELD = 0.25;
/** Notes between two slices. */
const SLICE = 256;

/** Draws the topic map, each time from where everything was before. */
export class NoteMap {
  /** Where everything is now: to be kept, and given back at the next start. */
  places: Places = NO_PLACES;

  constructor(private readonly corpus: Corpus, private readonly fields: NoteFields) {}

  /**
   * The whole map, or that of the links around one note, which is `null` where the note is not in the index. Yields between slices of
   * work; the note set must not change in between.
   *
   * @param topics `null` while none are known: the notes are shown by folder then.
   */
  *draw(topics: Topics | null, { local, hops = 1, quick = false }: MapQuestion): Generator<void, MapData | null> {
    const groups = local !== undefined ? localGroups(this.corpus, topics, local, hops) : topics ? topicGroups(this.corpus, topics) : folderGroups(this.corpus);
    if (groups === null) return null;
    const paths = groups.flatMap(({ notes }) => notes.map(({ note }) => note));
    const index = new Map(paths.map((path, i) => [path, i]));
    const links = yield* this.links(paths);
    const members = groups.map((group) => membersOf(group, index));
    const isWhole = local === undefined && topics !== null;
    const layout = yield* layOut(members, paths, links, isWhole ? this.places : NO_PLACES, local === undefined && quick);
    if (isWhole && !quick) this.places = placesOf(members, paths, layout, this.places);
    const fieldNames = new Map<string, string>();
    const nodes = yield* this.nodes(groups, members, layout, fieldNames);
    return {
      revision: topics?.revision ?? null,
      local: local ?? null,
      regions: groups.map((group, i) => regionOf(group, members[i]!, layout, i)),
      nodes,
      edges: strongest(links, MOST_EDGES),
      between: strongest(tiesBetween(links, Int32Array.from(nodes, ({ region }) => region)), MOST_EDGES),
      fields: Array.from(fieldNames, ([id, name]) => ({ id, name })).sort((one, other) => (one.name < other.name ? -1 : 1)),
      left: groups.reduce((sum, { size, notes }) => sum + size - notes.length, 0),
    };
  }

  /** Links between the notes, weighing one more than the logarithm of how many there are. */
  private *links(paths: readonly NotePath[]): Generator<void, Spring[]> {
    const { graph } = this.corpus;
    const position = new Int32Array(graph.capacity).fill(-1);
    const slots = paths.map((path) => graph.slot(path) ?? -1);
    slots.forEach((slot, i) => (position[slot] = i));
    const links: Spring[] = [];
    for (const [a, slot] of slots.entries()) {
      for (const other of graph.linked(slot)) {
        const b = position[other]!;
        if (b > a) links.push({ a, b, weight: 1 + Math.log(graph.linkCount(slot, other) + graph.linkCount(other, slot)) });
      }
      if (a % SLICE === 0) yield;
    }
    return links.sort((one, other) => one.a - other.a || one.b - other.b);
  }

  /** @param fieldNames takes up what the fields of the notes are called */
  private *nodes(groups: readonly NoteGroup[], members: readonly Group[], { points }: Layout, fieldNames: Map<string, string>): Generator<void, MapNode[]> {
    const { corpus } = this;
    const nodes: MapNode[] = [];
    for (const [region, group] of groups.entries()) {
      const partOf = new Map(members[region]!.parts.flatMap((notes, part) => notes.map((note): [number, number] => [note, part])));
      for (const { note: path, weight } of group.notes) {
        const i = nodes.length;
        const slot = corpus.graph.slot(path) ?? -1;
        const note = corpus.note(slot);
        const fields = this.fields.mix([slot]).filter(({ share }) => share >= OWN_FIELD);
        for (const { field, name } of fields) fieldNames.set(field, name);
        nodes.push({
          note: path,
          title: note.title,
          region,
          part: partOf.get(i) ?? -1,
          weight,
          x: points[i]!.x,
          y: points[i]!.y,
          tags: corpus.graph.tags.of(slot).filter((tag) => corpus.isTopical(tag)),
          fields: fields.map(({ field }) => field),
          month: note.created?.slice(0, 7) ?? null,
        });
        if (i % SLICE === 0) yield;
      }
    }
    return nodes;
  }
}

function membersOf({ id, topic, notes }: NoteGroup, index: ReadonlyMap<NotePath, number>): Group {
  const numbers = (paths: readonly NotePath[]): number[] => paths.flatMap((path) => index.get(path) ?? []);
  return { id, notes: numbers(notes.map(({ note }) => note)), parts: (topic?.subtopics ?? []).map(({ notes: part }) => numbers(part)) };
}

function regionOf({ name, topic, size }: NoteGroup, { parts }: Group, { discs, points }: Layout, i: number): MapRegion {
  return {
    id: topic?.id ?? null,
    name,
    color: topic?.color ?? null,
    ...discs[i]!,
    size,
    parts: (topic?.subtopics ?? []).map(({ name: partName }, part) => {
      const notes = parts[part] ?? [];
      const { x, y } = centroid(notes.map((note) => points[note]!)) ?? discs[i]!;
      return { name: partName, x, y, size: notes.length };
    }),
  };
}

/** Where everything is now. Notes that are on no picture for now keep the place they had, as long as there are not too many. */
function placesOf(groups: readonly Group[], paths: readonly NotePath[], { discs, points }: Layout, before: Places): Places {
  const notes = new Map(paths.map((path, i) => [path, points[i]!]));
  for (const [path, point] of before.notes) if (notes.size < MOST_NOTES && !notes.has(path)) notes.set(path, point);
  return { topics: new Map(groups.map(({ id }, i) => [id, discs[i]!])), notes };
}

function strongest(links: readonly Spring[], most: number): MapEdges {
  const chosen = [...links].sort((one, other) => other.weight - one.weight || one.a - other.a || one.b - other.b).slice(0, most);
  return { a: Uint32Array.from(chosen, ({ a }) => a), b: Uint32Array.from(chosen, ({ b }) => b), weight: Float32Array.from(chosen, ({ weight }) => weight) };
}
