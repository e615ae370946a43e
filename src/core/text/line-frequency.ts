import { IntMap } from '../int-map';

/**
 * How often the lines of notes are repeated over the vault: templates, navigation, footers. The weight of a line is halved when
 * four notes have it, and again at each doubling of that number, so that two or three copies of a note still weigh in full.
 */
export class LineFrequency {
  /** Line → the one note that has it. Most lines have one, and a set for each would take more room than the words of the notes. */
  private readonly alone = new IntMap();
  /** Line → the notes that have it, where it was ever more than one. */
  private readonly shared = new Map<number, Set<number>>();
  private readonly moved = new Set<number>();

  /** @param lines pairs as in `NoteTerms.lines`. */
  add(slot: number, lines: Uint32Array): void {
    for (let i = 0; i < lines.length; i += 2) {
      const line = lines[i]!;
      if (line === 0 || !this.join(line, slot)) continue;
      const now = this.halvings(line);
      if (now !== halvings(this.count(line) - 1)) this.markCarriers(line);
      else if (now > 0) this.moved.add(slot);
    }
  }

  remove(slot: number, lines: Uint32Array): void {
    for (let i = 0; i < lines.length; i += 2) {
      const line = lines[i]!;
      if (this.leave(line, slot) && this.halvings(line) !== halvings(this.count(line) + 1)) this.markCarriers(line);
    }
    this.moved.delete(slot);
  }

  /** How often the weight of a line is halved; 0 for a line that few notes have. */
  halvings(line: number): number {
    return halvings(this.count(line));
  }

  /** Slots of the notes with a line that weighs other than when this was last asked. */
  takeMoved(): number[] {
    const moved = [...this.moved];
    this.moved.clear();
    return moved;
  }

  private markCarriers(line: number): void {
    for (const slot of this.shared.get(line) ?? []) this.moved.add(slot);
  }

  private count(line: number): number {
    return this.shared.get(line)?.size ?? (this.alone.get(line) === undefined ? 0 : 1);
  }

  /** Whether the note is new to the line. */
  private join(line: number, slot: number): boolean {
    const notes = this.shared.get(line);
    if (notes) {
      const { size } = notes;
      return notes.add(slot).size > size;
    }
    const other = this.alone.get(line);
    if (other === slot) return false;
    if (other === undefined) this.alone.set(line, slot);
    else {
      this.alone.delete(line);
      this.shared.set(line, new Set([other, slot]));
    }
    return true;
  }

  /** Whether the note had the line. */
  private leave(line: number, slot: number): boolean {
    const notes = this.shared.get(line);
    if (!notes) {
      const had = this.alone.get(line) === slot;
      if (had) this.alone.delete(line);
      return had;
    }
    if (!notes.delete(slot)) return false;
    if (notes.size === 0) this.shared.delete(line);
    return true;
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
