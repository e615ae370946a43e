import type { Lines } from '../lines';
import type { CachedFootnote } from '../metadata';

interface Note {
  /** `null` for an inline footnote. */
  readonly id: string | null;
  readonly from: number;
  readonly to: number;
}

/** Footnotes and their calls, as they come in document order. */
export class Footnotes {
  private readonly defined: (Note & { readonly id: string })[] = [];
  private readonly called: Note[] = [];

  constructor(private readonly lines: Lines) {}

  /** `[^label]: …`. Labels are told apart without case. */
  define(label: string, from: number, to: number): void {
    this.defined.push({ id: label.toLowerCase(), from, to });
  }

  /** `[^label]`. */
  call(label: string, from: number, to: number): void {
    this.called.push({ id: label.toLowerCase(), from, to });
  }

  /** `^[words]`, of which the words are from `from` to `to`. */
  inline(from: number, to: number): void {
    this.called.push({ id: null, from, to });
  }

  /**
   * Calls count where the footnote is defined; an inline one is named after its number, counted from 0 together with the others
   * in the order of their first call.
   */
  resolved(): { footnotes: CachedFootnote[]; footnoteRefs: CachedFootnote[] } {
    const defined = new Set(this.defined.map(({ id }) => id));
    const numbered = new Set<string>();
    const footnotes: CachedFootnote[] = this.defined.map(({ id, from, to }) => ({ id, position: this.lines.pos(from, to) }));
    const footnoteRefs: CachedFootnote[] = [];
    for (const { id, from, to } of this.called) {
      const position = this.lines.pos(from, to);
      if (id === null) {
        const name = `[inline${numbered.size}`;
        numbered.add(name);
        footnotes.push({ id: name, position });
      } else if (defined.has(id)) {
        numbered.add(id);
        footnoteRefs.push({ id, position });
      }
    }
    if (footnotes.length > this.defined.length) footnotes.sort((a, b) => a.position.start.offset - b.position.start.offset);
    return { footnotes, footnoteRefs };
  }
}
