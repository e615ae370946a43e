import type { ConceptOptions, FieldMix } from './concepts/concept';
import { ConceptSource } from './concepts/concept-source';
import { NoteFields } from './concepts/note-fields';
import { Corpus, type Change } from './corpus';
import { UNRESOLVED } from './graph/note-graph';
import type { ExportFormat } from './export/export-format';
import { exportGraph } from './export/export';
import type { Link, Note, NotePath } from './note/note';
import { isCanvas, noteName } from './note/note';
import type { MapData, MapQuestion } from './map/map-data';
import { NoteMap } from './map/note-map';
import type { MentionedNote, NoteText } from './mentions/mention';
import { findPaths } from './paths/find-paths';
import type { NoteChain } from './paths/path';
import type { RelatedAnswer, RelatedOptions, SignalName } from './related/answer';
import { writeResults } from './related/passages';
import type { Evaluation, EvaluationOptions } from './related/calibration/evaluate';
import { countPairs, evaluationSteps } from './related/calibration/evaluation-steps';
import { askAbout } from './related/query';
import { Ranking } from './related/ranking';
import { findRelated } from './related/related';
import type { Calibration } from './related/weights';
import { settlePins } from './related/selection';
import { explain, type WhyAnswer } from './related/why';
import { predictedOptions, Suggester, TAG_VOTERS } from './suggest/suggester';
import type { SuggestAnswer, SuggestOptions, TagAnswer } from './suggest/suggestion';
import { Summaries } from './summary/summaries';
import type { NoteSummary, TopicSentence } from './summary/summary';
import type { TextSource } from './text/text-source';
import { createTokenizer, type Tokenizer } from './text/tokens';
import { Between } from './topics/between/between';
import type { Bridges } from './topics/between/bridge';
import type { Gap } from './topics/between/gap';
import { NO_PAST, type TopicMemory, type TopicPast } from './topics/identity/memory';
import { KnownTopics } from './topics/known-topics';
import type { TopicOptions } from './topics/options';
import { pageOf } from './topics/page/compose-page';
import type { TopicPage } from './topics/page/topic-page';
import type { TopicRef, Topics, WeightedTerm } from './topics/topic';

export interface LibraryOptions {
  /** Tags that say what to do with a note, not what it is about; without `#`, each standing for those nested in it too. */
  readonly workflowTags: readonly string[];
  readonly concepts: ConceptOptions;
}

export type { Change };

export interface LibraryStats {
  readonly notes: number;
  readonly words: number;
  /** Links between notes, each occurrence counted. */
  readonly links: number;
  readonly placeholders: number;
  /** Tags as written, their upper levels included. */
  readonly tags: number;
  readonly sources: number;
  /** Concepts that some note speaks of. */
  readonly concepts: number;
  readonly topics: number;
}

/** A concept of a note. */
export interface NoteConcept {
  readonly name: string;
  /** Ids of its fields. */
  readonly fields: readonly string[];
  /** How often the note writes it, in any form. */
  readonly count: number;
  /** The forms in which it does. */
  readonly written: readonly string[];
}

/** The aggregate: all that is known of a vault's notes, and every question that can be asked of it. */
export class Library {
  readonly noteMap: NoteMap;
  private readonly corpus: Corpus;
  private readonly concepts: ConceptSource;
  private readonly fields: NoteFields;
  private readonly ranking: Ranking;
  private readonly suggester: Suggester;
  private readonly summaries: Summaries;
  private readonly known: KnownTopics;
  private readonly between: Between;
  private version = 0;

  constructor(
    private readonly texts: TextSource,
    options: LibraryOptions,
    private readonly tokenizer: Tokenizer = createTokenizer(),
  ) {
    this.corpus = new Corpus(options.workflowTags, tokenizer);
    this.concepts = new ConceptSource(this.corpus, texts, options.concepts);
    this.fields = new NoteFields(this.corpus, this.concepts);
    this.ranking = new Ranking(this.corpus, tokenizer);
    this.suggester = new Suggester(this.corpus, tokenizer);
    this.summaries = new Summaries(this.corpus, texts, tokenizer);
    this.known = new KnownTopics(this.corpus, this.fields, texts, tokenizer);
    this.between = new Between(this.corpus, this.fields, texts, tokenizer);
    this.noteMap = new NoteMap(this.corpus, this.fields);
  }

