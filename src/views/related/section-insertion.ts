// Where lines go into the text of a note: below a heading, or below a new one at the end. Pure; offsets in UTF-16 units.

/** A heading as it was read: its first line, counted from 0, and its text with all marks (two lines for an underlined one). */
export interface HeadingPlace {
  readonly line: number;
  readonly raw: string;
}

export interface Insertion {
  /** The whole text with the lines in it. */
  readonly text: string;
  /** Where the inserted characters begin. */
  readonly at: number;
  readonly inserted: string;
}

/**
 * Puts list items below a heading: at the end of the list that stands there, in that list's own bullets, else as a list of their own.
 * The heading is looked for where it was read, then anywhere else. `null` where it is gone, or there are several and none in its place.
 */
export function insertBelow(text: string, heading: HeadingPlace, items: readonly string[]): Insertion | null {
  const lines = linesOf(text);
  const raw = heading.raw.split('\n').map(withoutReturn);
  const at = findLines(lines.map(({ text: line }) => line), raw, heading.line);
  if (at === null) return null;
  const end = at + raw.length - 1;
  const next = lines.findIndex(({ text: line }, i) => i > end && line.trim() !== '');
  const bullet = next < 0 ? null : /^([-*+])\s/.exec(lines[next]?.text ?? '')?.[1] ?? null;
  const eol = lineBreak(text);
  if (bullet !== null) return insert(text, lines[endOfList(lines.map(({ text: line }) => line), next)]?.end ?? text.length, eol + listOf(items, bullet, eol));
  const isFollowedAtOnce = next === end + 1;
  return insert(text, lines[end]?.end ?? text.length, `${eol}${eol}${listOf(items, '-', eol)}${isFollowedAtOnce ? eol : ''}`);
}

/** Puts list items below a new heading at the end of the text. `null` where the text ends inside a code block, which would take them in. */
export function insertAtEnd(text: string, title: string, items: readonly string[]): Insertion | null {
  if (endsInCode(text)) return null;
  const eol = lineBreak(text);
  const at = text.trimEnd().length;
  const rest = text.slice(at);
  return insert(text, at, `${at === 0 ? '' : eol + eol}## ${title}${eol}${eol}${listOf(items, '-', eol)}${/^\r?\n/.test(rest) ? '' : eol}`);
}

/** Takes inserted characters out again: where they were put, else where they stand, if only once. `null` where they do not. */
export function removeInsertion(text: string, { at, inserted }: Pick<Insertion, 'at' | 'inserted'>): string | null {
  const from = text.startsWith(inserted, at) ? at : text.indexOf(inserted);
  if (from < 0 || (from !== at && text.indexOf(inserted, from + 1) >= 0)) return null;
  return text.slice(0, from) + text.slice(from + inserted.length);
}

interface Line {
  /** Without its line break. */
  readonly text: string;
  /** Offset of the end of `text`. */
  readonly end: number;
}

function linesOf(text: string): Line[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const plain = withoutReturn(line);
    const end = from + plain.length;
    from += line.length + 1;
    return { text: plain, end };
  });
}

function findLines(lines: readonly string[], wanted: readonly string[], expected: number): number | null {
  const standsAt = (at: number): boolean => wanted.every((line, i) => lines[at + i] === line);
  if (standsAt(expected)) return expected;
  const places = lines.flatMap((_, at) => (standsAt(at) ? [at] : []));
  return places.length === 1 ? places[0] ?? null : null;
}

/** The last line of the list that begins at `from`: items and what is indented below them. */
function endOfList(lines: readonly string[], from: number): number {
  let end = from;
  while (/^(?:[-*+]\s|[ \t]+\S)/.test(lines[end + 1] ?? '')) end++;
  return end;
}

/** Whether a fence is left open. */
function endsInCode(text: string): boolean {
  let open: string | null = null;
  for (const line of text.split('\n')) {
    const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(withoutReturn(line));
    if (!fence) continue;
    const [, marks = '', rest = ''] = fence;
    if (open === null) {
      if (marks.startsWith('~') || !rest.includes('`')) open = marks;
    } else if (marks.startsWith(open) && rest.trim() === '') open = null;
  }
  return open !== null;
}

function insert(text: string, at: number, inserted: string): Insertion {
  return { text: text.slice(0, at) + inserted + text.slice(at), at, inserted };
}

function listOf(items: readonly string[], bullet: string, eol: string): string {
  return items.map((item) => `${bullet} ${item}`).join(eol);
}

function lineBreak(text: string): string {
  return /\r\n/.test(text) ? '\r\n' : '\n';
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
