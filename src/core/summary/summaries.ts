import type { Corpus } from '../corpus';
import type { Block, NotePath } from '../note/note';
import type { TextSource } from '../text/text-source';
import type { Tokenizer } from '../text/tokens';
import type { Topic, WeightedTerm } from '../topics/topic';
import { keyTerms } from './key-terms';
import { summariseNote } from './note-summary';
import type { NoteSummary, TopicSentence } from './summary';
import { summariseTopic } from './topic-summary';

/** Notes per topic that its summary draws on. */
const SUMMARISED = 12;
const KEY_TERMS = 8;

/** What notes and topics say, in sentences and terms of the notes themselves. */
export class Summaries {
  constructor(
    private readonly corpus: Corpus,
    private readonly texts: TextSource,
    private readonly tokenizer: Tokenizer,
  ) {}

  /** `null` for a note that is not in the index. */
  async ofNote(path: NotePath, sentences: number): Promise<NoteSummary | null> {
    const request = await this.aboutText(path);
    return request && {
      note: path,
      sentences: summariseNote({ sentences, ...request }),
      terms: keyTerms({ limit: KEY_TERMS, ...request }),
    };
  }

  /** Key terms of a note, best first; `null` for a note that is not in the index. */
  async terms(path: NotePath, limit: number): Promise<readonly WeightedTerm[] | null> {
    const request = await this.aboutText(path);
    return request && keyTerms({ limit, ...request });
  }

  /** Sentences that say what a topic is about, each from one of its core notes. */
  async ofTopic(topic: Topic, sentences: number): Promise<readonly TopicSentence[]> {
    const core = topic.notes.slice(0, SUMMARISED);
    const texts = await this.texts.read(core.map(({ note }) => note));
    const notes = core.flatMap(({ note: path, title, weight }) => {
      const slot = this.corpus.graph.slot(path);
      const blocks = texts.get(path);
      return slot !== undefined && blocks ? [{ note: this.corpus.note(slot), title, blocks: this.ownBlocks(blocks), weight }] : [];
    });
    return summariseTopic({ texts: notes, sentences, ...this.wordStatistics() });
  }

  /** What a question about the text of one note starts from. */
  private async aboutText(path: NotePath) {
    const slot = this.corpus.graph.slot(path);
    if (slot === undefined) return null;
    const note = this.corpus.note(slot);
    const blocks = (await this.texts.read([path])).get(path) ?? [];
    return { note, blocks: this.ownBlocks(blocks), ...this.wordStatistics() };
  }

  /** What a note says itself: without the text of templates and footers. */
  private ownBlocks(blocks: readonly Block[]): readonly Block[] {
    return blocks.filter(({ text }) => !this.corpus.index.isTemplate(text));
  }

  private wordStatistics(): { documentFrequency: (term: string) => number; notes: number; tokenizer: Tokenizer } {
    const { index } = this.corpus;
    const documentFrequency = (term: string): number => {
      const id = index.id(term);
      return id === undefined ? 0 : index.documentFrequency(id);
    };
    return { documentFrequency, notes: index.notes, tokenizer: this.tokenizer };
  }
}
