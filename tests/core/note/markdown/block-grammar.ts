import footnotes from 'remark-footnotes';
import math from 'remark-math';
import parse from 'remark-parse';
import unified from 'unified';

// The blocks of a text as remark-parse 8 reads them in its CommonMark mode, with math and footnotes: the grammar of the app's parser.

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly position: { readonly start: Point; readonly end: Point };
  readonly children?: readonly Node[];
}

export interface Blocks {
  /** `type from-to` of each block that is in no other. */
  readonly sections: readonly string[];
  /** `parent from-to` of each list item. */
  readonly listItems: readonly string[];
  /** `level from-to` of each heading. */
  readonly headings: readonly string[];
}

/** @param text one without front matter, comments and block ids, which this grammar has not. */
export function blocksByRemark(text: string): Blocks {
  const root = unified().use(parse, { commonmark: true }).use(math).use(footnotes, { inlineNotes: true }).parse(text) as unknown as Node;
  const listItems: string[] = [];
  const headings: string[] = [];
  const visit = (node: Node, item: Node | null, list: Node | null): void => {
    if (node.type === 'heading') headings.push(`${node.depth ?? 0} ${place(node)}`);
    if (node.type === 'listItem') listItems.push(itemOf(node, item, list));
    for (const child of node.children ?? []) visit(child, node.type === 'listItem' ? node : node.type === 'list' ? item : null, node.type === 'list' ? node : list);
  };
  visit(root, null, null);
  const sections = (root.children ?? []).map((node) => `${sectionType(node, text)} ${place(node)}`);
  return { sections, listItems, headings };
}

function place({ position: { start, end } }: Node): string {
  return `${start.offset}-${end.offset}`;
}

function sectionType({ type, position }: Node, text: string): string {
  return type === 'blockquote' && /^[ \t]*>[ \t]*\[![^\]\n]+\]/.test(text.slice(position.start.offset)) ? 'callout' : type;
}

/** In the app an item ends before the first list inside it. */
function itemOf(node: Node, item: Node | null, list: Node | null): string {
  const children = node.children ?? [];
  const before = children[children.findIndex(({ type }) => type === 'list') - 1];
  const line = (item ?? list ?? node).position.start.line - 1;
  const parent = item ? line : line === 0 ? -1 : -line;
  return `${parent} ${node.position.start.offset}-${(before ?? node).position.end.offset}`;
}
