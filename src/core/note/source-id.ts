import type { SourceKind } from './note';

export interface SourceId {
  readonly kind: SourceKind;
  /** Canonical; see `Source.id`. */
  readonly id: string;
}

const TRACKING = new RegExp(`^(?:${[
  'utm_.*', 'fbclid', 'gclid', 'dclid', 'msclkid', 'mc_[ce]id', 'igshid', 'yclid', '_hsenc', '_hsmi', 'ref_src', 'ref_url', 'spm', 'si', 'feature', 'share_id',
  'share_source', 'source', 'sk', 'cmpid', 'ocid',
].join('|')})$`, 'i');
const VIDEO_ID = /^[\w-]{11}$/;
const VIDEO_PATH = /^\/(?:embed|shorts|live|v|e)\/([\w-]{11})(?:[/?&]|$)/;
const YOUTUBE_HOST = /^(?:[a-z]+\.)?(?:youtube\.com|youtube-nocookie\.com)$/;
const DOI = /10\.\d{4,9}\/[^\s"'<>?#]+/;
const ARXIV_NEW = /\d{4}\.\d{4,5}/;
const ARXIV = new RegExp(`^(${ARXIV_NEW.source}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?(?:\\.pdf)?$`);
const MEDIA_FILE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?|heic)(?:[!@:].*)?$/i;
const PICTURE_HOSTS = /(?:^|\.)(?:(?:unsplash|pexels|pixabay|shutterstock|istockphoto|gettyimages|freepik|imgur|giphy|gravatar)\.com|shields\.io)$/;

interface UrlParts {
  readonly host: string;
  readonly path: string;
  readonly query: string;
}

/** Splits an `http(s)` address; `null` for any other. Without user, port, fragment. */
function splitUrl(url: string): UrlParts | null {
  const match = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::\d*)?([^?#]*)(?:\?([^#]*))?/i.exec(url.trim());
  const host = match?.[1]?.toLowerCase().replace(/^www\./, '') ?? '';
  if (!match || !host.includes('.')) return null;
  return { host, path: match[2] ?? '', query: match[3] ?? '' };
}

function parameter(query: string, name: string): string | null {
  for (const pair of query.split('&')) if (pair.startsWith(`${name}=`)) return pair.slice(name.length + 1);
  return null;
}

function tidyDoi(doi: string): string {
  return decode(doi).replace(/[.,;)\]}]+$/, '').replace(/\/(?:abstract|full|pdf|epdf|meta)$/i, '').toLowerCase();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The source of a DOI; arXiv's own DOIs become arXiv ids. `null` where it is none. */
export function doiSource(text: string): SourceId | null {
  const doi = DOI.exec(decode(text))?.[0];
  if (doi === undefined) return null;
  const id = tidyDoi(doi);
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(id)?.[1];
  return arxiv === undefined ? { kind: 'doi', id } : arxivSource(arxiv) ?? { kind: 'doi', id };
}

/** The source of an arXiv id, with or without `arXiv:` and version. */
export function arxivSource(text: string): SourceId | null {
  const id = ARXIV.exec(text.trim().replace(/^arxiv:\s*/i, ''))?.[1];
  return id === undefined ? null : { kind: 'arxiv', id };
}

/** The source of a video id of eleven characters. */
export function youtubeSource(id: string): SourceId | null {
  return VIDEO_ID.test(id) ? { kind: 'youtube', id } : null;
}

function youtubeId({ host, path, query }: UrlParts): string | null {
  if (host === 'youtu.be') return path.slice(1).split('/')[0] ?? null;
  if (!YOUTUBE_HOST.test(host)) return null;
  return parameter(query, 'v') ?? VIDEO_PATH.exec(path)?.[1] ?? null;
}

function special(url: UrlParts): SourceId | null {
  const { host, path } = url;
  const video = youtubeSource(youtubeId(url) ?? '');
  if (video) return video;
  if (/(?:^|\.)arxiv\.org$/.test(host)) return arxivSource(path.replace(/^\/(?:abs|pdf|html|ps)\//, ''));
  if (host === 'doi.org' || host === 'dx.doi.org') return doiSource(path);
  const pmid = host === 'pubmed.ncbi.nlm.nih.gov' ? /^\/(\d+)/.exec(path)?.[1] : host === 'ncbi.nlm.nih.gov' ? /^\/pubmed\/(\d+)/.exec(path)?.[1] : undefined;
  if (pmid !== undefined) return { kind: 'pmid', id: pmid };
  return /\/(?:doi|article|articles|content)\//.test(path) ? doiSource(path) : null;
}

/** What a URL cites; `null` for pictures, picture agencies and addresses that are not on the web. */
export function sourceOfUrl(url: string): SourceId | null {
  const parts = splitUrl(url);
  if (!parts || MEDIA_FILE.test(parts.path) || PICTURE_HOSTS.test(parts.host)) return null;
  const known = special(parts);
  if (known) return known;
  const query = parts.query.split('&').filter((pair) => pair !== '' && !TRACKING.test(pair.split('=')[0] ?? '')).join('&');
  const host = parts.host.replace(/^(?:m|mobile)\.(?=[^.]+\.)/, '').replace('.m.wikipedia.org', '.wikipedia.org');
  return { kind: 'web', id: host + parts.path.replace(/\/+$/, '') + (query === '' ? '' : `?${query}`) };
}

/** An address for a source that was given by its id alone; `null` for a citekey. */
export function urlOfSource({ kind, id }: SourceId): string | null {
  switch (kind) {
    case 'youtube': return `https://www.youtube.com/watch?v=${id}`;
    case 'doi': return `https://doi.org/${id}`;
    case 'arxiv': return `https://arxiv.org/abs/${id}`;
    case 'pmid': return `https://pubmed.ncbi.nlm.nih.gov/${id}/`;
    case 'web': return `https://${id}`;
    case 'citekey': return null;
  }
}

/** The offset in seconds that a video address asks for (`t=279s`, `t=1h2m3s`, `start=60`), else `null`. */
export function startOfUrl(url: string): number | null {
  const value = /[?&#](?:t|start|time_continue)=([\dhms]+)/i.exec(url)?.[1];
  if (value === undefined) return null;
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/i.exec(value);
  if (!match) return null;
  const seconds = Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  return Number.isSafeInteger(seconds) ? seconds : null;
}
