import { EXPORT_FORMATS } from '../../../src/core/export/export-format';
import { finish, topicsOf } from '../topics';
import type { VaultVerb } from '../verb';

/** The graph, for other programs. */
export const exportVerb: VaultVerb = {
  name: 'export',
  about: 'vault',
  usage: `--format ${EXPORT_FORMATS.join('|')}`,
  help: 'The graph of notes, tags, sources, concepts and missing notes, as a file for Gephi (gexf), for any program that reads GraphML, or as node-link JSON.\n'
    + 'Notes have their title, topic, field, tags, words and date; edges lead from notes and have a kind and a weight.',
  options: ['format'],
  async answer({ library }, { format }) {
    await topicsOf(library);
    const file = await finish(library.export(format ?? 'json'));
    return { json: null, under: null, file, print: () => undefined };
  },
};