  /** Goes up with each change. */
  get revision(): number {
    return this.version;
  }

  configure(options: LibraryOptions): number {
    this.corpus.setWorkflowTags(options.workflowTags);
    this.concepts.configure(options.concepts);
    return ++this.version;
  }

  /** How topics are made from now on; those that are known stay until they are computed again. */
  configureTopics(options: TopicOptions): void {
    this.known.configure(options);
  }

  /** Goes up with each change, and with each of how topics are made. */
  get topicRevision(): number {
    return this.version + this.known.choices;
  }

  /** How a note's concepts divide into fields; empty where it has none. */
  async fieldMix(path: NotePath): Promise<FieldMix> {
    await this.concepts.settle();
    const slot = this.corpus.graph.slot(path);
    return slot === undefined ? [] : this.fields.mix([slot]);
  }

  /** The concepts of a note, those it writes most first. */
  async conceptsOf(path: NotePath): Promise<readonly NoteConcept[]> {
    await this.concepts.settle();
    const { concepts, graph } = this.corpus;
    const slot = graph.slot(path);
    if (slot === undefined) return [];
    const found = concepts.of(slot).map(({ id, count }) => ({ name: concepts.name(id), fields: concepts.fields(id), count, written: concepts.formsIn(slot, id) }));
    return found.sort((a, b) => b.count - a.count || compare(a.name, b.name));
  }

  /** Brings the index up to date and answers the new revision. */
  apply(changes: readonly Change[]): number {
    this.corpus.apply(changes);
    const paths = changes.map((change) => (change.kind === 'put' ? change.entry.note.path : change.path));
    this.concepts.notice(paths);
    this.known.notice(paths);
    return ++this.version;
  }

  has(path: NotePath): boolean {
    return this.corpus.graph.slot(path) !== undefined;
  }

  note(path: NotePath): Note | null {
    const slot = this.corpus.graph.slot(path);
    return slot === undefined ? null : this.corpus.graph.note(slot) ?? null;
  }

  /** Paths of all notes, sorted by code units. */
  paths(): NotePath[] {
    return this.corpus.graph.paths();
  }

  /**
   * A note by its path (with or without `.md`), its name or the end of its path, its title or an alias, tried in this order; case
   * does not matter, nor whether letters come in parts, and canvases come last.
   */
  find(name: string): NotePath | null {
    const plain = (text: string): string => text.toLowerCase().normalize('NFC');
    const wanted = plain(name.replace(/^\.?\/+/, ''));
    const tests: ((note: Note) => boolean)[] = [
      ({ path }) => plain(path) === wanted || plain(path) === `${wanted}.md`,
      ({ path }) => plain(noteName(path)) === wanted || [wanted, `${wanted}.md`].some((file) => plain(path).endsWith(`/${file}`)),
      ({ title }) => plain(title) === wanted,
      ({ aliases }) => aliases.some((alias) => plain(alias) === wanted),
    ];
    const notes = this.paths().flatMap((path) => this.note(path) ?? []);
    for (const test of tests) {
      const found = notes.filter(test).map(({ path }) => path).sort(byPreference)[0];
      if (found !== undefined) return found;
    }
    return null;
  }

  /** Where a link of `from` leads, `null` for a placeholder or an attachment. */
  resolve(link: Link, from: NotePath): NotePath | null {
    return this.corpus.graph.resolve(link, from);
  }

  /** `null` for a note that is not in the index. */
  async related(path: NotePath, options: RelatedOptions): Promise<RelatedAnswer | null> {
    await this.concepts.settle();
    const slot = this.corpus.graph.slot(path);
    const query = slot === undefined ? null : askAbout(this.corpus, slot);
    if (!query) return null;
    const drafts = findRelated(query, this.ranking, this.fields, options, (note) => this.topicOf(note)?.id ?? null);
    const results = settlePins(await writeResults(query, drafts, this.texts, this.tokenizer), options.pinned ?? []);
    return { note: path, related: results.slice(0, options.limit) };
  }

