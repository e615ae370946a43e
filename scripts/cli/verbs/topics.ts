import { pageAnswer, topicAnswer } from '../../../src/core/command-answers';
import type { TopicPage } from '../../../src/core/topics/page/topic-page';
import type { Topics } from '../../../src/core/topics/topic';
import type { LoadedVault } from '../loaded-vault';
import { clean, columns, cut, type Page } from '../page';
import { topicInk } from '../titles';
import { topicsOf } from '../topics';
import type { VaultVerb } from '../verb';

/** What the vault is about. */
export const topics: VaultVerb = {
  name: 'topics',
  about: 'vault',
  usage: '[--json]',
  help: 'The topics of a vault: name, dates, distinctive terms, fields, notes, a summary, bridges, neighbours, what is mentioned and not written yet, shared sources.',
  options: [],
  async answer(vault) {
    const all = await topicsOf(vault.library);
    const found = { ...all, topics: all.topics.filter(({ hidden }) => !hidden) };
    const described: TopicPage[] = [];
    for (const { id } of found.topics) {
      const page = await vault.library.topicPage(id, vault.settings.summarySentences);
      if (page) described.push(page);
    }
    const topics = described.map((one) => ({ ...topicAnswer(one.topic, one.summary), ...pageAnswer(one) }));
    return { json: { topics, modularity: found.modularity, unassigned: found.unassigned }, under: null, print: (page) => print(page, vault, found, described) };
  },
};

const SHOWN_NOTES = 6;
const SHOWN_TERMS = 8;
const SHOWN_TAGS = 4;
/** Columns of a note's title among others. */
const TITLE = 44;
const SHOWN_BRIDGES = 3;
const SHOWN_NEIGHBOURS = 4;
const SHOWN_OPEN = 5;
const SHOWN_SOURCES = 3;
/** Columns of a source's name among others. */
const SOURCE = 60;

function print(page: Page, vault: LoadedVault, found: Topics, described: readonly TopicPage[]): void {
  const outside = found.unassigned.length === 0 ? '' : `, ${plural(found.unassigned.length, 'note')} in none`;
  page.line(page.paint(`${plural(found.topics.length, 'topic')}${outside}, modularity ${found.modularity.toFixed(2)}`, 'dim'));
  for (const one of described) printTopic(page, vault, one);
}

function printTopic(page: Page, vault: LoadedVault, { topic, summary, span, neighbours, placeholders, sources }: TopicPage): void {
  const dates = span && `${span.from.slice(0, 7)} to ${span.to.slice(0, 7)}`;
  const size = [...(dates === null ? [] : [dates]), plural(topic.notes.length, 'note')].join(', ');
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
  const near = neighbours.slice(0, SHOWN_NEIGHBOURS).map(({ topic: other, links }) => `${clean(other.name)} (${plural(links, 'link')})`);
  if (near.length > 0) page.text(`next to it: ${near.join(', ')}`, 2);
  const open = placeholders.slice(0, SHOWN_OPEN).map(({ name: target, notes }) => `${clean(target)} (in ${plural(notes.length, 'note')})`);
  if (open.length > 0) page.text(`mentioned, not written yet: ${open.join(', ')}`, 2);
  const cited = sources.slice(0, SHOWN_SOURCES).map(({ label, notes }) => `${cut(clean(label), SOURCE)} (${plural(notes.length, 'note')})`);
  if (cited.length > 0) page.text(`cites: ${cited.join(' · ')}`, 2);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
