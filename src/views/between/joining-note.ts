import type { NotePath } from '../../core/note/note';
import type { Part } from '../../core/related/excerpt';
import type { WordedReason } from '../../core/related/wording';
import type { Bridge, FieldBridge, LinkedSide, NamedNote } from '../../core/topics/between/bridge';
import { shareOut } from '../list/percentages';
import { countOf, formatCount } from '../words';

/** One of the sides that a note joins. */
export interface JoinedSide extends LinkedSide {
  readonly name: string;
  /** Index into the palette. */
  readonly color: number;
  /** What the note speaks of on this side. */
  readonly concepts: readonly string[];
}

/** A note that joins topics or fields, as a row shows it. */
export interface JoiningNote extends NamedNote {
  readonly note: NotePath;
  readonly reason: WordedReason;
  readonly sides: readonly JoinedSide[];
}

/** Topics that the line of a note names. */
const NAMED = 2;

export function joiningTopics({ note, title, sides }: Bridge): JoiningNote {
  const [one, other] = sides.slice(0, NAMED);
  const more = sides.length - NAMED;
  const parts: Part[] = one && other ? [
    'Joins ', { em: one.topic.name }, ' and ', { em: other.topic.name }, `: ${linksOf(one, other)}`,
    ...(more > 0 ? [`; and ${countOf(more, 'more topic')}`] : []),
  ] : [];
  return { note, title, reason: { icon: 'git-merge', parts }, sides: sides.map(({ topic: { name, color }, links, notes }) => ({ name, color, links, notes, concepts: [] })) };
}

/** On one line, whatever the width. */
function linksOf(one: LinkedSide, other: LinkedSide): string {
  return `${formatCount(one.links)} and ${formatCount(other.links)} links`.replace(/ /g, '\u00a0');
}

export function joiningFields({ note, title, sides }: FieldBridge): JoiningNote {
  const [one, other] = sides;
  const links = one.links + other.links > 0 ? linksOf(one, other) : '';
  const isSpoken = one.field.share > 0 && other.field.share > 0;
  const [first = 0, second = 0] = isSpoken ? shareOut([one.field.share, other.field.share]) : [];
  const parts: Part[] = isSpoken
    ? [{ em: `${one.field.name} ${first}, ${other.field.name} ${second}` }, links === '' ? '' : `; ${links}`]
    : ['Joins ', { em: one.field.name }, ' and ', { em: other.field.name }, `: ${links}`];
  return { note, title, reason: { icon: 'blend', parts }, sides: sides.map(({ field: { name, color }, ...side }) => ({ ...side, name, color })) };
}
