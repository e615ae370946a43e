import type { SignalName } from '../core/related/answer';

/** Each signal as the settings name and explain it. */
export const SIGNAL_WORDS: Readonly<Record<SignalName, { readonly name: string; readonly explanation: string }>> = {
  link: { name: 'Direct links', explanation: 'One of the two notes links to the other.' },
  neighbours: { name: 'Common neighbours', explanation: 'Both are linked with the same notes, in either direction.' },
  cocitation: { name: 'Cited together', explanation: 'Other notes link to both, the closer together the better.' },
  coupling: { name: 'Common links', explanation: 'Both link to the same notes.' },
  walk: { name: 'Short paths', explanation: 'A few steps along links, tags and missing notes lead from one to the other.' },
  tags: { name: 'Rare tags', explanation: 'Both carry a tag that few other notes carry.' },
  sources: { name: 'Shared sources', explanation: 'Both cite the same video, paper or web page.' },
  placeholders: { name: 'Notes not written yet', explanation: 'Both link to the same note that does not exist.' },
  concepts: { name: 'Concepts', explanation: 'Both speak of the same concept, whatever words they use for it.' },
  text: { name: 'Words', explanation: 'Both use the same words that are rare elsewhere.' },
  mention: { name: 'Mentions', explanation: 'The title or an alias of one stands in the text of the other.' },
  title: { name: 'Titles', explanation: 'Their titles have words in common.' },
  context: { name: 'Words around links', explanation: 'Where other notes link to the result, they use words of this note.' },
  similar: { name: 'Similar notes', explanation: 'Notes whose text is like this one link to the result.' },
  resemblance: { name: 'Like linked notes', explanation: 'The result uses the words of notes that this one is linked with.' },
  series: { name: 'Series', explanation: 'Their names differ in a number or a date alone.' },
  date: { name: 'Dates', explanation: 'Both were written within days of each other.' },
  folder: { name: 'Folder', explanation: 'Both lie in the same folder, its notes link to the result, or this note is linked with others of its folder.' },
};
