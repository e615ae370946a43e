import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import type { ExportFormat } from '../../../src/core/export/export-format';
import { MemoryVault } from '../../vault-builder';

/** The text of the exported file of a vault. */
export async function fileOf(vault: MemoryVault, format: ExportFormat): Promise<string> {
  await vault.computeTopics();
  const steps = vault.library.export(format);
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
  }
}

/** Nodes and edges of a graph, as plain values. */
export interface ReadGraph {
  readonly nodes: readonly (readonly [id: string, attributes: Readonly<Record<string, unknown>>])[];
  readonly edges: readonly (readonly [from: string, to: string, attributes: Readonly<Record<string, unknown>>])[];
}

/** Reads an exported file as another program would. */
export function readBack(format: ExportFormat, text: string): ReadGraph {
  if (format === 'json') return readNodeLink(text);
  const graph = format === 'gexf' ? parseGexf(Graph, text) : parseGraphml(Graph, text);
  return {
    nodes: graph.mapNodes((id, attributes) => [id, attributes] as const),
    edges: graph.mapEdges((_, attributes, source, target) => [source, target, attributes] as const),
  };
}

type NodeLink = Readonly<Record<'nodes' | 'links', readonly Readonly<Record<string, unknown>>[]>>;

function readNodeLink(text: string): ReadGraph {
  const { nodes, links } = JSON.parse(text) as NodeLink;
  return {
    nodes: nodes.map(({ id, ...attributes }) => [String(id), attributes] as const),
    edges: links.map(({ source, target, ...attributes }) => [String(source), String(target), attributes] as const),
  };
}
