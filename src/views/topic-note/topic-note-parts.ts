import type { NotePath } from '../../core/note/note';
import type { PageNote, TopicPage } from '../../core/topics/page/topic-page';
import { withoutMarks, type PartContents } from './marked-parts';
import { telling } from '../topics/topic-terms';
import { countOf } from '../words';

const MOST_TERMS = 12;
const MOST_NOTES = 100;
/** Notes named beside a subtopic, a source and a placeholder. */
const MOST_NAMED = 5;
const NOTHING = '*None yet.*';

/** What a topic note links with: a note of the vault, or a target that no note has yet. */
export interface NoteLinks {
  /** The topic note itself, which is not named in it. */
  readonly here: string;
  note(path: NotePath, title: string): string;
  placeholder(target: string, name: string): string;
}

/** The parts of a topic note in Markdown, each without marks and without a heading; one that has nothing to say says so. */
export function topicNoteParts(page: TopicPage, links: NoteLinks): PartContents {
  const { topic } = page;
  const link = ({ note, title }: PageNote): string => links.note(note, title);
  const others = <N extends PageNote>(notes: readonly N[]): N[] => notes.filter(({ note }) => note !== links.here);
  const named = (notes: readonly PageNote[]): string => [...notes.slice(0, MOST_NAMED).map(link), ...(notes.length > MOST_NAMED ? ['…'] : [])].join(', ');
  const byPath = new Map(topic.notes.map((note) => [note.note, note]));
  const notes = others(topic.notes);
  const rest = notes.length - MOST_NOTES;
  return {
    summary: list(others(page.summary).map((sentence) => `${oneLine(sentence.text)} (${link(sentence)})`)),
    // No tags: the topic note would carry them.
    terms: withoutMarks(telling(topic, MOST_TERMS).join(', ')) || NOTHING,
    notes: list([...notes.slice(0, MOST_NOTES).map(link), ...(rest > 0 ? [`and ${countOf(rest, 'more note')}, in the live list`] : [])]),
    subtopics: list(topic.subtopics.map(({ name, notes: paths }) => `**${oneLine(name)}**: ${named(others(paths.flatMap((path) => byPath.get(path) ?? [])))}`)),
    sources: list(page.sources.flatMap(({ label, url, notes: all }) => {
      const citing = others(all);
      return citing.length === 0 ? [] : [`${url === null ? oneLine(label) : webLink(label, url)}: ${named(citing)}`];
    })),
    placeholders: list(page.placeholders.flatMap(({ target, name, notes: all }) => {
      const linking = others(all);
      return linking.length < 2 ? [] : [`${links.placeholder(target, name)}, in ${countOf(linking.length, 'note')}: ${named(linking)}`];
    })),
    live: withoutMarks(['```connectome', 'show: topic', `topic: ${oneLine(topic.name)}`, '```'].join('\n')),
  };
}

function list(items: readonly string[]): string {
  return items.length === 0 ? NOTHING : items.map((item) => `- ${withoutMarks(item)}`).join('\n');
}

function webLink(label: string, url: string): string {
  return `[${oneLine(label).replace(/[[\]]/g, ' ').trim()}](${url.replace(/[\s()<>]/g, encodeURIComponent).replace(/\(/g, '%28').replace(/\)/g, '%29')})`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
