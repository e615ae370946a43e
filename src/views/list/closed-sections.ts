/** The parts of the view of bridges and gaps. */
export type BetweenPart = 'topic-bridges' | 'field-bridges' | 'gaps';

export type SectionName = 'summary' | 'related' | 'mentioned' | 'predicted' | 'tags' | BetweenPart;

const NAMES: readonly SectionName[] = ['summary', 'related', 'mentioned', 'predicted', 'tags', 'topic-bridges', 'field-bridges', 'gaps'];

/** Which sections of a view the user has closed; the view keeps it in its part of the workspace layout. */
export class ClosedSections {
  private readonly names = new Set<SectionName>();

  constructor(private readonly onChange: () => void) {}

  has(name: SectionName): boolean {
    return this.names.has(name);
  }

  set(name: SectionName, closed: boolean): void {
    if (closed) this.names.add(name);
    else this.names.delete(name);
    this.onChange();
  }

  save(): readonly SectionName[] {
    return [...this.names];
  }

  /** Takes what `save` gave; anything else is passed over. */
  restore(saved: unknown): void {
    if (!Array.isArray(saved)) return;
    this.names.clear();
    for (const name of NAMES) if (saved.includes(name)) this.names.add(name);
  }
}
