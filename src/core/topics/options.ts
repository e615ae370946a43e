import type { TopicDecision } from './identity/decision';

export type CommunityAlgorithm = 'leiden' | 'louvain';

export interface TopicOptions {
  readonly algorithm: CommunityAlgorithm;
  /** From broad to fine in whole steps, −3 to 3; 0 leaves the resolution to the size of the vault. */
  readonly granularity: number;
  readonly decisions: readonly TopicDecision[];
}

export const DEFAULT_TOPIC_OPTIONS: TopicOptions = { algorithm: 'leiden', granularity: 0, decisions: [] };

/** What tells apart topics that were found in different ways, whatever was decided of them. */
export function basisOf({ algorithm, granularity }: TopicOptions): string {
  return `${algorithm} ${granularity}`;
}
