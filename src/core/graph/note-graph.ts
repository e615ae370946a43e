import type { Link, Note, NotePath } from '../note/note';
import { folderOf } from '../note/note';
import { SlotSets } from '../slot-sets';
import { Incidence, type ItemRef } from './incidence';
import { seriesPlace } from './series';
import { baseKey, LinkResolver } from './link-resolver';
import { isAttachment, placeholderKey, targetBases } from './link-targets';
import { PathOrder } from './path-order';

/** A link target that is not a note; slots are never negative. */
export const UNRESOLVED = -1;

/** The edges of one note, in plain arrays: for the few that most notes have they take a third of the room of typed ones. */
interface Adjacency {
  /** For each of `Note.links` the slot it leads to, or `UNRESOLVED`. */
  readonly targets: readonly number[];
  /** Notes linked to, once each, without the note itself. */
  readonly out: readonly number[];
}

const NO_EDGES: Adjacency = { targets: [], out: [] };

const NONE: ReadonlySet<number> = new Set();

/**
 * The heterogeneous graph of the vault: notes, every level of nested tags, placeholders, sources, folders.
 * Notes are numbered by slots, which are reused after a removal, so that everything per note can live in dense arrays.
 * A change touches the edges of the changed notes, and of the notes whose links now resolve elsewhere; nothing else.
 */
export class NoteGraph {
  readonly tags = new Incidence();
  readonly sources = new Incidence();
  readonly placeholders = new Incidence();
  readonly folders = new Incidence();
  /** Notes whose names differ in a number or a date alone (`series.ts`). */
  readonly series = new Incidence();

  /** The notes in the order of their paths. */
  readonly order = new PathOrder((slot) => this.notes[slot]!.path);

  private readonly resolver = new LinkResolver();
  private readonly slots = new Map<NotePath, number>();
  private readonly notes: (Note | undefined)[] = [];
  private readonly free: number[] = [];
  /** Slots that were emptied since the last `settle`: others may still have edges to them. */
  private readonly freed: number[] = [];
  /** Slots whose links have to be resolved (again). */
  private readonly unsettled = new Set<number>();
  private readonly adjacency: Adjacency[] = [];
  private readonly backlinks: (Set<number> | undefined)[] = [];
  /** Base name of a link target → slots of the notes with such a link. */
  private readonly linkers = new SlotSets<string>();
  private readonly degrees: number[] = [];
  /** What `around` answered, for the notes whose links are still the same. */
  private readonly steps: (readonly number[] | undefined)[] = [];
  private pairs = 0;
  private edgeChanges = 0;

  get size(): number {
    return this.slots.size;
  }

  /** One more than the largest slot in use: the length that dense arrays need. */
  get capacity(): number {
    return this.notes.length;
  }

  slot(path: NotePath): number | undefined {
    return this.slots.get(path);
  }

  note(slot: number): Note | undefined {
    return this.notes[slot];
  }

  /** Paths of all notes, sorted by code units. */
  paths(): NotePath[] {
    return this.order.slots().flatMap((slot) => this.notes[slot]?.path ?? []);
  }

  out(slot: number): readonly number[] {
    return (this.adjacency[slot] ?? NO_EDGES).out;
  }

  /** Slots of the notes that link to this one. */
  in(slot: number): ReadonlySet<number> {
    return this.backlinks[slot] ?? NONE;
  }

  /** Notes linked with this one, in either direction, once each. */
  linked(slot: number): Set<number> {
    const linked = new Set(this.out(slot));
    for (const other of this.in(slot)) linked.add(other);
    return linked;
  }

  /** Number of links in the text of `from` that lead to `to`. */
  linkCount(from: number, to: number): number {
    return this.targets(from).reduce((count, target) => (target === to ? count + 1 : count), 0);
  }

  /** Links to and from other notes; a pair that is linked both ways counts twice. */
  degree(slot: number): number {
    return this.degrees[slot] ?? 0;
  }

  /** The notes that a note links to, then those that link to it; what is linked both ways twice. For walks, which go this way most. */
  around(slot: number): readonly number[] {
    return (this.steps[slot] ??= [...this.out(slot), ...this.in(slot)]);
  }

  /** For each of the note's links the slot it leads to. */
  targets(slot: number): readonly number[] {
    return (this.adjacency[slot] ?? NO_EDGES).targets;
  }

  linksTo(from: number, to: number): boolean {
    return this.out(from).includes(to);
  }

  /** Goes up whenever links are others than before, also for a while. */
  get edgeRevision(): number {
    return this.edgeChanges;
  }

  /** Number of linked pairs, each direction for itself. */
  get linkTotal(): number {
    return this.pairs;
  }

