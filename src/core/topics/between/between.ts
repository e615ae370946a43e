import type { NoteFields } from '../../concepts/note-fields';
import type { Corpus } from '../../corpus';
import type { TextSource } from '../../text/text-source';
import type { Tokenizer } from '../../text/tokens';
import type { Topics } from '../topic';
import type { Bridges } from './bridge';
import { FieldBridges } from './field-bridges';
import type { Gap } from './gap';
import { findGaps } from './gaps';
import { topicBridges } from './topic-bridges';
import { TopicPlaces } from './topic-places';

/** What lies between topics, and between fields. Everything yields between slices of work; no note may change in between. */
export class Between {
  constructor(
    private readonly corpus: Corpus, private readonly fields: NoteFields, private readonly texts: TextSource, private readonly tokenizer: Tokenizer,
  ) {}

  *bridges(topics: Topics): Generator<void, Bridges> {
    const places = new TopicPlaces(this.corpus, topics);
    yield;
    return { topics: yield* topicBridges(this.corpus.graph, places), fields: yield* new FieldBridges(this.corpus, this.fields, places).find() };
  }

  async *gaps(topics: Topics): AsyncGenerator<void, readonly Gap[]> {
    const places = new TopicPlaces(this.corpus, topics);
    yield;
    return yield* findGaps(this.corpus, places, this.texts, this.tokenizer);
  }
}
