// The topic map as it is drawn. Plain, readonly, structured-cloneable data; coordinates in units of about half the distance between two notes.
import type { NotePath } from '../note/note';

export interface MapNode {
  readonly note: NotePath;
  readonly title: string;
  /** Index into `MapData.regions`. */
  readonly region: number;
  /** Index into the parts of the region, −1 for none. */
  readonly part: number;
  /** How central it is in its topic, in [0, 1]. */
  readonly weight: number;
  readonly x: number;
  readonly y: number;
  /** Topical tags in lower case, every level, without `#`. */
  readonly tags: readonly string[];
  /** Ids of the fields that a good part of its concepts belong to. */
  readonly fields: readonly string[];
  /** `YYYY-MM`, `null` where the note says nothing of its date. */
  readonly month: string | null;
}

/** A subtopic: its name is shown at its centre. */
export interface MapPart {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A topic as a disc that holds all of its notes; discs do not overlap. */
export interface MapRegion {
  /** The id of the topic; `null` for a folder and for the notes in no topic. */
  readonly id: string | null;
  readonly name: string;
  /** Index into the palette, `null` for none. */
  readonly color: number | null;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Its notes; more than there are nodes where some are left out. */
  readonly size: number;
  readonly parts: readonly MapPart[];
}

/** Undirected edges between nodes or regions by their indexes, strongest first; `a[i]` and `b[i]` differ. */
export interface MapEdges {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Positive. */
  readonly weight: Float32Array;
}

export interface MapData {
  /** Revision of the topics shown; `null` while none are known, and regions are folders. */
  readonly revision: number | null;
  /** The note in the middle of a local map, `null` for the whole. */
  readonly local: NotePath | null;
  /** Largest first, notes in no topic last; each has a node at least. */
  readonly regions: readonly MapRegion[];
  readonly nodes: readonly MapNode[];
  /** Links, the strongest where there are too many. */
  readonly edges: MapEdges;
  /** Links between the notes of two regions, taken together. */
  readonly between: MapEdges;
  /** The fields that some note has, by name. */
  readonly fields: readonly { readonly id: string; readonly name: string }[];
  /** Notes that are not shown because there are too many. */
  readonly left: number;
}

export interface MapQuestion {
  /** The note to draw a local map around; absent: all topics. */
  readonly local?: NotePath;
  /** Links from that note to the farthest one shown; 1 where absent. */
  readonly hops?: 1 | 2 | 3;
  /** Whether to answer at once: from the topics as they were last computed, and without a careful layout where there has been none. */
  readonly quick?: boolean;
}
