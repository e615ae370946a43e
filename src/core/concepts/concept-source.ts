import type { Corpus } from '../corpus';
import type { NotePath } from '../note/note';
import type { TextSource } from '../text/text-source';
import type { Concept, ConceptOptions } from './concept';
import { shownFields, type ShownField } from './field-mix';
import { builtInConcepts } from './lexicon';
import { ConceptPlace, mergeConcepts, readOwnConcepts, type OwnConcepts } from './own-concepts';

const NONE: OwnConcepts = { concepts: [], fields: new Map() };

/**
 * Which concepts count: the built-in ones and the user's. The note that lists the user's is read again, from the source of texts, when
 * it changed: before the next answer, not at once, since texts are only had asynchronously.
 */
export class ConceptSource {
  private readonly builtIn: readonly Concept[] = builtInConcepts();
  private place: ConceptPlace;
  private own = NONE;
  private stale = false;
  /** What was last given, to tell whether it is to be given again. */
  private given = '';
  private settling: Promise<void> | null = null;

  constructor(private readonly corpus: Corpus, private readonly texts: TextSource, private options: ConceptOptions) {
    this.place = new ConceptPlace(options);
    this.give(NONE);
  }

  configure(options: ConceptOptions): void {
    if (JSON.stringify(options) === JSON.stringify(this.options)) return;
    this.options = options;
    this.place = new ConceptPlace(options);
    this.stale = true;
  }

  /** Notes that changed or went. */
  notice(paths: readonly NotePath[]): void {
    this.stale ||= paths.some((path) => this.place.concerns(path));
  }

  /** Resolves when the concepts are those of the present notes and settings. */
  settle(): Promise<void> {
    if (this.stale) this.settling ??= this.read().finally(() => (this.settling = null));
    return this.settling ?? Promise.resolve();
  }

  /** All fields, in their fixed order. */
  fields(): ShownField[] {
    return shownFields(this.options, this.own.fields);
  }

  private async read(): Promise<void> {
    while (this.stale) {
      this.stale = false;
      const { place, options, corpus: { graph } } = this;
      const notes = graph.paths().filter((path) => place.concerns(path)).flatMap((path) => graph.note(graph.slot(path) ?? -1) ?? []);
      const lists = notes.flatMap(({ path }) => (path.toLowerCase() === place.list ? [path] : []));
      const texts = lists.length > 0 ? await this.texts.read(lists) : new Map<NotePath, never>();
      if (!this.stale) this.give(readOwnConcepts(place, notes, lists.flatMap((path) => texts.get(path) ?? []), options));
    }
  }

  private give(own: OwnConcepts): void {
    const given = JSON.stringify([own.concepts, this.options]);
    if (given === this.given) return;
    this.given = given;
    this.own = own;
    this.corpus.concepts.give(mergeConcepts(this.options.builtIn ? this.builtIn : [], own.concepts), this.place.list);
  }
}
