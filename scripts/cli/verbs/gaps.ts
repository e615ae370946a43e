import { gapsAnswer } from '../../../src/core/command-answers';
import type { Gap, SharedBetween } from '../../../src/core/topics/between/gap';
import { clean, cut, type Page } from '../page';
import { topicInk } from '../titles';
import { finish, topicsOf } from '../topics';
import type { VaultVerb } from '../verb';

/** What is missing between topics. */
export const gaps: VaultVerb = {
  name: 'gaps',
  about: 'vault',
  usage: '[--limit N] [--json]',
  help: 'Pairs of topics that are close in words, concepts or sources and have fewer links between them than expected, with what they share and the\n'
    + 'two notes to start from. At most 50.',
  options: ['limit'],
  async answer({ library }, call) {
    await topicsOf(library);
    const found = (await finish(library.gaps())).slice(0, call.limit ?? Infinity);
    return { json: gapsAnswer(found), under: null, print: (page) => print(page, found) };
  },
};

const SHOWN = 20;
const INDENT = 4;

function print(page: Page, found: readonly Gap[]): void {
  if (found.length === 0) page.text('Nothing is missing: no two topics are close and have fewer links than expected.', 0, 'dim');
  for (const { topics: [one, other], links, expected, terms, concepts, sources, start: [here, there] } of found.slice(0, SHOWN)) {
    const width = Math.floor((page.width - 10) / 2);
    const name = ({ name: text, color }: Gap['topics'][number]): string => `${page.paint('●', topicInk(color))} ${page.paint(cut(clean(text), width), 'bold')}`;
    page.line(`${name(one)}  ↔  ${name(other)}`);
    page.text(`${links} of about ${Math.max(1, Math.round(expected))} expected links`, INDENT, 'dim');
    list(page, 'words', terms);
    list(page, 'concepts', named(concepts));
    list(page, 'sources', named(sources));
    page.text(`start with: ${here.title} ↔ ${there.title}`, INDENT);
    page.line();
  }
}

function named(shared: readonly SharedBetween[]): string[] {
  return shared.map(({ name, counts: [a, b] }) => `${name} (${a} and ${b})`);
}

function list(page: Page, what: string, items: readonly string[]): void {
  if (items.length > 0) page.text(`${what}: ${items.join(', ')}`, INDENT, 'dim');
}
