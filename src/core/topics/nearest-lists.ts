import type { TopicInput } from './input';

type Nearest = TopicInput['nearest'][number];

/** The nearest notes of each note, one list behind the other: in a tenth of the room of lists of their own, so that they can be kept. */
export class NearestLists {
  private readonly starts: Uint32Array;
  private readonly ids: Uint32Array;
  private readonly cosines: Float32Array;

  constructor(lists: readonly Nearest[]) {
    const room = lists.reduce((sum, { ids }) => sum + ids.length, 0);
    this.starts = new Uint32Array(lists.length + 1);
    this.ids = new Uint32Array(room);
    this.cosines = new Float32Array(room);
    lists.forEach(({ ids, cosines }, note) => {
      const start = this.starts[note]!;
      this.ids.set(ids, start);
      this.cosines.set(cosines, start);
      this.starts[note + 1] = start + ids.length;
    });
  }

  /** Views of the list of a note, empty for a note that is not known. */
  at(note: number): Nearest {
    const [start, end] = [this.starts[note] ?? 0, this.starts[note + 1] ?? 0];
    return { ids: this.ids.subarray(start, end), cosines: this.cosines.subarray(start, end) };
  }
}
