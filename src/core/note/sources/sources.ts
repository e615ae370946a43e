import { isMoment } from './chapters';
import { decodeTarget, isRecording } from '../link-text';
import type { Chapter, Reference, Source } from '../note';
import { CITEKEY_KEYS, SOURCE_KEYS, VIDEO_KEYS } from '../properties/property-names';
import { asTexts, type Properties } from '../properties/properties';
import type { Citation } from '../prose/prose-state';
import {
  arxivSource, doiSource, isRecordingUrl, pmcSource, pubmedSource, type SourceId, sourceOfUrl, startOfUrl, urlOfSource, withoutStart, youtubeSource,
} from './source-id';
import { allMatches } from '../spans';

const URL_IN_TEXT = /^\/\/[^\s/]+\.\S+|https?:\/\/[^\s<>\]"']+/gi;
const BARE_HOST = /^www\.\S+$/i;
const MOST_URLS = 50;

interface FoundSource {
  readonly id: SourceId | null;
  readonly url: string | null;
}

/** Makes sources of a property's text. */
type ReadProperty = (text: string) => readonly FoundSource[];

const withoutUrl = (id: SourceId | null): readonly FoundSource[] => [{ id, url: null }];

const fromText: ReadProperty = (text) => {
  const urls = BARE_HOST.test(text) ? [`https://${text}`] : allMatches(URL_IN_TEXT, text).slice(0, MOST_URLS).map(([url]) => withoutBracket(url));
  const found = urls.map((url) => ({ id: sourceOfUrl(url), url }));
  return found.length > 0 ? found : [...identifiersIn(text).map(({ id }) => ({ id, url: null })), ...citekeysIn(text)];
};
const fromVideo: ReadProperty = (text) => (youtubeSource(text) ? withoutUrl(youtubeSource(text)) : fromText(text));
const fromArxiv: ReadProperty = (text) => (arxivSource(text) ? withoutUrl(arxivSource(text)) : fromText(text));
const fromCitekey: ReadProperty = (text) => withoutUrl({ kind: 'citekey', id: text.replace(/^(?:\[\[)?@|\]\]$/g, '') });

const PROPERTY_READERS: ReadonlyMap<string, ReadProperty> = new Map<string, ReadProperty>([
  ...VIDEO_KEYS.map((name) => [name, fromVideo] as const),
  ...SOURCE_KEYS.filter((name) => !VIDEO_KEYS.includes(name)).map((name) => [name, fromText] as const),
  ...CITEKEY_KEYS.map((name) => [name, fromCitekey] as const),
  ['doi', (text) => withoutUrl(doiSource(text))],
  ...['arxiv', 'arxiv-id', 'arxivid'].map((name) => [name, fromArxiv] as const),
  ['pmid', (text) => withoutUrl(pubmedSource(text))],
  ['pmcid', (text) => withoutUrl(/^(?:PMC)?\d{4,9}$/i.test(text) ? pmcSource(text.replace(/^PMC/i, '')) : null)],
]);

