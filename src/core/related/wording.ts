import type { NotePath } from '../note/note';
import type { Evidence, Linked, Reason, ReasonName } from './answer';
import { excerpt, plainText, type Part } from './excerpt';

/** A reason as one sentence without a full stop; `icon` is the name of a Lucide icon. */
export interface WordedReason {
  readonly icon: string;
  readonly parts: readonly Part[];
}

/** The note that the answer is about, and how it and the result are linked: lets a reason say "here". */
export interface Beside {
  readonly note: NotePath;
  readonly linked: Linked;
}

/** Up to this many notes "only" is a fair word. */
const FEW = 5;
const QUOTE_LENGTH = 64;

/** The icon of each signal, a Lucide name. */
export const SIGNAL_ICONS: Readonly<Record<ReasonName, string>> = {
  pin: 'pin',
  link: 'link',
  neighbours: 'waypoints',
  cocitation: 'git-fork',
  coupling: 'git-merge',
  walk: 'route',
  tags: 'tag',
  sources: 'book-open',
  placeholders: 'circle-dashed',
  concepts: 'lightbulb',
  text: 'file-text',
  mention: 'quote',
  title: 'heading',
  context: 'text-quote',
  similar: 'files',
  resemblance: 'copy',
  folder: 'folder',
  series: 'list-ordered',
  date: 'calendar',
};

/** Words a reason from its evidence alone. Total: evidence of an unexpected kind is named as it is. */
export function wordReason(reason: Reason, beside?: Beside): WordedReason {
  return { icon: SIGNAL_ICONS[reason.signal], parts: wordSignal(reason, beside) };
}

/** How many of the reasons, counted from the first, the line of `wordReasons` tells. */
export function reasonsTold(reasons: readonly Reason[]): number {
  return reasons[0]?.signal === 'link' && reasons.length > 1 ? 2 : Math.min(1, reasons.length);
}

/**
 * The one line that a result is given. That two notes are linked is seen at once, so the reason after that is told with it.
 * `reasons` must not be empty.
 */
export function wordReasons(reasons: readonly Reason[], beside: Beside): WordedReason {
  const [first, second] = reasons;
  if (first === undefined) throw new Error('wordReasons: a result without a reason');
  if (second === undefined || reasonsTold(reasons) < 2) return wordReason(first, beside);
  const [opening, ...rest] = wordReason(second, beside).parts;
  const continued: Part[] =
    typeof opening === 'string'
      ? [`${linkedHow(beside.linked)}; ${opening.charAt(0).toLowerCase()}${opening.slice(1)}`]
      : [`${linkedHow(beside.linked)}; `, ...(opening ? [opening] : [])];
  return { icon: SIGNAL_ICONS.link, parts: [...continued, ...rest] };
}

/** The same sentence as plain text. */
export function plainReason(reason: Reason, beside?: Beside): string {
  return plainText(wordReason(reason, beside).parts);
}

