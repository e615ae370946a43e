import { relatedAnswer } from '../../../src/core/command-answers';
import type { RelatedNote } from '../../../src/core/related/answer';
import { SIGNALS } from '../../../src/core/related/answer';
import { plainReason } from '../../../src/core/related/wording';
import { asNotePath, type NotePath } from '../../../src/core/note/note';
import { decisionsFor } from '../../../src/settings/decisions';
import { clean, columns, cut, type Page } from '../page';
import type { NoteVerb } from '../verb';

/** Which notes belong with a note, and why. */
export const related: NoteVerb = {
  name: 'related',
  about: 'note',
  ranks: true,
  usage: 'NOTE|--all [--limit N] [--unlinked] [--joining] [--json]',
  help: 'The notes that belong with a note, best first, with reasons.\n'
    + '--unlinked leaves out notes that it links to or is linked from, --joining those that do not join two fields.\n'
    + 'Notes that are hidden in the settings of the plugin are left out; pinned ones come first.',
  options: ['all', 'limit', 'unlinked', 'joining'],
  async answer(vault, call, note) {
    const muted = SIGNALS.filter((signal) => vault.settings.mutedSignals.includes(signal));
    const limit = call.limit ?? vault.settings.resultCount;
    const { hidden, pinned } = decisionsFor(vault.settings, note);
    const decided = { hidden: hidden.map(asNotePath), pinned: pinned.map(asNotePath) };
    const answer = await vault.library.related(note, { limit, unlinked: call.unlinked, joining: call.joining, muted, ...decided });
    const found = answer?.related ?? [];
    return { json: relatedAnswer(note, found), under: note, print: (page) => print(page, note, found) };
  },
};

/** Reasons shown for each result. */
const SHOWN_REASONS = 3;
const MARKS = 5;

function print(page: Page, note: NotePath, found: readonly RelatedNote[]): void {
  if (found.length === 0) page.text('Nothing related was found.', 2, 'dim');
  found.forEach((result, index) => printResult(page, note, result, index + 1));
}

const LINKED = { none: '', out: 'linked', in: 'links here', both: 'linked both ways' } as const;

function printResult(page: Page, note: NotePath, result: RelatedNote, rank: number): void {
  const filled = Math.max(1, Math.min(MARKS, Math.round(Math.sqrt(result.score) * MARKS)));
  const marks = page.paint('●'.repeat(filled), 'cyan') + page.paint('○'.repeat(MARKS - filled), 'dim');
  const state = [result.pinned ? 'pinned' : '', LINKED[result.linked]].filter((word) => word !== '').join(', ');
  const title = cut(clean(result.title), page.width - INDENT - (state === '' ? 0 : columns(state) + 2));
  page.line(`${String(rank).padStart(3)} ${marks} ${page.paint(title, 'bold')}${state === '' ? '' : `  ${page.paint(state, 'dim')}`}`);
  for (const reason of result.reasons.slice(0, SHOWN_REASONS)) page.text(plainReason(reason, { note, linked: result.linked }), INDENT);
}

const INDENT = 3 + 1 + MARKS + 1;