const IDENTIFIER = new RegExp([
  '(?:^|[^\\p{L}\\d./-])(?:doi:\\s{0,3})?(10\\.\\d{4,9}/[^\\s"\'<>]{2,200})',
  '(?:^|[^\\p{L}\\d])arxiv(?::\\s{0,3}|\\s)(\\d{4}\\.\\d{4,5}|[a-z-]{2,12}(?:\\.[A-Z]{2})?/\\d{7})',
  '(?:^|[^\\p{L}\\d])PMID:?\\s{0,3}(\\d{4,9})(?!\\d)',
  '(?:^|[^\\p{L}\\d])PMC(?:ID:?\\s{0,3}(?:PMC)?)?(\\d{5,9})(?!\\d)',
].join('|'), 'giu');
const CITEKEY = /(?:^|[\s[;])@([\p{L}\p{N}_][\p{L}\p{N}_:.+-]{0,80})/gu;

/** DOIs and the like that stand in a text, with their offsets. */
function identifiersIn(text: string): { readonly id: SourceId | null; readonly at: number }[] {
  return allMatches(IDENTIFIER, text).map((match) => {
    const [, doi, arxiv, pmid, pmc] = match;
    const id = doi !== undefined ? doiSource(doi) : arxiv !== undefined ? arxivSource(arxiv) : pmid !== undefined ? pubmedSource(pmid) : pmcSource(pmc ?? '');
    return { id, at: match.index };
  });
}

function citekeysIn(text: string): FoundSource[] {
  return text.includes('@') ? allMatches(CITEKEY, text).map(([, key = '']) => ({ id: { kind: 'citekey', id: key.replace(/[:.+-]+$/, '') }, url: null })) : [];
}

function withoutBracket(url: string): string {
  return url.endsWith(')') && !url.includes('(') ? url.slice(0, url.indexOf(')')) : url;
}

interface Found {
  id: SourceId;
  readonly url: string | null;
  readonly isRecording: boolean;
  readonly chapters: Chapter[];
  reference: Reference | null;
}

/** The sources of one note, in the order in which they are met. Video ids that differ in case alone are one: links to a moment often lose it. */
export class SourceList {
  private readonly found = new Map<string, Found>();
  /** A recording in the vault that the note shows: a source only if time stamps lead into it. */
  private played: string | null = null;

  /** The key under which the source is known, `null` where there is no source. */
  add(id: SourceId | null, url: string | null): string | null {
    if (!id || id.id === '') return null;
    const key = `${id.kind} ${id.kind === 'youtube' || id.kind === 'citekey' ? id.id.toLowerCase() : id.id}`;
    const known = this.found.get(key);
    if (!known) {
      const isRecorded = id.kind === 'youtube' || (id.kind === 'web' && (url === null ? isRecording(id.id) : isRecordingUrl(url)));
      this.found.set(key, { id, url: url ?? (isRecording(id.id) ? null : urlOfSource(id)), isRecording: isRecorded, chapters: [], reference: null });
    } else if (id.kind === 'youtube' && known.id.id === known.id.id.toLowerCase()) known.id = id;
    return key;
  }

  addCitation(citation: Citation): string | null {
    const { kind, id, shown } = citation;
    if (kind === 'citekey') return this.add({ kind: 'citekey', id }, null);
    if (kind === 'moment' && shown === '' && startOfUrl(id) === null) {
      this.played = id;
      return null;
    }
    if (kind === 'moment') return id.startsWith('#') ? null : this.recordingOf(id);
    const url = kind !== 'embed' && isMoment(citation) ? withoutStart(id) : id;
    const source = sourceOfUrl(url);
    return kind === 'embed' && source?.kind !== 'youtube' && !isRecordingUrl(url) ? null : this.add(source, id);
  }

  /** The key of the recording that a URL leads to, or a link into the vault. */
  recordingOf(target: string): string | null {
    if (/^(?:https?:)?\/\//i.test(target)) return this.add(sourceOfUrl(withoutStart(target)), target);
    const path = decodeTarget(target.split('#', 1)[0] ?? '').trim();
    return this.add({ kind: 'web', id: path.slice(path.lastIndexOf('/') + 1) }, null);
  }

  addProperties(properties: Properties): void {
    for (const [name, value] of properties) {
      const read = PROPERTY_READERS.get(name);
      if (read) for (const text of asTexts(value)) for (const { id, url } of read(text)) this.add(id, url);
    }
  }

  /** Identifiers that stand in the text without a link: their keys, and the line breaks before them. */
  addIdentifiers(text: string): { readonly key: string; readonly lineBreaks: number }[] {
    const keys: { key: string; lineBreaks: number }[] = [];
    let lineBreaks = 0;
    let newline = text.indexOf('\n');
    for (const { id, at } of identifiersIn(text)) {
      for (; newline >= 0 && newline <= at; newline = text.indexOf('\n', newline + 1)) lineBreaks++;
      const key = this.add(id, null);
      if (key !== null) keys.push({ key, lineBreaks });
    }
    return keys;
  }

  /** The URLs of the recordings, or their files in the vault. */
  get recordings(): readonly string[] {
    const known = [...this.found.values()].filter((source) => source.isRecording).map(({ id, url }) => url ?? id.id);
    return known.length > 0 || this.played === null ? known : [this.played];
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
