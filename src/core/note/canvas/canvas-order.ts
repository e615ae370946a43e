import type { CanvasNode } from './canvas-file';

/** A node where it comes when the canvas is read, with the groups around it. */
export interface PlacedNode {
  readonly node: CanvasNode;
  /** Label of the nearest group around it that has one; `null` outside of all. */
  readonly under: string | null;
  /** How many groups are around it. */
  readonly depth: number;
}

type Group = Extract<CanvasNode, { kind: 'group' }>;

/** Groups of a canvas beyond these are headings that hold nothing: each node is looked for in each group. */
const MOST_GROUPS = 500;

/**
 * The nodes in the order in which a reader takes them in: from top to bottom, on one height from left to right, each group followed
 * by what lies in it. A node lies in the smallest group that holds its middle.
 */
export function readingOrder(nodes: readonly CanvasNode[]): PlacedNode[] {
  const groups = nodes.filter((node): node is Group => node.kind === 'group').slice(0, MOST_GROUPS).sort((a, b) => areaOf(a) - areaOf(b));
  const rank = new Map<CanvasNode, number>(groups.map((group, at) => [group, at]));
  const inside = new Map<Group | null, CanvasNode[]>();
  for (const node of nodes) {
    // A group lies in larger ones alone, so that no two hold each other.
    const own = rank.get(node) ?? -1;
    const group = groups.find((one, at) => at > own && holdsMiddle(one, node)) ?? null;
    const held = inside.get(group);
    if (held) held.push(node);
    else inside.set(group, [node]);
  }
  const placed: PlacedNode[] = [];
  const place = (group: Group | null, under: string | null, depth: number): void => {
    const held = inside.get(group) ?? [];
    held.sort((a, b) => a.y - b.y || a.x - b.x);
    for (const node of held) {
      placed.push({ node, under, depth });
      if (node.kind === 'group') place(node, node.label.trim() === '' ? under : node.label, depth + 1);
    }
  };
  place(null, null, 0);
  return placed;
}

function areaOf({ width, height }: Group): number {
  return Math.max(0, width) * Math.max(0, height);
}

function holdsMiddle(group: Group, { x, y, width, height }: CanvasNode): boolean {
  const [middle, centre] = [x + width / 2, y + height / 2];
  return middle >= group.x && middle <= group.x + group.width && centre >= group.y && centre <= group.y + group.height;
}
