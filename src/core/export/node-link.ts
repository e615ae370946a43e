import type { ExportedGraph } from './exported-graph';

/** The graph as node-link JSON, one node or link a line: what `networkx.node_link_graph` and d3 read. */
export function nodeLink(graph: ExportedGraph): string {
  const nodes = graph.mapNodes((id, attributes) => JSON.stringify({ id, ...attributes }));
  const links = graph.mapDirectedEdges((_, attributes, source, target) => JSON.stringify({ source, target, ...attributes }));
  return `{"directed":true,"multigraph":false,"graph":{},"nodes":[\n${nodes.join(',\n')}\n],"links":[\n${links.join(',\n')}\n]}\n`;
}
