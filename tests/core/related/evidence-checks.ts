// Whether a piece of evidence is true, judged by the notes alone. Each check answers what is wrong, `null` where nothing is.
import { asNotePath, folderOf, isCanvas, noteName, type NotePath } from '../../../src/core/note/note';
import { readableName } from '../../../src/core/note/readable-name';
import { sourceLabel } from '../../../src/core/note/sources/source-label';
import type { PathStep } from '../../../src/core/paths/path';
import type { Evidence, Reason, SignalName } from '../../../src/core/related/answer';
import type { Passage } from '../../../src/core/related/matching-passages';
import type { SharedItem } from '../../../src/core/related/shared-items';
import type { WhyAnswer } from '../../../src/core/related/why';
import { letters, stemsOf, type RawNote, type RawVault } from './raw-vault';

type Fault = string | null;
type Kind<K extends Evidence['kind']> = Extract<Evidence, { kind: K }>;

/** What is untrue in a reason for `other` standing in the list of `asked`; empty where all is true. */
export function faultsOf(vault: RawVault, asked: NotePath, other: NotePath, { signal, evidence }: Reason): string[] {
  const [here, there] = [vault.get(asked), vault.get(other)];
  if (evidence.length === 0) return ['no evidence at all'];
  const chain = signal === 'walk' ? walkFault(vault, asked, other, evidence) : null;
  return [chain, ...evidence.map((item) => faultOf(vault, here, there, signal, item))].filter((fault): fault is string => fault !== null);
}

/** What is untrue in all that is said of a pair. */
export function faultsOfWhy(vault: RawVault, answer: WhyAnswer): string[] {
  const { note: asked, other } = answer;
  const told = (signal: SignalName, ...evidence: readonly Evidence[]): string[] => faultsOf(vault, asked, other, { signal, share: 1, evidence });
  const placed = (path: NotePath, { text, line, marks }: Passage): string[] => {
    const missing = marks.filter((mark) => !text.includes(mark)).map((mark) => `the mark “${mark}” is not in “${text}”`);
    return [standing(vault.get(path), line, text) ?? '', ...missing].filter((fault) => fault !== '');
  };
  return [
    ...answer.reasons.flatMap((reason) => faultsOf(vault, asked, other, reason)),
    ...answer.shared.flatMap((item) => told(SHARED_BY[item.kind], sharedEvidence(item))),
    ...answer.cited.sentences.flatMap((sentence) => told('cocitation', sentence)),
    ...answer.cited.notes.filter(({ note }) => ![asked, other].every((path) => vault.get(note).out.has(path))).map(({ note }) => `${note} does not link to both`),
    ...answer.passages.flatMap(({ here, there }) => [...placed(asked, here), ...placed(other, there)]),
    ...answer.paths.flatMap(({ steps }) => steps.flatMap((step) => stepFaults(vault, step))),
  ];
}

const SHARED_BY = { tag: 'tags', source: 'sources', concept: 'concepts', placeholder: 'placeholders', note: 'coupling' } as const;

function sharedEvidence({ kind, name, count, url, note }: SharedItem): Evidence {
  if (kind === 'source') return { kind, label: name, url, count };
  if (kind === 'concept') return { kind, name, written: '', count };
  return kind === 'note' ? { kind, note: asNotePath(note ?? ''), title: name, count } : { kind, name, count };
}

function stepFaults(vault: RawVault, { from, to, via }: PathStep): string[] {
  if (via.kind !== 'link') return faultsOf(vault, from, to, { signal: SHARED_BY[via.kind], share: 1, evidence: [sharedEvidence({ ...via, kind: via.kind, url: null, note: null })] });
  const [there, back] = [[from, to], [to, from]].map(([a, b]) => vault.get(a ?? from).targets.filter((target) => target === b).length);
  const direction = there && back ? 'both' : there ? 'out' : back ? 'in' : 'none';
  return direction === via.direction && (there ?? 0) + (back ?? 0) === via.count ? [] : [`${from} and ${to} are linked ${direction}, ${there} and ${back} times, not ${via.direction}, ${via.count} times`];
}

