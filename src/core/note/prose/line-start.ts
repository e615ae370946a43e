import { isMetadataKey, plainKey } from '../properties/property-names';
import type { ProseState } from './prose-state';
import { matchEnd } from '../spans';

// What may stand before the first word of a line: quote and list marks, check boxes, callout types, keys of inline fields.

const CALLOUT = /\[![^\]\n]*\][+-]?/y;
const TASK = /\[[^\]\n]\](?=\s)/y;
const HEADING_MARKS = /#{1,6}[ \t]+/y;
const LIST_MARK = /(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|(?=\r?\n|$))/y;
/** Blocks of Org, as Logseq has them, and its record of the time spent. */
const ORG_MARK = /#\+(?:begin|end)_\w+[^\n]*|:(?:logbook|properties|end):[^\n]*|clock: \[[^\n]*/iy;
const TABLE_RULE = /[ \t:|-]+(?=\r?\n|$)/y;

/** UTF-16 units. */
const LONGEST_KEY = 42;
const FIELD_KEY = /^[\p{L}\p{N}_*~][\p{L}\p{M}\p{N}_. /*~-]{0,40}$/u;
/** Fields that applications keep for themselves. */
const MACHINE_KEY = new RegExp(`^(?:${[
  'id', 'collapsed', 'logseq\\..*', 'card-.*', 'heading', 'background-color', 'ls-type', 'hl-.*', 'template.*', 'query-.*', 'filters', 'icon', 'public',
  'file',
  'file-path', 'alias(?:es)?', 'title', 'banner.*', 'cssclass(?:es)?',
].join('|')})$`, 'i');
/** Values that are no language. */
const MACHINE_VALUE = /(?:(?:true|false|[\da-f]{8}-[\da-f-]{27})[ \t]*|\d[\d.,:/ \tT-]*)?(?=[\])]|\r?\n|$)/iy;

/** Skips what stands before the words of the line that begins at `at`; answers where they begin. */
export function beginLine(state: ProseState, at: number): number {
  const next = Math.min(state.mode === 'table' ? beginRow(state, at) : skipMarks(state, at), state.to);
  state.lineStart = next;
  state.lineParts = state.out.partCount;
  state.lineLength = state.out.length;
  return next;
}

function beginRow(state: ProseState, at: number): number {
  const next = state.skipBlanks(at);
  const rule = matchEnd(TABLE_RULE, state.text, next);
  if (rule > next && rule <= state.to && state.text.slice(next, rule).includes('-')) return rule;
  return state.text.charCodeAt(next) === 124 ? state.skipBlanks(next + 1) : next;
}

function skipMarks(state: ProseState, at: number): number {
  const nested = state.mode === 'list' || state.mode === 'quote';
  let next = skipIndent(state, at, nested);
  if (nested && at === state.from) {
    for (let marked = skipMatch(state, LIST_MARK, next); marked > next; marked = skipMatch(state, LIST_MARK, next)) {
      next = skipIndent(state, skipMatch(state, TASK, marked), nested);
    }
  }
  next = skipMatch(state, ORG_MARK, skipMatch(state, HEADING_MARKS, next));
  return nested ? skipMatch(state, CALLOUT, next) : next;
}

function skipIndent(state: ProseState, at: number, nested: boolean): number {
  let next = state.skipBlanks(at);
  while (nested && next < state.to && state.text.charCodeAt(next) === 62) next = state.skipBlanks(next + 1);
  return next;
}

function skipMatch(state: ProseState, pattern: RegExp, at: number): number {
  const end = matchEnd(pattern, state.text, at);
  return end < 0 || end > state.to ? at : state.skipBlanks(end);
}

/**
 * `key:: value` at the start of a line, `at` the colons: the key goes, and with it a value that is no prose. Dataview asks for no
 * blank behind the colons, but C++ has them too.
 */
export function readField(state: ProseState, at: number): number {
  const written = at - state.lineStart <= LONGEST_KEY ? state.text.slice(state.lineStart, at) : '';
  const isField = FIELD_KEY.test(written) && (!state.isWordAt(at + 2) || state.text.startsWith('http', at + 2));
  if (!isField) return state.literal(at, at + 2);
  const end = state.lineEnd(at);
  const key = fieldKey(written);
  state.out.reset({ parts: state.lineParts, length: state.lineLength });
  // Below the words of an item it says something of that item alone, as in Logseq.
  state.fields.push({ key, value: state.text.slice(at + 2, end), ownLine: state.mode !== 'list' || state.out.length === 0 });
  return isHiddenField(key) ? end : skipMachineValue(state, at + 2);
}

/** A field's key without emphasis, in the form of the properties' keys. */
export function fieldKey(written: string): string {
  return plainKey(written.replace(/[*~]+|^_+|_+$/g, ''));
}

/** Whether neither key nor value of a field belong to the prose. */
export function isHiddenField(key: string): boolean {
  return isMetadataKey(key) || MACHINE_KEY.test(key);
}

/** Where the value of a field begins that is to be read as words: at its end where it is no language. */
export function skipMachineValue(state: ProseState, at: number): number {
  const from = state.skipBlanks(at);
  const end = matchEnd(MACHINE_VALUE, state.text, from);
  return end < 0 ? from : Math.min(end, state.to);
}