  /** The notes that the present text of a note names, those most worth a link first, with those it links to already; `null` for a note that is not in the index. */
  async mentions(path: NotePath, text: NoteText): Promise<readonly MentionedNote[] | null> {
    await this.concepts.settle();
    const slot = this.corpus.graph.slot(path);
    return slot === undefined ? null : this.suggester.mentions(slot, text);
  }

  /** Links that a note could make: where its present text names a note, and predicted ones; `text` is `null` where only the latter can be had. */
  async suggest(path: NotePath, text: NoteText | null, options: SuggestOptions): Promise<SuggestAnswer | null> {
    const predicted = await this.related(path, predictedOptions(options));
    const slot = this.corpus.graph.slot(path);
    return predicted && slot !== undefined ? this.suggester.links(slot, text, predicted.related, options) : null;
  }

  /** Tags that a note could carry, best first. */
  async suggestTags(path: NotePath, limit: number): Promise<TagAnswer | null> {
    const related = await this.related(path, TAG_VOTERS);
    const slot = this.corpus.graph.slot(path);
    return related && slot !== undefined ? { note: path, title: this.corpus.note(slot).title, tags: this.suggester.tags(slot, related.related, limit) } : null;
  }

  /** Up to `limit` ways from one note to another, the shortest first, none of which has anything but its ends in common; `null` where either note is not in the index. */
  async pathsBetween(from: NotePath, to: NotePath, limit: number): Promise<readonly NoteChain[] | null> {
    await this.concepts.settle();
    const { graph } = this.corpus;
    const [start, end] = [graph.slot(from), graph.slot(to)];
    return start === undefined || end === undefined ? null : findPaths(this.corpus, start, end, limit);
  }

  /** All that speaks for `other` belonging with `path`, but what muted signals say; `null` where either note is not in the index. */
  async why(path: NotePath, other: NotePath, muted: readonly SignalName[]): Promise<WhyAnswer | null> {
    await this.concepts.settle();
    const { graph } = this.corpus;
    const [slot, to] = [graph.slot(path), graph.slot(other)];
    const query = slot === undefined || to === undefined || slot === to ? null : askAbout(this.corpus, slot);
    return query && to !== undefined ? explain(query, to, { table: this.ranking.table, texts: this.texts, tokenizer: this.tokenizer, muted }) : null;
  }

  /** What the ranking of related notes was learnt from; `null` where it is by the shipped weights. */
  get calibration(): Calibration | null {
    return this.ranking.calibration;
  }

  /** Ranks by what was learnt before, or by the shipped weights. */
  useCalibration(calibration: Calibration | null): void {
    this.ranking.use(calibration);
  }

  /** How many pairs of notes are linked, in one direction or both: what the ranking can learn from. */
  get linkedPairs(): number {
    return countPairs(this.corpus);
  }

  /** Learns from the vault's own links how to rank, yielding between slices of work; to be given up when the revision has moved on the way. */
  async *calibrate(): AsyncGenerator<void, Calibration | null> {
    await this.concepts.settle();
    return yield* this.ranking.calibrate();
  }

  /** The hidden-link test on this vault. Nothing else may be asked of the library, and nothing applied, until it has come to its end. */
  async *evaluate(options: EvaluationOptions): AsyncGenerator<void, Evaluation> {
    await this.concepts.settle();
    return yield* this.ranking.evaluate(options);
  }

  /** About how often `evaluate` yields with these options. */
  evaluationSteps(options: EvaluationOptions): number {
    return evaluationSteps(this.corpus, options);
  }

  async summary(path: NotePath, sentences: number): Promise<NoteSummary | null> {
    return this.summaries.ofNote(path, sentences);
  }

