import { isPart, type RankedName, type Unnamed } from './name-ranking';
import type { NameWriter } from './name-writer';

/** A name that a topic has already. */
export interface KnownName {
  readonly text: string;
  /** Whether the user chose it: then it holds whatever the notes say. */
  readonly given: boolean;
}

/**
 * What a known name is made of, as keys of the candidates; `null` where the topic has outgrown it: no good candidate for its name and no
 * title of a core note is in it. A word may be written otherwise now than when the topic was named, "Memories" for "Memory".
 *
 * @param good candidates that might name the topic as well.
 */
export function keysOf({ text, given }: KnownName, topic: Unnamed, good: readonly RankedName[], writer: NameWriter): string[] | null {
  const name = text.toLowerCase();
  const words = writer.key(text);
  const keys = good.map(({ key }) => key).filter((key) => isPart(key, words) || name.includes((writer.write(key) ?? key).toLowerCase()));
  const fits = given || keys.length > 0 || topic.titles.some((title) => title.text !== '' && name.includes(title.text.toLowerCase()));
  return fits ? keys : null;
}
