import type { NoteGraph } from '../../graph/note-graph';
import { fileNameOf, placeholderName } from './placeholder-names';
import { sharedItems } from './shared-items';
import type { Member } from './topic-links';

/** The members that link to something nobody has written yet, and what it is. */
export interface Wanted {
  readonly target: string;
  readonly name: string;
  readonly slots: readonly number[];
}

/**
 * What several notes of a topic link to and no note is: subjects, not files or dates, and none that is written already under another
 * path, or as another name of a note of the topic. Links that differ in their folders alone mean one subject.
 */
export function openPlaceholders(graph: NoteGraph, members: readonly Member[], limit: number): Wanted[] {
  const known = new Set(members.flatMap(({ slot }) => [graph.note(slot)?.title ?? '', ...graph.note(slot)?.aliases ?? []]).map((name) => name.toLowerCase()));
  const isWritten = (target: string, from: number): boolean => {
    const name = fileNameOf(target);
    const note = graph.note(from);
    return known.has(name.toLowerCase()) || (note !== undefined && graph.resolve({ target: name, display: name, line: 0, offset: 0, embed: false, to: null }, note.path) !== null);
  };
  const wanted = new Map<string, Wanted>();
  for (const { key, slots } of sharedItems(graph.placeholders, members.map(({ slot }) => slot), 1)) {
    const first = slots[0] ?? -1;
    const target = graph.placeholders.nameIn(first, key);
    const name = placeholderName(target);
    if (name === null || isWritten(target, first)) continue;
    const before = wanted.get(name.toLowerCase());
    if (before) wanted.set(name.toLowerCase(), { ...before, slots: [...new Set([...before.slots, ...slots])] });
    else wanted.set(name.toLowerCase(), { target, name, slots });
  }
  return [...wanted.values()].filter(({ slots }) => slots.length > 1).slice(0, limit);
}
