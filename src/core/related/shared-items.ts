import type { Corpus } from '../corpus';
import type { NotePath } from '../note/note';
import { nameOf, thingsOf, type Thing } from '../paths/shared-things';

/** Something that both notes have, with its rarity. */
export interface SharedItem {
  /** `note`: a note that both link to. */
  readonly kind: Thing['kind'] | 'note';
  /** As a reader calls it; a tag without `#`. */
  readonly name: string;
  /** Notes of the vault that have it, the two included. */
  readonly count: number;
  /** Of a source its address, if it has one. */
  readonly url: string | null;
  /** The note that both link to. */
  readonly note: NotePath | null;
}

/** What two notes share: topical tags (the deepest shared level), sources, concepts, placeholders and the notes that both link to; the rarest first. */
export function sharedItems(corpus: Corpus, slot: number, other: number): SharedItem[] {
  const { graph } = corpus;
  const there = new Set(thingsOf(corpus, other).map(keyOf));
  const both = thingsOf(corpus, slot).filter((thing) => there.has(keyOf(thing)));
  const isDeepest = ({ kind, key }: Thing): boolean => kind !== 'tag' || !both.some((thing) => thing.kind === 'tag' && String(thing.key).startsWith(`${key}/`));
  const things = both.filter(isDeepest).map((thing): SharedItem => ({
    kind: thing.kind, name: nameOf(corpus, thing, slot), count: thing.count, url: thing.kind === 'source' ? graph.sources.url(String(thing.key)) : null, note: null,
  }));
  const linked = graph.out(slot).filter((target) => target !== other && graph.linksTo(other, target));
  const notes = linked.map((target): SharedItem => {
    const { path, title } = corpus.note(target);
    return { kind: 'note', name: title, count: graph.in(target).size, url: null, note: path };
  });
  return [...things, ...notes].sort((a, b) => a.count - b.count || compare(`${a.kind} ${a.name}`, `${b.kind} ${b.name}`) || compare(a.note ?? '', b.note ?? ''));
}

function keyOf({ kind, key }: Thing): string {
  return `${kind} ${key}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
