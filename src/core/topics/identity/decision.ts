/**
 * A topic as a decision names it: by the id it had, and by its core notes then, at most 8, so that the decision still finds it where the
 * id is another, as on a second device.
 */
export interface TopicAnchor {
  readonly id: string;
  readonly notes: readonly string[];
}

/** What a user has decided of topics; it binds every later computation. */
export type TopicDecision =
  | { readonly kind: 'renamed'; readonly topic: TopicAnchor; readonly name: string }
  /** The other topics belong to the first. */
  | { readonly kind: 'merged'; readonly topic: TopicAnchor; readonly others: readonly TopicAnchor[] }
  /** Its subtopics are topics of their own. */
  | { readonly kind: 'split'; readonly topic: TopicAnchor }
  /** Always among the first, or in no list. */
  | { readonly kind: 'pinned' | 'hidden'; readonly topic: TopicAnchor };