function faultOf(vault: RawVault, here: RawNote, there: RawNote, signal: Reason['signal'], item: Evidence): Fault {
  switch (item.kind) {
    case 'note':
      return noteFault(vault, here, there, signal, item);
    case 'tag':
      return tagFault(vault, here, there, item);
    case 'source':
      return sourceFault(vault, here, there, item);
    case 'placeholder':
      return placeholderFault(vault, here, there, item);
    case 'term':
      return termFault(vault, here, there, signal, item);
    case 'concept':
      return conceptFault(vault, here, there, item);
    case 'folder':
      return folderFault(vault, here, there, item);
    case 'sentence':
      return sentenceFault(vault, here, there, signal, item);
    case 'pin':
      return 'a pin, though nothing was pinned';
    case 'linkedFolder':
      return linkedFolderFault(vault, here, there, item);
    case 'series':
      return seriesFault(vault, here, there, item);
    case 'dates':
      return datesFault(here, there, item);
    default:
      return `no check knows evidence of the kind ${(item as Evidence).kind}`;
  }
}

function noteFault(vault: RawVault, here: RawNote, there: RawNote, signal: Reason['signal'], { note, title, count }: Kind<'note'>): Fault {
  const raw = vault.notes.get(note);
  if (!raw) return `no note ${note}`;
  if (raw.note.title !== title) return `${note} is called “${raw.note.title}”, not “${title}”`;
  const [a, b] = [here.note.path, there.note.path];
  const common = (of: (path: NotePath) => Iterable<NotePath>): NotePath[] => {
    const second = new Set(of(b));
    return [...of(a)].filter((path) => second.has(path));
  };
  const among = (notes: readonly NotePath[], what: string): Fault =>
    !notes.includes(note) ? `${note} is not among the notes ${what}` : notes.length !== count ? `${notes.length} notes ${what}, not ${count}` : null;
  switch (signal) {
    case 'link':
      return (note === a && here.out.has(b)) || (note === b && there.out.has(a)) ? null : `${note} does not link to the other`;
    case 'neighbours':
      return among(common((path) => vault.linked(path)), 'linked with both');
    case 'cocitation':
      return among(common((path) => vault.linking(path)).filter((path) => path !== a && path !== b), 'that link to both');
    case 'coupling': {
      if (!here.out.has(note) || !there.out.has(note)) return `${note} is not linked from both`;
      const linking = vault.linking(note).size;
      return linking === count ? null : `${linking} notes link to ${note}, not ${count}`;
    }
    case 'resemblance': {
      const linked = vault.linked(a);
      if (!linked.has(note)) return `${note} is not linked with ${a}`;
      return [...raw.stems].some((stem) => stem !== '' && there.stems.has(stem)) && count <= linked.size ? null : `${note} is not like ${b}`;
    }
    case 'similar':
      return raw.out.has(b) ? null : `${note} does not link to the result`;
    default:
      return null;
  }
}

function walkFault(vault: RawVault, asked: NotePath, other: NotePath, evidence: readonly Evidence[]): Fault {
  const chain = [asked, ...evidence.flatMap((item) => (item.kind === 'note' ? [item.note] : [])), other];
  const at = chain.findIndex((path, i) => i > 0 && !vault.linked(chain[i - 1] ?? path).has(path));
  return at < 0 ? null : `${chain[at - 1]} and ${chain[at]} are not linked`;
}

function tagFault(vault: RawVault, here: RawNote, there: RawNote, { name, count }: Kind<'tag'>): Fault {
  const tag = name.toLowerCase();
  if (!here.tags.has(tag) || !there.tags.has(tag)) return `#${name} is not on both`;
  for (const { lines, note } of [here, there]) if (!isCanvas(note.path) && !letters(lines.join('')).includes(letters(name))) return `“${name}” does not stand in ${note.path}`;
  const carrying = vault.count(({ tags }) => tags.has(tag));
  return carrying === count ? null : `${carrying} notes carry #${name}, not ${count}`;
}

function sourceFault(vault: RawVault, here: RawNote, there: RawNote, { label, count }: Kind<'source'>): Fault {
  const cites = ({ note }: RawNote): boolean => note.sources.some(({ kind, id }) => sourceLabel(`${kind}:${id}`) === label);
  if (!cites(here) || !cites(there)) return `${label} is not cited by both`;
  for (const raw of [here, there]) {
    const source = raw.note.sources.find(({ kind, id }) => sourceLabel(`${kind}:${id}`) === label);
    if (source && !standsIn(raw, source.kind, source.id)) return `${source.id} does not stand in ${raw.note.path}`;
  }
  const citing = vault.count(cites);
  return citing === count ? null : `${citing} notes cite ${label}, not ${count}`;
}

