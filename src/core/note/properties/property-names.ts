// The keys under which people and programs keep what is known of a note: in front matter, in fields of Dataview and Logseq, and in
// lines such as `Author: …` at its top. In lower case, with `-` for blanks and underscores.

const PLAIN_KEY = /^[a-z\d-]+$/;

/** A key as it is looked up here. */
export function plainKey(key: string): string {
  if (PLAIN_KEY.test(key)) return key;
  return key.trim().toLowerCase().replace(/[\s_]+/g, '-').normalize('NFC');
}

export const TITLE_KEYS = ['title', 'full-title', '书名'];
export const ALIAS_KEYS = ['aliases', 'alias', 'linter-yaml-title-alias', 'short-title', 'title-short', 'also-known-as', 'aka'];
export const TAG_KEYS = ['tags', 'tag', 'keywords', 'keyword', 'document-tags'];
export const CATEGORY_KEYS = [
  'category', 'categories', 'topics', 'topic', 'subject', 'subjects', 'discipline', 'disciplines', 'kategorie', 'kategorien', '分类', '主题',
];
export const DESCRIPTION_KEYS = ['description', 'summary', 'abstract', 'excerpt', 'tldr', 'tl;dr', 'tl-dr', 'subtitle', 'zusammenfassung', '摘要'];
export const AUTHOR_KEYS = ['author', 'authors', 'by', 'creator', 'creators', 'writer', 'writers', 'autor', 'autoren', 'auteur', 'auteurs', '作者'];

export const CREATED_KEYS = [
  'created', 'file-created', 'created-at', 'createdat', 'date-created', 'datecreated', 'creation-date', 'creationdate', 'created-date', 'ctime', 'date',
  'published', 'published-at', 'publishedat',
  'publish-date', 'publishdate', 'published-date', 'pubdate', 'date-published', 'datepublished', 'publication-date', 'posted', 'posted-on', 'added',
  'date-added', 'captured', 'clipped', 'datum',
  '创建时间', '日期',
];
export const MODIFIED_KEYS = [
  'modified', 'file-modified', 'updated', 'updated-at', 'updatedat', 'lastmod', 'last-modified', 'last-modified-at', 'lastmodified', 'last-updated',
  'lastupdated', 'last-edited', 'date-modified',
  'datemodified', 'date-updated', 'modified-at', 'modified-date', 'updated-date', 'modification-date', 'mtime', 'dg-updated', 'revised', 'edited', '更新时间',
];

export const VIDEO_KEYS = ['videoid', 'video-id', 'youtubeid', 'youtube-id', 'youtube', 'yt-id', 'ytid'];
export const CITEKEY_KEYS = ['citekey', 'citation-key', 'citationkey', 'bibtexkey', 'bibtex-key'];
export const SOURCE_KEYS = [
  'source', 'sources', 'url', 'urls', 'link', 'links', 'href', 'web', 'website', 'webpage', 'homepage', 'original', 'canonical', 'canonical-url',
  'canonicalurl', 'via', 'video', 'video-url', 'videourl',
  'video-link', 'media', 'media-link', 'podcast', 'episode', 'audio', 'paper', 'papers', 'article', 'reference', 'references', 'source-url', 'sourceurl',
  'original-url', 'externallink', 'external-link',
  'from', 'origin', 'permalink-url', 'quelle', 'quellen', 'fuente', '来源', '链接',
];
export const ID_KEYS = ['doi', 'arxiv', 'arxiv-id', 'arxivid', 'pmid', 'pmcid'];

/** What says how the note is kept, not what it says. `type` and `class` are not among them: they say what kind of thing the note is about. */
const STATE_KEYS = [
  'status', 'state', 'rating', 'priority', 'due', 'scheduled', 'start', 'completion', 'completed', 'created-by', 'reviewed', 'review',
  'draft', 'publish', 'published-in', 'publisher', 'year', 'isbn', 'pages', 'page', 'language', 'lang', 'cover', 'image', 'thumbnail', 'id', 'uid', 'uuid',
  'zettel-id', 'cssclass', 'cssclasses', 'banner', 'icon', 'progress', 'finished', 'started', 'read', 'format', 'duration', 'channel', 'site', 'site-name',
  'domain', 'favicon', '出版社', '出版时间', '状态',
];

const METADATA: ReadonlySet<string> = new Set([
  ...TITLE_KEYS, ...ALIAS_KEYS, ...TAG_KEYS, ...CATEGORY_KEYS, ...AUTHOR_KEYS, ...CREATED_KEYS, ...MODIFIED_KEYS, ...VIDEO_KEYS, ...CITEKEY_KEYS,
  ...SOURCE_KEYS, ...ID_KEYS, ...STATE_KEYS,
]);

/** Whether the key names what is known about a note, so that its value is none of the note's prose. */
export function isMetadataKey(key: string): boolean {
  return METADATA.has(key);
}

const ABOUT_MANY: ReadonlySet<string> = new Set([...SOURCE_KEYS, ...VIDEO_KEYS, ...ID_KEYS, ...CITEKEY_KEYS, ...TAG_KEYS, ...CATEGORY_KEYS]);

/** Whether what the key says of one item of a list holds for the note too, as a date or an author does not. */
export function isSharedKey(key: string): boolean {
  return ABOUT_MANY.has(key);
}
