import { readEntity } from './entities';
import { isAsciiWord, orEnd, type ProseState } from './prose-state';
import { isSpace, matchEnd } from './spans';

// Marks around and between words: escapes, code, math, emphasis, tags, entities, addresses. Each function reads the mark at `at`.

const TAG = /#[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+/uy;
const TAG_GAP = /[ \t]*[,;·|]?[ \t]*/y;
const LATEX = /\\(?:begin|end)\{\w+\*?\}/y;
const GENERATED_ID = /\^(?=[a-z]*\d)[a-z\d]{6}[ \t]*(?=\r?\n|$)/y;
const BLOCK_ID = /\^[A-Za-z\d-]+[ \t]*(?=\r?\n|$)/y;
const BARE_URL = /:\/\/[^\s<>"'`\][{}|\\^，。；：、（）「」]+/y;
const SCHEME_BEFORE = /https?$/i;
const KRAMDOWN = /\{[:#.][^{}\n]{0,200}\}/y;
const LONGEST_MACRO = 500;
const QUERY = /^\s*(?:\$?=|dv\.)/;
const SENTENCE_END = '.!?。！？…:：)）」”"';

/** The first address in a macro, an embed or the like; all of them with the flag it has. */
export const URL_INSIDE = /https?:\/\/[^\s"'<>{}()|]+/gi;

export function readEscape(state: ProseState, at: number): number {
  const code = state.text.charCodeAt(at + 1);
  const latex = matchEnd(LATEX, state.text, at);
  if (latex >= 0 && latex <= state.to) return leaveOutLatex(state, at, latex);
  if (at + 1 >= state.to || code === 10 || code === 13) return at + 1;
  const isPunctuation = code < 128 && code > 32 && !isAsciiWord(code);
  return isPunctuation ? state.literal(at + 1) : state.literal(at);
}

/** Leaves out what stands between `\begin{…}` and `\end{…}`, also where one of them is missing. */
function leaveOutLatex(state: ProseState, at: number, end: number): number {
  const close = state.text.startsWith('\\begin', at) ? state.spans.after('\\end{', end) : end - 1;
  return state.leaveOutLines(at, close < 0 ? state.to : orEnd(state.spans.after('}', close), state.to));
}

/** Inline code keeps its words, which are words of the sentence; queries of Dataview are left out. */
export function readCode(state: ProseState, at: number): number {
  const from = state.spans.runEnd(at);
  const end = state.spans.codeEnd(at);
  if (end < 0) return from;
  const to = end - (from - at);
  if (QUERY.test(state.text.slice(from, Math.min(to, from + 20)))) return state.leaveOutLines(at, end);
  state.literalLines(from, to);
  return end;
}

export function readMath(state: ProseState, at: number): number {
  const end = state.spans.mathEnd(at);
  return end < 0 ? state.literal(at) : state.leaveOutLines(at, end);
}

/** `%%` … `%%`. */
export function readComment(state: ProseState, at: number): number {
  if (state.text.charCodeAt(at + 1) !== 37) return state.literal(at);
  return state.leaveOutLines(at, orEnd(state.spans.after('%%', at + 2), state.to));
}

/** Tags on a line of their own, after the end of a sentence, and at the end of the block are no words; the others are. */
export function readTag(state: ProseState, at: number): number {
  const { text } = state;
  if (at > state.from && !isSpace(text.charCodeAt(at - 1)) && at !== state.lineStart) return state.literal(at);
  const first = matchEnd(TAG, text, at);
  if (first < 0 || first > state.to || !/\D/.test(text.slice(at + 1, first))) return state.literal(at);
  if (at >= state.tagsUntil) {
    const { end, count } = tagRun(state, first);
    const next = state.skipBlanks(end);
    const endsLine = text.charCodeAt(next) === 10 || text.charCodeAt(next) === 13;
    const apart = count > 1 || state.out.atLineStart || SENTENCE_END.includes(lastWritten(state));
    if (next >= state.to || (endsLine && apart)) return state.leaveOut(Math.min(end, state.to));
    state.tagsUntil = end;
  }
  return state.literal(at + 1, first);
}

/** The tags that follow a tag, with no more than blanks and commas between them. */
function tagRun({ text, to }: ProseState, first: number): { readonly end: number; readonly count: number } {
  let end = first;
  let count = 1;
  for (let next = matchEnd(TAG_GAP, text, end); next < to && text.charCodeAt(next) === 35; next = matchEnd(TAG_GAP, text, end)) {
    const tagEnd = matchEnd(TAG, text, next);
    if (tagEnd < 0) break;
    end = tagEnd;
    count++;
  }
  return { end, count };
}

function lastWritten({ out }: ProseState): string {
  return out.since({ parts: Math.max(0, out.partCount - 2), length: 0 }).trimEnd().slice(-1);
}

/** `*` and `_`. */
export function readEmphasis(state: ProseState, at: number): number {
  const { text } = state;
  const end = state.spans.runEnd(at);
  const before = at > state.from ? text.charCodeAt(at - 1) : 32;
  const after = end < state.to ? text.charCodeAt(end) : 32;
  if (isSpace(before) && isSpace(after) && end - at < 3) return state.literal(at, end);
  const insideWord = text.charCodeAt(at) === 95 && state.isWordAt(at - 1) && state.isWordAt(end);
  return insideWord ? state.literal(at, end) : end;
}

/** `==` and `~~`. */
export function readDoubled(state: ProseState, at: number): number {
  const end = state.spans.runEnd(at);
  if (end - at !== 2) return end - at > 3 ? state.leaveOut(end) : state.literal(at, end);
  const before = at > state.from ? state.text.charCodeAt(at - 1) : 32;
  const after = end < state.to ? state.text.charCodeAt(end) : 32;
  const isOperator = (isAsciiWord(before) && isAsciiWord(after)) || (isSpace(before) && isSpace(after));
  return isOperator ? state.literal(at, end) : end;
}

/** Block ids at the end of a line. */
export function readCaret(state: ProseState, at: number): number {
  const before = at > state.from ? state.text.charCodeAt(at - 1) : 32;
  const end = matchEnd(isSpace(before) ? BLOCK_ID : GENERATED_ID, state.text, at);
  return end < 0 || end > state.to ? state.literal(at) : state.leaveOut(end);
}

export function readAmpersand(state: ProseState, at: number): number {
  const entity = readEntity(state.text, at);
  if (!entity || entity.end > state.to) return state.literal(at);
  state.out.write(entity.shown, at);
  return entity.end;
}

/** `{{…}}`, `{% … %}` and kramdown's `{: .class}`. */
export function readBrace(state: ProseState, at: number): number {
  const next = state.text.charCodeAt(at + 1);
  const end = next === 123 ? state.spans.after('}}', at + 2) : next === 37 ? state.spans.after('%}', at + 2) : -1;
  const macro = end >= 0 && end - at <= LONGEST_MACRO ? state.text.slice(at, end) : '\n';
  if (!macro.includes('\n')) {
    for (const [url] of macro.matchAll(URL_INSIDE)) state.cite('embed', url, '', at);
    return state.leaveOut(end);
  }
  const attributes = matchEnd(KRAMDOWN, state.text, at);
  return attributes < 0 || attributes > state.to ? state.literal(at) : state.leaveOut(attributes);
}

/** `at` is at the colon of `://`; the scheme has been written. */
export function readBareUrl(state: ProseState, at: number): number {
  const scheme = SCHEME_BEFORE.exec(state.text.slice(Math.max(state.lineStart, at - 5), at))?.[0];
  const end = scheme === undefined ? -1 : Math.min(matchEnd(BARE_URL, state.text, at), state.to);
  if (end < 0 || scheme === undefined) return state.literal(at);
  const from = at - scheme.length;
  const url = withoutSentence(state.text.slice(from, end));
  state.cite('bare', url, '', from);
  state.urlLength += url.length;
  return state.literal(at, from + url.length);
}

/** Without the punctuation of the sentence around it. */
function withoutSentence(url: string): string {
  let end = url.length;
  while (end > 0 && '.,;:!?*_~'.includes(url.charAt(end - 1))) end--;
  if (!url.includes('(')) while (end > 0 && url.charAt(end - 1) === ')') end--;
  return url.slice(0, end);
}
