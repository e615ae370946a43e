import type { NoteGraph } from '../graph/note-graph';
import type { InvertedIndex } from '../text/inverted-index';
import type { TieBreak } from '../top-slots';

/** Where the links of a folder's notes lead, each of a pair of linked notes once. */
export interface FolderTargets {
  /** Slot → how many notes of the folder link to it. */
  readonly notes: ReadonlyMap<number, number>;
  /** Folder → how many of the links lead there. */
  readonly folders: ReadonlyMap<string, number>;
  /** How many links there are. */
  readonly links: number;
}

/** Figures of whole folders, kept until a note changes. */
export class FolderFigures {
  private readonly places = new Map<string, ReadonlyMap<number, number>>();
  private readonly sums = new Map<string, number>();
  private readonly targets = new Map<string, FolderTargets>();
  private revision = -1;
  private edges = -1;

  constructor(private readonly graph: NoteGraph, private readonly index: InvertedIndex, private readonly byPath: TieBreak) {}

  /** Where each note of a folder stands among the others by path, from 0. */
  placesIn(path: string): ReadonlyMap<number, number> {
    this.settle();
    let places = this.places.get(path);
    if (!places) this.places.set(path, (places = new Map(this.graph.folders.members(path).sort(this.byPath).map((slot, at) => [slot, at]))));
    return places;
  }

  /** How many links lead to the notes of a folder. */
  linksInto(path: string): number {
    this.settle();
    let sum = this.sums.get(path);
    if (sum !== undefined) return sum;
    sum = 0;
    for (const slot of this.graph.folders.carriers(path)) sum += this.graph.in(slot).size;
    this.sums.set(path, sum);
    return sum;
  }

  /** Where the links of a folder's notes lead. */
  targetsOf(path: string): FolderTargets {
    this.settle();
    const known = this.targets.get(path);
    if (known) return known;
    const { graph } = this;
    const notes = new Map<number, number>();
    const folders = new Map<string, number>();
    let links = 0;
    for (const slot of graph.folders.carriers(path)) {
      for (const target of graph.out(slot)) {
        const folder = graph.folders.of(target)[0] ?? '';
        notes.set(target, (notes.get(target) ?? 0) + 1);
        folders.set(folder, (folders.get(folder) ?? 0) + 1);
        links++;
      }
    }
    const found = { notes, folders, links };
    this.targets.set(path, found);
    return found;
  }

  private settle(): void {
    const { index: { revision }, graph: { edgeRevision } } = this;
    if (revision !== this.revision) this.places.clear();
    // Links that are withheld for a while leave the revision as it is.
    if (revision !== this.revision || edgeRevision !== this.edges) {
      this.sums.clear();
      this.targets.clear();
    }
    this.revision = revision;
    this.edges = edgeRevision;
  }
}
