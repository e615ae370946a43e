/** A sign with the marks that follow it, or a Korean syllable with its sounds: all that composing makes shorter, and some that it leaves as it is. */
const PARTS = /[^\p{M}\u1161-\u1175\u11a8-\u11c2]?[\p{M}\u1161-\u1175\u11a8-\u11c2]+/gu;

/**
 * A text with its letters in one piece each (Unicode's form NFC), and where its places are in the text as written. Only what comes in parts is
 * composed: other signs that the form replaces, such as an accent that becomes a backtick, stay. Offsets in UTF-16 units.
 */
export class ComposedText {
  readonly text: string;
  /** Behind each letter that was composed: the offset as written, and in `text`. */
  private readonly writtenEnds: number[] = [];
  private readonly composedEnds: number[] = [];

  private constructor(readonly written: string) {
    let shorter = 0;
    this.text = written.replace(PARTS, (parts, at: number) => {
      const letter = parts.normalize('NFC');
      if (letter.length === parts.length) return letter;
      shorter += parts.length - letter.length;
      this.writtenEnds.push(at + parts.length);
      this.composedEnds.push(at + parts.length - shorter);
      return letter;
    });
  }

  /** `null` where no letter is in parts, as in nearly all texts. */
  static of(written: string): ComposedText | null {
    if (written.normalize('NFC') === written) return null;
    const composed = new ComposedText(written);
    return composed.text === written ? null : composed;
  }

  /** The offset in `text` of an offset as written; behind the letter where it is inside one. Anything but an offset stays what it is. */
  composedAt(offset: number): number {
    return moved(offset, this.writtenEnds, this.composedEnds);
  }

  /** The offset as written of an offset in `text`. */
  writtenAt(offset: number): number {
    return moved(offset, this.composedEnds, this.writtenEnds);
  }
}

/** @param ends ascending; what lies behind one of them moves with it to its place in `others`. */
function moved(offset: number, ends: readonly number[], others: readonly number[]): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.min(offset - (ends[low - 1] ?? 0) + (others[low - 1] ?? 0), others[low] ?? Infinity);
}
