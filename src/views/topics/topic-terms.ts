import type { Topic } from '../../core/topics/topic';

/** The topic's most distinctive terms, at most `limit`, without one that is its name. */
export function telling({ name, terms }: Topic, limit: number): string[] {
  const called = name.toLowerCase();
  return terms
    .map(({ term }) => term)
    .filter((term) => term.toLowerCase() !== called)
    .slice(0, limit);
}