/**
 * Whether what tells a source from others is written in the file: of an address its host and the parts of its path, of a DOI its last part,
 * by which publishers' addresses name it too. Escapes and the order of parameters are the writer's.
 */
function standsIn({ lines }: RawNote, kind: string, id: string): boolean {
  const raw = letters(unescaped(lines.join('\n')));
  const parts = unescaped(id).split(/[/?#&=]/).filter((part) => part !== '');
  return (kind === 'doi' ? parts.slice(-1) : parts).every((part) => raw.includes(letters(part)));
}

function unescaped(text: string): string {
  return decoded(text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  }));
}

function placeholderFault(vault: RawVault, here: RawNote, there: RawNote, { name, count }: Kind<'placeholder'>): Fault {
  const keys = [...here.placeholders].filter((key) => there.placeholders.has(key) && readableName(key).replace(/_/g, ' ').toLowerCase() === name.replace(/_/g, ' ').toLowerCase());
  const loose = [...here.placeholders].filter((key) => there.placeholders.has(key) && letters(key) === letters(name));
  const [key] = [...keys, ...loose];
  if (key === undefined) return `“${name}” is not a missing note that both link to`;
  const wanting = vault.count(({ placeholders }) => placeholders.has(key));
  return wanting === count ? null : `${wanting} notes want “${name}”, not ${count}`;
}

function termFault(vault: RawVault, here: RawNote, there: RawNote, signal: Reason['signal'], { text, count }: Kind<'term'>): Fault {
  const stems = stemsOf(text);
  const places: readonly ReadonlySet<string>[] =
    signal === 'title' ? [here, there].map(({ note }) => new Set(stemsOf(note.title)))
    : signal === 'context' ? [here.stems, new Set([...vault.linking(there.note.path)].flatMap((path) => [...vault.get(path).stems]))]
    : [here.stems, there.stems];
  const found = stems.filter((stem) => places.every((place) => place.has(stem)));
  if (found.length === 0) return `“${text}” is not a word of both`;
  const fits = found.some((stem) => {
    const { least, most } = vault.stemCount(stem);
    return count >= least && count <= most;
  });
  const { least, most } = vault.stemCount(found[0] ?? '');
  return fits ? null : `“${text}” counts in ${least} to ${most} notes, not ${count}`;
}

function conceptFault(vault: RawVault, here: RawNote, there: RawNote, { name, written, count }: Kind<'concept'>): Fault {
  const forms = [...new Set([name, written, ...vault.formsOf(name)])].filter((form) => form !== '');
  if (written !== '' && !vault.saying(written).has(here.note.path)) return `“${written}” does not stand in ${here.note.path}`;
  if (!forms.some((form) => vault.saying(form).has(there.note.path))) return `no form of “${name}” stands in ${there.note.path}`;
  const most = new Set(forms.flatMap((form) => [...vault.saying(form)])).size;
  return count <= most ? null : `at most ${most} notes speak of “${name}”, not ${count}`;
}

function folderFault(vault: RawVault, here: RawNote, there: RawNote, { path, count }: Kind<'folder'>): Fault {
  if (folderOf(here.note.path) !== path || folderOf(there.note.path) !== path) return `they are not both in ${path}`;
  const size = vault.folderSize(path);
  return size === count ? null : `${path} has ${size} notes, not ${count}`;
}

function linkedFolderFault(vault: RawVault, here: RawNote, there: RawNote, { path, linked, count }: Kind<'linkedFolder'>): Fault {
  if (folderOf(there.note.path) !== path) return `${there.note.path} is not in ${path}`;
  const found = [...vault.linked(here.note.path)].filter((note) => folderOf(note) === path).length;
  const size = vault.folderSize(path);
  return found === linked && size === count ? null : `${found} of the ${size} notes in ${path} are linked with it, not ${linked} of ${count}`;
}

function seriesFault(vault: RawVault, here: RawNote, there: RawNote, { name, count }: Kind<'series'>): Fault {
  const [before = '', after = ''] = name.toLowerCase().split('…');
  const inSeries = ({ note }: RawNote): boolean => {
    const own = noteName(note.path).toLowerCase();
    const middle = own.slice(before.length, own.length - after.length);
    return own.length > before.length + after.length && own.startsWith(before) && own.endsWith(after) && /^\d[\d-_. ]*$/.test(middle);
  };
  if (!inSeries(here) || !inSeries(there)) return `they are not both of the series “${name}”`;
  const most = vault.count(inSeries);
  return count >= 2 && count <= most ? null : `at most ${most} notes are of the series “${name}”, not ${count}`;
}

