// The domain's nouns. Everything here is plain, readonly, structured-cloneable data.

declare const notePath: unique symbol;

/** A path relative to the vault, with `/` and the extension: `folder/Note.md`. */
export type NotePath = string & { readonly [notePath]: true };

/** Marks a string that is known to be a vault-relative note path. The one place where the brand is applied. */
export function asNotePath(path: string): NotePath {
  return path as NotePath;
}

/** Whether a file is a note by its name: Markdown, or a canvas. */
export function isNoteFile(path: string): boolean {
  return /\.(?:md|canvas)$/i.test(path);
}

/** Whether a note is a canvas (JSON Canvas), of which the app has no metadata and which has no lines to jump to. */
export function isCanvas(path: string): boolean {
  return /\.canvas$/i.test(path);
}

/** The file's name without folder and extension: `folder/Note.md` → `Note`, `Sketch.excalidraw.md` → `Sketch`. */
export function noteName(path: NotePath): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.excalidraw)?\.(?:md|canvas)$/i, '');
}

/** The folder of a note without a trailing slash; `''` at the root of the vault. */
export function folderOf(path: NotePath): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export interface Tag {
  /** Without `#`, in the case it was written. Nested levels are separated by `/`. */
  readonly name: string;
  readonly from: 'frontmatter' | 'inline' | 'category';
}

export interface Link {
  /** The link path as written: trimmed, decoded, without `#heading` or `#^block`. Never empty. */
  readonly target: string;
  /** The words the reader sees. */
  readonly display: string;
  /** 0-based line in the file. */
  readonly line: number;
  /** 0-based offset of the link's first character in the file, in UTF-16 units. */
  readonly offset: number;
  readonly embed: boolean;
  /** The note the app resolved the link to; `null` where the app is not there or found none. */
  readonly to: NotePath | null;
  /** `target` is the whole path from the root of the vault, as canvases write it, and leads nowhere else. */
  readonly fromRoot?: true;
}

export type SourceKind = 'youtube' | 'web' | 'doi' | 'arxiv' | 'pmid' | 'citekey';

export interface Chapter {
  /** Offset into the recording, in seconds. */
  readonly seconds: number;
  readonly title: string;
  readonly line: number;
}

/** The entry of a note's numbered reference list that names a source. Lines are 0-based. */
export interface Reference {
  /** As in `[1]` or `[^note]`, without the brackets: `1`, `^note`. */
  readonly label: string;
  readonly line: number;
  /** Lines of the text that cite the entry. */
  readonly citedAt: readonly number[];
}

/** Something outside the vault that a note cites. Two notes meet where `kind` and `id` are equal. */
export interface Source {
  readonly kind: SourceKind;
  /**
   * Canonical: the video id, the DOI in lower case, the URL without scheme, `www.`, tracking parameters, fragment and final slash; the
   * file name of a recording in the vault, which is of kind `web` too.
   */
  readonly id: string;
  /** The URL as first written, or one made from the id; `null` for a citekey and for a recording in the vault. */
  readonly url: string | null;
  /** Empty unless the note lists time stamps into the recording. */
  readonly chapters: readonly Chapter[];
  /** Absent unless the note lists the source among numbered references. */
  readonly reference?: Reference;
}

export interface Heading {
  readonly level: number;
  /** Without markup. */
  readonly text: string;
  readonly line: number;
}

export type Shape = 'garden' | 'quartz' | 'jekyll' | 'gatsby' | 'clip' | 'plain';

/**
 * One note, as everything after the reader sees it. A note needs no front matter, tag, link or heading.
 * Lines and offsets of a canvas are those of its text as read, from top to bottom (see `canvas.ts`), not of its JSON.
 */
export interface Note {
  readonly path: NotePath;
  readonly title: string;
  /** Other names, without the title and without repeats. */
  readonly aliases: readonly string[];
  /** Without repeats (case-insensitive); front matter first. */
  readonly tags: readonly Tag[];
  /** In document order; external links are in `sources`. */
  readonly links: readonly Link[];
  readonly sources: readonly Source[];
  readonly headings: readonly Heading[];
  readonly description: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD`, from the note's own words (front matter, by-line, name), else `null`. */
  readonly created: string | null;
  readonly modified: string | null;
  readonly shape: Shape;
  /** BCP 47 primary subtag (`en`, `zh`), `und` where it cannot be told. */
  readonly language: string;
  /** Words of prose (estimated from the number of characters for scripts without spaces). */
  readonly words: number;
}

/** An `attribution` says whose words the quote above it is; the words that stand for a picture are a `caption`. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'attribution' | 'callout' | 'table' | 'caption' | 'reference' | 'boilerplate';

/**
 * A piece of a note's text without markup. Front matter, code blocks, HTML tags, CSS, comments, math and fields that are properties
 * are not in any block; inline code keeps its words, which are words of their sentence.
 * Line breaks of the file are kept, so a character's line is `line` plus the line breaks before it.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** 0-based line of the block's first character in the file. */
  readonly line: number;
  /** Text of the nearest heading above, `null` before the first. */
  readonly heading: string | null;
  /** Offset into the note's recording, if the block or its heading carries a time stamp. */
  readonly seconds: number | null;
  /** Where the note's links stand in `text`, in order. */
  readonly links: readonly BlockLink[];
}

export interface BlockLink {
  /** Index into `Note.links`. */
  readonly link: number;
  /** 0-based offset in `Block.text` of the words shown for the link. */
  readonly at: number;
}

/** What the reader makes of one file. */
export interface ReadNote {
  readonly note: Note;
  readonly blocks: readonly Block[];
}
