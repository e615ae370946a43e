import type { ExportedEdge, ExportedGraph, ExportedNode } from './exported-graph';
import { escapeXml } from './xml-characters';

type Type = 'string' | 'int' | 'double';

const NODE: Readonly<Record<keyof ExportedNode, Type>> = {
  label: 'string', kind: 'string', path: 'string', tags: 'string', topic: 'string', topicName: 'string', field: 'string', words: 'int', created: 'string', degree: 'int',
};
const EDGE: Readonly<Record<keyof ExportedEdge, Type>> = { kind: 'string', weight: 'double', count: 'int' };

/** The graph in GraphML (http://graphml.graphdrawing.org). Written here, for `graphology-graphml` only reads. */
export function graphml(graph: ExportedGraph): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys('node', NODE),
    ...keys('edge', EDGE),
    '  <graph edgedefault="directed">',
  ];
  graph.forEachNode((node, attributes) => lines.push(`    <node id="${escapeXml(node)}">${data('node', attributes)}</node>`));
  graph.forEachDirectedEdge((_, attributes, source, target) => {
    lines.push(`    <edge source="${escapeXml(source)}" target="${escapeXml(target)}">${data('edge', attributes)}</edge>`);
  });
  return `${[...lines, '  </graph>', '</graphml>'].join('\n')}\n`;
}

function keys(of: 'node' | 'edge', types: Readonly<Record<string, Type>>): string[] {
  return Object.entries(types).map(([name, type]) => `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`);
}

function data(of: 'node' | 'edge', attributes: ExportedNode | ExportedEdge): string {
  return Object.entries(attributes).map(([name, value]: [string, string | number]) => `<data key="${of}-${name}">${escapeXml(String(value))}</data>`).join('');
}
