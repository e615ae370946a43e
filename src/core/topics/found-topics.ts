import type { Partition } from './communities/partition';
import type { TopicGraph } from './communities/topic-graph';
import type { TopicInput } from './input';
import type { TopicOptions } from './options';

/** The communities that are topics, before anything is said of them. */
export interface FoundTopics {
  readonly input: TopicInput;
  readonly options: TopicOptions;
  readonly graph: TopicGraph;
  readonly partition: Partition;
  readonly resolution: number;
  /** Notes of each topic, largest topic first, without those that fit nowhere. */
  readonly listed: readonly (readonly number[])[];
}