  /**
   * Takes the links between some pairs of notes out, both ways, until what is answered is called: so that what is asked in between cannot
   * see them. No note may change meanwhile; what is answered is called in the opposite order where this is done within itself.
   *
   * @param partners by slot, each pair under both of its notes.
   */
  withhold(partners: ReadonlyMap<number, ReadonlySet<number>>): () => void {
    const restore: (() => void)[] = [];
    const { pairs } = this;
    this.edgeChanges++;
    for (const [slot, others] of partners) {
      const edges = this.adjacency[slot];
      const backlinks = this.backlinks[slot];
      if (!edges) continue;
      const out = edges.out.filter((target) => !others.has(target));
      this.pairs -= edges.out.length - out.length;
      this.adjacency[slot] = { targets: edges.targets.map((target) => (others.has(target) ? UNRESOLVED : target)), out };
      this.backlinks[slot] = backlinks && new Set([...backlinks].filter((source) => !others.has(source)));
      this.touch(slot);
      restore.push(() => {
        this.adjacency[slot] = edges;
        this.backlinks[slot] = backlinks;
        this.touch(slot);
      });
    }
    return () => {
      for (const undo of restore) undo();
      this.pairs = pairs;
      this.edgeChanges++;
    };
  }

  /** Where a link of `from` leads; the app's own answer counts while its note exists. */
  resolve(link: Link, from: NotePath): NotePath | null {
    if (link.to !== null && this.slots.has(link.to)) return link.to;
    return this.resolver.resolve(link.fromRoot === true ? `/${link.target}` : link.target, from);
  }

  /** Adds or replaces a note and answers its slot. Its links are joined by `settle`. */
  put(note: Note): number {
    let slot = this.slots.get(note.path);
    if (slot === undefined) {
      slot = this.free.pop() ?? this.notes.length;
      this.slots.set(note.path, slot);
      this.resolver.add(note.path);
      this.order.add(slot);
      this.backlinks[slot] = undefined;
      this.adjacency[slot] = NO_EDGES;
      this.touch(slot);
      this.markLinkers(note.path);
    } else this.forgetTargets(slot);
    this.notes[slot] = note;
    for (const base of targetBases(note)) this.linkers.add(base, slot);
    this.tags.set(slot, tagItems(note));
    this.sources.set(slot, note.sources.map((source) => ({ key: `${source.kind}:${source.id}`, name: source.url ?? source.id, url: source.url })));
    const folder = folderOf(note.path);
    this.folders.set(slot, [{ key: folder, name: folder, url: null }]);
    const place = seriesPlace(note.path);
    this.series.set(slot, place ? [{ key: place.key, name: place.name, url: null }] : []);
    this.unsettled.add(slot);
    return slot;
  }

  /** Takes a note out; the links of others to it are turned by `settle`. */
  remove(path: NotePath): void {
    const slot = this.slots.get(path);
    if (slot === undefined) return;
    this.unlink(slot);
    this.forgetTargets(slot);
    for (const items of [this.tags, this.sources, this.folders, this.series]) items.clear(slot);
    this.slots.delete(path);
    this.resolver.remove(path);
    this.order.remove(slot);
    this.notes[slot] = undefined;
    this.markLinkers(path);
    this.unsettled.delete(slot);
    this.freed.push(slot);
  }

  /** Joins the links of all notes that changed, or whose links may lead elsewhere now. Until then the edges are those of before. */
  settle(): void {
    this.edgeChanges++;
    for (const slot of this.unsettled) this.unlink(slot);
    for (const slot of this.unsettled) this.link(slot);
    this.unsettled.clear();
    this.free.push(...this.freed.splice(0));
  }

  private markLinkers(path: NotePath): void {
    for (const slot of this.linkers.of(baseKey(path))) this.unsettled.add(slot);
  }

  private link(slot: number): void {
    const note = this.notes[slot];
    if (!note) return;
    const targets: number[] = [];
    const out = new Set<number>();
    const missing: ItemRef[] = [];
    for (const link of note.links) {
      const to = this.resolve(link, note.path);
      const target = to === null ? UNRESOLVED : this.slots.get(to) ?? UNRESOLVED;
      targets.push(target);
      if (target === UNRESOLVED) {
        if (!isAttachment(link.target)) missing.push({ key: placeholderKey(link.target), name: link.target, url: null });
      } else if (target !== slot) out.add(target);
    }
    if (targets.length > 0) this.adjacency[slot] = { targets: targets.slice(), out: [...out] };
    this.pairs += out.size;
    this.touch(slot);
    for (const target of out) this.addBacklink(target, slot);
    this.placeholders.set(slot, missing);
  }

  private addBacklink(target: number, from: number): void {
    const known = this.backlinks[target];
    if (known) known.add(from);
    else this.backlinks[target] = new Set([from]);
    this.touch(target);
  }

  private unlink(slot: number): void {
    const { out } = this.adjacency[slot] ?? NO_EDGES;
    this.pairs -= out.length;
    this.adjacency[slot] = NO_EDGES;
    this.touch(slot);
    for (const target of out) {
      this.backlinks[target]?.delete(slot);
      this.touch(target);
    }
    this.placeholders.clear(slot);
  }

  /** The note has other edges. */
  private touch(slot: number): void {
    this.steps[slot] = undefined;
    this.degrees[slot] = this.out(slot).length + this.in(slot).size;
  }

  private forgetTargets(slot: number): void {
    const note = this.notes[slot];
    for (const base of note ? targetBases(note) : []) this.linkers.delete(base, slot);
  }
}

/** Every level of each nested tag, the full one first: `a/b/c`, `a/b`, `a`. */
function tagItems(note: Note): ItemRef[] {
  const items: ItemRef[] = [];
  for (const tag of note.tags) {
    for (let name = tag.name; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('/')))) {
      items.push({ key: name.toLowerCase(), name, url: null });
    }
  }
  return items;
}
