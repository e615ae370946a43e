import type { Corpus } from '../corpus';
import { readableName } from '../note/readable-name';
import { sourceLabel } from '../note/sources/source-label';
import type { ViaKind } from './path';

/** Something that notes carry; `key` is what the index calls it: a string, or the number of a concept. */
export interface Thing {
  readonly kind: Exclude<ViaKind, 'link'>;
  readonly key: string | number;
  /** Number of notes that carry it. */
  readonly count: number;
}

/** What a note carries and shares with at least one and, all in all, at most `most` notes. Of nested tags with the same notes the deepest; no workflow tags. */
export function thingsOf(corpus: Corpus, slot: number, most = Infinity): Thing[] {
  const { graph, concepts } = corpus;
  const things: Thing[] = [];
  const add = (kind: Thing['kind'], key: string | number, count: number): void => {
    if (count > 1 && count <= most) things.push({ kind, key, count });
  };
  const tags = graph.tags.of(slot);
  for (const tag of tags) {
    const count = graph.tags.count(tag);
    const isDeepest = !tags.some((other) => other.startsWith(`${tag}/`) && graph.tags.count(other) === count);
    if (isDeepest && corpus.isTopical(tag)) add('tag', tag, count);
  }
  for (const source of graph.sources.of(slot)) add('source', source, graph.sources.count(source));
  for (const placeholder of graph.placeholders.of(slot)) add('placeholder', placeholder, graph.placeholders.count(placeholder));
  for (const { id } of concepts.of(slot)) add('concept', id, concepts.members(id).length);
  return things;
}

/** Slots of the notes that carry a thing. */
export function carriersOf({ graph, concepts }: Corpus, { kind, key }: Thing): readonly number[] {
  if (typeof key === 'number') return concepts.members(key);
  return (kind === 'tag' ? graph.tags : kind === 'source' ? graph.sources : graph.placeholders).members(key);
}

/** What a thing is called in a note that carries it. */
export function nameOf({ graph, concepts }: Corpus, { kind, key }: Thing, slot: number): string {
  if (typeof key === 'number') return concepts.name(key);
  if (kind === 'tag') return graph.tags.nameIn(slot, key);
  return kind === 'source' ? sourceLabel(key) : readableName(graph.placeholders.nameIn(slot, key));
}
