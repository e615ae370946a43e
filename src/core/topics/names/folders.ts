import { folderOf, type Note } from '../../note/note';

/** Every folder of the vault at every level, by path, with the notes in it or below it. */
export function foldersOf(notes: readonly Note[]): { readonly name: string; readonly members: readonly number[] }[] {
  const folders = new Map<string, number[]>();
  notes.forEach((note, index) => {
    for (let path = folderOf(note.path); path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
      const members = folders.get(path);
      if (members) members.push(index);
      else folders.set(path, [index]);
    }
  });
  return [...folders].map(([name, members]) => ({ name, members }));
}

/** The last level of a folder or tag as words, without what only sorts it: `Areas/2 - 🧰 long_term_memory` → `long term memory`. */
export function lastLevel(name: string): string {
  const level = name.slice(name.lastIndexOf('/') + 1);
  return level.replace(/^[^\p{L}]+(?=\p{L})/u, '');
}
