/** The forms in which the graph can be written: GEXF 1.2 for Gephi, GraphML, and node-link JSON as networkx and d3 read it. */
export const EXPORT_FORMATS = ['gexf', 'graphml', 'json'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export function isExportFormat(value: unknown): value is ExportFormat {
  return (EXPORT_FORMATS as readonly unknown[]).includes(value);
}
