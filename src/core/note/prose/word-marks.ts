import { readEntity } from './entities';
import { isAsciiWord, orEnd, type ProseState, WORD_CHAR } from './prose-state';
import { allMatches, isSpace, matchEnd } from '../spans';

// Marks around and between words: escapes, code, math, emphasis, tags, entities, addresses. Each function reads the mark at `at`.

const TAG = /#[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+/uy;
const TAG_GAP = /[ \t]*[,;·|]?[ \t]*/y;
const CITE = /\\[a-zA-Z]{0,12}cite[a-zA-Z]{0,12}\*?(?:\[[^\]\n]{0,80}\]){0,2}\{([^{}\n]{1,300})\}/y;
const CITEKEY = /^[\p{L}\p{N}_][\p{L}\p{N}_:.+/-]*$/u;
const MENTION = /@[\p{L}_][\p{L}\p{N}_:.+-]{2,60}/uy;
const YEAR = /(?:18|19|20)\d\d/;
/** Of a script that puts blanks between its words: marks in the middle of such a word are none. */
const SPACED_LETTER = /[\p{Lu}\p{Ll}\p{M}\p{N}]/u;
const LATEX = /\\(?:begin|end)\{\w+\*?\}/y;
const GENERATED_ID = /\^(?=[a-z]*\d)[a-z\d]{6}[ \t]*(?=\r?\n|$)/y;
const BLOCK_ID = /\^[A-Za-z\d-]+[ \t]*(?=\r?\n|$)/y;
const BARE_URL = /:\/\/[^\s<>"'`\][{}|\\^，。；：、（）「」]+/y;
const SCHEME_BEFORE = /https?$/i;
const KRAMDOWN = /\{[:#.][^{}\n]{0,200}\}/y;
const LONGEST_MACRO = 500;
const LONGEST_FOOTNOTE = 1000;
/** Brackets in brackets. */
const DEEPEST_FOOTNOTE = 20;
const QUERY = /^\s*(?:\$?=|dv\.)/;
const SENTENCE_END = '.!?。！？…:：)）」”"';

/** The first address in a macro, an embed or the like; all of them with the flag it has. */
export const URL_INSIDE = /https?:\/\/[^\s"'<>{}()[\]|]+/gi;

export function readEscape(state: ProseState, at: number): number {
  const code = state.text.charCodeAt(at + 1);
  if (isAsciiWord(code)) {
    const latex = matchEnd(LATEX, state.text, at);
    if (latex >= 0 && latex <= state.to) return leaveOutLatex(state, at, latex);
    const cited = readCite(state, at);
    if (cited >= 0) return cited;
  }
  if (at + 1 >= state.to || code === 10 || code === 13) return at + 1;
  const isPunctuation = code < 128 && code > 32 && !isAsciiWord(code);
  return isPunctuation ? state.literal(at + 1) : state.literal(at);
}

/** `\cite{key}`, `\citep[12]{a, b}` and the like; −1 for anything else. */
function readCite(state: ProseState, at: number): number {
  CITE.lastIndex = at;
  const keys = CITE.exec(state.text)?.[1];
  if (keys === undefined || CITE.lastIndex > state.to) return -1;
  const end = CITE.lastIndex;
  for (const key of keys.split(',')) if (CITEKEY.test(key.trim())) state.cite('citekey', key.trim(), '', at);
  return state.leaveOut(end);
}

/** `@key2020` in a sentence, as Pandoc has it: a name with a year, or it may be anyone's. */
export function readMention(state: ProseState, at: number): number {
  const key = state.isWordAt(at - 1) ? undefined : match(MENTION, state.text, at)?.replace(/[:.+-]+$/, '');
  if (key !== undefined && at + key.length <= state.to && YEAR.test(key)) state.cite('citekey', key.slice(1), key, at);
  return state.literal(at);
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Raised digits behind a word point at a reference; behind a number or a unit they are a power. */
export function readRaised(state: ProseState, at: number): number {
  let end = at;
  while (end < state.to && raisedDigit(state.text.charCodeAt(end)) >= 0) end++;
  const begins = at === state.lineStart;
  if (!begins && !isNoteMark(state, at)) return state.literal(at, end);
  const label = [...state.text.slice(at, end)].map((digit) => String(raisedDigit(digit.charCodeAt(0)))).join('');
  if (label.length > 3) return state.literal(at, end);
  state.marks.push({ label, offset: at, begins });
  return state.leaveOut(end);
}

/** Whether what is raised at `at` is a mark and no power: a word or the end of a sentence stands before it. */
export function isNoteMark({ text, from }: ProseState, at: number): boolean {
  let start = at;
  while (start > from && at - start < 4 && WORD_CHAR.test(text.charAt(start - 1))) start--;
  if (at - start >= 3) return !/\d/.test(text.slice(start, at));
  return at === start && at > from && '.,;:!?)”"»\'’'.includes(text.charAt(at - 1));
}

/** The digit that a raised character shows, −1 for any other. */
export function raisedDigit(code: number): number {
  switch (code) {
    case 0xb9: return 1;
    case 0xb2: return 2;
    case 0xb3: return 3;
    case 0x2070: return 0;
    default: return code >= 0x2074 && code <= 0x2079 ? code - 0x2070 : -1;
  }
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

/** `%%` … `%%`; the sign alone before a stamp belongs to it. */
export function readComment(state: ProseState, at: number): number {
  if (state.text.charCodeAt(at + 1) === 91 && /^\d/.test(state.text.charAt(at + 2))) return state.leaveOut(at + 1);
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
  const before = at > state.from ? state.text.charAt(at - 1) : ' ';
  const after = end < state.to ? state.text.charAt(end) : ' ';
  const isOperator = (SPACED_LETTER.test(before) && SPACED_LETTER.test(after)) || (before.trim() === '' && after.trim() === '');
  return isOperator ? state.literal(at, end) : end;
}

/** Block ids at the end of a line, and footnotes in place: `^[words]`. */
export function readCaret(state: ProseState, at: number): number {
  if (state.text.charCodeAt(at + 1) === 91) return readInlineFootnote(state, at);
  const before = at > state.from ? state.text.charCodeAt(at - 1) : 32;
  const end = matchEnd(isSpace(before) ? BLOCK_ID : GENERATED_ID, state.text, at);
  return end < 0 || end > state.to ? state.literal(at) : state.leaveOut(end);
}

function readInlineFootnote(state: ProseState, at: number): number {
  const { text } = state;
  const limit = state.spans.after(']', at) < 0 ? 0 : Math.min(state.to, at + LONGEST_FOOTNOTE);
  let depth = 0;
  for (let end = at + 1; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === 91 && ++depth > DEEPEST_FOOTNOTE) break;
    if (code === 93 && --depth === 0) {
      for (const [url] of allMatches(URL_INSIDE, text.slice(at, end))) state.cite('bare', url, '', at);
      return state.leaveOutLines(at, end + 1);
    }
  }
  return state.literal(at);
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
    for (const [url] of allMatches(URL_INSIDE, macro)) state.cite('embed', url, '', at);
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
  state.cite('bare', url, url, from, Math.max(0, state.out.length - scheme.length));
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
