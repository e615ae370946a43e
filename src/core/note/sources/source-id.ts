import type { SourceKind } from '../note';
import { canonicalAddress, decodeEscapes, isRecordingHost, parameter, readAddress, splitAddress, type WebAddress } from './web-address';

export interface SourceId {
  readonly kind: SourceKind;
  /** Canonical; see `Source.id`. */
  readonly id: string;
}

/** Eleven characters; `videoseries` stands in the address of an embedded playlist. */
const VIDEO_ID = /^(?!videoseries$)[\w-]{11}$/;
const VIDEO_PATH = /^\/(?:embed|shorts|live|v|vi|e|watch)\/([\w-]{11})(?:[/?&]|$)/;
const YOUTUBE_HOST = /^(?:[a-z]+\.)?(?:youtube\.com|youtube-nocookie\.com)$/;
/** Other front ends of YouTube, with its ids. */
const YOUTUBE_MIRROR = /^(?:piped\.video|yewtu\.be|(?:[a-z]+\.)?invidious\.[a-z]+|inv\.[a-z.]+)$/;
const DOI = /10\.\d{4,9}\/[^\s"'<>?#]{1,300}/;
const DOI_IN_PATH = /[/:](?=10\.\d{4,9}\/[^/])/;
const DOI_PAGE = 'abstract|full|fulltext|pdf|epdf|pdfft|meta|html|summary|references|figures|tables|citations';
const DOI_TAIL = new RegExp(`(?:/(?:${DOI_PAGE})|\\.(?:full(?:\\.pdf|-text)?|abstract|pdf|short|long)|\\+html)$`, 'i');
const ARXIV = /^(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?\/?$/;
const ARXIV_HOST = /(?:^|\.)(?:arxiv\.org|ar5iv\.org|alphaxiv\.org|arxiv-vanity\.com)$/;
const ARXIV_PATH = /^\/(?:abs|pdf|html|ps|format|overview|papers)\//;
const MEDIA_FILE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?|heic)(?:[!@:].*)?$/i;
const PICTURE_HOSTS = /(?:^|\.)(?:(?:unsplash|pexels|pixabay|shutterstock|istockphoto|gettyimages|freepik|imgur|giphy|gravatar)\.com|shields\.io)$/;

/** A longer address is data, not a page. UTF-16 units. */
const LONGEST_URL = 2000;

/** Addresses of the machinery of a wiki: its notes and edits, not its articles. */
const WIKI_MACHINERY = /#cite_(?:note|ref)|[?&]action=(?:edit|history)\b|\/wiki\/(?:Wikipedia|Help|Special|Template|File|Category|Portal):/;
/** Applications for reading: their addresses are of one highlight of one reader. */
const READER_HOSTS = /^(?:(?:read\.)?readwise\.io|omnivore\.app|getpocket\.com|instapaper\.com)$/;
/** Publishers whose own ids are the end of a DOI: the id in their paths, and what stands before it. */
const PUBLISHERS: readonly (readonly [host: RegExp, path: RegExp, prefix: string])[] = [
  [/^nature\.com$/, /^\/articles\/([\w.-]+?)(?:\.pdf)?\/?$/, '10.1038/'],
  [/^nature\.com$/, /^\/\w+\/journal\/.+\/(?:full|abs|pdf)\/([\w.-]+?)\.(?:html|pdf)$/, '10.1038/'],
  [/^elifesciences\.org$/, /^\/(?:articles|content|reviewed-preprints)\/(?:\d+\/e)?(\d{4,6})/, '10.7554/elife.'],
  [/^(?:osf\.io|psyarxiv\.com)$/, /^\/(?:preprints\/psyarxiv\/)?([a-z\d]{5})(?:_v\d+)?\/?$/, '10.31234/osf.io/'],
  [/^zenodo\.org$/, /^\/records?\/(\d+)/, '10.5281/zenodo.'],
  [/^biorxiv\.org$/, /^\/content\/biorxiv\/early\/[\d/]+\/(\d{6})/, '10.1101/'],
];

/** Without what a sentence, a bracket or a page of the publisher adds. */
function tidyDoi(doi: string): string {
  let id = doi.replace(/;jsessionid=.*$/i, '');
  for (let before = ''; before !== id;) {
    before = id;
    id = id.replace(/[.,;:*_]+$/, '').replace(DOI_TAIL, '');
    const last = id.charAt(id.length - 1);
    if ((last === ')' && !id.includes('(')) || (last === ']' && !id.includes('[')) || last === '}') id = id.slice(0, -1);
  }
  return id.replace(/^(10\.1101\/.+)v\d+$/, '$1').toLowerCase();
}

/** The source of a DOI; arXiv's own DOIs become arXiv ids. `null` where it is none. */
export function doiSource(text: string): SourceId | null {
  const doi = DOI.exec(decodeEscapes(text))?.[0];
  if (doi === undefined) return null;
  const id = tidyDoi(doi);
  if (!/^10\.\d+\/./.test(id)) return null;
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(id)?.[1];
  return arxiv === undefined ? { kind: 'doi', id } : arxivSource(arxiv) ?? { kind: 'doi', id };
}

/** The source of an arXiv id, with or without `arXiv:` and version. */
export function arxivSource(text: string): SourceId | null {
  const id = ARXIV.exec(text.trim().replace(/^arxiv:\s*/i, ''))?.[1];
  return id === undefined ? null : { kind: 'arxiv', id };
}

/** The source of a PubMed id. */
export function pubmedSource(text: string): SourceId | null {
  const id = /^(?:pmid:?\s*)?(\d{4,9})$/i.exec(text.trim())?.[1];
  return id === undefined ? null : { kind: 'pmid', id };
}

/** The article of PubMed Central with this number. */
export function pmcSource(number: string): SourceId {
  return { kind: 'web', id: `pmc.ncbi.nlm.nih.gov/articles/PMC${number}` };
}

/** The source of a video id of eleven characters. */
export function youtubeSource(id: string): SourceId | null {
  return VIDEO_ID.test(id) ? { kind: 'youtube', id } : null;
}

function youtubeId({ host, path, query }: WebAddress): string | null {
  if (host === 'youtu.be') return path.slice(1).split(/[/&]/, 1)[0] ?? null;
  if (YOUTUBE_MIRROR.test(host)) return parameter(query, 'v') ?? VIDEO_PATH.exec(path)?.[1] ?? null;
  if (!YOUTUBE_HOST.test(host)) return null;
  if (path === '/attribution_link') return /[?&]v=([\w-]{11})/.exec(decodeEscapes(parameter(query, 'u') ?? ''))?.[1] ?? null;
  return parameter(query, 'v') ?? parameter(query, 'vi') ?? VIDEO_PATH.exec(path)?.[1] ?? null;
}

function pubmedId({ host, path, query }: WebAddress): string | null {
  if (host === 'pubmed.ncbi.nlm.nih.gov') return /^\/(\d+)/.exec(path)?.[1] ?? parameter(query, 'term');
  if (host === 'ncbi.nlm.nih.gov') return /^\/(?:m\/)?pubmed\/(\d+)/.exec(path)?.[1] ?? (/^\/(?:m\/)?pubmed\/?$/.test(path) ? parameter(query, 'term') : null);
  return host === 'europepmc.org' ? /^\/(?:article|abstract)\/MED\/(\d+)/i.exec(path)?.[1] ?? null : null;
}

function doiOf({ host, path, query }: WebAddress): SourceId | null {
  for (const [site, pattern, prefix] of PUBLISHERS) {
    const id = site.test(host) ? pattern.exec(path)?.[1] : undefined;
    if (id !== undefined) return doiSource(prefix + id);
  }
  const plain = decodeEscapes(path);
  const at = plain.search(DOI_IN_PATH);
  if (at >= 0) return doiSource(plain.slice(at + 1));
  return query.includes('=10.') ? doiSource(parameter(query, 'id') ?? parameter(query, 'doi') ?? '') : null;
}

function special(address: WebAddress): SourceId | null {
  const { host, path } = address;
  const video = youtubeSource(youtubeId(address) ?? '');
  if (video) return video;
  if (ARXIV_HOST.test(host)) return arxivSource(path.replace(ARXIV_PATH, ''));
  if (host === 'huggingface.co' && path.startsWith('/papers/')) return arxivSource(path.slice(8));
  return pubmedSource(pubmedId(address) ?? '') ?? doiOf(address);
}

/** What a URL cites; `null` for pictures, picture agencies, a reader's own highlights and addresses that are not on the web. */
export function sourceOfUrl(url: string): SourceId | null {
  const address = url.length > LONGEST_URL ? null : readAddress(url);
  if (!address || MEDIA_FILE.test(address.path) || PICTURE_HOSTS.test(address.host) || READER_HOSTS.test(address.host) || WIKI_MACHINERY.test(url)) return null;
  return special(address) ?? { kind: 'web', id: canonicalAddress(address) };
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

/** Whether a URL leads to a film or a sound on a site of such. */
export function isRecordingUrl(url: string): boolean {
  if (url.length > LONGEST_URL) return false;
  const address = splitAddress(url);
  return address !== null && (youtubeSource(youtubeId(address) ?? '') !== null || isRecordingHost(address.host));
}

const START = /[?&#](?:amp;)?(?:t|start|time|seek|time_continue)=([\d.:hms]+)/i;
const CLOCK = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6})(?:\.\d+)?$/;
const UNITS = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/i;

/** The URL without the moment it leads to. */
export function withoutStart(url: string): string {
  return url.replace(START, (found) => (found.startsWith('?') ? '?' : ''));
}

/** The offset in seconds that a recording's address asks for (`t=279s`, `t=1h2m3s`, `#t=4:39`, `start=60`), else `null`. */
export function startOfUrl(url: string): number | null {
  const value = START.exec(url)?.[1]?.replace(/[.:]+$/, '');
  if (value === undefined || value === '') return null;
  const match = CLOCK.exec(value) ?? UNITS.exec(value);
  if (!match) return null;
  return Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
}