function wordSignal({ signal, evidence }: Reason, beside: Beside | undefined): Part[] {
  const notes = pick(evidence, 'note');
  const total = Math.max(notes.length, notes[0]?.count ?? 0);
  const titles = notes.map((note) => note.title);
  const terms = pick(evidence, 'term').map((term) => term.text);
  const sentence = pick(evidence, 'sentence')[0];
  switch (signal) {
    case 'pin':
      return beside ? ['You pinned it here'] : ['You pinned it to ', { em: pick(evidence, 'pin')[0]?.title ?? 'this note' }];
    case 'link':
      return wordLink(beside?.linked, sentence);
    case 'neighbours':
      return notes.length > 0 ? ['Both are linked with ', ...list(titles, total)] : nameAll(evidence);
    case 'cocitation':
      if (notes.length === 0) return sentence ? ['Cited in one sentence in ', { em: sentence.title }] : nameAll(evidence);
      return [...wordCiting(titles, total), ...(sentence && total === 1 ? [', in one sentence'] : [])];
    case 'coupling':
      return notes.length > 0 ? ['Both link to ', ...list(titles, notes.length)] : nameAll(evidence);
    case 'walk':
      return notes.length > 0 ? ['Connected through ', ...list(titles, notes.length, 'then')] : nameAll(evidence);
    case 'tags':
      return wordTags(pick(evidence, 'tag'), evidence);
    case 'sources':
      return wordSources(pick(evidence, 'source'), evidence);
    case 'placeholders':
      return wordPlaceholders(pick(evidence, 'placeholder'), evidence);
    case 'concepts':
      return wordConcepts(pick(evidence, 'concept'), evidence);
    case 'text':
      return terms.length > 0 ? ['Both speak of ', ...commas(terms)] : nameAll(evidence);
    case 'mention':
      return sentence ? wordMention(sentence, beside) : nameAll(evidence);
    case 'title':
      return terms.length > 0 ? [terms.length === 1 ? 'Both titles have the word ' : 'Both titles have ', ...commas(terms)] : nameAll(evidence);
    case 'context':
      return terms.length > 0 ? ['Words around links to it: ', ...commas(terms)] : nameAll(evidence);
    case 'similar':
      return notes.length > 0
        ? [`${notes.length === 1 ? 'A note' : 'Notes'} like this one ${notes.length === 1 ? 'links' : 'link'} to it: `, ...commas(titles)]
        : nameAll(evidence);
    case 'resemblance':
      return notes.length > 0 ? ['Like ', ...list(titles, total), total === 1 ? ', which is linked' : ', which are linked'] : nameAll(evidence);
    case 'series':
      return wordSeries(pick(evidence, 'series')[0], evidence);
    case 'date':
      return wordDates(pick(evidence, 'dates')[0], evidence);
    case 'folder':
      return wordFolder(evidence);
  }
}

function wordLink(linked: Linked | undefined, sentence: Kind<'sentence'> | undefined): Part[] {
  const how = linkedHow(linked);
  return sentence
    ? [`${how}: “`, ...excerpt(sentence.text, sentence.marks, QUOTE_LENGTH), '”']
    : [linked === undefined || linked === 'none' ? 'Linked directly' : how];
}

function linkedHow(linked: Linked | undefined): string {
  switch (linked) {
    case 'both':
      return 'Linked both ways';
    case 'in':
      return 'Links here';
    case 'out':
      return 'Linked here';
    default:
      return 'Linked';
  }
}

function wordCiting(titles: readonly string[], total: number): Part[] {
  const first = titles[0] ?? '';
  const second = titles[1];
  if (total === 1) return [{ em: first }, ' links to both'];
  if (total === 2 && second !== undefined) return [{ em: first }, ' and ', { em: second }, ' link to both'];
  return [`${number(total)} notes link to both, among them `, { em: first }];
}

function wordTags(tags: readonly Kind<'tag'>[], evidence: readonly Evidence[]): Part[] {
  const rarest = tags[0];
  if (rarest === undefined) return nameAll(evidence);
  const name = { em: `#${rarest.name}` };
  if (tags.length > 1)
    return [
      'Both carry ',
      ...list(
        tags.map((tag) => `#${tag.name}`),
        tags.length,
      ),
    ];
  if (rarest.count <= 2) return ['Only these carry ', name];
  if (rarest.count <= FEW) return [`Only ${number(rarest.count)} notes carry `, name];
  return ['Both carry ', name, `, on ${number(rarest.count)} notes`];
}

function wordSources(sources: readonly Kind<'source'>[], evidence: readonly Evidence[]): Part[] {
  const rarest = sources[0];
  if (rarest === undefined) return nameAll(evidence);
  if (sources.length > 1)
    return [
      'Both cite ',
      ...list(
        sources.map((source) => source.label),
        sources.length,
      ),
    ];
  if (rarest.count <= 2) return ['Only these cite ', { em: rarest.label }];
  return ['Both cite ', { em: rarest.label }, `, which ${number(rarest.count)} notes cite`];
}

function wordConcepts(concepts: readonly Kind<'concept'>[], evidence: readonly Evidence[]): Part[] {
  const rarest = concepts[0];
  if (rarest === undefined) return nameAll(evidence);
  const name = { em: rarest.name };
  if (concepts.length > 1)
    return [
      'Both discuss ',
      ...list(
        concepts.map((concept) => concept.name),
        concepts.length,
      ),
    ];
  if (rarest.count <= 2) return ['Only these discuss ', name];
  if (rarest.count <= FEW) return [`Only ${number(rarest.count)} notes discuss `, name];
  return ['Both discuss ', name];
}

