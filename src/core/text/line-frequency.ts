/**
 * How often the lines of notes are repeated over the vault: templates, navigation, footers. The weight of a line is halved when
 * four notes have it, and again at each doubling of that number, so that two or three copies of a note still weigh in full.
 */
export class LineFrequency {
  /** Line → the note that has it, or the notes that do: most lines have one, for which a set would cost too much. */
  private readonly carriers = new Map<number, number | Set<number>>();
  private readonly moved = new Set<number>();

  /** @param lines pairs as in `NoteTerms.lines`. */
  add(slot: number, lines: Uint32Array): void {
    for (let i = 0; i < lines.length; i += 2) {
      const line = lines[i]!;
      if (line === 0) continue;
      const known = this.carriers.get(line);
      if (known === undefined) this.carriers.set(line, slot);
      else if (typeof known !== 'number') this.grow(known, slot);
      else if (known !== slot) this.carriers.set(line, new Set([known, slot]));
    }
  }

  remove(slot: number, lines: Uint32Array): void {
    for (let i = 0; i < lines.length; i += 2) {
      const line = lines[i]!;
      const known = this.carriers.get(line);
      if (known === slot) this.carriers.delete(line);
      else if (typeof known === 'object' && known.delete(slot)) {
        if (halvings(known.size) !== halvings(known.size + 1)) for (const other of known) this.moved.add(other);
        if (known.size === 0) this.carriers.delete(line);
      }
    }
    this.moved.delete(slot);
  }

  /** How often the weight of a line is halved; 0 for a line that few notes have. */
  halvings(line: number): number {
    const known = this.carriers.get(line);
    return typeof known === 'object' ? halvings(known.size) : 0;
  }

  /** Slots of the notes with a line that weighs other than when this was last asked. */
  takeMoved(): number[] {
    const moved = [...this.moved];
    this.moved.clear();
    return moved;
  }

  private grow(carriers: Set<number>, slot: number): void {
    const before = carriers.size;
    carriers.add(slot);
    if (carriers.size === before) return;
    if (halvings(carriers.size) !== halvings(before)) for (const other of carriers) this.moved.add(other);
    else if (halvings(before) > 0) this.moved.add(slot);
  }
}

function halvings(notes: number): number {
  return notes < 4 ? 0 : 30 - Math.clz32(notes);
}

const DIGIT_0 = 48;
const DIGIT_9 = 57;

/** A number for a line of text, in 1 to 2³⁰ − 1; white space and which digits it has do not matter. FNV-1a. */
export function lineHash(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 32) continue;
    hash = Math.imul(hash ^ (unit >= DIGIT_0 && unit <= DIGIT_9 ? DIGIT_0 : unit), 0x01000193);
  }
  // Within 30 bits, so that engines keep it as a small integer.
  return (hash & 0x3fffffff) || 1;
}
