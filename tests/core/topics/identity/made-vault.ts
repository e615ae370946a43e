import { asNotePath } from '../../../../src/core/note/note';
import { computeTopics, nameTopics } from '../../../../src/core/topics/compute';
import type { TopicDecision } from '../../../../src/core/topics/identity/decision';
import { followMoves, NO_MEMORY, type TopicMemory } from '../../../../src/core/topics/identity/memory';
import { remember } from '../../../../src/core/topics/identity/remember';
import { DEFAULT_TOPIC_OPTIONS } from '../../../../src/core/topics/options';
import type { Topic } from '../../../../src/core/topics/topic';
import { finish, inputOf, type Sketch } from '../build-input';

export const DAY = 86_400_000;

const SUBJECTS = [
  ['sleep', 'dream', 'rapid', 'slumber'], ['vision', 'retina', 'cortex', 'edge'], ['reward', 'dopamine', 'striatum', 'wanting'], ['memory', 'replay', 'engram', 'recall'],
  ['language', 'syntax', 'phoneme', 'grammar'], ['motor', 'cerebellum', 'movement', 'balance'],
] as const;

/** A vault of so many notes on each of some subjects, which link inside their subject: a ring with chords. */
export function madeVault(subjects: number, size: number): Sketch[] {
  return SUBJECTS.slice(0, subjects).flatMap((words) => Array.from({ length: size }, (_, i): Sketch => noteOn(words, i, size)));
}

function noteOn(words: readonly string[], i: number, size: number): Sketch {
  const path = (at: number): string => `${words[0] ?? ''} ${String((at + size) % size).padStart(2, '0')}.md`;
  const text = words.map((word, k) => `${word} `.repeat(1 + ((i + k) % 3))).join('');
  return { path: path(i), text, tags: [words[0] ?? ''], links: [path(i + 1), path(i + 3)] };
}

/** The state of a vault's topics after some computations. */
export interface State {
  readonly topics: readonly Topic[];
  readonly memory: TopicMemory;
}

/** The topics of some notes, on a day, after what was remembered. */
export function topicsAfter(sketches: readonly Sketch[], { memory = NO_MEMORY, decisions = [], day = 0, basis = 'leiden 0' }: {
  readonly memory?: TopicMemory; readonly decisions?: readonly TopicDecision[]; readonly day?: number; readonly basis?: string;
} = {}): State {
  const input = inputOf(sketches);
  const past = followMoves({ memory, now: 1_000_000_000_000 + day * DAY }, input.notes);
  const drafts = finish(computeTopics(input, { ...DEFAULT_TOPIC_OPTIONS, decisions }, past.memory));
  const blocks = new Map(sketches.map(({ path, text = '' }) => (
    [asNotePath(path), [{ kind: 'paragraph', text, line: 0, heading: null, seconds: null, links: [] }]] as const
  )));
  const { topics } = finish(nameTopics(drafts, blocks, 1));
  return { topics, memory: remember(past, drafts.identified, topics, basis) };
}

/** The topic in which most of the notes start with a word. */
export function topicOn(subject: string, { topics }: Pick<State, 'topics'>): Topic {
  const share = ({ notes }: Topic): number => notes.filter(({ note }) => note.startsWith(subject)).length;
  const best = [...topics].sort((a, b) => share(b) - share(a))[0];
  if (!best) throw new Error(`no topic on ${subject}`);
  return best;
}

/** A topic as a decision names it. */
export function anchorOf({ id, notes }: Topic): TopicDecision['topic'] {
  return { id, notes: notes.slice(0, 8).map(({ note }) => note) };
}