  /** Key terms of a note, best first. */
  async terms(path: NotePath, limit: number): Promise<readonly WeightedTerm[] | null> {
    return this.summaries.terms(path, limit);
  }

  /** The topics as they were last computed, perhaps of an earlier revision. */
  topics(): Topics | null {
    return this.known.last;
  }

  /**
   * Brings the topics up to date, yielding between slices of work. The note set must not change in between: start anew when
   * the topic revision has moved.
   *
   * @param since which topics there were, so that they keep their ids, names and colours.
   */
  async *computeTopics(since: TopicPast = NO_PAST): AsyncGenerator<void, Topics> {
    await this.concepts.settle();
    return yield* this.known.compute(since, this.topicRevision);
  }

  /** What is to be remembered of the topics as they were last computed. */
  get topicMemory(): TopicMemory {
    return this.known.memory;
  }

  /** The map of the topics as they were last computed; `null` where its note is not in the index. Yields as `computeTopics` does. */
  async *map(question: MapQuestion): AsyncGenerator<void, MapData | null> {
    await this.concepts.settle();
    return yield* this.noteMap.draw(this.known.last, question);
  }

  /** How many topics there are now, without describing and naming them: for figures. Yields as `computeTopics` does. */
  countTopics(): Generator<void, number> {
    return this.known.count();
  }

  /** The topic of a note, also of one that was changed since the topics were computed; `null` where it is in none. */
  topicOf(path: NotePath): TopicRef | null {
    return this.known.topicOf(path);
  }

  /** The topic that a note belongs to nearly as much as to its own. */
  secondTopicOf(path: NotePath): TopicRef | null {
    return this.known.secondTopicOf(path);
  }

  /** The notes that join the topics as they were last computed, and those that join fields; yields as `computeTopics` does. */
  async *bridges(): AsyncGenerator<void, Bridges> {
    return this.known.last ? yield* this.between.bridges(this.known.last) : { topics: [], fields: [] };
  }

  /** What is missing between the topics as they were last computed; yields as `computeTopics` does. */
  async *gaps(): AsyncGenerator<void, readonly Gap[]> {
    return this.known.last ? yield* this.between.gaps(this.known.last) : [];
  }

  /** The graph of the vault, with the topics as they were last computed, as the text of a file; yields as `computeTopics` does. */
  async *export(format: ExportFormat): AsyncGenerator<void, string> {
    await this.concepts.settle();
    return yield* exportGraph(this.corpus, this.fields, this.known.last, format);
  }

  /** Sentences that say what a topic is about, each from one of its core notes. */
  async topicSummary(id: string, sentences: number): Promise<readonly TopicSentence[] | null> {
    const topic = this.known.find(id);
    return topic && this.summaries.ofTopic(topic, sentences);
  }

  /** All that is to be said of a topic, with a summary of so many sentences; `null` where no topic has this id. */
  async topicPage(id: string, sentences: number): Promise<TopicPage | null> {
    await this.concepts.settle();
    const summary = await this.topicSummary(id, sentences);
    return this.known.last && summary && pageOf(id, { corpus: this.corpus, topics: this.known.last, topicOf: (path) => this.topicOf(path), texts: this.texts }, summary);
  }

  stats(): LibraryStats {
    let words = 0;
    let links = 0;
    for (const path of this.paths()) {
      const slot = this.corpus.graph.slot(path) ?? 0;
      words += this.corpus.graph.note(slot)?.words ?? 0;
      links += this.corpus.graph.targets(slot).reduce((sum, target) => (target === UNRESOLVED || target === slot ? sum : sum + 1), 0);
    }
    const { graph: { tags, sources, placeholders, size }, concepts } = this.corpus;
    return { notes: size, words, links, placeholders: placeholders.size, tags: tags.size, sources: sources.size, concepts: concepts.size, topics: this.known.last?.topics.length ?? 0 };
  }
}

/** Of notes with the same name: canvases last, as in links, then the shortest path. */
function byPreference(a: NotePath, b: NotePath): number {
  return Number(isCanvas(a)) - Number(isCanvas(b)) || a.length - b.length || compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
