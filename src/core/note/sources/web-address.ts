// One name for one page: an address without what differs between two copies of it (scheme, `www.`, trackers, AMP, mirrors, escapes).

const TRACKING = new RegExp(`^(?:${[
  'utm_\\w+', 'mtm_\\w+', 'pk_\\w+', 'fbclid', 'gclid', 'gclsrc', 'gbraid', 'wbraid', 'dclid', 'msclkid', 'twclid', 'ttclid', 'li_fat_id', 'mc_[ce]id',
  'mkt_tok', 'igshid', 'igsh', 'yclid',
  '_hsenc', '_hsmi', '__hs\\w+', 'hsctatracking', 'ref', 'ref_', 'ref_src', 'ref_url', 'referrer', 'spm', 'si', 'feature', 'share', 'share_\\w+',
  'spm_id_from', 'vd_source', 'from_spmid', 'unique_k', 'source', 'sk', 'cmpid', 'cmp', 'ocid', 'ito', 'icid', 'ncid', 'smid', 'smtyp', 'sr_share', 'trk', 'trackingid', 'amp', 'outputtype', 'isappinstalled', 'publication_id',
  'isfreemail', 'triedredirect',
  'giftcopy', 'unlocked_article_code', 'searchresultposition', '_ga', '_gl', 'at_medium', 'at_campaign', 'xtor', 'wt_mc', 'guccounter', 'guce_\\w+', 'gi',
].join('|')})$`, 'i');

