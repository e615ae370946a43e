// The lines of a `connectome` code block.

export type BlockOptions =
  | { readonly show: 'related'; readonly note: string | null; readonly limit: number | null; readonly unlinked: boolean | null }
  | { readonly show: 'topic'; readonly note: string | null; readonly topic: string | null; readonly limit: number | null };

export type ParsedOptions = { readonly options: BlockOptions } | { readonly error: string };

const KEYS = ['show', 'note', 'topic', 'limit', 'unlinked'];
const MOST = 200;

/** Reads `key: value` lines; blank lines and lines that begin with `#` are passed over. What is wrong is said in one line. */
export function parseBlockOptions(source: string): ParsedOptions {
  const values = new Map<string, string>();
  for (const line of source.split('\n')) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    const colon = text.indexOf(':');
    const key = colon < 0 ? text : text.slice(0, colon).trim().toLowerCase();
    if (colon < 0 || !KEYS.includes(key)) return { error: `“${key}” is not an option; use ${KEYS.join(', ')}.` };
    if (values.has(key)) return { error: `“${key}” is given twice.` };
    values.set(key, unquote(text.slice(colon + 1).trim()));
  }
  return readValues(values);
}

function readValues(values: ReadonlyMap<string, string>): ParsedOptions {
  const show = values.get('show') ?? (values.has('topic') ? 'topic' : 'related');
  if (show !== 'related' && show !== 'topic') return { error: `“show” is “${show}”; it can be “related” or “topic”.` };
  const limit = readLimit(values.get('limit'));
  if (typeof limit === 'string') return { error: limit };
  const note = named(values.get('note'));
  if (show === 'topic') {
    if (values.has('unlinked')) return { error: '“unlinked” belongs to “show: related”.' };
    return { options: { show, note, topic: named(values.get('topic')), limit } };
  }
  if (values.has('topic')) return { error: '“topic” belongs to “show: topic”.' };
  const unlinked = values.get('unlinked');
  if (unlinked !== undefined && unlinked !== 'true' && unlinked !== 'false')
    return { error: `“unlinked” is “${unlinked}”; it can be “true” or “false”.` };
  return { options: { show, note, limit, unlinked: unlinked === undefined ? null : unlinked === 'true' } };
}

function readLimit(value: string | undefined): number | null | string {
  if (value === undefined) return null;
  const limit = Number(value);
  return /^\d+$/.test(value) && limit >= 1 && limit <= MOST ? limit : `“limit” is “${value}”; it can be a whole number from 1 to ${MOST}.`;
}

/** A note may be given as a link. */
function named(value: string | undefined): string | null {
  const name = (value ?? '').replace(/^\[\[(.*?)(?:\|.*)?\]\]$/, '$1').trim();
  return name === '' ? null : name;
}

function unquote(value: string): string {
  return /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value;
}
