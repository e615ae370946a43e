// The parts of a note that are written by Connectome, between two marks on lines of their own, which the app shows as comments: nothing.
//
//     %% connectome:notes %%
//     …
//     %% /connectome:notes %%
//
// Pure; offsets in UTF-16 units.

export const PARTS = ['summary', 'terms', 'notes', 'subtopics', 'sources', 'placeholders', 'live'] as const;
export type PartName = (typeof PARTS)[number];
export type PartContents = Readonly<Record<PartName, string>>;

/** A part of a text; `from` and `to` are the offsets of what stands between its marks, line breaks included. */
export interface MarkedPart {
  readonly name: PartName;
  readonly from: number;
  readonly to: number;
  /** How lines end where it stands. */
  readonly eol: '\n' | '\r\n';
}

export type FoundParts = { readonly parts: readonly MarkedPart[] } | { readonly problem: string };

const MARK = /^[ \t]*%%[ \t]*(\/?)connectome:([^%\s]*)[ \t]*%%[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/** Finds the parts of a text, or says which marks are not well formed, with the line, counted from 1. Marks in code blocks of the user are text. */
export function findParts(text: string): FoundParts {
  const parts: MarkedPart[] = [];
  let open: { readonly name: PartName; readonly line: number; readonly from: number; readonly eol: MarkedPart['eol'] } | null = null;
  let fence: string | null = null;
  let at = 0;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const start = at;
    at += line.length + 1;
    const plain = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (!open) fence = fenceAfter(plain, fence);
    const mark: RegExpExecArray | null = open || fence === null ? MARK.exec(plain) : null;
    if (!mark) continue;
    const slash = mark[1];
    const name: string = mark[2] ?? '';
    if (slash === '/') {
      if (!open) return { problem: `Line ${index + 1} ends the part “${name}”, which does not begin` };
      if (open.name !== name) return { problem: `Line ${index + 1} ends the part “${name}” inside “${open.name}”` };
      parts.push({ name: open.name, from: open.from, to: start, eol: open.eol });
      open = null;
    } else {
      if (open) return { problem: `The part “${name}” in line ${index + 1} begins inside “${open.name}”` };
      if (!isPartName(name)) return { problem: `There is no part “${name}” (line ${index + 1})` };
      open = { name, line: index + 1, from: Math.min(at, text.length), eol: line.endsWith('\r') ? '\r\n' : '\n' };
    }
  }
  return open ? { problem: `The part “${open.name}” in line ${open.line} does not end` } : { parts };
}

/**
 * Puts something else between the marks of each part, and leaves every other character as it is. `contentOf` is given the part and
 * what stands in it; `null` leaves it. What it answers must be without marks (see `withoutMarks`).
 */
export function replaceParts(text: string, parts: readonly MarkedPart[], contentOf: (part: MarkedPart, before: string, index: number) => string | null): string {
  let written = '';
  let done = 0;
  parts.forEach((part, index) => {
    const before = text.slice(part.from, part.to);
    written += text.slice(done, part.from) + (contentOf(part, before, index) ?? before);
    done = part.to;
  });
  return written + text.slice(done);
}

/** A content as it stands between marks: on lines of its own, with the line breaks of the place. */
export function asLines(content: string, eol: MarkedPart['eol']): string {
  return content === '' ? '' : `${content.replace(/\r?\n/g, eol)}${eol}`;
}

/** A part with its marks and its content. */
export function markedPart(name: PartName, content: string, eol: MarkedPart['eol']): string {
  return `%% connectome:${name} %%${eol}${asLines(content, eol)}%% /connectome:${name} %%`;
}

/** Text of notes for use in a part: what would begin or end a comment does not. */
export function withoutMarks(text: string): string {
  return text.replace(/%(?=%)/g, '% ');
}

export function isPartName(name: string): name is PartName {
  return PARTS.some((part) => part === name);
}

/** The fence of the code block that is open behind a line, if one is. */
function fenceAfter(line: string, open: string | null): string | null {
  const [, marks = '', rest = ''] = FENCE.exec(line) ?? [];
  if (marks === '') return open;
  if (open === null) return marks.startsWith('~') || !rest.includes('`') ? marks : null;
  return marks.startsWith(open) && rest.trim() === '' ? null : open;
}
