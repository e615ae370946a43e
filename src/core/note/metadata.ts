// The part of Obsidian's `CachedMetadata` that the reader uses, in the same form, so that the app's own object can be passed as it is.

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

export interface Metadata {
  readonly links?: readonly CachedLink[];
  readonly embeds?: readonly CachedLink[];
  readonly tags?: readonly CachedTag[];
  readonly headings?: readonly CachedHeading[];
  readonly sections?: readonly CachedSection[];
  readonly listItems?: readonly CachedListItem[];
  readonly frontmatter?: Readonly<Record<string, unknown>>;
  readonly frontmatterPosition?: Pos;
  readonly frontmatterLinks?: readonly CachedFrontmatterLink[];
}
