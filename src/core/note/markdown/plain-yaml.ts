// The YAML that nearly all notes use: `key: words`, `[a, b]`, nested lists and mappings, folded text. Reading it by hand takes a
// tenth of the time of a YAML parser, and front matter is most of the cost of reading small notes. Whatever is not
// surely of this kind is left to that parser: the answers of the two must be the same (a property test holds them to it).

const KEY = /^[\p{L}_][\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+)*$/u;
/** The same without other alphabets: patterns that know them are slow to begin with. */
const ASCII_KEY = /^[A-Za-z_][\w-]*(?: [\w-]+)*$/;
/** A letter, a digit, a slash or a character that no notation has; most by their ranges, the others by what they are. */
const PLAIN_START = /^(?:[\w/\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]|\.\.?\/)/;
const OTHER_START = /^[^\p{ASCII}\p{Z}\p{C}]/u;
/** Nothing that may mean something to YAML, in the lines of a block and between brackets. */
const PLAIN = /^(?:[ -"$-9;-~\u00a0-\u2027\u202a-\ufefe\uff00-\uffff]|:(?=[^\s[\]{}:]))*$/;
const PLAIN_IN_LIST = /^(?:[ -"$-9;-Z\\^-z|~\u00a0-\u2027\u202a-\ufefe\uff00-\uffff]|:(?=[^\s[\]{}:]))*$/;
/** Text in quotes without escapes. */
const QUOTED = /^"[ !#-[\]-~\u00a0-\uffff]*"$|^'(?:[ -&(-~\u00a0-\uffff]|'')*'$/;
const WORDLIKE = /^(?:null|true|false)$/i;
/** Might be a number in one of YAML's notations; dates, ranges and ids are none. */
const NUMBERLIKE = /^(?:0[xo].*|[\d._+]+(?:e[\d+-]*)?)$/i;
const VERSION = /^\d+(?:\.\d+){2,}$/;
const NUMBER = /^(?:0|[1-9]\d{0,14})$|^(?:0|[1-9]\d{0,8})\.\d{1,9}$/;
const BLOCK_SCALAR = /^[>|]-?$/;

type Scalar = string | number | boolean | null;

interface Row {
  readonly indent: number;
  /** Without the blanks around it. */
  readonly text: string;
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
  /** Whether blanks follow it. */
  readonly padded: boolean;
}

/** Says that the text may hold more than the plain kind of YAML. */
const UNSURE = Symbol('unsure');
type Unsure = typeof UNSURE;

function trimBlanks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && text.charCodeAt(from) === 32) from++;
  while (to > from && text.charCodeAt(to - 1) === 32) to--;
  return text.slice(from, to);
}

function isPlain(text: string, pattern = PLAIN): boolean {
  return (PLAIN_START.test(text) || OTHER_START.test(text)) && pattern.test(text);
}

interface KeyedRow {
  readonly key: string;
  /** What stands behind the colon, without the blanks before it. */
  readonly rest: string;
}

/** `key: rest` or `key:`. */
function readKey(text: string): KeyedRow | null {
  const colon = text.indexOf(':');
  if (colon <= 0 || (colon + 1 < text.length && text.charCodeAt(colon + 1) !== 32)) return null;
  const key = text.slice(0, colon);
  if (!ASCII_KEY.test(key) && !KEY.test(key)) return null;
  return { key, rest: trimBlanks(text.slice(colon + 1)) };
}

function readScalar(text: string, pattern = PLAIN): Scalar | Unsure {
  const first = text.charCodeAt(0);
  if ((first === 34 || first === 39) && QUOTED.test(text)) return text.startsWith('"') ? text.slice(1, -1) : text.slice(1, -1).replace(/''/g, '\'');
  if (!isPlain(text, pattern)) return UNSURE;
  if (NUMBERLIKE.test(text)) return NUMBER.test(text) ? Number(text) : VERSION.test(text) ? text : UNSURE;
  if (!WORDLIKE.test(text)) return text;
  return text === 'true' ? true : text === 'false' ? false : text === 'null' ? null : UNSURE;
}

/** `[a, b]`, and `[[a]]`: a link without quotes, which YAML takes for a list in a list. */
function readFlowList(text: string): unknown[] | Unsure {
  if (!text.endsWith(']')) return UNSURE;
  const inside = trimBlanks(text.slice(1, -1));
  if (inside.startsWith('[') && inside.lastIndexOf('[') === 0) {
    const inner = readFlowList(inside);
    return inner === UNSURE || inside.indexOf(']') < inside.length - 1 ? UNSURE : [inner];
  }
  if (inside === '') return [];
  const items: Scalar[] = [];
  for (const part of inside.split(',')) {
    const item = part.includes(':') ? UNSURE : readScalar(trimBlanks(part), PLAIN_IN_LIST);
    if (item === UNSURE) return UNSURE;
    items.push(item);
  }
  return items;
}

function readRows(yaml: string): Row[] | null {
  const rows: Row[] = [];
  let apart = false;
  for (let from = 0; from < yaml.length;) {
    const newline = yaml.indexOf('\n', from);
    const to = newline < 0 ? yaml.length : newline;
    const line = yaml.slice(from, to > from && yaml.charCodeAt(to - 1) === 13 ? to - 1 : to);
    from = to + 1;
    const text = trimBlanks(line);
    if (text === '') {
      // Blanks on an empty line may belong to the text above.
      if (line !== '') return null;
      apart = true;
      continue;
    }
    const first = text.charCodeAt(0);
    if (first === 9 || first === 35) return null;
    let indent = 0;
    while (line.charCodeAt(indent) === 32) indent++;
    rows.push({ indent, text, apart, padded: line.endsWith(' ') });
    apart = false;
  }
  return rows;
}

function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  else target[key] = value;
}

class PlainYaml {
  private at = 0;

  constructor(private readonly rows: Row[]) {}

  get done(): boolean {
    return this.at >= this.rows.length;
  }

  mapping(indent: number, depth: number): Record<string, unknown> | Unsure {
    if (depth > 20) return UNSURE;
    const properties: Record<string, unknown> = {};
    for (let row = this.rows[this.at]; row && row.indent >= indent; row = this.rows[this.at]) {
      const entry = row.indent === indent ? readKey(row.text) : null;
      if (!entry || WORDLIKE.test(entry.key) || Object.prototype.hasOwnProperty.call(properties, entry.key)) return UNSURE;
      this.at++;
      const value = this.value(entry.rest, indent, depth);
      if (value === UNSURE) return UNSURE;
      setOwn(properties, entry.key, value);
    }
    return properties;
  }

  private value(text: string, indent: number, depth: number): unknown {
    const next = this.rows[this.at];
    const deeper = next !== undefined && next.indent > indent;
    if (text === '') {
      if (next && (next.text.startsWith('- ') || next.text === '-') && next.indent >= indent) return this.sequence(next.indent, depth + 1);
      return deeper ? this.mapping(next.indent, depth + 1) : null;
    }
    if (BLOCK_SCALAR.test(text)) return deeper ? this.blockScalar(text, indent, next) : '';
    if (deeper) return this.foldedScalar(text, indent);
    return text.startsWith('[') ? readFlowList(text) : readScalar(text);
  }

  private sequence(indent: number, depth: number): unknown[] | Unsure {
    const items: unknown[] = [];
    if (depth > 20) return UNSURE;
    for (let row = this.rows[this.at]; row && row.indent >= indent; row = this.rows[this.at]) {
      if (!row.text.startsWith('- ') && row.text !== '-') {
        if (row.indent === indent) break;
        return UNSURE;
      }
      if (row.indent !== indent) return UNSURE;
      const item = this.item(row, depth);
      if (item === UNSURE) return UNSURE;
      items.push(item);
    }
    return items;
  }

  private item(row: Row, depth: number): unknown {
    const text = trimBlanks(row.text.slice(2));
    const indent = row.indent + row.text.length - text.length;
    const nested = text.startsWith('- ');
    if (nested || readKey(text)) {
      this.rows[this.at] = { ...row, indent, text };
      return nested ? this.sequence(indent, depth + 1) : this.mapping(indent, depth + 1);
    }
    this.at++;
    const next = this.rows[this.at];
    if (next !== undefined && next.indent > row.indent) return text === '' ? UNSURE : this.foldedScalar(text, row.indent);
    if (text === '') return null;
    return text.startsWith('[') ? readFlowList(text) : readScalar(text);
  }

  /** Plain text that goes on over indented lines. */
  private foldedScalar(first: string, indent: number): string | Unsure {
    if (QUOTED.test(first)) return UNSURE;
    let text = first;
    for (let row = this.rows[this.at]; row && row.indent > indent; row = this.rows[this.at]) {
      if (row.apart || !isPlain(row.text)) return UNSURE;
      text += ` ${row.text}`;
      this.at++;
    }
    return isPlain(first) ? text : UNSURE;
  }

  /** `>` and `|` over lines of one indent. */
  private blockScalar(header: string, indent: number, first: Row): string | Unsure {
    const lines: string[] = [];
    for (let row = this.rows[this.at]; row && row.indent > indent; row = this.rows[this.at]) {
      if (row.apart || row.padded || row.indent !== first.indent || row.text.includes('\t')) return UNSURE;
      lines.push(row.text);
      this.at++;
    }
    return lines.join(header.startsWith('>') ? ' ' : '\n') + (header.endsWith('-') ? '' : '\n');
  }
}

/** The properties, or `null` where the text may hold more than the plain kind of YAML. */
export function parsePlainYaml(yaml: string): Record<string, unknown> | null {
  const rows = readRows(yaml);
  const first = rows?.[0];
  if (!rows || first?.indent !== 0) return null;
  const reader = new PlainYaml(rows);
  const properties = reader.mapping(0, 0);
  return properties !== UNSURE && reader.done ? properties : null;
}
