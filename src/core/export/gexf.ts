import writeGexf from 'graphology-gexf/common/writer';
import type { ExportedGraph } from './exported-graph';

/** The graph in GEXF 1.2 (https://gexf.net), which Gephi and networkx read. Kind and count are attributes of their own, for the format knows none of them. */
export function gexf(graph: ExportedGraph): string {
  return `${writeGexf(graph, {
    formatNode: (_, { label, ...attributes }) => ({ label, attributes }),
    formatEdge: (_, { weight, ...attributes }) => ({ weight, attributes }),
  })}\n`;
}
