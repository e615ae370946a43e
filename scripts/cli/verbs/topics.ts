import { topicAnswer } from '../../../src/core/command-answers';
import type { TopicSentence } from '../../../src/core/summary/summary';
import type { Topic, Topics } from '../../../src/core/topics/topic';
import type { LoadedVault } from '../loaded-vault';
import { clean, columns, cut, type Page } from '../page';
import { topicInk } from '../titles';
import { topicsOf } from '../topics';
import type { VaultVerb } from '../verb';

interface SummedTopic {
  readonly topic: Topic;
  readonly summary: readonly TopicSentence[];
}

/** What the vault is about. */
export const topics: VaultVerb = {
  name: 'topics',
  about: 'vault',
  usage: '[--json]',
  help: 'The topics of a vault: name, distinctive terms, fields, notes, bridges, a summary.',
  options: [],
  async answer(vault) {
    const found = await topicsOf(vault.library);
    const summed: SummedTopic[] = [];
    for (const topic of found.topics) {
      summed.push({ topic, summary: (await vault.library.topicSummary(topic.id, vault.settings.summarySentences)) ?? [] });
    }
    const json = { topics: summed.map(({ topic, summary }) => topicAnswer(topic, summary)), modularity: found.modularity, unassigned: found.unassigned };
    return { json, under: null, print: (page) => print(page, vault, found, summed) };
  },
};

const SHOWN_NOTES = 6;
const SHOWN_TERMS = 8;
const SHOWN_TAGS = 4;
/** Columns of a note's title among others. */
const TITLE = 44;
const SHOWN_BRIDGES = 3;

function print(page: Page, vault: LoadedVault, found: Topics, summed: readonly SummedTopic[]): void {
  const outside = found.unassigned.length === 0 ? '' : `, ${plural(found.unassigned.length, 'note')} in none`;
  page.line(page.paint(`${plural(found.topics.length, 'topic')}${outside}, modularity ${found.modularity.toFixed(2)}`, 'dim'));
  for (const one of summed) printTopic(page, vault, one);
}

function printTopic(page: Page, vault: LoadedVault, { topic, summary }: SummedTopic): void {
  const size = plural(topic.notes.length, 'note');
  const name = cut(clean(topic.name), page.width - columns(size) - 4);
  const gap = ' '.repeat(Math.max(2, page.width - 2 - columns(name) - columns(size)));
  page.line();
  page.line(`${page.paint('●', topicInk(topic.color))} ${page.paint(name, 'bold')}${gap}${page.paint(size, 'dim')}`);
  page.text([...topic.terms.slice(0, SHOWN_TERMS).map(({ term }) => term), ...topic.tags.slice(0, SHOWN_TAGS).map((tag) => `#${tag}`)].join(', '), 2, 'dim');
  page.text(topic.fields.map(({ name: field, share }) => `${field} ${Math.round(100 * share)} %`).join(', '), 2, 'dim');
  const titles = topic.notes.slice(0, SHOWN_NOTES).map(({ title }) => cut(clean(title), TITLE));
  const more = topic.notes.length - titles.length;
  page.text(titles.join(' · ') + (more > 0 ? ` · ${more} more` : ''), 2);
  for (const { text, title, line } of summary) page.text(`“${clean(text)}” ${cut(clean(title), TITLE)}:${line + 1}`, 4, 'plain', '  ›');
  if (topic.subtopics.length > 0) page.text(`within it: ${topic.subtopics.map(({ name: part, notes }) => `${part} (${notes.length})`).join(', ')}`, 2);
  const bridges = topic.bridges.slice(0, SHOWN_BRIDGES).map((note) => cut(clean(vault.library.note(note)?.title ?? note), TITLE));
  if (bridges.length > 0) page.text(`leads on: ${bridges.join(' · ')}`, 2);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
