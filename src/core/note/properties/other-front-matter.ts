import { parse as parseToml } from 'smol-toml';

// Front matter that the app does not read: TOML and JSON, as Hugo and others have it, and YAML that is broken in one line.

/** Longer front matter is an accident. UTF-16 units. */
const LONGEST = 200_000;
const DEEPEST_TOML = 50;
const TOML_FENCE = /^(?:\+{3}|-{3}toml)[ \t]*\r?\n/i;
const JSON_FENCE = /^(?:;{3}|-{3}json)[ \t]*\r?\n/i;
const ENTRY = /^([\p{L}_][\p{L}\p{M}\p{N} _.-]{0,60}?)[ \t]*[:=](?:[ \t]+(.*)|)$/u;
const ITEM = /^\s*-[ \t]+(.*)$/;

export interface OtherFrontMatter {
  /** Offset just after it. */
  readonly end: number;
  /** Keys as written. */
  readonly entries: Readonly<Record<string, unknown>>;
}

/** TOML between `+++`, or JSON between `;;;` or from the first brace, at the start of a text; `null` where there is none. */
export function readOtherFrontMatter(text: string): OtherFrontMatter | null {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  switch (text.charAt(start)) {
    case '+': case ';': return fenced(text, start);
    case '-': return text.startsWith('---json', start) || text.startsWith('---toml', start) ? fenced(text, start) : null;
    case '{': return bareJson(text, start);
    default: return null;
  }
}

function fenced(text: string, start: number): OtherFrontMatter | null {
  const head = text.slice(start, start + 40);
  const isToml = TOML_FENCE.test(head);
  const open = (isToml ? TOML_FENCE : JSON_FENCE).exec(head)?.[0];
  if (open === undefined) return null;
  const fence = open.slice(0, 3);
  const from = start + open.length;
  const close = text.indexOf(`\n${fence}`, from - 1);
  if (close < 0 || close - from > LONGEST) return null;
  const inside = text.slice(from, Math.max(from, close)).replace(/\r\n/g, '\n');
  const entries = isToml ? readToml(inside) : readJson(inside.trimStart().startsWith('{') ? inside : `{${inside}}`);
  return entries ? { end: close + 4, entries } : null;
}

/** An object that begins on the first line and ends at the end of one. */
function bareJson(text: string, start: number): OtherFrontMatter | null {
  const limit = Math.min(text.length, start + LONGEST);
  let depth = 0;
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) at = stringEnd(text, at, limit);
    else if (code === 123) depth++;
    else if (code === 125 && --depth === 0) {
      const entries = /^[ \t]*(?:\r?\n|$)/.test(text.slice(at + 1, at + 40)) ? readJson(text.slice(start, at + 1)) : null;
      return entries ? { end: at + 1, entries } : null;
    }
  }
  return null;
}

function stringEnd(text: string, quote: number, limit: number): number {
  for (let at = quote + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 34) return at;
  }
  return limit;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readJson(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function readToml(toml: string): Readonly<Record<string, unknown>> {
  try {
    return parseToml(toml, { maxDepth: DEEPEST_TOML });
  } catch {
    return readLooseEntries(toml);
  }
}

/** What can be saved of front matter that does not parse: `key: value` or `key = value` a line, and lists below a key. */
export function readLooseEntries(text: string): Readonly<Record<string, unknown>> {
  const entries = new Map<string, unknown>();
  let list: string[] | null = null;
  for (const line of text.slice(0, LONGEST).split('\n')) {
    const entry = ENTRY.exec(line.trimEnd());
    if (entry) {
      const [, key = '', written = ''] = entry;
      const value = written.trim();
      list = value === '' ? [] : null;
      const read = list ?? looseValue(value);
      if (!entries.has(key) && read !== null) entries.set(key, read);
      continue;
    }
    const item = list === null ? null : ITEM.exec(line)?.[1];
    if (item !== null && item !== undefined) list?.push(unquoted(item.replace(/^name:\s/i, '').trim()));
  }
  return Object.fromEntries(entries);
}

/** `null` for what another notation begins and may not end. */
function looseValue(value: string): string | string[] | null {
  if (/^[{&*!|>%`]|^\[(?!.*\]$)/.test(value)) return null;
  if (!value.startsWith('[') || value.startsWith('[[')) return unquoted(value);
  return value.slice(1, -1).split(',').map((part) => unquoted(part.trim())).filter((part) => part !== '');
}

function unquoted(text: string): string {
  const quote = text.charAt(0);
  return (quote === '"' || quote === '\'') && text.length > 1 && text.endsWith(quote) ? text.slice(1, -1) : text;
}
