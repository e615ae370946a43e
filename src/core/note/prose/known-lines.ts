import type { Field } from './prose-state';
import { isMetadataKey, plainKey } from '../properties/property-names';

// Lines such as `Author: Ada Lamb`, as templates put them at the top of a note and readers of e-books under a heading of their own.

/** A list mark, a key that may be emphasised, a colon. A wide colon needs no blank behind it. */
const KEY = '(\\p{L}[\\p{L}\\p{M} _/-]{0,28}[\\p{L}\\p{M}])';
const LINE = new RegExp(`^(?:>\\s*)?(?:(?:[-*+]|\\d{1,2}[.)])\\s+)?[*_]{0,2}${KEY}[*_]{0,2}[ \\t]*(?::(?=[\\s*_]|$|\\[\\[|https?:)|：)[*_]{0,2}\\s*(.*)$`, 'u');
const LONGEST_LINE = 400;
const MOST_LINES = 30;
/** Where a note stands among others. */
const PLACES: ReadonlySet<string> = new Set([
  'up', 'parent', 'parents', 'child', 'children', 'related', 'related-to', 'related-notes', 'next', 'previous', 'prev', 'see-also', 'moc', 'mocs',
  'back', 'home', 'siehe-auch', 'voir-aussi', '上级', '相关',
]);
/** Beside such lines they say what kind of note it is. */
const KINDS: ReadonlySet<string> = new Set(['type', 'class']);
const HEADINGS: ReadonlySet<string> = new Set(['metadata', 'meta', 'meta data', 'properties', 'info', 'note info', 'metadaten', '元数据', '信息']);
/** What pages add to lines about them. */
const NOTICE = /^(?:著作权归|版权|转载|copyright\b|©|all rights reserved)/i;
/** A line that says where the text above it, or the whole note, was taken from. */
const SOURCE_LINE = /^[*_("]{0,3}(?:(?:original )?sources?|source url|url|quellen?|fuentes?|fonte|bron|via|来源|出典|原文)[*_]{0,2}\s?[:：]/i;

/** Whether lines below this heading say what is known of the note. */
export function isMetadataHeading(heading: string): boolean {
  return heading.length < 20 && HEADINGS.has(heading.toLowerCase().trim());
}

/** The fields of a block's markup, if each of its lines is one; `null` otherwise. */
export function readKnownLines(markup: string): Field[] | null {
  if (markup.length > LONGEST_LINE * 4 || !/[:：]/.test(markup.slice(0, 36))) return null;
  const lines = markup.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  if (lines.length === 0 || lines.length > MOST_LINES) return null;
  const fields: Field[] = [];
  for (const line of lines) {
    if (NOTICE.test(line)) continue;
    const match = line.length <= LONGEST_LINE ? LINE.exec(line) : null;
    const key = plainKey(match?.[1] ?? '');
    const value = match?.[2] ?? '';
    if (!isMetadataKey(key) && !KINDS.has(key) && !(PLACES.has(key) && isLinksOnly(value))) return null;
    fields.push({ key, value: value.replace(/[*_]+$/, ''), ownLine: true });
  }
  return fields.length > 0 ? fields : null;
}

/** Whether nothing but links and tags stands there. */
function isLinksOnly(value: string): boolean {
  return !/[\p{L}\p{N}]/u.test(value.replace(/\[\[[^[\]]*\]\]|\[[^[\]]*\]\([^()]*\)|#\S+/g, ''));
}

/** Whether a text is a line that names a source. */
export function isSourceLine(text: string): boolean {
  return text.length < 240 && SOURCE_LINE.test(text) && !text.includes('\n');
}
