// Obsidian's `CachedMetadata` in the same form, so that the app's own object can be passed as it is. Its internal field `v`, a number
// that the app counts up when it changes how it reads, is no part of it.

export interface Loc {
  readonly line: number;
  readonly col: number;
  readonly offset: number;
}

export interface Pos {
  readonly start: Loc;
  readonly end: Loc;
}

export interface CachedItem {
  readonly position: Pos;
}

export interface CachedLink extends CachedItem {
  readonly link: string;
  readonly original: string;
  readonly displayText?: string;
}

export interface CachedFrontmatterLink {
  readonly key: string;
  readonly link: string;
  readonly original: string;
  readonly displayText?: string;
}

export interface CachedHeading extends CachedItem {
  readonly heading: string;
  readonly level: number;
}

export interface CachedSection extends CachedItem {
  readonly type: string;
  readonly id?: string | undefined;
}

export interface CachedListItem extends CachedItem {
  readonly parent: number;
  readonly task?: string | undefined;
  readonly id?: string | undefined;
}

export interface CachedTag extends CachedItem {
  readonly tag: string;
}

export interface CachedBlock extends CachedItem {
  readonly id: string;
}

export interface CachedFootnote extends CachedItem {
  readonly id: string;
}

export interface CachedReferenceLink extends CachedItem {
  readonly id: string;
  readonly link: string;
}

/** Lists without entries are absent; `frontmatterLinks` is there, if empty, wherever `frontmatter` is. */
export interface Metadata {
  readonly links?: readonly CachedLink[];
  readonly embeds?: readonly CachedLink[];
  readonly tags?: readonly CachedTag[];
  readonly headings?: readonly CachedHeading[];
  /** Definitions, with their label, and inline footnotes, with the place of their words. */
  readonly footnotes?: readonly CachedFootnote[];
  /** Calls of footnotes that are defined. */
  readonly footnoteRefs?: readonly CachedFootnote[];
  /** Link definitions. */
  readonly referenceLinks?: readonly CachedReferenceLink[];
  readonly sections?: readonly CachedSection[];
  readonly listItems?: readonly CachedListItem[];
  readonly frontmatter?: Readonly<Record<string, unknown>>;
  readonly frontmatterPosition?: Pos;
  readonly frontmatterLinks?: readonly CachedFrontmatterLink[];
  /** By id in lower case: keys are the user's own words, as `constructor` is. */
  readonly blocks?: Readonly<Record<string, CachedBlock>>;
}
