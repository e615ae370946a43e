import { suggestAnswer } from '../../../src/core/command-answers';
import { plainText, excerpt } from '../../../src/core/related/excerpt';
import { SIGNALS } from '../../../src/core/related/answer';
import { plainReason } from '../../../src/core/related/wording';
import type { SuggestedLink, SuggestedTag } from '../../../src/core/suggest/suggestion';
import { asNotePath, type NotePath } from '../../../src/core/note/note';
import { decisionsFor } from '../../../src/settings/decisions';
import { presentText } from '../note-source';
import { clean, cut, type Page } from '../page';
import type { NoteVerb } from '../verb';

/** Tags that are told of. */
const MOST_TAGS = 8;
const REASONS = 2;
const INDENT = 4;

/** Links and tags that a note could have. */
export const suggest: NoteVerb = {
  name: 'suggest',
  about: 'note',
  ranks: true,
  usage: 'NOTE|--all [--limit N] [--json]',
  help: 'Links that a note could make, best first: where its text names a note without linking to it, and predicted ones; and tags it could carry.\n'
    + 'A mention has its line from 0 and its offsets in the file in UTF-16 units, a byte order mark not counted.',
  options: ['all', 'limit'],
  async answer({ library, folder, settings }, call, note) {
    const muted = SIGNALS.filter((signal) => settings.mutedSignals.includes(signal));
    const hidden = decisionsFor(settings, note).hidden.map(asNotePath);
    const answer = await library.suggest(note, presentText(folder, note), { limit: call.limit ?? settings.resultCount, muted, hidden });
    const suggested = answer?.suggested ?? [];
    const tags = (await library.suggestTags(note, MOST_TAGS))?.tags ?? [];
    return { json: suggestAnswer(note, suggested, tags), under: note, print: (page) => print(page, note, suggested, tags) };
  },
};

function print(page: Page, note: NotePath, suggested: readonly SuggestedLink[], tags: readonly SuggestedTag[]): void {
  if (suggested.length === 0) page.text('No link comes to mind.', 2, 'dim');
  suggested.forEach((link, index) => {
    page.line(`${String(index + 1).padStart(INDENT - 1)} ${page.paint(cut(clean(link.title), page.width - INDENT), 'bold')}`);
    if (link.mention) {
      const { sentence: { text, marks }, line } = link.mention;
      page.text(`line ${line + 1}: “${plainText(excerpt(clean(text), marks, page.width))}”`, INDENT);
    } else for (const reason of link.reasons.slice(0, REASONS)) page.text(plainReason(reason, { note, linked: 'none' }), INDENT);
  });
  if (tags.length > 0) page.text(tags.map(({ tag }) => `#${tag}`).join('  '), INDENT, 'cyan');
}
