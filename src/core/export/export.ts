import type { NoteFields } from '../concepts/note-fields';
import type { Corpus } from '../corpus';
import type { Topics } from '../topics/topic';
import type { ExportFormat } from './export-format';
import { type ExportedGraph, exportedGraph } from './exported-graph';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { nodeLink } from './node-link';

const WRITERS: Readonly<Record<ExportFormat, (graph: ExportedGraph) => string>> = { gexf, graphml, json: nodeLink };

/** The graph as the text of a file. Yields while the graph is made; it is written in one go. */
export function* exportGraph(corpus: Corpus, fields: NoteFields, topics: Topics | null, format: ExportFormat): Generator<void, string> {
  const graph = yield* exportedGraph(corpus, fields, topics);
  yield;
  return WRITERS[format](graph);
}