const HOST = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:\s]+)(?::(\d*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?/is;
const COPY_HOST = /^(?:www\d?|m|mobile|amp|(?:old|np)(?=\.reddit\.))\.(?=[^.]+\.)/;
/** Machines of the writer's own. */
const LOCAL_HOST = /^(?:127|10|0|192\.168)\.[\d.]+$|\.local$/;
/** `/amp/news` and `/news/amp` are `/news`. */
const AMP_FOLDER = /^\/amp(?=\/.)|(\/[^/]+)\/amp\/?$/;
const INDEX_PAGE = /\/(?:index\.(?:x?html?|php|aspx?|jsp)|default\.aspx?)$/i;
/** Hosts on which `t=` and the like name a moment of the one recording. */
const RECORDING_HOST = /(?:^|\.)(?:vimeo\.com|twitch\.tv|spotify\.com|bilibili\.com|dailymotion\.com|ted\.com|podcasts\.apple\.com|soundcloud\.com)$/;
const MOMENT = /^(?:t|start|time|seek)$/;
const DEEPEST_WRAP = 3;

/** The parts of an address on the web. */
export interface WebAddress {
  /** In lower case, without `www.` and the like; a port other than 80 and 443 belongs to it. */
  readonly host: string;
  /** Begins with `/`, or is empty. Escapes are resolved where that changes nothing. */
  readonly path: string;
  readonly query: string;
}

/** Sites on which one page has many addresses, and the one name we give it. */
const SITES: readonly (readonly [host: RegExp, path: RegExp, id: string])[] = [
  [/^(?:twitter|x|nitter)\.(?:com|net)$/, /^\/(?:\w+|i\/web)\/status(?:es)?\/(\d+)/, 'x.com/i/status/$1'],
  [/^amazon\.[a-z.]+$/, /^(?:\/[^/]+)?\/(?:dp|gp\/product)\/(\w{10})(?:[/?]|$)/, 'amazon.com/dp/$1'],
  [/^goodreads\.com$/, /^(?:\/\w\w)?\/book\/show\/(\d+)/, 'goodreads.com/book/show/$1'],
  [/^sciencedirect\.com$/, /\/pii\/(\w+)/, 'sciencedirect.com/science/article/pii/$1'],
  [/^linkinghub\.elsevier\.com$/, /\/pii\/(\w+)/, 'sciencedirect.com/science/article/pii/$1'],
  [/^cell\.com$/, /\/(S\d{4})-(\d{4})\((\d\d)\)(\d{5})-(\w)/, 'sciencedirect.com/science/article/pii/$1$2$3$4$5'],
  [/^(?:pmc\.ncbi|ncbi)\.nlm\.nih\.gov$/, /\/articles\/PMC(\d+)/i, 'pmc.ncbi.nlm.nih.gov/articles/PMC$1'],
  [/^europepmc\.org$/, /^\/(?:article|articles|abstract)(?:\/PMC)?\/PMC(\d+)/i, 'pmc.ncbi.nlm.nih.gov/articles/PMC$1'],
  [/^github\.com$/, /^\/([^/]+\/[^/]+)\.git$/, 'github.com/$1'],
];

/** Tells in one look that an address is on none of them. */
const MAY_BE_SITE = /twitter|^x\.com|nitter|amazon|goodreads|sciencedirect|elsevier|cell\.com|nih\.gov|europepmc|github/;

/** A parameter's value as written, `null` where the query has none. */
export function parameter(query: string, name: string): string | null {
  for (const pair of query.split('&')) if (pair.startsWith(`${name}=`)) return pair.slice(name.length + 1);
  return null;
}

/** Percent escapes resolved; as written where they are broken. */
export function decodeEscapes(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Resolves what may be resolved in a path (`%C3%A9`, `%7e`, not `%2F`), and writes the rest in capitals. */
function tidyPath(path: string): string {
  if (!path.includes('%')) return path.normalize('NFC');
  let decoded = path;
  try {
    decoded = decodeURI(path);
  } catch {
    // Broken escapes stay.
  }
  return decoded.replace(/%[\da-f]{2}/gi, (escape) => escape.toUpperCase()).normalize('NFC');
}

/** Splits an `http(s)` address, leaving out user, scheme and fragment; `null` for any other. */
export function splitAddress(url: string): WebAddress | null {
  const match = HOST.exec(url.trim());
  const name = match?.[1]?.toLowerCase().replace(/\.$/, '') ?? '';
  if (!match || !name.includes('.') || LOCAL_HOST.test(name)) return null;
  const host = name.replace(COPY_HOST, '').replace('.m.wikipedia.org', '.wikipedia.org');
  const port = match[2] ?? '';
  const query = (match[4] ?? '').replace(/&amp;/g, '&');
  return { host: port === '' || port === '80' || port === '443' ? host : `${host}:${port}`, path: tidyPath(match[3] ?? ''), query };
}

/** The address inside one that only leads to it: archives, redirects, AMP caches. */
function wrapped({ host, path, query }: WebAddress): string | null {
  if (host === 'web.archive.org') return /^\/web\/[^/]+\/(?:https?:\/+)?(.+)$/.exec(path)?.[1] ?? null;
  if (/^google\.[a-z.]+$/.test(host)) {
    const amp = /^\/amp\/(?:s\/)?(.+)$/.exec(path)?.[1];
    return amp ?? (path === '/url' ? inParameter(query, ['q', 'url']) : null);
  }
  if (host.endsWith('cdn.ampproject.org')) return /^\/(?:c|v)\/(?:s\/)?(.+)$/.exec(path)?.[1] ?? null;
  if (host === 'l.facebook.com' || host === 'lm.facebook.com') return inParameter(query, ['u']);
  if (host === 'youtube.com' && path === '/redirect') return inParameter(query, ['q']);
  return host === 'r.jina.ai' || host === '12ft.io' ? /^\/(?:https?:\/+)?([^/]+\.[^/].*)$/.exec(path)?.[1] ?? null : null;
}

function inParameter(query: string, names: readonly string[]): string | null {
  for (const name of names) {
    const value = decodeEscapes(parameter(query, name) ?? '');
    if (/^https?:\/\//i.test(value)) return value.replace(/^https?:\/\//i, '');
  }
  return null;
}

/** The address a URL leads to in the end; `null` where it is not on the web. */
export function readAddress(url: string): WebAddress | null {
  let address = splitAddress(url);
  for (let depth = 0; address && depth < DEEPEST_WRAP; depth++) {
    const inner = wrapped(address);
    const next: WebAddress | null = inner === null ? null : splitAddress(`https://${inner}`);
    if (!next) break;
    // An archive keeps the query of the page behind the page's own path.
    address = next.query === '' && address.host === 'web.archive.org' ? { ...next, query: address.query } : next;
  }
  return address;
}

/** Whether a parameter of the query says which page is meant. */
function isKept(pair: string, host: string): boolean {
  const name = pair.split('=', 1)[0] ?? '';
  if (host === 'mp.weixin.qq.com') return /^(?:__biz|mid|idx|sn)$/.test(name);
  return name !== '' && !TRACKING.test(name) && !(MOMENT.test(name) && RECORDING_HOST.test(host));
}

/** Whether the address is that of a site of recordings. YouTube is known by its ids. */
export function isRecordingHost(host: string): boolean {
  return RECORDING_HOST.test(host);
}

/** The name of the page: host, path and what matters of the query. Two addresses of one page give the same. */
export function canonicalAddress({ host, path, query }: WebAddress): string {
  for (const [site, pattern, id] of MAY_BE_SITE.test(host) ? SITES : []) {
    const match = site.test(host) ? pattern.exec(path) : null;
    if (match) return id.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
  }
  const plain = (path.includes(';') ? path.replace(/;jsessionid=.*$/i, '') : path).replace(INDEX_PAGE, '/');
  const whole = plain.includes('amp') ? plain.replace(AMP_FOLDER, '$1').replace(/\.amp(?=\.html?$|$)/, '') : plain;
  let page = whole.endsWith('/') ? whole.replace(/\/+$/, '') : whole;
  if (host.endsWith('.wikipedia.org')) page = page.replace(/ /g, '_');
  const kept = query === '' ? '' : query.split('&').filter((pair) => isKept(pair, host)).sort().join('&');
  return host + page + (kept === '' ? '' : `?${kept.replace(/%[\da-f]{2}/gi, (escape) => escape.toUpperCase())}`);
}