function datesFault(here: RawNote, there: RawNote, { dates, days }: Kind<'dates'>): Fault {
  if (dates[0] !== here.note.created || dates[1] !== there.note.created) return `the notes are of ${here.note.created} and ${there.note.created}, not ${dates.join(' and ')}`;
  const apart = Math.abs(Date.parse(dates[0]) - Date.parse(dates[1])) / 86_400_000;
  return apart === days ? null : `${dates.join(' and ')} are ${apart} days apart, not ${days}`;
}

function sentenceFault(vault: RawVault, here: RawNote, there: RawNote, signal: Reason['signal'], { note, title, line, text, marks }: Kind<'sentence'>): Fault {
  const raw = vault.notes.get(note);
  if (!raw) return `no note ${note}`;
  if (raw.note.title !== title) return `${note} is not called “${title}”`;
  const stands = standing(raw, line, text);
  if (stands !== null) return stands;
  for (const mark of marks) if (!letters(text).includes(letters(mark))) return `the mark “${mark}” is not in “${text}”`;
  const [a, b] = [here.note.path, there.note.path];
  const cites = (target: NotePath): boolean => raw.targets.some((to, i) => to === target && standsWithin(raw, i, text));
  switch (signal) {
    case 'link':
      return (note === a && cites(b)) || (note === b && cites(a)) ? null : `no link to the other in “${text}”`;
    case 'cocitation':
      return cites(a) && cites(b) ? null : `not both are linked in “${text}”`;
    case 'mention': {
      const named = note === a ? there : note === b ? here : null;
      if (!named) return `${note} is neither of the two`;
      const names = [named.note.title, ...named.note.aliases].map((name) => stemsOf(name).join(' '));
      return marks.some((mark) => names.includes(stemsOf(mark).join(' '))) ? null : `“${marks.join('”, “')}” is not what ${named.note.path} is called`;
    }
    default:
      return null;
  }
}

/** Whether a link stands in a sentence, by where the reader found it in the text without markup. */
function standsWithin({ blocks }: RawNote, index: number, sentence: string): boolean {
  return blocks.some(({ text, links }) => {
    for (let from = text.indexOf(sentence); from >= 0; from = text.indexOf(sentence, from + 1)) {
      if (links.some(({ link, at }) => link === index && at >= from && at < from + sentence.length)) return true;
    }
    return false;
  });
}

/** Lines of the file in which a sentence is looked for: its own, and others between them that are no prose. */
function linesOf(text: string): number {
  return 40 + 3 * text.split('\n').length;
}

/** May stand within a word: `[[neuron]]s`, `**L**TP`. */
const MARKUP = /[[\]*_`=~\\]/g;
/** In scripts without spaces a link may begin anywhere. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu;

/** Whether the words of a sentence stand in the file in their order, markup between them left aside, the first of them on its line. */
function standing({ lines, blocks, note }: RawNote, line: number, text: string): Fault {
  // A canvas is read from top to bottom, not as its file goes on.
  if (isCanvas(note.path)) return blocks.some((block) => letters(block.text).includes(letters(text))) ? null : `“${text}” does not stand in ${note.path}`;
  const words = text.replace(MARKUP, '').match(WORD) ?? [];
  const raw = decoded(lines.slice(line, line + linesOf(text)).join('\n')).replace(MARKUP, '');
  let at = 0;
  for (const [index, word] of words.entries()) {
    const found = placeOf(raw, word, at);
    if (!found) return `“${word}” of “${text}” does not stand in ${note.path} from line ${line + 1} on`;
    if (index === 0 && raw.slice(0, found.from).includes('\n')) return `“${text}” does not begin in line ${line + 1} of ${note.path}`;
    at = found.to;
  }
  return null;
}

/** Where a word stands in a text from `at` on; in parts where an address stands between them, as in `[64-bit](…)version`. */
function placeOf(text: string, word: string, at: number): { from: number; to: number } | null {
  for (let length = word.length; length > 0; length--) {
    const from = text.indexOf(word.slice(0, length), at);
    if (from < 0) continue;
    const rest = length === word.length ? { to: from + length } : placeOf(text, word.slice(length), from + length);
    if (rest) return { from, to: rest.to };
  }
  return null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

function decoded(text: string): string {
  return text.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
