import type { Metadata } from '../note/metadata';
import type { NotePath } from '../note/note';

/** A place where the text of a note names another note. Lines and offsets count from 0, offsets in UTF-16 units of the whole file. */
export interface Mention {
  /** The words as they are written: `file.slice(from, to)`. A byte order mark is not part of the file's text. */
  readonly text: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** The concept under whose other name the target is meant (`RL` for a note called `Reinforcement learning`); `null` where its own name is written. */
  readonly concept: string | null;
  /** The sentence around it without markup; `marks` are the words in it, empty where they do not stand there as in the file. */
  readonly sentence: { readonly text: string; readonly marks: readonly string[] };
}

/** Where one note names one other without linking there. */
export interface MentionedNote {
  readonly target: NotePath;
  readonly title: string;
  /** How far the name is one that this vault links where it writes it, in (0, 1]; comparable within a vault. */
  readonly score: number;
  /** Whether the note links to the target somewhere in its text. */
  readonly linked: boolean;
  /** At least one; the first is the one to link: in document order, those in headings last. */
  readonly places: readonly [Mention, ...Mention[]];
}

/** The present text of a Markdown note, and what the app has parsed of it or `parseMarkdown(text)`. */
export interface NoteText {
  readonly text: string;
  readonly metadata: Metadata;
}
