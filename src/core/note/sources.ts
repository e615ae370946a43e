import type { Citation } from './prose-state';
import type { Chapter, Reference, Source } from './note';
import { asTexts, type Properties } from './properties';
import { arxivSource, doiSource, type SourceId, sourceOfUrl, urlOfSource, youtubeSource } from './source-id';

const URL_IN_TEXT = /^\/\/[^\s/]+\.\S+|https?:\/\/[^\s)\]>"']+/i;

/** Makes a source of a property's text, given the address found in it. */
type ReadProperty = (text: string, url: string | null) => SourceId | null;

const fromUrl: ReadProperty = (_, url) => (url === null ? null : sourceOfUrl(url));
const fromVideo: ReadProperty = (text, url) => youtubeSource(text) ?? fromUrl(text, url);
const fromCitekey: ReadProperty = (text) => ({ kind: 'citekey', id: text.replace(/^@/, '') });

const PROPERTY_READERS: ReadonlyMap<string, ReadProperty> = new Map([
  ...['videoid', 'video_id', 'video-id', 'youtubeid', 'youtube_id', 'youtube-id', 'youtube'].map((name) => [name, fromVideo] as const),
  ...[
    'source', 'sources', 'url', 'urls', 'link', 'links', 'href', 'web', 'website', 'original', 'canonical', 'canonical_url', 'canonicalurl', 'via', 'video',
    'podcast', 'paper', 'papers', 'article', 'reference', 'references', 'source_url', 'source-url', 'sourceurl', 'externallink', 'from', 'origin',
  ].map((name) => [name, fromUrl] as const),
  ...['citekey', 'citation-key', 'citationkey', 'bibtexkey'].map((name) => [name, fromCitekey] as const),
  ['doi', (text) => doiSource(text)],
  ['arxiv', (text, url) => arxivSource(text) ?? fromUrl(text, url)],
  ['pmid', (text) => (/^\d+$/.test(text) ? { kind: 'pmid', id: text } : null)],
]);

const DOI_IN_TEXT = /\bdoi:\s*(10\.\d{4,9}\/[^\s"'<>]+)/gi;
const ARXIV_IN_TEXT = /\barxiv:\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/gi;
const PMID_IN_TEXT = /\bPMID:?\s*(\d{4,9})\b/gi;

interface Found {
  id: SourceId;
  readonly url: string | null;
  readonly chapters: Chapter[];
  reference: Reference | null;
}

/** The sources of one note, in the order in which they are met. Video ids that differ in case alone are one: links to a moment often lose it. */
export class SourceList {
  private readonly found = new Map<string, Found>();

  /** The key under which the source is known, `null` where there is no source. */
  add(id: SourceId | null, url: string | null): string | null {
    if (!id || id.id === '') return null;
    const key = `${id.kind} ${id.kind === 'youtube' || id.kind === 'citekey' ? id.id.toLowerCase() : id.id}`;
    const known = this.found.get(key);
    if (!known) this.found.set(key, { id, url: url ?? urlOfSource(id), chapters: [], reference: null });
    else if (id.kind === 'youtube' && known.id.id === known.id.id.toLowerCase()) known.id = id;
    return key;
  }

  addCitation(citation: Citation): string | null {
    if (citation.kind === 'citekey') return this.add({ kind: 'citekey', id: citation.id }, null);
    const id = sourceOfUrl(citation.id);
    return citation.kind === 'embed' && id?.kind !== 'youtube' ? null : this.add(id, citation.id);
  }

  addProperties(properties: Properties): void {
    for (const [name, value] of properties) {
      const read = PROPERTY_READERS.get(name);
      if (!read) continue;
      for (const text of asTexts(value)) {
        const url = URL_IN_TEXT.exec(text)?.[0] ?? null;
        this.add(read(text, url), url);
      }
    }
  }

  /** Identifiers that stand in the text without a link. The keys of what was found. */
  addIdentifiers(text: string): string[] {
    const keys: (string | null)[] = [];
    for (const [, doi = ''] of text.matchAll(DOI_IN_TEXT)) keys.push(this.add(doiSource(doi), null));
    for (const [, arxiv = ''] of text.matchAll(ARXIV_IN_TEXT)) keys.push(this.add(arxivSource(arxiv), null));
    for (const [, pmid = ''] of text.matchAll(PMID_IN_TEXT)) keys.push(this.add({ kind: 'pmid', id: pmid }, null));
    return keys.filter((key): key is string => key !== null);
  }

  /** The keys of the recordings. */
  get videos(): readonly string[] {
    return [...this.found.keys()].filter((key) => key.startsWith('youtube '));
  }

  addChapter(key: string, chapter: Chapter): void {
    this.found.get(key)?.chapters.push(chapter);
  }

  setReference(key: string, reference: Reference): void {
    const source = this.found.get(key);
    if (source && !source.reference) source.reference = reference;
  }

  list(): Source[] {
    return [...this.found.values()].map(({ id, url, chapters, reference }) => ({ ...id, url, chapters, ...(reference ? { reference } : {}) }));
  }
}
