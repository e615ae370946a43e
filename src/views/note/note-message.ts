import { noteName } from '../../core/note/note';
import type { MessageContent } from '../list/message';
import { asSentence } from '../words';
import type { NoteState } from './note-state';

/** What a view says in its own words where it shows nothing of a note. */
export interface NoteWords {
  /** What to open a note for. */
  readonly noNote: string;
  /** While the note is still to be read. */
  readonly awaited: string;
  readonly failed: string;
}

export interface NoteMessageActions {
  retry(): void;
  openSettings(): void;
  isExcluded(path: string): boolean;
}

/** The message of a view about one note; `ofShown` is that of what is on show, `null` where it needs none. */
export function noteMessage<Shown>({ body, progress }: NoteState<Shown>, words: NoteWords, actions: NoteMessageActions, ofShown: (shown: Shown) => MessageContent | null): MessageContent | null {
  const retry = { label: 'Try again', act: () => actions.retry() };
  const settings = { label: 'Open settings', act: () => actions.openSettings() };
  switch (body.kind) {
    case 'starting':
      return { text: 'Starting…', detail: null, buttons: [] };
    case 'no-note':
      return { text: 'No note open', detail: words.noNote, buttons: [] };
    case 'missing':
      return actions.isExcluded(body.path)
        ? { text: `${noteName(body.path)} is excluded`, detail: asSentence(body.why), buttons: [settings] }
        : { text: `${noteName(body.path)} could not be read`, detail: asSentence(body.why), buttons: [retry] };
    case 'unread':
      return { text: 'Not read yet', detail: progress ? words.awaited : 'This note is not in the index yet.', buttons: [] };
    case 'failed':
      return { text: words.failed, detail: body.message, buttons: [retry] };
    case 'shown':
      return ofShown(body.shown);
  }
}
