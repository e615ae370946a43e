import { Lines } from '../note/lines';
import { type LinkablePassage, linkablePassages } from './linkable-passages';

/** Words of a file that are to become others. Offsets and lines count from 0, in UTF-16 units. */
export interface TextEdit {
  readonly from: number;
  readonly line: number;
  /** What stood at `from` when the edit was made up; never empty. */
  readonly was: string;
  readonly becomes: string;
}

export interface EditResult {
  /** The new text of the file; the text given where nothing could be done. */
  readonly text: string;
  /** For each edit that was made, in document order, the one that takes it back. */
  readonly undo: readonly TextEdit[];
  readonly refused: readonly RefusedEdit[];
}

export interface RefusedEdit {
  readonly edit: TextEdit;
  /** `gone`: the words stand neither there nor near, or no link can stand where they do; `several`: they stand near more than once. */
  readonly why: 'gone' | 'several';
}

/** Words that are not where they were are looked for in this many lines above and below. */
const NEAR = 3;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

interface Placement {
  readonly edit: TextEdit;
  readonly at: number;
  readonly becomes: string;
}

/**
 * Turns words into links in the present text of a note. Each is looked for again: at its place, else near it, where it must be the only
 * one; it must be a whole word, and stand where a link can. Inside a table the bars of links are escaped. Total; linear in the text and the edits.
 */
export function linkInText(text: string, edits: readonly TextEdit[]): EditResult {
  const passages = linkablePassages(text, null);
  const passageAt = (at: number, to: number): LinkablePassage | undefined =>
    passages.find((passage) => at >= passage.from && to <= passage.to && !passage.hidden.some((span) => at < span.to && to > span.from));
  return replace(text, edits, ({ was, becomes }, at) => {
    const passage = isWhole(text, at, at + was.length) ? passageAt(at, at + was.length) : undefined;
    if (!passage) return null;
    return passage.kind === 'cell' ? becomes.replace(/\\?\|/g, '\\|') : becomes;
  });
}

/** Takes edits back: puts the words in place of the links that `linkInText` made of them, found again in the same way. */
export function unlinkInText(text: string, edits: readonly TextEdit[]): EditResult {
  return replace(text, edits, ({ becomes }) => becomes);
}

/** @param fit what an edit puts at a place where its words stand, `null` where it may put nothing. */
function replace(text: string, edits: readonly TextEdit[], fit: (edit: TextEdit, at: number) => string | null): EditResult {
  const lines = new Lines(text);
  const taken = new Set<number>();
  const placements: Placement[] = [];
  const refused: RefusedEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    const fits = (at: number): boolean => !taken.has(at) && fit(edit, at) !== null;
    const found = text.startsWith(edit.was, edit.from) && fits(edit.from) ? [edit.from] : placesNear(text, lines, edit).filter(fits);
    const [at] = found;
    const becomes = at === undefined ? null : fit(edit, at);
    if (found.length === 1 && at !== undefined && becomes !== null) {
      taken.add(at);
      placements.push({ edit, at, becomes });
    } else refused.push({ edit, why: found.length > 1 ? 'several' : 'gone' });
  }
  return { ...written(text, placements.sort((a, b) => a.at - b.at), lines), refused };
}

function placesNear(text: string, lines: Lines, { was, line }: TextEdit): number[] {
  const from = lines.start(Math.max(0, line - NEAR));
  const to = lines.end(Math.min(lines.count - 1, line + NEAR));
  const places: number[] = [];
  if (was === '') return places;
  for (let at = text.indexOf(was, from); at >= 0 && at + was.length <= to; at = text.indexOf(was, at + 1)) places.push(at);
  return places;
}

function written(text: string, placements: readonly Placement[], lines: Lines): Pick<EditResult, 'text' | 'undo'> {
  const undo: TextEdit[] = [];
  let result = '';
  let end = 0;
  for (const { edit, at, becomes } of placements) {
    result += text.slice(end, at);
    undo.push({ from: result.length, line: lines.lineAt(at), was: becomes, becomes: edit.was });
    result += becomes;
    end = at + edit.was.length;
  }
  return { text: result + text.slice(end), undo };
}

/** Whether the words begin and end where words do; in scripts without spaces any place will do. */
function isWhole(text: string, from: number, to: number): boolean {
  const splits = (a: string, b: string): boolean => LETTER.test(a) && LETTER.test(b) && !UNSPACED.test(a) && !UNSPACED.test(b);
  return !splits(text.charAt(from - 1), text.charAt(from)) && !splits(text.charAt(to - 1), text.charAt(to));
}
