import { mentionsAnswer } from '../../../src/core/command-answers';
import type { MentionedNote } from '../../../src/core/mentions/mention';
import { excerpt } from '../../../src/core/related/excerpt';
import { decisionsFor } from '../../../src/settings/decisions';
import { presentText } from '../note-source';
import { clean, type Page } from '../page';
import type { NoteVerb } from '../verb';

/** Where a note names others without linking to them. */
export const mentions: NoteVerb = {
  name: 'mentions',
  about: 'note',
  usage: 'NOTE|--all [--json]',
  help: 'Where a note names another by title, alias or concept without linking to it: the first place of each, notes it links to elsewhere left out.\n'
    + 'Lines count from 0; "from" and "to" are offsets in the file in UTF-16 units, a byte order mark not counted. A canvas has none.',
  options: ['all'],
  async answer(vault, _call, note) {
    const text = presentText(vault.folder, note);
    const { hidden } = decisionsFor(vault.settings, note);
    const found = ((text && (await vault.library.mentions(note, text))) ?? []).filter(({ linked, target }) => !linked && !hidden.includes(target));
    return { json: mentionsAnswer(note, found), under: note, print: (page) => print(page, found) };
  },
};

/** Each mention with its line as an editor counts it, and the words around it. */
function print(page: Page, found: readonly MentionedNote[]): void {
  if (found.length === 0) page.text('It names no note that it does not link to.', 2, 'dim');
  for (const { title, target, places } of found) {
    const [{ line, sentence }, ...others] = places;
    page.line(`${page.paint(String(line + 1).padStart(5), 'dim')}  ${page.paint(clean(title), 'bold')}${others.length > 0 ? page.paint(`  and ${others.length} more`, 'dim') : ''}`);
    page.text(target, 7, 'dim');
    const parts = excerpt(clean(sentence.text), sentence.marks, 2 * page.width);
    page.text(parts.map((part) => (typeof part === 'string' ? part : part.em)).join(''), 7);
  }
}
