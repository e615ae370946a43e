import type { NoteGraph } from '../../graph/note-graph';
import type { Block, NotePath, Source } from '../../note/note';
import { entryName } from './source-names';
import type { PageSource } from './topic-page';

/** Sources whose ids say nothing to a reader. */
const NUMBERED = /^(?:doi|arxiv|pmid|youtube):/;

interface Entry {
  readonly note: NotePath;
  readonly line: number;
}

/** Where an entry of a list of references names each source, if one of the citing notes has such a list. */
export function findEntries(graph: NoteGraph, sources: readonly PageSource[]): ReadonlyMap<string, Entry> {
  return new Map(sources.flatMap(({ key, notes }): [string, Entry][] => {
    for (const { note } of notes) {
      const reference = sourceIn(graph, note, key)?.reference;
      if (reference) return [[key, { note, line: reference.line }]];
    }
    return [];
  }));
}

/**
 * Names the sources as the notes do: by the entry in a list of references, else, where its id alone is known and just one note begins
 * with it, by the title of that note, which is about it.
 *
 * @param texts blocks of the notes with the entries; what is missing costs only wording.
 */
export function nameSources(
  graph: NoteGraph,
  sources: readonly PageSource[],
  entries: ReadonlyMap<string, Entry>,
  texts: ReadonlyMap<NotePath, readonly Block[]>,
): PageSource[] {
  return sources.map((source) => {
    const entry = entries.get(source.key);
    const block = entry && texts.get(entry.note)?.find(({ text, line }) => line <= entry.line && entry.line <= line + text.split('\n').length - 1);
    const written = block && entryName(block.text.split('\n')[entry.line - block.line] ?? '');
    if (written !== undefined && /\p{L}{3}/u.test(written)) return { ...source, label: written };
    if (!NUMBERED.test(source.key)) return source;
    const about = source.notes.filter(({ note }) => {
      const first = graph.note(graph.slot(note) ?? -1)?.sources[0];
      return first !== undefined && !first.reference && `${first.kind}:${first.id}` === source.key;
    });
    return about.length === 1 ? { ...source, label: `${about[0]?.title ?? ''} (${source.label})` } : source;
  });
}

function sourceIn(graph: NoteGraph, path: NotePath, key: string): Source | undefined {
  return graph.note(graph.slot(path) ?? -1)?.sources.find(({ kind, id }) => `${kind}:${id}` === key);
}
