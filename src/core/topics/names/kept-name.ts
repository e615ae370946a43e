import type { RankedName, Unnamed } from './name-ranking';

/** A name that a topic has already. */
export interface KnownName {
  readonly text: string;
  /** Whether the user chose it: then it holds whatever the notes say. */
  readonly given: boolean;
}

/**
 * What a known name is made of, as keys of the candidates; `null` where the topic has outgrown it: no good candidate for its name and no
 * title of a core note is in it.
 *
 * @param good candidates that might name the topic as well.
 */
export function keysOf({ text, given }: KnownName, topic: Unnamed, good: readonly RankedName[], write: (key: string) => string): string[] | null {
  const name = text.toLowerCase();
  const keys = good.map(({ key }) => key).filter((key) => name.includes(write(key).toLowerCase()));
  const fits = given || keys.length > 0 || topic.titles.some((title) => title.text !== '' && name.includes(title.text.toLowerCase()));
  return fits ? keys : null;
}
