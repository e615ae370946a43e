import type { ProseState } from './prose-state';
import { matchEnd } from './spans';

// What may stand before the first word of a line: quote and list marks, check boxes, callout types, keys of inline fields.

const CALLOUT = /\[![^\]\n]*\][+-]?/y;
const TASK = /\[[^\]\n]\](?=\s)/y;
const HEADING_MARKS = /#{1,6}[ \t]+/y;
const LIST_MARK = /(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|(?=\n|$))/y;
const ORG_MARK = /#\+(?:begin|end)_\w+[^\n]*/iy;
const TABLE_RULE = /[ \t]*\|?[ \t:|-]*-[ \t:|-]*(?=\r?\n|$)/y;

const FIELD_KEY = /^[\p{L}\p{N}_*~][\p{L}\p{N}_. /*~-]{0,40}$/u;
/** Fields that applications keep for themselves. */
const MACHINE_KEY = new RegExp(`^(?:${[
  'id', 'collapsed', 'logseq\\..*', 'card-.*', 'heading', 'background-color', 'ls-type', 'hl-.*', 'template.*', 'query-.*', 'filters', 'icon', 'public', 'file',
  'file-path', 'alias(?:es)?', 'title', 'banner.*', 'cssclass(?:es)?',
].join('|')})$`, 'i');
/** Values that are no language. */
const MACHINE_VALUE = /[ \t]*(?:true|false|[\da-f]{8}-[\da-f-]{27}|\d[\d.,:/\s-]*)?[ \t]*(?=\r?\n|$)/iy;

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
  if (rule > next && rule <= state.to) return rule;
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

/** `key:: value` at the start of a line, `at` the colons: the key goes, and a value that is no language. */
export function readField(state: ProseState, at: number): number {
  const key = at - state.lineStart <= 42 ? state.text.slice(state.lineStart, at) : '';
  if (!FIELD_KEY.test(key) || state.isWordAt(at + 2)) return state.literal(at, at + 2);
  state.out.reset({ parts: state.lineParts, length: state.lineLength });
  if (MACHINE_KEY.test(key)) return state.lineEnd(at);
  const end = matchEnd(MACHINE_VALUE, state.text, at + 2);
  return end < 0 ? state.skipBlanks(at + 2) : Math.min(end, state.to);
}
