import { bridgesAnswer } from '../../../src/core/command-answers';
import type { Bridges, LinkedSide } from '../../../src/core/topics/between/bridge';
import { clean, cut, type Page } from '../page';
import { topicInk } from '../titles';
import { finish, topicsOf } from '../topics';
import type { VaultVerb } from '../verb';

/** The notes that join topics, and those that join fields. */
export const bridges: VaultVerb = {
  name: 'bridges',
  about: 'vault',
  usage: '[--limit N] [--json]',
  help: 'The notes that join two topics or more by several links into each, and those that join two fields, best first, with the links and concepts that\n'
    + 'make them so. --limit is for either list; 100 at most.',
  options: ['limit'],
  async answer({ library }, call) {
    await topicsOf(library);
    const { topics, fields } = await finish(library.bridges());
    const limit = call.limit ?? Infinity;
    const found = { topics: topics.slice(0, limit), fields: fields.slice(0, limit) };
    return { json: bridgesAnswer(found), under: null, print: (page) => print(page, found) };
  },
};

/** Entries of each list that are printed. */
const SHOWN = 20;
/** Columns of a title among others. */
const TITLE = 40;
const INDENT = 4;

function print(page: Page, { topics, fields }: Bridges): void {
  page.line(page.paint('Notes that join topics', 'bold'));
  if (topics.length === 0) page.text('No note has several links into each of two topics.', INDENT, 'dim');
  for (const { title, sides } of topics.slice(0, SHOWN)) {
    page.text(title, 2);
    for (const { topic, ...side } of sides) printSide(page, `${page.paint('●', topicInk(topic.color))} ${cut(clean(topic.name), TITLE)}`, side);
  }
  page.line();
  page.line(page.paint('Notes that join fields', 'bold'));
  if (fields.length === 0) page.text('No note joins two fields.', INDENT, 'dim');
  for (const { title, sides } of fields.slice(0, SHOWN)) {
    page.text(title, 2);
    for (const { field: { name, share }, concepts, ...side } of sides) {
      printSide(page, `${clean(name)} ${Math.round(100 * share)} %${concepts.length > 0 ? `, ${concepts.map(clean).join(', ')}` : ''}`, side);
    }
  }
}

function printSide(page: Page, head: string, { links, notes }: LinkedSide): void {
  const titles = notes.map(({ title }) => cut(clean(title), TITLE)).join(' · ');
  const more = links - notes.length;
  page.line(' '.repeat(INDENT) + cut(head, page.width - INDENT));
  if (links > 0) page.text(`${links} linked: ${titles}${more > 0 ? ` · ${more} more` : ''}`, INDENT + 2, 'dim');
}
