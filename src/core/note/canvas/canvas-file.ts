// What a `.canvas` file holds: JSON Canvas 1.0, https://jsoncanvas.org/spec/1.0/. Total: any text is a canvas or none.

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type CanvasNode = Box & (
  | { readonly kind: 'text'; readonly text: string }
  /** `file` is the whole path from the root of the vault, without `subpath`. */
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'group'; readonly label: string }
);

export interface CanvasEdge {
  readonly from: CanvasNode;
  readonly to: CanvasNode;
  /** Empty where the edge has none. */
  readonly label: string;
}

export interface Canvas {
  /** As in the file: from back to front. */
  readonly nodes: readonly CanvasNode[];
  /** Those of which both ends are there. */
  readonly edges: readonly CanvasEdge[];
  /** Properties that the plugin Advanced Canvas keeps in the file; JSON Canvas itself has none. */
  readonly properties: Readonly<Record<string, unknown>>;
}

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The canvas in a file's text; `null` where it is no JSON Canvas. A file without a character in it is an empty canvas, as the app
 * has it. Nodes of an unknown type, edges without an end and fields of the wrong type are left out, and nothing else is.
 */
export function parseCanvas(text: string): Canvas | null {
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (json.trim() === '') return { nodes: [], edges: [], properties: {} };
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isObject(data) || !isListOrAbsent(data.nodes) || !isListOrAbsent(data.edges)) return null;
  const byId = new Map<string, CanvasNode>();
  const nodes = (data.nodes ?? []).flatMap((item): readonly CanvasNode[] => {
    if (!isObject(item)) return [];
    const node = nodeOf(item);
    if (!node) return [];
    const { id } = item;
    if (typeof id === 'string' && !byId.has(id)) byId.set(id, node);
    return [node];
  });
  const edges = (data.edges ?? []).flatMap((item): readonly CanvasEdge[] => {
    if (!isObject(item)) return [];
    const from = byId.get(textOf(item.fromNode));
    const to = byId.get(textOf(item.toNode));
    return from && to && from !== to ? [{ from, to, label: wordsOf(item.label) }] : [];
  });
  const { metadata } = data;
  const properties = isObject(metadata) && isObject(metadata.frontmatter) ? metadata.frontmatter : {};
  return { nodes, edges, properties };
}

function nodeOf(item: JsonObject): CanvasNode | null {
  const box = { x: numberOf(item.x), y: numberOf(item.y), width: numberOf(item.width), height: numberOf(item.height) };
  switch (item.type) {
    case 'text': return { ...box, kind: 'text', text: wordsOf(item.text) };
    case 'file': return { ...box, kind: 'file', file: textOf(item.file) };
    case 'link': return { ...box, kind: 'link', url: textOf(item.url) };
    case 'group': return { ...box, kind: 'group', label: wordsOf(item.label) };
    default: return null;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOrAbsent(value: unknown): value is readonly unknown[] | null | undefined {
  return value === undefined || value === null || Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Composed (NFC), as the words of any note: a board's lines are cut by their length. Paths and addresses stay as they are. */
function wordsOf(value: unknown): string {
  return textOf(value).normalize('NFC');
}

/** JSON can write numbers beyond all bounds: `1e999`. */
function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
