import { type BlockLines, columnAfter, isBlank } from './block-lines';
import { ASTERISK, DASH, interruptsList, isDigit, isThematicBreak, listMark, OPEN_BRACKET, SPACE } from './block-starts';

const TAB_SIZE = 4;
const DOT = 46;
const CLOSE_PAREN = 41;
const PLUS = 43;

export interface ListItem {
  readonly first: number;
  /** Just after its last line. Of the empty lines before the next item, the first is the item's own. */
  last: number;
  /** Columns by which a line is indented to belong to the item. */
  readonly indent: number;
}

export interface ListExtent {
  readonly items: readonly ListItem[];
  /** Just after the last line of the list. */
  readonly last: number;
}

/** A line as a list sees it. */
interface Marker {
  /** What marks an item (see `listMark`), 0 where the line begins none. */
  readonly mark: number;
  /** Columns before what follows the mark. */
  readonly size: number;
}

/** @param indent the indentation from which a line belongs to the item above, whatever it begins with. */
function readMarker(lines: BlockLines, line: number, indent: number): Marker {
  const to = lines.end(line);
  let size = lines.indent(line, Math.max(indent, TAB_SIZE + 1));
  if (size >= indent) return { mark: 0, size };
  let at = lines.first(line);
  let mark = lines.code(line, at);
  if (mark === ASTERISK || mark === DASH || mark === PLUS) {
    size++;
  } else {
    const from = at;
    while (isDigit(lines.code(line, at))) at++;
    mark = at > from ? lines.code(line, at) : 0;
    if (mark !== DOT && mark !== CLOSE_PAREN) return { mark: 0, size };
    size += at - from + 1;
  }
  at++;
  if (at >= to) return { mark, size };
  const code = lines.text.charCodeAt(at);
  if (!isBlank(code)) return { mark: 0, size };
  if (code !== SPACE) return { mark, size: columnAfter(size, code) };
  let spaces = 1;
  while (spaces < TAB_SIZE && lines.code(line, at + spaces) === SPACE) spaces++;
  // After so many spaces the content is code, and one space is the item's own.
  if (spaces === TAB_SIZE && lines.code(line, at + spaces) === SPACE) spaces = 1;
  return { mark, size: size + spaces };
}

/** The items of the list that begins on line `first`. @param end just after the last line that counts. */
export function listExtent(lines: BlockLines, first: number, end: number): ListExtent {
  const kind = listMark(lines, first);
  const items: ListItem[] = [];
  let item: ListItem | undefined;
  let last = first;
  let empty = false;
  for (let line = first; line < end; line++) {
    const { mark, size } = readMarker(lines, line, item?.indent ?? Infinity);
    if (mark > 0 && mark !== kind) break;
    if ((mark === ASTERISK || mark === DASH) && isThematicBreak(lines, line)) break;
    const afterEmpty = empty;
    empty = mark === 0 && lines.isVoid(line);
    if (mark > 0) {
      if (item && item.last < line) lines.cut(item.last++);
      item = { first: line, last: line + 1, indent: size };
      items.push(item);
      last = line + 1;
      continue;
    }
    if (!item) break;
    const belongs = size >= item.indent || size > TAB_SIZE;
    if (!belongs && empty) continue;
    if (!belongs && (afterEmpty || interruptsList(lines, line))) break;
    item.last = last = line + 1;
  }
  return { items, last };
}

/** Takes the marks and the indentation off the item's lines. */
export function enterItem(lines: BlockLines, { first, last }: ListItem): void {
  const { text } = lines;
  const mark = lines.first(first);
  let at = mark;
  while (isDigit(lines.code(first, at))) at++;
  at++;
  const isShortNumber = at - mark > 1 && lines.code(first, at - 1) === DOT && Number(text.slice(mark, at - 1)) < 10;
  const blanksEnd = at + blanksAfter(lines, first, at);
  let width = lines.indent(first, Infinity) + at - mark;
  // Numbers below ten may be indented by one more, so that they end where those of two digits do.
  if (isShortNumber && (blanksEnd - lines.start(first)) % 2 === 1) width++;
  for (; at < blanksEnd; at++) width = columnAfter(width, text.charCodeAt(at));
  lines.from[first] = blanksEnd;
  let least = width;
  for (let line = first + 1; line < last; line++) {
    if (lines.isVoid(line)) continue;
    least = Math.min(least, lines.indent(line, least));
    if (least === 0) return;
  }
  for (let line = first + 1; line < last; line++) lines.outdent(line, least);
}

/** How many blanks after the mark are the item's own. */
function blanksAfter(lines: BlockLines, line: number, at: number): number {
  if (lines.code(line, at) !== SPACE) return isBlank(lines.code(line, at)) ? 1 : 0;
  let spaces = 1;
  while (spaces < TAB_SIZE && lines.code(line, at + spaces) === SPACE) spaces++;
  return lines.code(line, at + spaces) === SPACE ? 1 : spaces;
}

/** The status of a task whose line is entered, and takes its box off; `undefined` where the item is none. */
export function enterTask(lines: BlockLines, line: number): string | undefined {
  const at = lines.start(line);
  if (lines.code(line, at) !== OPEN_BRACKET) return undefined;
  const status = /^\[(.)\](?=[ \t]|$)/u.exec(lines.text.slice(at, Math.min(at + 6, lines.end(line))))?.[1];
  if (status !== undefined) lines.from[line] = Math.min(at + status.length + 3, lines.end(line));
  return status;
}
