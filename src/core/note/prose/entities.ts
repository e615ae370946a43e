const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', '\''], ['nbsp', ' '], ['ensp', ' '], ['emsp', ' '],
  ['thinsp', ' '], ['hellip', '…'], ['mdash', '—'], ['ndash', '–'], ['lsquo', '‘'], ['rsquo', '’'], ['ldquo', '“'], ['rdquo', '”'], ['laquo', '«'], ['raquo', '»'],
  ['copy', '©'], ['reg', '®'], ['trade', '™'], ['deg', '°'], ['times', '×'], ['middot', '·'], ['bull', '•'], ['rarr', '→'], ['larr', '←'],
  ['alpha', 'α'], ['beta', 'β'], ['gamma', 'γ'], ['delta', 'δ'], ['mu', 'μ'], ['zwj', ''], ['zwnj', ''], ['shy', ''],
]);

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/y;

/** The HTML entity at `at` and where it ends; `null` where there is none that we know. */
export function readEntity(text: string, at: number): { readonly shown: string; readonly end: number } | null {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(text);
  if (!match) return null;
  const code = match[1] !== undefined ? Number(match[1]) : match[2] !== undefined ? Number.parseInt(match[2], 16) : -1;
  if (code >= 0) return code > 0x10ffff || code === 0 ? null : { shown: code === 160 ? ' ' : String.fromCodePoint(code), end: ENTITY.lastIndex };
  const shown = NAMED.get(match[3] ?? '');
  return shown === undefined ? null : { shown, end: ENTITY.lastIndex };
}
