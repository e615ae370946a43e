import type { CachedSection, Metadata, Pos } from '../metadata';

/** A top-level block of the file: `text.slice(from, to)`. */
export interface Section {
  /** As Obsidian names it: paragraph, heading, list, blockquote, callout, table, html, code, … */
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** Where a part of a text begins that no heading or open element of an earlier one reaches, and the heading it stands under. */
export interface PartStart {
  /** Offset in the text. */
  readonly from: number;
  readonly heading: string | null;
}

const FENCE_START = /^(?:`{3,}|~{3,})/;

function offsets(position: Pos | undefined, length: number): readonly [from: number, to: number] {
  const clamp = (offset: number | undefined): number => (Number.isInteger(offset) ? Math.min(Math.max(0, offset ?? 0), length) : length);
  return [clamp(position?.start.offset), clamp(position?.end.offset)];
}

/**
 * The sections of the body in order, without overlaps and inside the text, whatever the metadata says. Where it says nothing,
 * blank lines separate paragraphs.
 * @param start where the body begins.
 */
export function bodySections(text: string, metadata: Metadata, start: number): Section[] {
  const cached = metadata.sections;
  if (!cached || cached.length === 0) return paragraphs(text, start);
  const sections: Section[] = [];
  let end = start;
  const inOrder = isOrdered(cached) ? cached : [...cached].sort((a, b) => a.position.start.offset - b.position.start.offset);
  for (const { type, position } of inOrder) {
    const [from, to] = offsets(position, text.length);
    if (type === 'yaml' || to <= end) continue;
    sections.push({ type, from: Math.max(from, end), to });
    end = to;
  }
  return sections;
}

function isOrdered(sections: readonly CachedSection[]): boolean {
  return sections.every((section, at) => at === 0 || (sections[at - 1]?.position.start.offset ?? 0) <= section.position.start.offset);
}

function paragraphs(text: string, start: number): Section[] {
  const sections: Section[] = [];
  let from = -1;
  for (let at = start; at <= text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const isBlank = text.slice(at, end).trim() === '';
    if (!isBlank && from < 0) from = at;
    if ((isBlank || end === text.length) && from >= 0) {
      const to = isBlank ? at : end;
      sections.push({ type: FENCE_START.test(text.slice(from, from + 4)) ? 'code' : 'paragraph', from, to });
      from = -1;
    }
    at = end + 1;
  }
  return sections;
}
