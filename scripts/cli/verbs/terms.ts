import { columns, clean } from '../page';
import type { NoteVerb } from '../verb';

const DEFAULT_LIMIT = 12;

/** The key terms of a note. */
export const terms: NoteVerb = {
  name: 'terms',
  about: 'note',
  usage: 'NOTE|--all [--limit N] [--json]',
  help: 'The key terms of a note, best first, written as in the note.',
  options: ['all', 'limit'],
  async answer(vault, call, note) {
    const found = (await vault.library.terms(note, call.limit ?? DEFAULT_LIMIT)) ?? [];
    return {
      json: { note, terms: found },
      under: note,
      print(page) {
        const widest = Math.max(0, ...found.map(({ term }) => columns(clean(term))));
        for (const { term, weight } of found) page.line(`  ${clean(term)}${' '.repeat(widest - columns(clean(term)))}  ${page.paint(weight.toFixed(3), 'dim')}`);
      },
    };
  },
};