function wordPlaceholders(placeholders: readonly Kind<'placeholder'>[], evidence: readonly Evidence[]): Part[] {
  if (placeholders.length === 0) return nameAll(evidence);
  return [
    'Both point at ',
    ...list(
      placeholders.map((placeholder) => placeholder.name),
      placeholders.length,
    ),
    ', not written yet',
  ];
}

function wordMention(sentence: Kind<'sentence'>, beside: Beside | undefined): Part[] {
  const quote: Part[] = ['“', ...excerpt(sentence.text, sentence.marks, QUOTE_LENGTH), '”'];
  if (beside === undefined) return ['Mentioned in ', { em: sentence.title }, ': ', ...quote];
  return [sentence.note === beside.note ? 'Mentioned here: ' : 'Mentions this note: ', ...quote];
}

function wordSeries(series: Kind<'series'> | undefined, evidence: readonly Evidence[]): Part[] {
  return series ? ['Both belong to the series ', { em: series.name }, `, ${number(series.count)} notes`] : nameAll(evidence);
}

function wordDates(dates: Kind<'dates'> | undefined, evidence: readonly Evidence[]): Part[] {
  if (!dates) return nameAll(evidence);
  return dates.days === 0 ? ['Both are of ', { em: dates.dates[0] }] : [`Written ${number(dates.days)} ${dates.days === 1 ? 'day' : 'days'} apart, on `, { em: dates.dates[1] }];
}

function wordFolder(evidence: readonly Evidence[]): Part[] {
  const [linked] = pick(evidence, 'linkedFolder');
  if (linked) return [`Linked with ${number(linked.linked)} of the ${number(linked.count)} notes in `, { em: linked.path }];
  const [folder] = pick(evidence, 'folder');
  const notes = pick(evidence, 'note');
  if (folder === undefined)
    return notes.length > 0 ? ['Notes in this folder link to it: ', ...commas(notes.map((note) => note.title))] : nameAll(evidence);
  const size = `${number(folder.count)} ${folder.count === 1 ? 'note' : 'notes'}`;
  if (folder.path === '') return [`Same folder, ${size}`];
  return ['Same folder, ', { em: folder.path }, `, ${size}`];
}

type Kind<K extends Evidence['kind']> = Extract<Evidence, { kind: K }>;

function pick<K extends Evidence['kind']>(evidence: readonly Evidence[], kind: K): Kind<K>[] {
  return evidence.filter((item): item is Kind<K> => item.kind === kind);
}

/** "A", "A and B", "A, B and C", "A, B and 3 more"; `total` is how many there are, named or not. */
function list(names: readonly string[], total: number, last = 'and'): Part[] {
  const shown = total <= 3 && names.length >= total ? names.slice(0, total) : names.slice(0, 2);
  const rest = total - shown.length;
  const items: Part[] = shown.map((name) => ({ em: name }));
  if (rest > 0) items.push(`${number(rest)} more`);
  return items.flatMap((item, i): Part[] => (i === 0 ? [item] : [i === items.length - 1 ? ` ${rest > 0 ? 'and' : last} ` : ', ', item]));
}

function commas(names: readonly string[]): Part[] {
  return names.slice(0, 3).flatMap((name, i): Part[] => (i === 0 ? [{ em: name }] : [', ', { em: name }]));
}

function number(count: number): string {
  return count.toLocaleString('en');
}

function nameAll(evidence: readonly Evidence[]): Part[] {
  const names = evidence.map((item) => {
    switch (item.kind) {
      case 'note':
      case 'sentence':
      case 'pin':
        return item.title;
      case 'tag':
        return `#${item.name}`;
      case 'placeholder':
      case 'concept':
      case 'series':
        return item.name;
      case 'dates':
        return item.dates[1];
      case 'source':
        return item.label;
      case 'term':
        return item.text;
      case 'folder':
      case 'linkedFolder':
        return item.path === '' ? 'the same folder' : item.path;
    }
  });
  return names.length > 0 ? ['Share ', ...list(names, names.length)] : ['Belong together'];
}
